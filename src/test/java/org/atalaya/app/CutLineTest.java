package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.model.Check;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole program on a line that dies between two looks, so that hosts fail before anybody knows.
 * Its hosts are at addresses that are nobody's (TEST-NET-1, RFC 5737).
 */
@Timeout(180)
class CutLineTest {

    private static final List<Host> HOSTS =
            List.of(
                    host("web", Duration.ofSeconds(1), "http://192.0.2.7/"),
                    host("mail", Duration.ofSeconds(1), "http://192.0.2.8/"));

    @TempDir Path folder;

    private final Line line = new Line();

    private static final class Line implements NetworkWatch.Line {
        private volatile boolean cut;
        private volatile boolean hangs;

        @Override
        public boolean hasLink() {
            return true;
        }

        @Override
        public Boolean gateway() throws InterruptedException {
            if (hangs) {
                new CountDownLatch(1).await();
            }
            return !cut;
        }

        @Override
        public int answers(List<Check> witnesses) throws InterruptedException {
            if (hangs) {
                new CountDownLatch(1).await();
            }
            return cut ? 0 : witnesses.size();
        }
    }

    @Test
    void aGatewayThatDiesBetweenTwoLooksRingsForItselfAloneAndNotForItsHosts() throws Exception {
        try (Evening run = begin()) {
            line.cut = true;
            add(run);
            run.await("the alarm knows", () -> run.status().networkLost());
            run.await("web", Health.UNKNOWN);
            run.await("mail", Health.UNKNOWN);
            run.await("it is heard", () -> !run.sound.heard.isEmpty());
            assertThat(run.rung).isEmpty();
            assertThat(run.status().ringing()).isEmpty();
            assertThat(run.sound.heard).containsOnly(Cue.NETWORK_LOST);
        }
    }

    @Test
    void whileTheLineIsThereHostsRingAsEver() throws Exception {
        try (Evening run = begin()) {
            add(run);
            run.await("both ring", () -> run.rung.containsAll(List.of("web", "mail")));
            assertThat(run.status().networkLost()).isFalse();
        }
    }

    @Test
    void aLookThatHangsLosesNoRing() throws Exception {
        try (Evening run = begin()) {
            line.hangs = true;
            add(run);
            run.await("both ring", () -> run.rung.containsAll(List.of("web", "mail")));
        }
    }

    /** They are added when the line was looked at already, and no look is due for seconds. */
    private Evening begin() throws Exception {
        Path file = folder.resolve("hosts.json");
        Files.writeString(file, "{\"version\": 1, \"hosts\": []}");
        return Evening.begin(file, line);
    }

    private static void add(Evening run) {
        new Edits(run.core.book(), steps -> {}).save(HOSTS);
    }
}
