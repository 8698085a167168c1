package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Plays the cues through JavaFX's {@code AudioClip}, around its one trap: a clip that is played
 * where no device is kills the library's only scheduler thread, for the whole run; after that
 * {@code isPlaying} stays true, nothing is ever heard and {@code stop} blocks its caller for five
 * seconds (seen with 26.0.1; {@code NativeMediaAudioClipPlayer}).
 *
 * <p>So every call of a clip happens on one daemon thread of this class; the device is asked for
 * before each cue, and every {@link #LOOK} besides; and a clip that goes on "playing" after it was
 * stopped, or long after its end, is known for what it is: not audible. Of several wishes that wait
 * only the newest is kept: a second alarm is never queued behind a first.
 *
 * <p>Nobody notices a broken alarm before it is wanted. So a silent clip goes the same way at the
 * start and every {@link #SELF_TEST}; when a road fails, at a test or at a ring, the next one takes
 * over with what was being played, for as long as the program runs.
 */
public final class ClipSound implements Sound {

    private static final System.Logger LOG = System.getLogger(ClipSound.class.getName());

    /** How often a lost or returned device is looked for. */
    static final Duration LOOK = Duration.ofSeconds(2);

    /** An answer older than this means that the sound system hangs. */
    static final Duration STALE = Duration.ofSeconds(4);

    /** How often a silent clip tries the road. */
    static final Duration SELF_TEST = Duration.ofHours(1);

    /** How long the very first question may hold up its caller. */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

    /** What still plays so long after its end does not play. */
    static final Duration STUCK = Duration.ofSeconds(3);

    private final BooleanSupplier device;
    private final Roads roads;
    private final Waves waves;
    private final Consumer<Tone> beep;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread thread;

    private @Nullable Wish wish; // guarded by lock
    private volatile boolean closed;
    private volatile boolean audible;
    private volatile long answeredAt;

    // Below: the sound's own thread only.
    private @Nullable Started current;
    private @Nullable Long testedAt;

    /** What is being played; {@code play} null for the silent test. */
    private record Started(Player player, Wave wave, Wish.@Nullable Play play, long at) {}

    /**
     * @param device whether a sound could be played now; asked on the sound's own thread, may block
     * @param roads what plays a sound, best first
     * @param waves the files that people chose
     * @param beep the last resort; returns at once
     * @param nanos a monotonic clock
     */
    ClipSound(
            BooleanSupplier device,
            Roads roads,
            Waves waves,
            Consumer<Tone> beep,
            LongSupplier nanos) {
        this.device = device;
        this.roads = roads;
        this.waves = waves;
        this.beep = beep;
        this.nanos = nanos;
        this.answeredAt = nanos.getAsLong();
        this.thread = Thread.ofPlatform().name("alarm-sound").daemon().unstarted(this::run);
    }

    @Override
    public void begin() {
        thread.start();
    }

    @Override
    public void play(Tone tone) {
        hand(Wish.play(tone, null));
    }

    @Override
    public void play(Tone tone, Consumer<Road> told) {
        hand(Wish.play(tone, told));
    }

    @Override
    public Road road() {
        return audible ? roads.road() : Road.BEEP;
    }

    @Override
    public void prepare(Collection<String> files) {
        waves.prepare(files);
    }

    @Override
    public void judge(String file, Consumer<Optional<SoundProblem>> told) {
        waves.judge(file, told);
    }

    @Override
    public List<SoundProblem> problems() {
        return waves.problems();
    }

    @Override
    public void stop() {
        hand(Wish.stop());
    }

    /** Never waits for a device, but for the very first answer, and for that not long. */
    @Override
    public boolean isAudible() {
        assert notOnFxThread();
        try {
            if (!answered.await(FIRST_ANSWER.toNanos(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return audible && nanos.getAsLong() - answeredAt < STALE.toNanos();
    }

    /** Falls silent and lets the thread end by itself; does not wait for it. */
    @Override
    public void close() {
        closed = true;
        stop();
    }

    private void hand(Wish next) {
        assert notOnFxThread();
        lock.lock();
        try {
            wish = next.insteadOf(wish);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        look();
        while (!closed) {
            try {
                Wish next = await();
                look();
                fulfil(next);
            } catch (InterruptedException e) {
                LOG.log(Level.WARNING, "The sound was interrupted; it goes on.", e);
            } catch (RuntimeException | LinkageError e) {
                giveUp("The sound library failed", e);
            }
        }
        try {
            silence();
        } catch (RuntimeException | LinkageError e) {
            giveUp("The sound library failed", e);
        }
    }

    private @Nullable Wish await() throws InterruptedException {
        lock.lock();
        try {
            long left = LOOK.toNanos();
            while (wish == null && left > 0) {
                left = changed.awaitNanos(left);
            }
            Wish next = wish;
            wish = null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Asks for the device, loads the cues once there is one, and finds a sound that hangs. */
    private void look() {
        boolean there = false;
        try {
            there = device.getAsBoolean();
            audible = there && loads();
            followUp();
        } catch (RuntimeException | LinkageError e) {
            giveUp("The sound library failed", e);
        }
        audible = there && !roads.isExhausted();
        answeredAt = nanos.getAsLong();
        answered.countDown();
    }

    /** Whether the cues of a road are there; a road that cannot load them is given up. */
    private boolean loads() {
        while (!roads.isExhausted()) {
            try {
                roads.load();
                return true;
            } catch (RuntimeException | LinkageError e) {
                giveUp("The sound library failed", e);
            }
        }
        return false;
    }

    /** Whether what was started ended well. */
    private void followUp() {
        Started started = current;
        if (started == null) {
            return;
        }
        if (!started.player().isPlaying()) {
            current = null;
            tell(started.play(), roads.road());
        } else if (nanos.getAsLong() - started.at()
                > started.wave().length().plus(STUCK).toNanos()) {
            giveUp("A sound neither ends nor is heard", null);
            if (started.play() != null) {
                sound(started.play());
            }
        }
    }

    /** Never while something is heard or wanted: a test must not stand in the way of a ring. */
    private void testIfDue() {
        boolean due =
                current == null
                        && (testedAt == null
                                || nanos.getAsLong() - testedAt >= SELF_TEST.toNanos());
        Player silent = roads.silent();
        if (due && audible && silent != null) {
            testedAt = nanos.getAsLong();
            current = new Started(silent, roads.silence(), null, testedAt);
            silent.play(100);
        }
    }

    private void fulfil(@Nullable Wish next) {
        switch (next) {
            case null -> testIfDue();
            case Wish.Play play -> {
                silence();
                sound(play);
            }
            case Wish.Stop stop -> {
                silence();
                tell(stop, Road.NONE);
            }
        }
    }

    /**
     * Takes the best road that does not fail at once. Without a device this must not touch a
     * player, see the class comment.
     */
    private void sound(Wish.Play play) {
        while (audible && loads()) {
            try {
                start(play);
                return;
            } catch (RuntimeException | LinkageError e) {
                giveUp("The sound cannot be started", e);
            }
        }
        beep.accept(play.tone());
        tell(play, Road.BEEP);
    }

    private void start(Wish.Play play) {
        Tone tone = play.tone();
        Wave own = waves.get(tone.file());
        Wave wave = own == null ? roads.cue(tone.cue()) : own;
        Player player = own == null ? roads.player(tone.cue()) : roads.player(own);
        current = new Started(player, wave, play, nanos.getAsLong());
        player.play(tone.volume());
    }

    private void silence() {
        Started started = current;
        current = null;
        if (started == null || !started.player().isPlaying()) {
            return;
        }
        started.player().stop();
        if (started.player().isPlaying()) {
            giveUp("A sound cannot be stopped", null);
        } else {
            tell(started.play(), roads.road());
        }
    }

    private static void tell(@Nullable Wish wish, Road road) {
        if (wish != null) {
            wish.told().forEach(one -> one.accept(road));
        }
    }

    /** Nothing but a restart revives a road's library, so none of its players is touched again. */
    private void giveUp(String what, @Nullable Throwable cause) {
        current = null;
        testedAt = null;
        roads.next();
        audible = audible && !roads.isExhausted();
        LOG.log(
                Level.ERROR,
                what
                        + (roads.isExhausted()
                                ? ": no sound until the program is started again."
                                : ": the sound takes its second road."),
                cause);
    }

    /** By its name, because asking JavaFX would start its toolkit. */
    private static boolean notOnFxThread() {
        return !Thread.currentThread().getName().equals("JavaFX Application Thread");
    }
}
