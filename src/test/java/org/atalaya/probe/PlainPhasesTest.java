package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertUp;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the time of a plain HTTP probe goes. */
class PlainPhasesTest {

    private static final Duration THINKING = Duration.ofMillis(300);

    private static HostileServer.Script thinking() {
        CountDownLatch never = new CountDownLatch(1);
        return visit -> {
            visit.readRequest();
            if (!never.await(THINKING.toMillis(), TimeUnit.MILLISECONDS)) {
                visit.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
            }
        };
    }

    @ParameterizedTest
    @EnumSource(HttpAsk.Method.class)
    void connectIsApartFromTheTimeTheServerThinks(HttpAsk.Method method) throws IOException {
        try (HostileServer server = HostileServer.plain(thinking());
                Probers probers = new Probers(Probing.settings())) {
            ProbeResult result =
                    probers.probe(
                            HttpChecks.get(server.url("/a?b=1")).method(method).build(),
                            Deadline.after(Duration.ofSeconds(10)));
            assertUp(result);
            Phases phases = result.evidence().phases();
            assertThat(phases.connect()).isNotNull().isLessThan(THINKING);
            assertThat(phases.firstByte())
                    .isNotNull()
                    .isGreaterThan(THINKING.minus(Duration.ofMillis(20)));
            assertThat(server.connections()).isEqualTo(1);
            assertThat(server.requests().getFirst())
                    .contains("/a?b=1 HTTP/1.1")
                    .doesNotContain("#");
        }
    }

    @Test
    void nothingOfTheWatchReachesTheLog() throws IOException {
        List<LogRecord> seen = new CopyOnWriteArrayList<>();
        Handler all =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        seen.add(line);
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger root = Logger.getLogger("");
        root.addHandler(all);
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, "ok"));
                Probers probers = new Probers(Probing.settings())) {
            assertUp(
                    probers.probe(
                            HttpChecks.get(server.url("/?token=sesame")).build(),
                            Deadline.after(Duration.ofSeconds(10))));
        } finally {
            root.removeHandler(all);
        }
        List<String> texts = new ArrayList<>();
        seen.forEach(line -> texts.add(String.valueOf(line.getMessage())));
        assertThat(texts).noneMatch(text -> text.contains("sesame"));
    }
}
