package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClipSoundTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Story story = new Story();
    private final BlockingQueue<String> done = new LinkedBlockingQueue<>();
    private final AtomicInteger loaded = new AtomicInteger();
    private volatile boolean device = true;
    private volatile boolean stopWorks = true;
    private volatile boolean loads = true;
    private ClipSound sound = open(() -> device);

    @AfterEach
    void close() {
        sound.close();
    }

    @Test
    void aCueIsPlayedOnTheSoundsOwnThread() throws Exception {
        sound.play(Cue.DOWN);
        assertThat(next()).isEqualTo("play DOWN on alarm-sound");
        assertThat(sound.isAudible()).isTrue();
    }

    @Test
    void theNextCueTakesThePlaceOfTheOneThatIsHeard() throws Exception {
        sound.play(Cue.DOWN);
        assertThat(next()).startsWith("play DOWN");
        sound.play(Cue.RECOVERY);
        assertThat(next()).startsWith("stop DOWN");
        assertThat(next()).startsWith("play RECOVERY");
        sound.stop();
        assertThat(next()).startsWith("stop RECOVERY");
    }

    @Test
    void closingSilencesWhatIsHeard() throws Exception {
        sound.play(Cue.DOWN);
        assertThat(next()).startsWith("play DOWN");
        sound.close();
        assertThat(next()).startsWith("stop DOWN");
    }

    @Test
    void withoutADeviceNoClipIsEvenLoaded() {
        sound.close();
        device = false;
        int before = loaded.get();
        sound = open(() -> device);
        sound.play(Cue.DOWN);
        sound.stop();
        assertThat(sound.isAudible()).isFalse();
        sound.close();
        assertThat(loaded.get()).isEqualTo(before);
        assertThat(done).isEmpty();
    }

    @Test
    void aDeviceThatComesLaterIsFoundAndOneThatGoesIsMissed() throws Exception {
        device = false;
        Patience.until("device lost", SOON, () -> !sound.isAudible());
        device = true;
        Patience.until("device found", SOON, () -> sound.isAudible());
        sound.play(Cue.RECOVERY);
        assertThat(next()).startsWith("play RECOVERY");
    }

    @Test
    void aClipThatCannotBeStoppedIsGivenUp() throws Exception {
        stopWorks = false;
        sound.play(Cue.DOWN);
        assertThat(next()).startsWith("play DOWN");
        sound.play(Cue.DOWN);
        assertThat(next()).startsWith("stop DOWN");
        Patience.until("given up", SOON, () -> !sound.isAudible());
        sound.play(Cue.DOWN);
        sound.stop();
        sound.close();
        assertThat(done.poll(500, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void aClipThatNeverEndsIsGivenUp() throws Exception {
        sound.play(Cue.DOWN);
        assertThat(next()).startsWith("play DOWN");
        assertThat(sound.isAudible()).isTrue();
        story.pass(ClipSound.STUCK.plusMillis(1));
        Patience.until("given up", SOON, () -> !sound.isAudible());
    }

    @Test
    void aLibraryThatDoesNotLoadIsSaidNotThrown() {
        sound.close();
        loads = false;
        sound = open(() -> device);
        assertThat(sound.isAudible()).isFalse();
        sound.play(Cue.DOWN);
        sound.stop();
    }

    @Test
    void aSoundSystemThatHangsHoldsNobodyUp() throws Exception {
        sound.close();
        CountDownLatch hang = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        sound =
                open(
                        () -> {
                            if (asked.getAndIncrement() > 0) {
                                awaitQuietly(hang);
                            }
                            return true;
                        });
        assertThat(sound.isAudible()).isTrue();
        sound.play(Cue.DOWN);
        sound.stop();
        Patience.until("asked again", SOON, () -> asked.get() > 1);
        story.pass(ClipSound.STALE);
        assertThat(sound.isAudible()).isFalse();
        hang.countDown();
    }

    @Test
    void onTheFxThreadItIsRefusedWhereAssertionsAreOn() throws Exception {
        BlockingQueue<Throwable> thrown = new LinkedBlockingQueue<>();
        Thread fx =
                Thread.ofPlatform()
                        .name("JavaFX Application Thread")
                        .uncaughtExceptionHandler((_, fault) -> thrown.add(fault))
                        .start(() -> sound.play(Cue.DOWN));
        fx.join();
        assertThat(thrown).hasSize(1).first().isInstanceOf(AssertionError.class);
    }

    @Test
    void silenceSaysThatItIsSilent() {
        try (Sound silent = new SilentSound()) {
            silent.play(Cue.DOWN);
            silent.stop();
            assertThat(silent.isAudible()).isFalse();
        }
    }

    @Test
    void aFileThatIsNoSoundIsRefusedByTheLibrary() {
        assertThatThrownBy(() -> Player.of(URI.create("file:/nowhere.wav").toURL()))
                .isInstanceOf(RuntimeException.class);
    }

    private String next() throws InterruptedException {
        String next = done.poll(5, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private ClipSound open(BooleanSupplier present) {
        return new ClipSound(present, this::load, story::nanos).begin();
    }

    private Player load(Cue cue) {
        if (!loads) {
            throw new UnsatisfiedLinkError("no media library");
        }
        loaded.incrementAndGet();
        return new FakePlayer(cue);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class FakePlayer implements Player {
        private final Cue cue;
        private boolean playing;

        FakePlayer(Cue cue) {
            this.cue = cue;
        }

        @Override
        public void play() {
            playing = true;
            note("play");
        }

        @Override
        public void stop() {
            playing = !stopWorks;
            note("stop");
        }

        @Override
        public boolean isPlaying() {
            return playing;
        }

        private void note(String what) {
            done.add(what + " " + cue + " on " + Thread.currentThread().getName());
        }
    }
}
