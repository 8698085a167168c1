package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.history.HistoryReader;
import org.atalaya.model.Health;
import org.atalaya.support.FxExtension;
import org.atalaya.support.HostileServer;
import org.atalaya.support.Patience;
import org.atalaya.ui.kit.Past;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What views are told, out of the file that the running program writes. */
@Timeout(120)
@ExtendWith(FxExtension.class)
class DeskPastTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir Path folder;

    /** What came of one question for a chart. */
    private record Drawn(@Nullable Double uptime, Past.@Nullable Percentiles latency) {}

    private static Drawn drawn(DeskPast past, Instant from, Instant to) {
        CompletableFuture<Drawn> sum = new CompletableFuture<>();
        Past.Chart chart =
                new Past.Chart() {
                    @Override
                    public void points(List<Past.Point> points) {}

                    @Override
                    public void bands(List<Past.Band> bands) {}

                    @Override
                    public void sum(
                            @Nullable Double uptime, Past.@Nullable Percentiles percentiles) {
                        sum.complete(new Drawn(uptime, percentiles));
                    }
                };
        try {
            FxExtension.onFx(
                    () -> past.chart("web", from, to, Duration.ofMinutes(1), chart) != null);
            return sum.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable Double ratio(Evening wall, Instant from, Instant to) {
        try (HistoryReader reader = Objects.requireNonNull(wall.core.chronicle().reader())) {
            return reader.availability("web", from, to).get(20, TimeUnit.SECONDS).ratio();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSumOfAChartIsThatOfItsTimeAndOfNoOther() throws Exception {
        Set<String> broken = ConcurrentHashMap.newKeySet();
        try (HostileServer server = Evening.server(broken);
                Evening wall =
                        Evening.begin(
                                Evening.hosts(folder.resolve("hosts.json"), server, "web"), false);
                DeskPast past = new DeskPast(wall.core.chronicle(), wall.core.words())) {
            wall.await("web", Health.UP);
            Instant now = wall.core.clock().instant().truncatedTo(ChronoUnit.MINUTES);
            // Times are told by whole minutes; neither what is yet to come nor an hour ago counts.
            Instant from = now.minus(Duration.ofHours(1));
            Instant to = now.plus(Duration.ofHours(1));
            broken.add("web");
            wall.await("web", Health.DOWN);
            AtomicReference<Drawn> sum = new AtomicReference<>();
            Patience.until(
                    "some of it was lost",
                    LONG,
                    () -> {
                        sum.set(drawn(past, from, to));
                        Double uptime = sum.get().uptime();
                        return uptime != null && uptime > 0 && uptime < 1;
                    });
            Double before = ratio(wall, from, to);
            Double uptime = drawn(past, from, to).uptime();
            // It is down all the while, so what is asked in between lies in between.
            assertThat(uptime).isBetween(ratio(wall, from, to), before);
            assertThat(sum.get().latency()).isNotNull();
            assertThat(drawn(past, from.minus(Duration.ofDays(1)), from))
                    .isEqualTo(new Drawn(null, null));
        }
    }
}
