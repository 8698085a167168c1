package org.atalaya.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.probe.Deadline;

/**
 * Watches hosts: begins each probe when it is due on a thread of its own, judges the answer as it
 * comes, and tells the listeners. Nothing that a probe or a listener does stops it. Memory does not
 * grow with time. All methods may be called from any thread, and none of them waits for a probe.
 */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Monitor.class.getName());

    /** Two of them fit into the second that closing may take. */
    private static final Duration GRACE = Duration.ofMillis(400);

    private final ProbeRoad road;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final ExecutorService probes;
    private final Listeners listeners = new Listeners();
    private final Roster roster;
    private final Rounds rounds;
    private final Thread clockwork;
    private volatile long pulse;
    private volatile boolean closed;

    /** A monitor on the machine's own monotonic clock, a virtual thread a probe. */
    public Monitor(ProbeRoad road, InstantSource clock) {
        this(road, clock, Policy.FIRST_FAILURE, System::nanoTime, virtualThreads());
    }

    Monitor(
            ProbeRoad road,
            InstantSource clock,
            Policy policy,
            LongSupplier ticker,
            ExecutorService probes) {
        this.road = road;
        this.clock = clock;
        this.ticker = ticker;
        this.probes = probes;
        this.roster = new Roster(new Judge(policy), clock, listeners);
        this.rounds = new Rounds(ticker);
        this.clockwork =
                Thread.ofPlatform().daemon().name("engine-schedule").unstarted(this::runClockwork);
        this.pulse = ticker.getAsLong();
    }

    private static ExecutorService virtualThreads() {
        return Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("probe").factory());
    }

    /** Begins to probe. Once only; listeners and hosts may come before or after. */
    public void start() {
        rounds.restart();
        clockwork.start();
    }

    /** What happens from now on is told to {@code listener} too. */
    public void addListener(MonitorListener listener) {
        listeners.add(listener);
    }

    /**
     * Watches exactly these hosts, in this order. A host is known by its id: one whose check stayed
     * keeps its state, one that is asked something else is pending again, one that is paused is not
     * probed. New hosts are spread, a single one is probed at once.
     *
     * @throws IllegalArgumentException when two hosts have the same id; nothing has changed then
     */
    public synchronized void setHosts(List<Host> hosts) {
        Roster.Change change = roster.setHosts(hosts);
        rounds.change(change.gone(), change.planned());
        LockSupport.unpark(clockwork);
    }

    /** Probes these hosts out of turn; paused, unknown and just now probed ones are passed over. */
    public void checkNow(Collection<String> ids) {
        rounds.checkNow(roster.slotsOf(ids));
        LockSupport.unpark(clockwork);
    }

    /** Takes the open incidents of these hosts in hand; hosts that do not fail are passed over. */
    public void acknowledge(Collection<String> ids, String by) {
        roster.acknowledge(ids, by);
    }

    /** How it did so far. */
    public MonitorStats stats() {
        Map<Health, Integer> states = roster.states();
        int hosts = states.values().stream().mapToInt(Integer::intValue).sum();
        return rounds.stats(hosts, states);
    }

    /**
     * When the clockwork last turned, in nanoseconds of {@link System#nanoTime}. It turns once a
     * second at least, so a second hand that follows it stands still when probing does.
     */
    public long lastPulseNanos() {
        return pulse;
    }

    private void runClockwork() {
        while (!closed) {
            long nanos = Rounds.TICK;
            try {
                turn();
                nanos = rounds.nanosToSleep();
            } catch (Throwable fault) { // whatever it is, the next turn may well succeed
                LOG.log(Level.ERROR, "the engine's clockwork stumbled and goes on", fault);
            }
            LockSupport.parkNanos(this, nanos);
        }
    }

    /** One turn of the clockwork: begins what is due. */
    void turn() {
        pulse = ticker.getAsLong();
        for (Turn turn : rounds.begin()) {
            begin(turn);
        }
    }

    private void begin(Turn turn) {
        try {
            probes.execute(() -> probe(turn));
        } catch (Throwable fault) { // no thread to be had: this round is lost, not the host
            rounds.finished(turn, ticker.getAsLong());
            report("a probe could not begin", fault);
        }
    }

    private void probe(Turn turn) {
        long began = ticker.getAsLong();
        rounds.began(turn, began);
        try {
            roster.result(turn.slot(), ask(turn.slot().host()));
        } catch (Throwable fault) { // a fault of ours in judging: the host must come round again
            report("a result could not be judged", fault);
        } finally {
            rounds.finished(turn, began);
        }
    }

    /** A probe never throws for a host that is down; one that throws anyway is a fault of ours. */
    private ProbeResult ask(Host host) {
        Instant at = clock.instant();
        long began = ticker.getAsLong();
        try {
            return road.probe(host.check(), Deadline.after(host.timeout()));
        } catch (Throwable fault) {
            report("probing failed for " + host.check().target(), fault);
            return ProbeResult.down(
                    at,
                    Duration.ofNanos(ticker.getAsLong() - began),
                    Failure.of(Reason.INTERNAL, fault.getClass().getSimpleName()),
                    Evidence.NONE);
        }
    }

    private void report(String what, Throwable fault) {
        if (!closed) {
            LOG.log(Level.ERROR, what, fault);
        }
    }

    /** Stops within a second and interrupts the probes under way; nothing is told from then on. */
    @Override
    public void close() {
        closed = true;
        roster.close();
        LockSupport.unpark(clockwork);
        probes.shutdownNow();
        try {
            clockwork.join(GRACE.toMillis());
            if (!probes.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.log(
                        Level.WARNING,
                        "probes are still under way, and are left to their deadline");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
