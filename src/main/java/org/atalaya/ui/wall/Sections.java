package org.atalaya.ui.wall;

import java.util.List;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;

/**
 * The hosts that are shown, in their order, and the headings between them.
 *
 * @param hosts those of folded groups are not among them
 * @param list empty where there are no headings
 * @param prominent how many hosts from the first stand out where there are no headings
 */
record Sections(List<HostStatus> hosts, List<Section> list, int prominent) {

    static final Sections NONE = new Sections(List.of(), List.of(), 0);

    /** Hosts without headings. */
    static Sections plain(List<HostStatus> hosts, boolean worstFirst) {
        return new Sections(hosts, List.of(), worstFirst ? down(hosts) : 0);
    }

    /** How many from the first are down: where the worst come first, those stand out. */
    static int down(List<HostStatus> hosts) {
        int down = 0;
        while (down < hosts.size() && hosts.get(down).getHealth() == Health.DOWN) {
            down++;
        }
        return down;
    }

    boolean hasHeadings() {
        return !list.isEmpty();
    }

    /** Whether these are the very same hosts in the same order. */
    boolean showsSame(List<HostStatus> others) {
        if (others.size() != hosts.size()) {
            return false;
        }
        for (int i = 0; i < hosts.size(); i++) {
            if (hosts.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
