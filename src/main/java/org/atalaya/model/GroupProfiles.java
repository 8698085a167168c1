package org.atalaya.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What hosts get where they say nothing, by group: the wall's defaults, changed by each group from
 * the outermost to the one they stand in.
 */
public final class GroupProfiles {

    private final HostDefaults wall;
    private final Map<GroupPath, GroupProfile> profiles = new HashMap<>();

    /**
     * @param wall what holds without a group
     * @param rules of the groups, each once
     */
    public GroupProfiles(HostDefaults wall, List<GroupRule> rules) {
        this.wall = wall;
        for (GroupRule rule : rules) {
            if (!rule.profile().equals(GroupProfile.NONE)) {
                profiles.put(GroupPath.of(rule.group()), rule.profile());
            }
        }
    }

    /** What a host of this group gets; the wall's own for an empty name. */
    public HostDefaults of(String group) {
        return profiles.isEmpty() ? wall : wall.under(along(group));
    }

    /** What it gets without a profile of its own group: what that would inherit. */
    public HostDefaults around(String group) {
        GroupPath path = GroupPath.of(group);
        return path.depth() <= 1 ? wall : of(path.outer(path.depth() - 1).toString());
    }

    /** What the groups along this path say together; what none of them says is null. */
    public GroupProfile along(String group) {
        GroupPath path = GroupPath.of(group);
        GroupProfile all = GroupProfile.NONE;
        for (int depth = 1; depth <= path.depth(); depth++) {
            GroupPath outer = depth == path.depth() ? path : path.outer(depth);
            all = profiles.getOrDefault(outer, GroupProfile.NONE).over(all);
        }
        return all;
    }

    /** What this group says itself. */
    public GroupProfile profile(String group) {
        return profiles.getOrDefault(GroupPath.of(group), GroupProfile.NONE);
    }
}
