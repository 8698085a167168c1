package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.opened;
import static org.atalaya.alarm.Story.resolved;
import static org.atalaya.alarm.Story.taken;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AlarmDeskTest {

    private static final Duration REPEAT = AlarmSettings.USUAL.repeatEvery();

    private final Story story = new Story();
    private final FakeSound sound = new FakeSound();
    private final long begun = System.nanoTime();
    private final AlarmDesk desk =
            new AlarmDesk(sound, () -> Story.START.plusNanos(running()), this::running);
    private final BlockingQueue<AlarmStatus> told = new LinkedBlockingQueue<>();

    /**
     * Both clocks of the desk: a test sets them, and they go on by themselves as far as a ring
     * gathers company. One that stood still beside one that runs would be a clock set back.
     */
    private long running() {
        return story.nanos() + (System.nanoTime() - begun);
    }

    @BeforeEach
    void open() {
        desk.addListener(told::add);
        desk.start();
    }

    @AfterEach
    void close() {
        sound.before = _ -> {};
        desk.close();
    }

    @Test
    void aHostThatFallsRingsAndIsTold() throws Exception {
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        assertThat(await(AlarmStatus::sounding).ringing())
                .extracting(Ringing::name)
                .containsExactly("Host a");
    }

    @Test
    void soundRestsUntilTheDeskBegins() throws Exception {
        assertThat(sound.begun.await(5, TimeUnit.SECONDS)).as("begun by the start").isTrue();
        FakeSound early = new FakeSound();
        try (AlarmDesk waiting = new AlarmDesk(early, story)) {
            waiting.incident(opened("a"));
            assertThat(early.begun.getCount()).isEqualTo(1);
        }
        assertThat(early.heard).contains("close");
        assertThat(early.begun.getCount()).as("not to be closed at once").isEqualTo(1);
    }

    @Test
    void aResultThatChangedNothingDoesNotEvenReachTheDesk() throws Exception {
        desk.updated(Story.stillDown("a"));
        assertThat(told.poll(5, TimeUnit.SECONDS)).isNotNull();
        desk.incident(opened("b"));
        assertThat(await(AlarmStatus::sounding).ringing())
                .extracting(Ringing::name)
                .containsExactly("Host b");
    }

    @Test
    void itRepeatsAndEndsWithTheGentleCue() throws Exception {
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        story.pass(REPEAT);
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.incident(resolved("a"));
        assertThat(sound.next()).isEqualTo("RECOVERY");
    }

    @Test
    void acknowledgingDeletingAndMutingSilence() throws Exception {
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.incident(taken("a"));
        assertThat(sound.next()).isEqualTo("stop");
        desk.incident(opened("b"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.removed("b");
        assertThat(sound.next()).isEqualTo("stop");
        desk.incident(opened("c"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.muteLonger();
        assertThat(sound.next()).isEqualTo("stop");
        assertThat(await(AlarmStatus::muted).mutedUntil()).satisfies(this::isAQuarterFromNow);
        desk.unmute();
        assertThat(sound.next()).isEqualTo("DOWN");
    }

    @Test
    void theMuteEndsByItself() throws Exception {
        desk.muteLonger();
        await(AlarmStatus::muted);
        desk.incident(opened("a"));
        await(status -> !status.ringing().isEmpty());
        story.pass(Duration.ofMinutes(15));
        assertThat(sound.next()).isEqualTo("stop");
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void startedMutedItStaysSilentUntilUnmuted() throws Exception {
        desk.muteUntilUnmuted();
        AlarmStatus status = await(AlarmStatus::muted);
        assertThat(status.mute()).isEqualTo(new Mute.ByHand());
        assertThat(status.mutedUntil()).isNull();
    }

    @Test
    void aReaderThatComesLaterIsToldTheStatusAsItIsAndOneThatLeftNothing() throws Exception {
        desk.incident(opened("a"));
        await(AlarmStatus::sounding);
        BlockingQueue<AlarmStatus> late = new LinkedBlockingQueue<>();
        Consumer<AlarmStatus> reader = late::add;
        desk.addListener(reader);
        AlarmStatus first = late.poll(5, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(first.sounding()).isTrue();
        desk.removeListener(reader);
        desk.incident(resolved("a"));
        await(status -> status.ringing().isEmpty());
        assertThat(late).isEmpty();
    }

    @Test
    void aReaderThatFailsHarmsNobody() throws Exception {
        desk.addListener(
                _ -> {
                    throw new IllegalStateException("a reader's fault");
                });
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void whileTheDeskIsBusyCallersDoNotWaitAndNoStateIsLost() throws Exception {
        CountDownLatch release = busyRingingFor("busy");

        int hosts = 2_000;
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < hosts; i++) {
                String id = "h" + i;
                desk.incident(round == 19 && i % 2 == 0 ? opened(id) : resolved(id));
            }
        }
        desk.removed("busy");
        release.countDown();
        AlarmStatus status = await(now -> now.ringing().size() > 1);
        assertThat(status.ringing()).hasSize(hosts / 2);
    }

    @Test
    void theLastWordOfManyPressesCounts() throws Exception {
        CountDownLatch release = busyRingingFor("a");
        for (int i = 0; i < 100; i++) {
            desk.muteLonger();
        }
        desk.unmute();
        desk.muteLonger();
        release.countDown();
        assertThat(await(AlarmStatus::muted).mutedUntil()).satisfies(this::isAQuarterFromNow);
    }

    private void isAQuarterFromNow(@Nullable Instant end) {
        Duration quarter = Duration.ofMinutes(15);
        assertThat(end)
                .isBetween(
                        Story.START.plus(quarter), Story.START.plusNanos(running()).plus(quarter));
    }

    @Test
    void aSoundThatFailsIsShownAsNotAudibleAndTriedAgain() throws Exception {
        sound.fault = new IllegalStateException("the device burns");
        desk.incident(opened("a"));
        assertThat(await(status -> !status.audible()).sounding()).isFalse();
        sound.fault = null;
        story.pass(REPEAT);
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void aLostDeviceIsToldAndAReturnedOneRingsAtOnce() throws Exception {
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        sound.audible = false;
        await(status -> !status.audible());
        sound.audible = true;
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void whatIsFirstRungForIsToldOnceAndOnlyWhenItCouldBeHeard() throws Exception {
        BlockingQueue<List<String>> rang = new LinkedBlockingQueue<>();
        desk.onRang(rang::add);
        sound.audible = false;
        await(status -> !status.audible());
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        assertThat(rang).isEmpty();
        sound.audible = true;
        assertThat(rang.poll(5, TimeUnit.SECONDS)).containsExactly("i-a");
    }

    @Test
    void aTestIsHeardAlsoWhileMutedAndSaysByWhichRoad() throws Exception {
        BlockingQueue<Sound.Road> roads = new LinkedBlockingQueue<>();
        desk.muteUntilUnmuted();
        assertThat(sound.next()).isEqualTo("stop");
        desk.preview(Sound.Cue.DOWN, null, roads::add);
        assertThat(sound.next()).isEqualTo("test DOWN");
        assertThat(roads.poll(5, TimeUnit.SECONDS)).isEqualTo(Sound.Road.CLIP);
        sound.fault = new IllegalStateException("no loudspeaker");
        desk.preview(Sound.Cue.DOWN, null, roads::add);
        assertThat(roads.poll(5, TimeUnit.SECONDS)).isEqualTo(Sound.Road.NONE);
    }

    @Test
    void aTestInTheMomentThatSilencesTheRestIsHeardAllTheSame() throws Exception {
        CountDownLatch release = busyRingingFor("a");
        desk.muteLonger();
        desk.preview(Sound.Cue.DOWN, null, _ -> {});
        release.countDown();
        assertThat(List.of(sound.next(), sound.next(), sound.next()))
                .containsExactly("DOWN", "stop", "test DOWN");
    }

    @Test
    void ofTwoTestsInOneMomentTheNewestIsHeardAndBothAreAnswered() throws Exception {
        BlockingQueue<String> answers = new LinkedBlockingQueue<>();
        CountDownLatch release = busyRingingFor("a");
        desk.preview(Sound.Cue.RECOVERY, null, road -> answers.add("first " + road));
        desk.preview(Sound.Cue.CRITICAL, null, road -> answers.add("second " + road));
        release.countDown();
        assertThat(List.of(sound.next(), sound.next())).containsExactly("DOWN", "test CRITICAL");
        assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo("first CLIP");
        assertThat(answers.poll(5, TimeUnit.SECONDS)).isEqualTo("second CLIP");
    }

    @Test
    void aCueThatRingsInTheMomentOfATestIsNotCutByIt() throws Exception {
        BlockingQueue<Sound.Road> roads = new LinkedBlockingQueue<>();
        CountDownLatch release = busyRingingFor("a");
        desk.preview(Sound.Cue.RECOVERY, null, roads::add);
        desk.network(true);
        release.countDown();
        assertThat(List.of(sound.next(), sound.next()))
                .containsExactly("DOWN", "test NETWORK_LOST");
        assertThat(roads.poll(5, TimeUnit.SECONDS)).isEqualTo(Sound.Road.CLIP);
    }

    @Test
    void aHostsOwnSoundIsReadBeforeItIsWanted() throws Exception {
        Host own = AlarmSettingsFixture.withSound(Story.host("a"), "own.wav");
        desk.updated(Story.news(own, Health.UP));
        assertThat(sound.next()).isEqualTo("prepare own.wav");
    }

    @Test
    void theWallsOwnNetworkIsHeardGoingAndComing() throws Exception {
        desk.network(true);
        assertThat(sound.next()).isEqualTo("NETWORK_LOST");
        assertThat(await(AlarmStatus::networkLost).networkLost()).isTrue();
        desk.network(false);
        assertThat(sound.next()).isEqualTo("NETWORK_BACK");
    }

    @Test
    void closingStopsTheSoundAndLetsItGo() throws Exception {
        desk.incident(opened("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.close();
        assertThat(sound.next()).isEqualTo("stop");
        assertThat(sound.next()).isEqualTo("close");
    }

    @Test
    void aDeskThatWasNeverStartedLetsItsSoundGoToo() throws Exception {
        FakeSound unused = new FakeSound();
        new AlarmDesk(unused, story).close();
        assertThat(unused.next()).isEqualTo("stop");
        assertThat(unused.next()).isEqualTo("close");
    }

    private AlarmStatus await(Predicate<AlarmStatus> wanted) throws InterruptedException {
        AlarmStatus status = told.poll(5, TimeUnit.SECONDS);
        while (status != null && !wanted.test(status)) {
            status = told.poll(5, TimeUnit.SECONDS);
        }
        assertThat(status).as("the status that was waited for").isNotNull();
        return status;
    }

    /** The desk plays the ring of this host, until it is released. */
    private CountDownLatch busyRingingFor(String id) throws InterruptedException {
        CountDownLatch inSound = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        sound.before =
                _ -> {
                    inSound.countDown();
                    awaitQuietly(release);
                };
        desk.incident(opened(id));
        assertThat(inSound.await(5, TimeUnit.SECONDS)).isTrue();
        return release;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
