package org.atalaya.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.atalaya.status.Updates.acknowledged;
import static org.atalaya.status.Updates.ids;
import static org.atalaya.status.Updates.in;
import static org.atalaya.status.Updates.news;
import static org.atalaya.status.Updates.result;
import static org.atalaya.support.SampleHosts.LATENCY;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;
import static org.atalaya.support.SampleHosts.renamed;
import static org.atalaya.support.SampleHosts.slow;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.collections.ListChangeListener;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Verdict;
import org.atalaya.status.BoardNews.Order;
import org.atalaya.status.BoardNews.Removed;
import org.atalaya.status.BoardNews.Update;
import org.junit.jupiter.api.Test;

class StatusBoardTest {

    private final StatusBoard board = new StatusBoard();

    private HostStatus status(String id) {
        HostStatus found = board.find(id);
        assertThat(found).isNotNull();
        return found;
    }

    private void apply(BoardNews... news) {
        board.apply(List.of(news));
    }

    @Test
    void theWorstStandsFirstAndTheRestAsInTheFile() {
        apply(
                new Order(List.of("a", "b", "c", "d", "e", "f")),
                news(Health.UP, "f"),
                news(Health.PAUSED, "a"),
                news(Health.UP, "b"),
                news(Health.DOWN, "e"),
                news(Health.DEGRADED, "d"),
                news(Health.UP, "c"));

        assertThat(ids(board)).containsExactly("e", "d", "b", "c", "f", "a");
    }

    @Test
    void whatNobodyHasInHandStandsBeforeWhatSomebodyHas() {
        apply(new Order(List.of("a", "b", "c")), news(Health.DOWN, "a"), news(Health.DOWN, "b"));
        apply(news(Health.UP, "c"), acknowledged("a"));

        assertThat(ids(board)).containsExactly("b", "a", "c");
        assertThat(status("a").getAcknowledgement()).isNotNull();
    }

    @Test
    void aRecoveredHostGoesBackToItsPlaceInTheFile() {
        apply(new Order(List.of("a", "b", "c")));
        apply(news(Health.UP, "a"), news(Health.UP, "b"), news(Health.UP, "c"));

        apply(news(Health.DOWN, "b"));
        assertThat(ids(board)).containsExactly("b", "a", "c");
        apply(news(Health.UP, "b"));
        assertThat(ids(board)).containsExactly("a", "b", "c");
    }

    @Test
    void withoutAnOrderHostsStandAsTheyCame() {
        apply(news(Health.UP, "z"), news(Health.UP, "a"));
        apply(news(Health.UP, "m"));

        assertThat(ids(board)).containsExactly("z", "a", "m");
    }

    @Test
    void anEditKeepsTheTileAndItsPlace() {
        apply(news(Health.UP, "a"), news(Health.UP, "b"));
        HostStatus tile = status("a");

        apply(Update.of(in(Health.PENDING, renamed(host("a"), "New name"))));
        apply(Update.of(in(Health.UP, renamed(host("a"), "New name"))));

        assertThat(status("a")).isSameAs(tile);
        assertThat(tile.getHost().name()).isEqualTo("New name");
        assertThat(ids(board)).containsExactly("a", "b");
    }

    @Test
    void aNewOrderOfTheFileMovesTheTiles() {
        apply(new Order(List.of("a", "b", "c")));
        apply(news(Health.UP, "a"), news(Health.UP, "b"), news(Health.DOWN, "c"));

        apply(new Order(List.of("c", "b", "a")));

        assertThat(ids(board)).containsExactly("c", "b", "a");
    }

    @Test
    void aHostThatComesBackStandsWhereItStood() {
        apply(new Order(List.of("a", "b", "c")));
        apply(news(Health.UP, "a"), news(Health.UP, "b"), news(Health.UP, "c"));
        apply(new Order(List.of("a", "c")), new Removed("b"));
        assertThat(ids(board)).containsExactly("a", "c");

        apply(new Order(List.of("a", "b", "c")), news(Health.PENDING, "b"));
        apply(news(Health.UP, "b"));

        assertThat(ids(board)).containsExactly("a", "b", "c");
    }

    @Test
    void removedAndThereAgainInOneBatchIsANewTileWithoutAPast() {
        apply(Update.of(result(host("a"), Health.UP, NOON, up(NOON))), news(Health.UP, "b"));
        HostStatus old = status("a");

        apply(new Removed("a"), news(Health.PENDING, "a"));

        assertThat(status("a")).isNotSameAs(old);
        assertThat(status("a").getStrip()).isEqualTo(ResultStrip.EMPTY);
        assertThat(ids(board)).containsExactly("a", "b");
        assertThat(board.getCounts().total()).isEqualTo(2);
    }

    @Test
    void newChangedAndRemovedInOneBatchLeavesNothing() {
        apply(
                news(Health.UP, "a"),
                news(Health.DOWN, "a"),
                new Removed("a"),
                new Removed("stranger"));

        assertThat(board.hosts()).isEmpty();
        assertThat(board.getCounts()).isEqualTo(Counts.NONE);
        assertThat(board.find("a")).isNull();
    }

    @Test
    void countsFollowEveryChange() {
        apply(news(Health.UP, "a"), news(Health.UP, "b"), news(Health.DOWN, "c"));
        assertThat(board.getCounts().of(Health.UP)).isEqualTo(2);
        assertThat(board.getCounts().of(Health.DOWN)).isEqualTo(1);
        assertThat(board.getCounts().of(Health.PAUSED)).isZero();
        assertThat(board.getCounts().total()).isEqualTo(3);

        apply(news(Health.DOWN, "a"), new Removed("b"));

        assertThat(board.getCounts()).isEqualTo(new Counts(Map.of(Health.DOWN, 2)));
    }

    @Test
    void everyPropertyChangesAtMostOnceInABatchOfManyResults() {
        apply(news(Health.UP, "a"));
        HostStatus tile = status("a");
        AtomicInteger changes = new AtomicInteger();
        tile.healthProperty().subscribe((before, now) -> changes.incrementAndGet());
        tile.stripProperty().subscribe((before, now) -> changes.incrementAndGet());
        tile.lastProperty().subscribe((before, now) -> changes.incrementAndGet());
        BoardFeed feed = new BoardFeed();
        for (int i = 0; i < 100; i++) {
            feed.updated(result(host("a"), Health.UP, NOON, up(NOON.plusSeconds(2 * i))));
            feed.updated(result(host("a"), Health.DOWN, NOON, down(NOON.plusSeconds(2 * i + 1))));
        }

        board.apply(feed.drain());

        assertThat(changes).hasValue(3);
        assertThat(tile.getHealth()).isEqualTo(Health.DOWN);
        assertThat(tile.getStrip().verdicts()).hasSize(30).endsWith(Verdict.UP, Verdict.DOWN);
        assertThat(tile.getFailure()).isNotNull();
        assertThat(tile.getLatency()).isEqualTo(LATENCY);
    }

    @Test
    void aResultThatChangesNothingTouchesNeitherTheListNorTheCounts() {
        apply(news(Health.UP, "a"), news(Health.UP, "b"));
        AtomicInteger changes = new AtomicInteger();
        board.hosts().addListener((ListChangeListener<HostStatus>) c -> changes.incrementAndGet());
        board.countsProperty().subscribe((before, now) -> changes.incrementAndGet());

        apply(Update.of(result(host("a"), Health.UP, NOON, up(NOON))));
        apply();

        assertThat(changes).hasValue(0);
    }

    @Test
    void aTickIsOneChangeThatNamesOnlyWhoMoved() {
        List<BoardNews> all = new ArrayList<>();
        hosts(1_000).forEach(host -> all.add(Update.of(in(Health.UP, host))));
        List<Integer> parts = new ArrayList<>();
        List<String> moved = new ArrayList<>();
        board.hosts()
                .addListener(
                        (ListChangeListener<HostStatus>)
                                change -> {
                                    int count = 0;
                                    while (change.next()) {
                                        count++;
                                        change.getAddedSubList()
                                                .forEach(s -> moved.add(s.getHost().id()));
                                    }
                                    parts.add(count);
                                });
        board.apply(all);
        assertThat(parts).as("a thousand tiles at once").containsExactly(1);
        moved.clear();
        parts.clear();

        apply(news(Health.DOWN, "h700"), news(Health.DOWN, "h300"), news(Health.UP, "h5"));

        assertThat(parts).hasSize(1);
        assertThat(moved).containsExactlyInAnyOrder("h300", "h700");
    }

    @Test
    void lastCheckIsTheEndOfTheNewestResult() {
        apply(news(Health.UP, "a"));
        assertThat(board.getLastCheck()).isNull();

        apply(
                Update.of(result(host("a"), Health.UP, NOON, up(NOON.plusSeconds(5)))),
                Update.of(result(host("b"), Health.DEGRADED, NOON, slow(NOON))),
                news(Health.PENDING, "c"));

        assertThat(board.getLastCheck()).isEqualTo(NOON.plusSeconds(5).plus(LATENCY));
        assertThat(board.lastCheckProperty().get()).isEqualTo(board.getLastCheck());
    }

    @Test
    void dataOlderThanTwoIntervalsAndATimeoutIsStaleUntilTheNextResult() {
        HostUpdate heard = result(host("a"), Health.UP, NOON, up(NOON));
        apply(Update.of(heard), news(Health.PENDING, "never"), news(Health.PAUSED, "paused"));

        board.markStale(NOON.plusSeconds(23));
        assertThat(board.hosts()).noneMatch(HostStatus::isStale);

        board.markStale(NOON.plusSeconds(24));
        assertThat(status("a").isStale()).isTrue();
        assertThat(status("never").isStale()).as("no first result either").isTrue();
        assertThat(status("paused").isStale()).isFalse();

        apply(Update.of(result(host("a"), Health.UP, NOON, up(NOON.plusSeconds(24)))));
        assertThat(status("a").isStale()).isFalse();
    }

    @Test
    void checkThatMayLastLongerThanTheIntervalIsNotStaleWhileItIsInItsTime() {
        Host patient =
                new Host(
                        "a",
                        "a",
                        "",
                        List.of(),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        true,
                        false,
                        host("a").check());
        apply(Update.of(result(patient, Health.DOWN, NOON, up(NOON))));
        // It began at noon, took ten seconds, the next one begins a second later and takes as long.
        board.markStale(NOON.plusSeconds(22));
        assertThat(status("a").isStale()).isFalse();
        board.markStale(NOON.plusSeconds(31));
        assertThat(status("a").isStale()).isTrue();
    }

    @Test
    void dataFromAFutureTheClockWasSetBackFromIsStaleToo() {
        apply(Update.of(result(host("a"), Health.UP, NOON, up(NOON))));

        board.markStale(NOON.minusSeconds(3_600));

        assertThat(status("a").isStale()).isTrue();
    }

    @Test
    void aStaleHostThatIsPausedIsNotStaleAnyMore() {
        apply(news(Health.UP, "a"));
        board.markStale(NOON.plusSeconds(60));
        apply(news(Health.PAUSED, "a"));

        board.markStale(NOON.plusSeconds(61));

        assertThat(status("a").isStale()).isFalse();
    }

    @Test
    void viewsCannotChangeTheBoard() {
        apply(news(Health.UP, "a"));

        assertThatThrownBy(() -> board.hosts().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEditAndAnotherPlaceInTheFileAreToldEvenWhereNobodyMoves() {
        apply(new Order(List.of("a", "b")), news(Health.DOWN, "a"), news(Health.UP, "b"));
        List<String> told = new ArrayList<>();
        board.hosts()
                .addListener(
                        (ListChangeListener.Change<? extends HostStatus> change) -> {
                            while (change.next()) {
                                assertThat(change.wasUpdated()).isTrue();
                                change.getList()
                                        .subList(change.getFrom(), change.getTo())
                                        .forEach(host -> told.add(host.getHost().name()));
                            }
                        });

        apply(Update.of(in(Health.UP, renamed(host("b"), "New name"))));
        assertThat(told).containsExactly("New name");
        apply(new Order(List.of("b", "a")));
        assertThat(told).containsExactlyInAnyOrder("New name", "a", "New name");
        assertThat(status("b").getRank()).isLessThan(status("a").getRank());
        apply(new Order(List.of("b", "a")));
        assertThat(told).as("nothing is different").hasSize(3);
    }
}
