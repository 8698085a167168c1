package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.alarm.Sound.Road;
import org.atalaya.alarm.Sound.Tone;
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
    private final AtomicInteger tests = new AtomicInteger();
    private volatile boolean silentEnds = true;
    private volatile boolean ended;
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
        sound.play(Tone.of(Cue.DOWN));
        assertThat(next()).isEqualTo("play DOWN by CLIP on alarm-sound");
        assertThat(sound.isAudible()).isTrue();
    }

    @Test
    void theNextCueTakesThePlaceOfTheOneThatIsHeard() throws Exception {
        sound.play(Tone.of(Cue.DOWN));
        assertThat(next()).startsWith("play DOWN");
        sound.play(Tone.of(Cue.RECOVERY));
        assertThat(next()).startsWith("stop DOWN");
        assertThat(next()).startsWith("play RECOVERY");
        sound.stop();
        assertThat(next()).startsWith("stop RECOVERY");
    }

    @Test
    void closingSilencesWhatIsHeard() throws Exception {
        sound.play(Tone.of(Cue.DOWN));
        assertThat(next()).startsWith("play DOWN");
        sound.close();
        assertThat(next()).startsWith("stop DOWN");
    }

    @Test
    void withoutADeviceNoClipIsEvenLoaded() {
        assertThat(sound.isAudible()).as("the first sound has loaded").isTrue();
        sound.close();
        device = false;
        int before = loaded.get();
        sound = open(() -> device);
        sound.play(Tone.of(Cue.DOWN));
        sound.stop();
        assertThat(sound.isAudible()).isFalse();
        sound.close();
        assertThat(loaded.get()).isEqualTo(before);
        // The system beeps where the first look at the device comes before the stop.
        assertThat(done).isSubsetOf("beep " + Cue.DOWN);
    }

    @Test
    void aDeviceThatComesLaterIsFoundAndOneThatGoesIsMissed() throws Exception {
        device = false;
        Patience.until("device lost", SOON, () -> !sound.isAudible());
        device = true;
        Patience.until("device found", SOON, () -> sound.isAudible());
        sound.play(Tone.of(Cue.RECOVERY));
        assertThat(next()).startsWith("play RECOVERY");
    }

    @Test
    void aSoundThatCannotBeStoppedTakesTheSecondRoadAndThenTheBeep() throws Exception {
        stopWorks = false;
        sound.play(Tone.of(Cue.DOWN));
        assertThat(next()).startsWith("play DOWN by CLIP");
        sound.play(Tone.of(Cue.CRITICAL));
        assertThat(next()).startsWith("stop DOWN by CLIP");
        Patience.until("second road", SOON, () -> sound.road() == Road.LINE);
        assertThat(next()).startsWith("play CRITICAL by LINE");
        sound.play(Tone.of(Cue.DOWN));
        assertThat(next()).startsWith("stop CRITICAL by LINE");
        assertThat(next()).isEqualTo("beep DOWN");
        Patience.until("given up", SOON, () -> !sound.isAudible());
    }

    @Test
    void aSoundThatNeverEndsIsPlayedAgainByTheSecondRoad() throws Exception {
        sound.play(Tone.of(Cue.DOWN));
        assertThat(next()).startsWith("play DOWN by CLIP");
        assertThat(sound.isAudible()).isTrue();
        story.pass(Cue.DOWN.length().plus(ClipSound.STUCK).plusMillis(1));
        assertThat(next()).startsWith("play DOWN by LINE");
        assertThat(sound.road()).isEqualTo(Road.LINE);
        // The answer is as old as the story until the look that found it out has ended.
        Patience.until("heard again", SOON, sound::isAudible);
    }

    @Test
    void aSilentTestAtTheStartAndEveryHourFindsADeadRoadBeforeItIsWanted() throws Exception {
        Patience.until("tested", SOON, () -> tests.get() == 1);
        silentEnds = true;
        story.pass(ClipSound.SELF_TEST);
        Patience.until("tested again", SOON, () -> tests.get() == 2);
        silentEnds = false;
        story.pass(ClipSound.SELF_TEST);
        Patience.until("tested thrice", SOON, () -> tests.get() == 3);
        story.pass(ClipSound.STUCK.plusSeconds(1));
        Patience.until("second road", SOON, () -> sound.road() == Road.LINE);
    }

    @Test
    void whoeverTestsIsToldTheRoadWhenTheSoundHasEnded() throws Exception {
        BlockingQueue<Road> told = new LinkedBlockingQueue<>();
        sound.play(Tone.of(Cue.DOWN), told::add);
        assertThat(next()).startsWith("play DOWN");
        assertThat(told).isEmpty();
        ended = true;
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(Road.CLIP);
        device = false;
        Patience.until("device lost", SOON, () -> !sound.isAudible());
        sound.play(Tone.of(Cue.DOWN), told::add);
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(Road.BEEP);
    }

    @Test
    void whoeverTestedIsToldAlsoWhenTheTestWasNeverBegun() throws Exception {
        CountDownLatch hang = hanging();
        BlockingQueue<Road> told = new LinkedBlockingQueue<>();
        sound.play(Tone.of(Cue.RECOVERY), told::add);
        sound.play(Tone.of(Cue.DOWN));
        ended = true;
        hang.countDown();
        assertThat(next()).startsWith("play DOWN");
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(Road.CLIP);
    }

    @Test
    void whoeverTestedIsToldOfTheSilenceThatCameBeforeTheTest() throws Exception {
        BlockingQueue<Road> told = new LinkedBlockingQueue<>();
        CountDownLatch hang = hanging();
        sound.play(Tone.of(Cue.RECOVERY), told::add);
        sound.stop();
        hang.countDown();
        assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo(Road.NONE);
        assertThat(done).isEmpty();
    }

    @Test
    void aLibraryThatDoesNotLoadIsSaidNotThrown() {
        sound.close();
        loads = false;
        sound = open(() -> device);
        assertThat(sound.isAudible()).isFalse();
        sound.play(Tone.of(Cue.DOWN));
        sound.stop();
    }

    @Test
    void aSoundSystemThatHangsHoldsNobodyUp() throws Exception {
        CountDownLatch hang = hanging();
        sound.play(Tone.of(Cue.DOWN));
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
                        .start(() -> sound.play(Tone.of(Cue.DOWN)));
        fx.join();
        assertThat(thrown).hasSize(1).first().isInstanceOf(AssertionError.class);
    }

    @Test
    void silenceSaysThatItIsSilent() {
        try (Sound silent = new SilentSound()) {
            silent.play(Tone.of(Cue.DOWN));
            silent.stop();
            assertThat(silent.isAudible()).isFalse();
        }
    }

    private String next() throws InterruptedException {
        String next = done.poll(5, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private ClipSound open(BooleanSupplier present) {
        Map<Cue, Wave> cues = new EnumMap<>(Cue.class);
        for (Cue cue : Cue.values()) {
            cues.put(cue, wave(cue.length().toMillis()));
        }
        Wave silence = wave(100);
        Roads roads =
                new Roads(
                        List.of(
                                new Roads.Way(Road.CLIP, wave -> load(Road.CLIP, cues, wave)),
                                new Roads.Way(Road.LINE, wave -> load(Road.LINE, cues, wave))),
                        cues,
                        silence);
        ClipSound sound =
                new ClipSound(
                        present,
                        roads,
                        new Waves(Path.of("")),
                        tone -> done.add("beep " + tone.cue()),
                        story::nanos);
        sound.begin();
        return sound;
    }

    private static Wave wave(long millis) {
        AudioFormat format = new AudioFormat(1_000, 16, 1, true, false);
        return new Wave(ClipSoundTest.class.getResource("Wave.class"), format, samples(millis));
    }

    private static byte[] samples(long millis) {
        return new byte[(int) millis * Short.BYTES];
    }

    private Player load(Road road, Map<Cue, Wave> cues, Wave wave) {
        if (!loads) {
            throw new UnsatisfiedLinkError("no media library");
        }
        loaded.incrementAndGet();
        for (Map.Entry<Cue, Wave> each : cues.entrySet()) {
            if (each.getValue() == wave) {
                return new FakePlayer(each.getKey() + " by " + road, false);
            }
        }
        return new FakePlayer("silence", true);
    }

    /** The sound waits for the device's answer, until it is let go. */
    private CountDownLatch hanging() {
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
        sound.stop();
        Patience.until("asked again", SOON, () -> asked.get() > 1);
        return hang;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class FakePlayer implements Player {
        private final String name;
        private final boolean silent;
        private boolean playing;

        FakePlayer(String name, boolean silent) {
            this.name = name;
            this.silent = silent;
        }

        @Override
        public void play(int volume) {
            playing = !silent || !silentEnds;
            note("play");
        }

        @Override
        public void stop() {
            playing = !silent && !stopWorks;
            note("stop");
        }

        @Override
        public boolean isPlaying() {
            return playing && !ended;
        }

        private void note(String what) {
            if (silent) {
                tests.addAndGet(what.equals("play") ? 1 : 0);
            } else {
                done.add(what + " " + name + " on " + Thread.currentThread().getName());
            }
        }
    }
}
