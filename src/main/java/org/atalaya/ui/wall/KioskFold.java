package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.GroupPath;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;

/**
 * Folds groups in which every host is up into a tile each, where there are more hosts than can be
 * read. Whatever is not up is never folded. Pure.
 */
final class KioskFold {

    private KioskFold() {}

    /**
     * What is shown of these hosts.
     *
     * @param fitting in their order
     * @param most how many names can be read at once
     * @param worstFirst whether that is their order; in any other nothing is folded
     */
    static Sections of(List<HostStatus> fitting, int most, boolean worstFirst) {
        if (fitting.size() <= most || !worstFirst) {
            return Sections.plain(fitting, worstFirst);
        }
        Map<String, Integer> healthy = healthy(fitting);
        List<Section> folded = new ArrayList<>();
        healthy.forEach((group, hosts) -> folded.add(section(GroupPath.of(group), hosts)));
        folded.sort(Comparator.comparing(section -> BoardSorter.sortKey(section.path())));
        List<HostStatus> open =
                fitting.stream()
                        .filter(host -> !healthy.containsKey(host.getHost().group()))
                        .toList();
        return new Sections(open, folded, Sections.down(open));
    }

    /** The groups of more than one host, all of which are up, and how many each has. */
    private static Map<String, Integer> healthy(List<HostStatus> hosts) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (HostStatus host : hosts) {
            boolean up = host.getHealth() == Health.UP && !host.isStale();
            sizes.merge(host.getHost().group(), up ? 1 : 0, (a, b) -> a == 0 || b == 0 ? 0 : a + b);
        }
        sizes.remove("");
        sizes.values().removeIf(size -> size < 2);
        return sizes;
    }

    private static Section section(GroupPath path, int hosts) {
        return new Section(path, Health.UP, hosts, hosts, true, 0, 0, 0);
    }
}
