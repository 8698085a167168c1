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
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.NetworkState;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.probe.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Watches hosts: begins each probe when it is due on a thread of its own, judges the answer as it
 * comes, and tells the listeners. Nothing that a probe or a listener does stops it. Memory does not
 * grow with time. All methods may be called from any thread, and none of them waits for a probe.
 */
public final class Monitor implements AutoCloseable {

    private static final Logger LOG = System.getLogger(Monitor.class.getName());

    /** Windows, shelves and calm end at whole seconds or minutes, so a look a second is enough. */
    private static final long SWEEP = Duration.ofSeconds(1).toNanos();

    /** Two of them fit into the second that closing may take. */
    private static final Duration GRACE = Duration.ofMillis(400);

    private final ProbeRoad road;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final ExecutorService probes;
    private final Listeners listeners = new Listeners();
    private final Roster roster;
    private final SuspendWatch suspends = new SuspendWatch();
    private final Rounds rounds;
    private final Thread clockwork;
    private long sweptAt;
    private volatile long pulse;
    private volatile boolean closed;

    /** A monitor on the machine's own monotonic clock, a virtual thread a probe. */
    public Monitor(ProbeRoad road, InstantSource clock) {
        this(road, clock, System::nanoTime, virtualThreads());
    }

    Monitor(ProbeRoad road, InstantSource clock, LongSupplier ticker, ExecutorService probes) {
        this.road = road;
        this.clock = clock;
        this.ticker = ticker;
        this.probes = probes;
        this.rounds = new Rounds(ticker);
        this.roster = new Roster(clock, ticker, FlapRule.USUAL, listeners, this::checkNow);
        this.clockwork =
                Thread.ofPlatform().daemon().name("engine-schedule").unstarted(this::runClockwork);
        this.pulse = ticker.getAsLong();
        this.sweptAt = pulse;
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

    /** Takes the open incidents of these hosts in hand, without a word. */
    public void acknowledge(Collection<String> hostIds, String by) {
        acknowledge(hostIds, by, null);
    }

    /** Takes the open incidents of these hosts in hand; hosts without one are passed over. */
    public void acknowledge(Collection<String> hostIds, String by, @Nullable String note) {
        Acknowledgement mine = new Acknowledgement(by, clock.instant(), note);
        roster.each(hostIds, judge -> judge.acknowledge(mine));
    }

    /** Writes something to the open incident of a host. */
    public void note(String hostId, String by, String text) {
        deed(List.of(hostId), (book, host, now) -> book.note(host, now, by, text));
    }

    /** Keeps the open incidents of these hosts quiet until then. */
    public void shelve(Collection<String> hostIds, Instant until, String by) {
        deed(hostIds, (book, host, now) -> book.shelve(host, now, by, until));
    }

    /** Takes the incidents of these hosts off the shelf before their time. */
    public void unshelve(Collection<String> hostIds, String by) {
        deed(hostIds, (book, host, now) -> book.unshelve(host, now, by));
    }

    /** One more step was taken, because nobody acknowledged this incident. */
    public void escalated(String incidentId) {
        List<String> host = List.of(IncidentBook.hostOf(incidentId));
        deed(host, (book, who, now) -> book.escalate(who, now, incidentId));
    }

    /** The alarm was heard for these incidents. */
    public void rang(Collection<String> incidentIds) {
        List<String> hosts = incidentIds.stream().map(IncidentBook::hostOf).distinct().toList();
        deed(hosts, (book, host, now) -> book.rang(host, now, incidentIds));
    }

    /** A person looked at these incidents, whether they are over or not. */
    public void seen(Collection<String> incidentIds) {
        roster.seen(incidentIds);
    }

    /** Planned work begins at once, until a moment or, with null, until a person ends it. */
    public void maintain(Collection<String> hostIds, @Nullable Instant until, String by) {
        Instant end = until == null ? MaintenancePlan.NO_END : until;
        LOG.log(Level.INFO, "{0} began planned work on {1} until {2}", by, hostIds, end);
        roster.each(hostIds, judge -> judge.maintain(end, clock.instant()));
    }

    /** Planned work is over, also where the plan would let it go on. */
    public void endMaintenance(Collection<String> hostIds) {
        roster.each(hostIds, judge -> judge.endMaintenance(clock.instant()));
    }

    /** Follows another plan from now on. */
    public void setPlan(MaintenancePlan plan) {
        roster.setPlan(plan);
    }

    private void deed(Collection<String> hostIds, Judge.Deed deed) {
        Instant now = clock.instant();
        roster.each(hostIds, judge -> judge.act(deed, now));
    }

    /** Takes what was known when the program last ended; to be called before {@link #start}. */
    public void restore(Collection<Remembered> known) {
        roster.restore(known);
    }

    /** Takes how quick a host used to be; may come while it is watched. */
    public void learned(String hostId, UsualLatency past) {
        roster.each(
                List.of(hostId),
                judge -> {
                    judge.habit().learned(past);
                    return Judgement.none(judge.state());
                });
    }

    /** What {@link #restore} needs at the next start. */
    public List<Remembered> remember() {
        return roster.remember();
    }

    /**
     * Says how this machine's own line stands. Without it no host is judged, and nothing opens or
     * ends; when it is back, everybody is asked anew, spread, before anything is believed.
     */
    public void setNetwork(NetworkState network) {
        if (roster.setOnline(network.isOnline())) {
            rounds.restart();
            LockSupport.unpark(clockwork);
        }
    }

    /**
     * Who looks at this machine's own line when hosts begin to fail; before {@link #start}.
     *
     * @param looks asks for a look and gives its number, rising from 1; 0 when nobody will look.
     *     Returns at once
     */
    public void onLineAsked(LongSupplier looks) {
        roster.lineAsker(looks);
    }

    /** The line was there at this look, which began after it was asked for. */
    public void lineSeen(long look) {
        roster.lineSeen(look);
    }

    /**
     * Says that nothing was watched in between: answers to earlier questions are dropped, and
     * everybody is asked once, spread. The monitor notices a sleep of the machine by itself.
     *
     * @param from the last moment that was watched
     * @param to the present; before {@code from} when only the clock was set back
     */
    public void resumed(Instant from, Instant to) {
        roster.gap();
        rounds.restart();
        if (from.isBefore(to)) {
            listeners.notWatched(from, to);
        } else {
            listeners.setBack(from, to);
        }
        LockSupport.unpark(clockwork);
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
        long now = ticker.getAsLong();
        pulse = now;
        SuspendWatch.Gap gap = suspends.turn(clock.instant(), now);
        if (gap != null) {
            resumed(gap.from(), gap.to());
        }
        if (now - sweptAt >= SWEEP) {
            sweptAt = now;
            roster.sweep();
        }
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
            int epoch = roster.epoch();
            roster.result(turn.slot(), ask(turn.slot().host()), epoch);
        } catch (Throwable fault) { // a fault of ours in judging: the host must come round again
            report("a result could not be judged", fault);
        } finally {
            rounds.finished(turn, began);
            if (turn.slot().hurried) {
                LockSupport.unpark(clockwork);
            }
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
