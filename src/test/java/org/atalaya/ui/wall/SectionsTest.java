package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.atalaya.model.GroupPath;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;
import org.atalaya.model.Look;
import org.atalaya.model.TileOrder;
import org.atalaya.status.GroupStatus;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.ui.kit.Arrangement.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings between the tiles: which there are, what they say, and where all stand. */
class SectionsTest {

    private static final Look HEADINGS = Look.USUAL.withHeadings(true);

    static HostStatus host(String name, String group, Health health) {
        return StatusFixtures.status(
                StatusFixtures.host(name).withGroup(group), health, Duration.ofSeconds(9), 5);
    }

    static List<GroupStatus> groups(List<HostStatus> hosts) {
        Map<String, Map<Health, Integer>> each = new TreeMap<>();
        for (HostStatus host : hosts) {
            if (!host.getHost().group().isEmpty()) {
                each.computeIfAbsent(host.getHost().group(), g -> new EnumMap<>(Health.class))
                        .merge(host.getHealth(), 1, Integer::sum);
            }
        }
        return each.entrySet().stream()
                .map(e -> StatusFixtures.group(GroupRule.worst(e.getKey()), e.getValue()))
                .toList();
    }

    private static final List<HostStatus> BOARD =
            List.of(
                    host("s2", "Network/Core/Switches", Health.DOWN),
                    host("c1", "Network/Core", Health.UP),
                    host("s1", "Network/Core/Switches", Health.UP),
                    host("m1", "Mail", Health.UP),
                    host("x", "", Health.DEGRADED),
                    host("a1", "Archive", Health.PAUSED),
                    host("n1", "Network", Health.UP));

    private static Sections of(Look look) {
        return SectionTree.of(BOARD, BOARD, groups(BOARD), look);
    }

    private static List<String> lines(Sections sections) {
        return sections.list().stream()
                .map(
                        s ->
                                s.path()
                                        + " "
                                        + s.health().key()
                                        + " "
                                        + s.up()
                                        + "/"
                                        + s.hosts()
                                        + " "
                                        + s.count())
                .toList();
    }

    private static List<String> names(Sections sections) {
        return sections.hosts().stream().map(h -> h.getHost().name()).toList();
    }

    @Test
    void theWorstGroupStandsFirstAndCountsAllThatLieInIt() {
        Sections sections = of(HEADINGS);

        assertThat(lines(sections))
                .containsExactly(
                        "Network down 3/4 1",
                        "Network/Core down 2/3 1",
                        "Network/Core/Switches down 1/2 2",
                        "Mail up 1/1 1",
                        "Archive paused 0/1 1",
                        " degraded 0/1 1");
        assertThat(names(sections)).containsExactly("n1", "c1", "s2", "s1", "m1", "a1", "x");
        assertThat(sections.list().get(2).prominent()).as("it is down").isOne();
    }

    @Test
    void inOtherOrdersGroupsStandByNameAndNothingStandsOut() {
        Sections sections = of(HEADINGS.withOrder(TileOrder.NAME));

        assertThat(sections.list().stream().map(s -> s.path().toString()))
                .containsExactly(
                        "Archive", "Mail", "Network", "Network/Core", "Network/Core/Switches", "");
        assertThat(sections.list()).allMatch(s -> s.prominent() == 0);
    }

    @Test
    void aFoldedGroupKeepsItsHeadingAndHidesAllInIt() {
        Sections sections = of(HEADINGS.toggle("Network/Core"));

        assertThat(lines(sections))
                .containsExactly(
                        "Network down 3/4 1",
                        "Network/Core down 2/3 0",
                        "Mail up 1/1 1",
                        "Archive paused 0/1 1",
                        " degraded 0/1 1");
        assertThat(names(sections)).containsExactly("n1", "m1", "a1", "x");
        assertThat(sections.list().get(1).folded()).isTrue();
        assertThat(names(of(HEADINGS.toggle("")))).as("those in no group").doesNotContain("x");
    }

    @Test
    void aFilterLeavesOutGroupsButNotWhatTheOthersCount() {
        List<HostStatus> fitting = List.of(BOARD.getFirst());
        Sections sections = SectionTree.of(fitting, BOARD, groups(BOARD), HEADINGS);

        assertThat(lines(sections))
                .containsExactly(
                        "Network down 3/4 0",
                        "Network/Core down 2/3 0",
                        "Network/Core/Switches down 1/2 1");
    }

    @Test
    void aGroupThatIsJudgedByItsOwnRuleIsWhatThatSays() {
        GroupStatus two =
                StatusFixtures.group(
                        new GroupRule("Mail", new GroupRule.AtLeast(1)),
                        Map.of(Health.UP, 1, Health.DOWN, 1));
        Sections sections = SectionTree.of(List.of(BOARD.get(3)), BOARD, List.of(two), HEADINGS);

        assertThat(lines(sections)).containsExactly("Mail degraded 1/2 1");
    }

    private static List<HostStatus> random(int count, Random random) {
        Health[] states = {Health.UP, Health.UP, Health.UP, Health.DOWN, Health.DEGRADED};
        List<HostStatus> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String group = "G" + random.nextInt(1 + count / 9);
            String inner = random.nextBoolean() ? "/In " + random.nextInt(3) : "";
            String path = random.nextInt(20) == 0 ? "" : group + inner;
            hosts.add(host("h" + i, path, states[random.nextInt(states.length)]));
        }
        return hosts;
    }

    private static Set<String> folded(List<HostStatus> hosts, Random random) {
        return hosts.stream()
                .map(h -> GroupPath.of(h.getHost().group()).toString())
                .filter(path -> random.nextInt(6) == 0)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 60, 300})
    void nothingOverlapsAndWhatIsVisibleIsKnown(int count) {
        Random random = new Random(count);
        List<HostStatus> hosts = random(count, random);
        Look look = HEADINGS.withFolded(folded(hosts, random));
        Sections sections = SectionTree.of(hosts, hosts, groups(hosts), look);
        SectionedLayout layout =
                new SectionedLayout(TileMeasure.medium(14), 14, 1280, sections.list());

        List<Cell> all = new ArrayList<>();
        for (int i = 0; i < sections.list().size(); i++) {
            all.add(layout.heading(i));
        }
        for (int i = 0; i < sections.hosts().size(); i++) {
            all.add(layout.cell(i));
        }
        for (int i = 0; i < all.size(); i++) {
            assertThat(all.get(i).right()).isLessThanOrEqualTo(1280);
            assertThat(all.get(i).bottom()).isLessThanOrEqualTo(layout.contentHeight() + 0.01);
            for (int j = 0; j < i; j++) {
                assertThat(overlap(all.get(i), all.get(j))).as(i + " and " + j).isFalse();
            }
        }
        assertThat(layout.count()).isEqualTo(sections.hosts().size());
        for (double top = 0; top < layout.contentHeight(); top += 61) {
            int first = layout.firstBelow(top);
            int end = layout.endAbove(top + 500);
            for (int i = 0; i < layout.count(); i++) {
                Cell cell = layout.cell(i);
                if (cell.bottom() > top && cell.y() < top + 500) {
                    assertThat(i).isBetween(first, end - 1);
                }
            }
        }
    }

    private static boolean overlap(Cell a, Cell b) {
        return a.x() < b.right() - 0.01
                && b.x() < a.right() - 0.01
                && a.y() < b.bottom() - 0.01
                && b.y() < a.bottom() - 0.01;
    }

    @Test
    void arrowsCrossHeadings() {
        Sections sections = of(HEADINGS);
        SectionedLayout layout =
                new SectionedLayout(TileMeasure.medium(14), 14, 1280, sections.list());

        int index = 0;
        List<String> way = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            way.add(sections.hosts().get(index).getHost().name());
            index = layout.vertical(index, 1);
        }
        assertThat(way).containsExactly("n1", "c1", "s2", "m1", "a1", "x");
        assertThat(layout.vertical(index, 1)).as("the last stays").isEqualTo(index);
        assertThat(layout.vertical(4, -1)).as("up into the nearest of the row above").isEqualTo(2);
    }
}
