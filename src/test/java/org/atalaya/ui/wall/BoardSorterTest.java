package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.atalaya.model.Health;
import org.atalaya.model.TileOrder;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.junit.jupiter.api.Test;

class BoardSorterTest {

    private final BoardSorter sorter = new BoardSorter();

    private static HostStatus host(String name, String group, Health health, long millis) {
        return StatusFixtures.status(
                StatusFixtures.host(name).withGroup(group), health, Duration.ZERO, millis);
    }

    private List<String> sort(TileOrder order, HostStatus... hosts) {
        return sorter.sort(List.of(hosts), order, StatusFixtures.NOW).stream()
                .map(h -> h.getHost().name())
                .toList();
    }

    private List<String> byName(String... names) {
        return sort(
                TileOrder.NAME,
                Stream.of(names).map(n -> host(n, "", Health.UP, 1)).toArray(HostStatus[]::new));
    }

    @Test
    void namesStandAsPeopleReadThem() {
        assertThat(byName("zeta", "Árbol", "arca", "web 10", "web 9", "Web 007"))
                .containsExactly("Árbol", "arca", "Web 007", "web 9", "web 10", "zeta");
    }

    @Test
    void worstFirstIsTheOrderOfTheBoard() {
        assertThat(
                        sort(
                                TileOrder.WORST,
                                host("b", "", Health.DOWN, 1),
                                host("a", "", Health.UP, 1)))
                .containsExactly("b", "a");
    }

    @Test
    void theSlowestStandsFirstBehindWhatDoesNotAnswer() {
        assertThat(
                        sort(
                                TileOrder.LATENCY,
                                host("quick", "", Health.UP, 3),
                                host("never", "", Health.PENDING, 0),
                                host("slow", "", Health.UP, 900),
                                host("gone", "", Health.DOWN, 5)))
                .containsExactly("gone", "slow", "quick", "never");
    }

    @Test
    void latenciesCountForTenSecondsSoThatTilesCanBeRead() {
        HostStatus a = host("a", "", Health.UP, 10);
        HostStatus b = host("b", "", Health.UP, 20);
        assertThat(sort(TileOrder.LATENCY, a, b)).containsExactly("b", "a");

        StatusFixtures.change(a, Health.UP, Duration.ZERO, 99, null);
        assertThat(sort(TileOrder.LATENCY, a, b)).containsExactly("b", "a");
        assertThat(sorter.isOutdated(StatusFixtures.NOW.plusSeconds(9))).isFalse();
        assertThat(sorter.isOutdated(StatusFixtures.NOW.plusSeconds(10))).isTrue();
        assertThat(
                        sorter.sort(
                                List.of(a, b),
                                TileOrder.LATENCY,
                                StatusFixtures.NOW.plusSeconds(10)))
                .containsExactly(a, b);
    }

    @Test
    void groupsStandByTheirPathAndHostsInNoneLast() {
        assertThat(
                        sort(
                                TileOrder.GROUP,
                                host("down", "Shop 10", Health.DOWN, 1),
                                host("none", "", Health.DOWN, 1),
                                host("up", "Shop 9", Health.UP, 1),
                                host("core", "Net/Core", Health.UP, 1),
                                host("net", "Net", Health.UP, 1),
                                host("netz", "Net-Z", Health.UP, 1)))
                .containsExactly("net", "core", "netz", "up", "down", "none");
    }
}
