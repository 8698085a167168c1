package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.launch.StayAwake.Kind;
import org.atalaya.launch.StayAwake.Means;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With programs that do what those of a desktop do. */
@DisabledOnOs(OS.WINDOWS)
class WakefulnessTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LATE = Duration.ofHours(1);

    private final BlockingQueue<Boolean> told = new LinkedBlockingQueue<>();

    @TempDir private Path folder;

    private static Means means(Kind kind, boolean lights, String... argv) {
        return new Means(List.of(argv), kind, lights);
    }

    private Wakefulness awake(Duration period, Means... means) {
        return new Wakefulness(List.of(means), period, told::add);
    }

    private boolean next() throws InterruptedException {
        Boolean kept = told.poll(60, TimeUnit.SECONDS);
        assertThat(kept).as("told within a minute").isNotNull();
        return kept;
    }

    /** Writes a line as it begins and one as its input ends. */
    private Means holder(Path log) {
        return means(
                Kind.HOLDS,
                true,
                "sh",
                "-c",
                "echo on >> '" + log + "'; cat; echo off >> '" + log + "'");
    }

    private static List<String> lines(Path log) {
        try {
            return Files.exists(log) ? Files.readAllLines(log) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void itHoldsAsLongAsThatIsWanted() throws Exception {
        Path log = folder.resolve("log");
        Means holder = holder(log);
        try (Wakefulness awake = awake(LATE, holder)) {
            awake.turn(true);
            assertThat(next()).isTrue();
            assertThat(lines(log)).containsExactly("on");
            assertThat(awake.isHolding()).isTrue();
            awake.turn(false);
            assertThat(next()).isTrue();
            assertThat(awake.isHolding()).isFalse();
            awake.turn(true);
            assertThat(next()).isTrue();
            assertThat(awake.isHolding()).isTrue();
        }
    }

    @Test
    void whatHoldsEndsWithTheProgram() throws Exception {
        Path pid = folder.resolve("pid");
        Wakefulness awake =
                awake(
                        LATE,
                        means(Kind.HOLDS, true, "sh", "-c", "echo $$ > '" + pid + "'; exec cat"));
        awake.turn(true);
        assertThat(next()).isTrue();
        ProcessHandle holder =
                ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();
        assertThat(holder.isAlive()).isTrue();
        awake.close();
        Patience.until("it is gone", Duration.ofSeconds(30), () -> !holder.isAlive());
    }

    @Test
    void whatCannotHoldAnythingSaysSo() throws Exception {
        try (Wakefulness awake =
                awake(
                        LATE,
                        means(Kind.HOLDS, true, "false"),
                        means(Kind.NUDGES, true, "false"),
                        means(Kind.HOLDS, true, "no-such-program-of-atalaya"),
                        means(Kind.HOLDS, false, "cat"))) {
            awake.turn(true);
            assertThat(next()).isFalse();
            awake.turn(false);
            assertThat(next()).as("nobody asks for it any more").isTrue();
        }
    }

    @Test
    void withoutAnyMeansThePictureIsNotKept() throws Exception {
        try (Wakefulness awake = awake(LATE)) {
            awake.turn(true);
            assertThat(next()).isFalse();
        }
    }

    @Test
    void whatWorksForAMomentIsDoneAgainAndAgain() throws Exception {
        Path log = folder.resolve("log");
        try (Wakefulness awake =
                awake(SOON, means(Kind.NUDGES, true, "sh", "-c", "echo on >> '" + log + "'"))) {
            awake.turn(true);
            for (int i = 0; i < 3; i++) {
                assertThat(next()).isTrue();
            }
            assertThat(lines(log)).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void aHolderThatDiesIsStartedAnew() throws Exception {
        Path log = folder.resolve("log");
        Means dies = means(Kind.HOLDS, true, "sh", "-c", "echo on >> '" + log + "'; exit 1");
        try (Wakefulness awake = awake(SOON, dies)) {
            awake.turn(true);
            assertThat(next()).isFalse();
            assertThat(next()).isFalse();
            assertThat(lines(log)).hasSizeGreaterThanOrEqualTo(2);
        }
    }
}
