package org.atalaya.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.atalaya.engine.NetworkGate;
import org.atalaya.engine.NetworkGate.Sample;
import org.atalaya.model.Check;
import org.atalaya.model.Host;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.NetworkState;
import org.jspecify.annotations.Nullable;

/**
 * Looks at this machine's own way out every few seconds, on a thread of its own, and tells the rest
 * of the program when it is lost and when it is back. When hosts begin to fail it looks at once,
 * because a cable that was pulled a moment ago makes them fail before the next look. A wall that
 * watches nothing but its own machine needs no network, and is never cut off.
 */
final class NetworkWatch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(NetworkWatch.class.getName());

    private static final Duration CALM = Duration.ofSeconds(5);

    /** While somebody has to be asked who may mind, though all is well. */
    private static final Duration POLITE = Duration.ofSeconds(15);

    private static final Duration ANXIOUS = Duration.ofSeconds(2);

    /** Many hosts that fail one after another are no reason to ask a gateway without a breath. */
    private static final Duration BREATH = Duration.ofMillis(50);

    /** Nor, where it keeps silent, those who are asked in its place. */
    private static final Duration LONG_BREATH = Duration.ofSeconds(1);

    /** What is looked at; a port, so that a test can pull the cable. */
    interface Line extends AutoCloseable {

        /** Whether any interface but the loopback is up and has an address. */
        boolean hasLink();

        /** Whether the default gateway answers; null when there is none to ask. */
        @Nullable Boolean gateway() throws InterruptedException;

        /** How many of these answer anything at all; need not wait for more than the first. */
        int answers(List<Check> witnesses) throws InterruptedException;

        @Override
        default void close() {}
    }

    /**
     * How the line stands.
     *
     * @param link false when there is not even a cable or a radio link
     */
    record News(NetworkState state, boolean link) {}

    private final LineSample samples;
    private final InstantSource clock;
    private final Supplier<List<Host>> hosts;
    private final Supplier<NetworkSettings> settings;
    private final Consumer<News> told;
    private final LongConsumer seen;
    private NetworkGate gate;
    private final AtomicLong asked = new AtomicLong();
    private final Semaphore wanted = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private long answered;

    /** How long nobody is asked again, however many want it. */
    private Duration breath = Duration.ZERO;

    private final Thread thread =
            Thread.ofPlatform().daemon().name("atalaya-network").unstarted(this::run);

    /**
     * @param hosts those that are watched now
     * @param settings as they are now: a person may change them meanwhile
     * @param told hears of every change, on the thread of this watch
     * @param seen hears the number of each look that was asked for and found the line there
     */
    NetworkWatch(
            Line line,
            InstantSource clock,
            Supplier<List<Host>> hosts,
            Supplier<NetworkSettings> settings,
            Consumer<News> told,
            LongConsumer seen) {
        this.samples = new LineSample(line);
        this.clock = clock;
        this.hosts = hosts;
        this.settings = settings;
        this.told = told;
        this.seen = seen;
        this.gate = new NetworkGate(clock.instant());
    }

    /** Begins to look; once. */
    void start() {
        thread.start();
    }

    /**
     * Hosts begin to fail, so a look is wanted that begins after now. Returns at once.
     *
     * @return the number of that look; 0 when nobody will look
     */
    long ask() {
        if (closed.getCount() == 0 || !settings.get().enabled()) {
            return 0;
        }
        long look = asked.incrementAndGet();
        wanted.release();
        return look;
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (closed.getCount() > 0) {
            try {
                if (!closed.await(breath.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                    wanted.drainPermits();
                    pause = look();
                }
            } catch (InterruptedException stop) {
                closed.countDown();
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A look at the own network failed; there will be others.", e);
                pause = ANXIOUS;
            }
        }
    }

    /** Looks once; answers how long to wait before the next look. */
    Duration look() throws InterruptedException {
        long upTo = asked.get();
        breath = Duration.ZERO;
        NetworkSettings wish = settings.get();
        if (!wish.enabled()) {
            believe();
            answer(upTo);
            return CALM;
        }
        boolean hurried = upTo > answered && gate.state().isOnline();
        List<Check> named = wish.witnesses().stream().map(Witnesses::named).toList();
        Sample sample = samples.take(hosts.get(), named, hurried);
        NetworkState before = gate.state();
        NetworkState now = judge(sample, hurried);
        if (before.kind() != now.kind()) {
            told.accept(new News(now, sample.link()));
        }
        if (!now.isOnline()) {
            // Nobody is judged now, so nobody waits.
            answered = upTo;
            return ANXIOUS;
        }
        if (!sample.isGood()) {
            return hurried ? Duration.ZERO : ANXIOUS;
        }
        if (hurried) {
            answer(upTo);
            breath = sample.witnesses() > 0 ? LONG_BREATH : BREATH;
        }
        return sample.witnesses() > 0 ? POLITE : CALM;
    }

    /** One look proves nothing; but beside hosts that fail it is the second sign, not the first. */
    private NetworkState judge(Sample sample, boolean hurried) {
        NetworkState now = gate.take(sample, clock.instant());
        boolean nobody = sample.witnesses() >= LineSample.LEAST && sample.answers() == 0;
        return hurried && now.isOnline() && nobody ? gate.take(sample, clock.instant()) : now;
    }

    private void answer(long look) {
        if (look > answered) {
            answered = look;
            seen.accept(look);
        }
    }

    /** Nobody wants to know: then the line is taken to be there. */
    private void believe() {
        if (!gate.state().isOnline()) {
            gate = new NetworkGate(clock.instant());
            told.accept(new News(gate.state(), true));
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
