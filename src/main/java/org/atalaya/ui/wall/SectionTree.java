package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.GroupPath;
import org.atalaya.model.Health;
import org.atalaya.model.Look;
import org.atalaya.model.TileOrder;
import org.atalaya.status.GroupStatus;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/**
 * Parts hosts by their groups, a group in a group by its path. Pure: made anew for each change, and
 * one look at each host.
 */
final class SectionTree {

    private static final class Node {
        private final GroupPath path;
        private final String sortKey;
        private final Map<String, Node> inner = new LinkedHashMap<>();
        private final List<HostStatus> own = new ArrayList<>();
        private int up;
        private int hosts;
        private @Nullable Health health;

        Node(GroupPath path) {
            this.path = path;
            this.sortKey = Plain.sortKey(path.name());
        }

        void tally(int moreUp, int moreHosts, Health other) {
            up += moreUp;
            hosts += moreHosts;
            health = health == null || other.isWorseThan(health) ? other : health;
        }

        Health health() {
            return health == null ? Health.UNKNOWN : health;
        }
    }

    private final Look look;
    private final Node root = new Node(GroupPath.of(""));
    private final Map<String, Node> byGroup = new HashMap<>();
    private final List<HostStatus> shown = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    private SectionTree(Look look) {
        this.look = look;
    }

    /**
     * The headings of these hosts.
     *
     * @param fitting the hosts that fit the filter, in their order
     * @param all every host of the wall, for what the headings count
     * @param groups what each group is by its own rule
     */
    static Sections of(
            List<HostStatus> fitting, List<HostStatus> all, List<GroupStatus> groups, Look look) {
        SectionTree tree = new SectionTree(look);
        fitting.forEach(host -> tree.node(host.getHost().group()).own.add(host));
        groups.forEach(tree::tally);
        if (!tree.root.own.isEmpty()) {
            tree.tallyOthers(all);
        }
        tree.write(tree.root);
        if (!tree.root.own.isEmpty()) {
            tree.write(tree.root.path, tree.root);
        }
        return new Sections(tree.shown, tree.sections, 0);
    }

    private Node node(String group) {
        return byGroup.computeIfAbsent(group, this::grow);
    }

    private Node grow(String group) {
        GroupPath path = GroupPath.of(group);
        Node node = root;
        for (int depth = 1; depth <= path.depth(); depth++) {
            GroupPath outer = path.outer(depth);
            node = node.inner.computeIfAbsent(outer.name(), name -> new Node(outer));
        }
        return node;
    }

    /** A group counts in all that it lies in, as far as they are shown. */
    private void tally(GroupStatus group) {
        Node node = root;
        for (String level : GroupPath.of(group.name()).levels()) {
            node = node.inner.get(level);
            if (node == null) {
                return;
            }
            node.tally(group.up(), group.hosts(), group.health());
        }
    }

    private void tallyOthers(List<HostStatus> all) {
        for (HostStatus host : all) {
            if (GroupPath.of(host.getHost().group()).depth() == 0) {
                root.tally(host.getHealth() == Health.UP ? 1 : 0, 1, host.getHealth());
            }
        }
    }

    private void write(Node node) {
        List<Node> inner = new ArrayList<>(node.inner.values());
        Comparator<Node> by = byOrder();
        if (by != null) {
            inner.sort(by);
        }
        for (Node each : inner) {
            write(each.path, each);
            if (!isFolded(each.path)) {
                write(each);
            }
        }
    }

    /** Null: as they appear among the hosts. */
    private @Nullable Comparator<Node> byOrder() {
        Comparator<Node> byName = Comparator.comparing(node -> node.sortKey);
        return switch (look.order()) {
            case WORST -> Comparator.comparing(Node::health).thenComparing(byName);
            case NAME, GROUP -> byName;
            case LATENCY, HAND -> null;
        };
    }

    private boolean isFolded(GroupPath path) {
        return look.folded().contains(path.toString());
    }

    private void write(GroupPath path, Node node) {
        boolean folded = isFolded(path);
        List<HostStatus> under = folded ? List.of() : node.own;
        boolean standsOut = look.order() == TileOrder.WORST;
        sections.add(
                new Section(
                        path,
                        node.health(),
                        node.up,
                        node.hosts,
                        folded,
                        shown.size(),
                        under.size(),
                        standsOut ? Sections.down(under) : 0));
        shown.addAll(under);
    }
}
