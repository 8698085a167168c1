package org.atalaya.ui.kit;

import java.util.List;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.MaintenanceWindow;

/** What a person can plan for the wall, and how its groups are judged. All return at once. */
public interface PlanActions {

    /** The work that is planned now, in the order of the file. */
    List<MaintenanceWindow> plan();

    /** Plans exactly this from now on, and saves. */
    void savePlan(List<MaintenanceWindow> plan);

    /** Judges the group of this rule by it from now on, and saves. */
    void save(GroupRule rule);

    /**
     * Hosts of this group get this where they say nothing themselves, and what they had inherited
     * follows; one step, which can be taken back.
     */
    void save(String group, GroupProfile profile);
}
