package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
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
 */
public final class ClipSound implements Sound {

    private static final System.Logger LOG = System.getLogger(ClipSound.class.getName());

    /** How often a lost or returned device is looked for. */
    static final Duration LOOK = Duration.ofSeconds(2);

    /** An answer older than this means that the sound system hangs. */
    static final Duration STALE = Duration.ofSeconds(6);

    /** How long the very first question may hold up its caller. */
    private static final Duration FIRST_ANSWER = Duration.ofSeconds(3);

    /** No cue of ours is nearly as long: what still plays then does not play. */
    static final Duration STUCK = Duration.ofSeconds(4);

    /** What the thread is to do next. */
    private sealed interface Wish {
        record Play(Cue cue) implements Wish {}

        record Stop() implements Wish {}
    }

    private final BooleanSupplier device;
    private final Function<Cue, Player> loader;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread thread;

    private @Nullable Wish wish; // guarded by lock
    private volatile boolean closed;
    private volatile boolean audible;
    private volatile long answeredAt;

    // Below: the sound's own thread only. The players are held here for good: a clip that is
    // garbage-collected falls silent.
    private final Map<Cue, Player> players = new EnumMap<>(Cue.class);
    private @Nullable Player current;
    private long playedAt;
    private boolean broken;

    /**
     * @param device whether a sound could be played now; asked on the sound's own thread, may block
     * @param loader loads a cue
     * @param nanos a monotonic clock
     */
    ClipSound(BooleanSupplier device, Function<Cue, Player> loader, LongSupplier nanos) {
        this.device = device;
        this.loader = loader;
        this.nanos = nanos;
        this.answeredAt = nanos.getAsLong();
        this.thread = Thread.ofPlatform().name("alarm-sound").daemon().unstarted(this::run);
    }

    ClipSound begin() {
        thread.start();
        return this;
    }

    @Override
    public void play(Cue cue) {
        hand(new Wish.Play(cue));
    }

    @Override
    public void stop() {
        hand(new Wish.Stop());
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
            wish = next;
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

    /** Asks for the device, loads the cues once there is one, and finds a clip that hangs. */
    private void look() {
        boolean there = false;
        try {
            there = !broken && device.getAsBoolean();
            if (there && players.isEmpty()) {
                for (Cue cue : Cue.values()) {
                    players.put(cue, loader.apply(cue));
                }
            }
            if (isStuck()) {
                giveUp("A cue neither ends nor is heard", null);
            }
        } catch (RuntimeException | LinkageError e) {
            giveUp("The sound library failed", e);
        }
        audible = there && !broken;
        answeredAt = nanos.getAsLong();
        answered.countDown();
    }

    private void fulfil(@Nullable Wish next) {
        switch (next) {
            case null -> {}
            case Wish.Play(Cue cue) -> {
                silence();
                sound(players.get(cue));
            }
            case Wish.Stop _ -> silence();
        }
    }

    /** Without a device this must not touch the clip, see the class comment. */
    private void sound(@Nullable Player player) {
        if (player != null && audible) {
            current = player;
            playedAt = nanos.getAsLong();
            player.play();
        }
    }

    private void silence() {
        Player player = current;
        current = null;
        if (player == null || broken || !player.isPlaying()) {
            return;
        }
        player.stop();
        if (player.isPlaying()) {
            giveUp("A cue cannot be stopped", null);
        }
    }

    private boolean isStuck() {
        Player player = current;
        return player != null
                && !broken
                && player.isPlaying()
                && nanos.getAsLong() - playedAt > STUCK.toNanos();
    }

    /** Nothing but a restart revives the library's thread, so no clip is touched again. */
    private void giveUp(String what, @Nullable Throwable cause) {
        broken = true;
        audible = false;
        LOG.log(Level.ERROR, what + ": no sound until the program is started again.", cause);
    }

    /** By its name, because asking JavaFX would start its toolkit. */
    private static boolean notOnFxThread() {
        return !Thread.currentThread().getName().equals("JavaFX Application Thread");
    }
}
