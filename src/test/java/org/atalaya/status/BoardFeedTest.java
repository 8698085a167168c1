package org.atalaya.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.status.Updates.in;
import static org.atalaya.status.Updates.result;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.up;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atalaya.model.Health;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Verdict;
import org.atalaya.status.BoardNews.Order;
import org.atalaya.status.BoardNews.Removed;
import org.atalaya.status.BoardNews.Update;
import org.junit.jupiter.api.Test;

class BoardFeedTest {

    private final BoardFeed feed = new BoardFeed();

    @Test
    void nothingHappenedIsNothing() {
        assertThat(feed.drain()).isEmpty();
    }

    @Test
    void theNewsOfAHostBecomesOneAndEachIsGivenOnce() {
        HostUpdate newest = result(host("a"), Health.DOWN, NOON, down(NOON));
        feed.updated(in(Health.PENDING, host("a")));
        feed.updated(result(host("a"), Health.UP, NOON, up(NOON)));
        feed.updated(in(Health.PENDING, host("b")));
        feed.updated(newest);

        assertThat(feed.drain())
                .containsExactly(
                        new Update(newest, List.of(Verdict.UP, Verdict.DOWN)),
                        Update.of(in(Health.PENDING, host("b"))));
        assertThat(feed.drain()).isEmpty();
    }

    @Test
    void theOrderComesFirstAndOnlyTheNewestCounts() {
        feed.updated(in(Health.PENDING, host("a")));
        feed.arranged(List.of("a"));
        feed.arranged(List.of("b", "a"));

        assertThat(feed.drain().getFirst()).isEqualTo(new Order(List.of("b", "a")));
        feed.arranged(List.of("a"));
        assertThat(feed.drain()).containsExactly(new Order(List.of("a")));
    }

    @Test
    void aRemovedHostLeavesOnlyItsRemoval() {
        feed.updated(result(host("a"), Health.UP, NOON, up(NOON)));
        feed.removed("a");

        assertThat(feed.drain()).containsExactly(new Removed("a"));
    }

    @Test
    void aHostThatIsThereAgainIsRemovedFirst() {
        feed.updated(result(host("a"), Health.UP, NOON, up(NOON)));
        feed.removed("a");
        HostUpdate again = in(Health.PENDING, host("a"));
        feed.updated(again);

        assertThat(feed.drain()).containsExactly(new Removed("a"), new Update(again, List.of()));
    }

    @Test
    void memoryHasABoundEvenIfNobodyDrains() {
        for (int i = 0; i < 100_000; i++) {
            feed.updated(result(host("a"), Health.UP, NOON, up(NOON)));
        }

        assertThat(feed.drain())
                .singleElement()
                .isInstanceOfSatisfying(
                        Update.class,
                        update -> assertThat(update.verdicts()).hasSize(ResultStrip.LENGTH));
    }

    @Test
    void noVerdictIsLostOrDoubledAmongManyThreads() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        List<Callable<Integer>> writers = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            String id = "h" + thread;
            writers.add(
                    () -> {
                        for (int i = 0; i < 2_000; i++) {
                            feed.updated(result(host(id), Health.UP, NOON, up(NOON)));
                            feed.updated(in(Health.UP, host(id)));
                        }
                        return 2_000;
                    });
        }
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> reader =
                    threads.submit(
                            () -> {
                                int seen = 0;
                                boolean last = false;
                                while (!last) {
                                    last = over.get();
                                    seen += atMostAStrip(feed.drain());
                                    Thread.yield();
                                }
                                return seen;
                            });
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                writer.get();
            }
            over.set(true);
            assertThat(reader.get()).isBetween(4 * ResultStrip.LENGTH, 8_000);
        }
    }

    private static int atMostAStrip(List<BoardNews> news) {
        int verdicts = 0;
        for (BoardNews each : news) {
            if (each instanceof Update update) {
                assertThat(update.verdicts()).hasSizeLessThanOrEqualTo(ResultStrip.LENGTH);
                verdicts += update.verdicts().size();
            }
        }
        return verdicts;
    }
}
