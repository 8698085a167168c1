package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.alarm.Story.acknowledged;
import static org.atalaya.alarm.Story.down;
import static org.atalaya.alarm.Story.up;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.atalaya.alarm.AlarmStatus.Ringing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class AlarmDeskTest {

    private final Story story = new Story();
    private final FakeSound sound = new FakeSound();
    private final AlarmDesk desk = new AlarmDesk(sound, story, story::nanos);
    private final BlockingQueue<AlarmStatus> told = new LinkedBlockingQueue<>();

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
        desk.updated(down("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        assertThat(await(AlarmStatus::sounding).ringing())
                .extracting(Ringing::name)
                .containsExactly("Host a");
    }

    @Test
    void aResultThatChangedNothingDoesNotEvenReachTheDesk() throws Exception {
        desk.updated(Story.stillDown("a"));
        desk.updated(down("b"));
        assertThat(await(AlarmStatus::sounding).ringing())
                .extracting(Ringing::name)
                .containsExactly("Host b");
    }

    @Test
    void itRepeatsAndEndsWithTheGentleCue() throws Exception {
        desk.updated(down("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        story.pass(AlarmDirector.REPEAT);
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.updated(up("a"));
        assertThat(sound.next()).isEqualTo("RECOVERY");
    }

    @Test
    void acknowledgingDeletingAndMutingSilence() throws Exception {
        desk.updated(down("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.updated(acknowledged("a"));
        assertThat(sound.next()).isEqualTo("stop");
        desk.updated(down("b"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.removed("b");
        assertThat(sound.next()).isEqualTo("stop");
        desk.updated(down("c"));
        assertThat(sound.next()).isEqualTo("DOWN");
        desk.muteLonger();
        assertThat(sound.next()).isEqualTo("stop");
        assertThat(await(AlarmStatus::muted).mutedUntil())
                .isEqualTo(Story.START.plus(Duration.ofMinutes(15)));
        desk.unmute();
        assertThat(sound.next()).isEqualTo("DOWN");
    }

    @Test
    void theMuteEndsByItself() throws Exception {
        desk.muteLonger();
        await(AlarmStatus::muted);
        desk.updated(down("a"));
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
        desk.updated(down("a"));
        await(AlarmStatus::sounding);
        BlockingQueue<AlarmStatus> late = new LinkedBlockingQueue<>();
        Consumer<AlarmStatus> reader = late::add;
        desk.addListener(reader);
        AlarmStatus first = late.poll(5, TimeUnit.SECONDS);
        assertThat(first).isNotNull();
        assertThat(first.sounding()).isTrue();
        desk.removeListener(reader);
        desk.updated(up("a"));
        await(status -> status.ringing().isEmpty());
        assertThat(late).isEmpty();
    }

    @Test
    void aReaderThatFailsHarmsNobody() throws Exception {
        desk.addListener(
                _ -> {
                    throw new IllegalStateException("a reader's fault");
                });
        desk.updated(down("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void whileTheDeskIsBusyCallersDoNotWaitAndNoStateIsLost() throws Exception {
        CountDownLatch inSound = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        sound.before =
                _ -> {
                    inSound.countDown();
                    awaitQuietly(release);
                };
        desk.updated(down("busy"));
        assertThat(inSound.await(5, TimeUnit.SECONDS)).isTrue();

        int hosts = 2_000;
        for (int round = 0; round < 20; round++) {
            for (int i = 0; i < hosts; i++) {
                desk.updated(round == 19 && i % 2 == 0 ? down("h" + i) : up("h" + i));
            }
        }
        desk.removed("busy");
        release.countDown();
        AlarmStatus status = await(now -> now.ringing().size() > 1);
        assertThat(status.ringing()).hasSize(hosts / 2);
    }

    @Test
    void theLastWordOfManyPressesCounts() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        sound.before = _ -> awaitQuietly(release);
        desk.updated(down("a"));
        for (int i = 0; i < 100; i++) {
            desk.muteLonger();
        }
        desk.unmute();
        desk.muteLonger();
        release.countDown();
        assertThat(await(AlarmStatus::muted).mutedUntil())
                .isEqualTo(Story.START.plus(Duration.ofMinutes(15)));
    }

    @Test
    void aSoundThatFailsIsShownAsNotAudibleAndTriedAgain() throws Exception {
        sound.fault = new IllegalStateException("the device burns");
        desk.updated(down("a"));
        assertThat(await(status -> !status.audible()).sounding()).isFalse();
        sound.fault = null;
        story.pass(AlarmDirector.REPEAT);
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void aLostDeviceIsToldAndAReturnedOneRingsAtOnce() throws Exception {
        desk.updated(down("a"));
        assertThat(sound.next()).isEqualTo("DOWN");
        sound.audible = false;
        await(status -> !status.audible());
        sound.audible = true;
        assertThat(sound.next()).isEqualTo("DOWN");
        await(AlarmStatus::sounding);
    }

    @Test
    void closingStopsTheSoundAndLetsItGo() throws Exception {
        desk.updated(down("a"));
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

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
