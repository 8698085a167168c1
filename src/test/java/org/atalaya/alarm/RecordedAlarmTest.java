package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.support.Patience;
import org.atalaya.support.RecordedSound;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The real clips on a device that keeps what was played: did the alarm truly sound, and when? */
@EnabledOnOs(value = OS.LINUX, disabledReason = "ALSA's file device is what hears the alarm here")
@Timeout(120)
class RecordedAlarmTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private RecordedSound recorded;
    private Process child;
    private PrintWriter orders;

    @BeforeEach
    void prepare() {
        recorded = RecordedSound.in(folder);
    }

    @AfterEach
    void end() {
        if (child != null) {
            child.destroyForcibly();
        }
    }

    @Test
    void theAlarmIsHeardAtOnceRepeatedSilencedAndItsEndIsHeardGently() throws Exception {
        start();
        awaitSaid("status ringing=[] muted=false audible=true");
        Instant fell = Instant.now();
        order("down a");
        awaitHeard(Cue.DOWN, 2);
        List<Instant> rings = recorded.heard(Cue.DOWN);
        assertThat(Duration.between(fell, rings.get(0))).isLessThan(Duration.ofSeconds(2));
        assertThat(Duration.between(rings.get(0), rings.get(1)))
                .isBetween(Duration.ofMillis(4_500), Duration.ofMillis(6_500));

        order("ack a");
        order("down b");
        awaitHeard(Cue.DOWN, 3);
        order("mute");
        awaitSaid("status ringing=[b] muted=true audible=true");
        order("up b");
        order("unmute");
        awaitSaid("status ringing=[] muted=false audible=true");
        assertThat(recorded.heard(Cue.RECOVERY)).isEmpty();

        order("up a");
        awaitHeard(Cue.RECOVERY, 1);
        assertThat(recorded.heard(Cue.DOWN)).hasSize(3);
        quit();
    }

    @Test
    void withoutADeviceItSaysSoHoldsNobodyUpAndRingsWhenOneComes() throws Exception {
        recorded.unplug();
        start();
        awaitSaid("status ringing=[] muted=false audible=false");
        for (String order : List.of("down a", "mute", "unmute", "up a", "down a")) {
            order(order);
            String done = awaitSaid("done " + order);
            assertThat(Long.parseLong(done.substring(done.lastIndexOf(' ') + 1))).isLessThan(500);
        }
        assertThat(recorded.heard()).isEmpty();

        recorded.plug();
        Instant plugged = Instant.now();
        awaitHeard(Cue.DOWN, 1);
        assertThat(Duration.between(plugged, recorded.heard(Cue.DOWN).getFirst()))
                .isLessThan(Duration.ofSeconds(6));
        awaitSaid("status ringing=[a] muted=false audible=true");

        recorded.unplug();
        Instant unplugged = Instant.now();
        awaitSaid("status ringing=[a] muted=false audible=false");
        assertThat(Duration.between(unplugged, Instant.now())).isLessThan(Duration.ofSeconds(5));
        quit();
    }

    @Test
    void aFloodIsOneSoundAndACriticalHostHasItsOwn() throws Exception {
        start();
        awaitSaid("status ringing=[] muted=false audible=true");
        order("flood");
        awaitHeard(Cue.DOWN, 1);
        order("critical pay");
        awaitHeard(Cue.CRITICAL, 1);
        assertThat(recorded.heard(Cue.DOWN)).hasSize(1);
        order("mute");
        awaitSaid("status ringing=[h0", "muted=true");
        order("network lost");
        order("test");
        awaitHeard(Cue.DOWN, 2);
        awaitSaid("tested CLIP");
        assertThat(recorded.heard(Cue.NETWORK_LOST)).isEmpty();
        quit();
    }

    private void start() throws IOException {
        child = SoundChild.start(recorded.environment());
        orders = new PrintWriter(child.getOutputStream(), true, StandardCharsets.UTF_8);
        BufferedReader lines = child.inputReader(StandardCharsets.UTF_8);
        Thread.ofVirtual().start(() -> lines.lines().forEach(said::add));
    }

    private void order(String order) {
        orders.println(order);
    }

    private void quit() throws InterruptedException {
        order("quit");
        assertThat(child.waitFor(4, TimeUnit.SECONDS)).as("the program ends").isTrue();
        assertThat(child.exitValue()).isZero();
    }

    private void awaitHeard(Cue cue, int times) {
        Patience.until(
                cue + " heard " + times + " times",
                PATIENCE,
                () -> recorded.heard(cue).size() >= times);
    }

    private String awaitSaid(String beginning) throws InterruptedException {
        return awaitSaid(beginning, "");
    }

    private String awaitSaid(String beginning, String part) throws InterruptedException {
        String line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        while (line != null && !(line.startsWith(beginning) && line.contains(part))) {
            line = said.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        assertThat(line)
                .as("a line that begins with: " + beginning + " and has " + part)
                .isNotNull();
        return line;
    }
}
