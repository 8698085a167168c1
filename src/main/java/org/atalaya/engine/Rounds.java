package org.atalaya.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.atalaya.model.Health;

/**
 * The clockwork without its thread: the schedule, the two lanes in which turns wait for their
 * start, and what is counted of them. Hosts that are known to hang have a lane of their own, so
 * they stand in nobody's way. Safe for any number of threads; calls nobody while it holds its lock.
 */
final class Rounds {

    /**
     * Wake-ups cost more than probes at a low rate: what is due within one tick begins together.
     */
    static final long TICK = Duration.ofMillis(20).toNanos();

    private static final long QUEUE_TICK = Duration.ofMillis(5).toNanos();

    /** The pulse is a life sign for people, so it beats at least once a second. */
    private static final long LONGEST_SLEEP = Duration.ofSeconds(1).toNanos();

    /**
     * A probe that is let go runs within microseconds, unless the machine has no time for it; then
     * those before it have had none either. So many times longer they keep their permits.
     */
    private static final int PATIENCE = 16;

    private static final long LONGEST_PATIENCE = Duration.ofSeconds(5).toNanos();

    private final LongSupplier ticker;
    private final Schedule schedule;
    private final Lane quick = new Lane();
    private final Lane slow = new Lane();
    private final Histogram lag = new Histogram();
    private int inFlight;
    private long startDelay;
    private long probes;

    Rounds(LongSupplier ticker) {
        this.ticker = ticker;
        this.schedule = new Schedule(ticker);
    }

    /** Spreads all hosts from this moment on. */
    synchronized void restart() {
        schedule.planAll();
    }

    /** Takes slots off the schedule and puts others on it, or to a new place. */
    synchronized void change(Collection<Slot> gone, Collection<Slot> planned) {
        gone.forEach(schedule::remove);
        if (!planned.isEmpty()) {
            schedule.plan(planned);
        }
    }

    /** Probes these as soon as there is room, whatever the schedule says. */
    synchronized void checkNow(Collection<Slot> slots) {
        for (Slot slot : slots) {
            Turn turn = schedule.takeNow(slot);
            if (turn != null) {
                offer(turn);
            }
        }
    }

    /** The turns that begin now. Each must come back through {@link #finished}. */
    synchronized List<Turn> begin() {
        schedule.takeDue().forEach(this::offer);
        long now = ticker.getAsLong();
        long patience = Math.min(LONGEST_PATIENCE, PATIENCE * startDelay);
        List<Turn> begun = new ArrayList<>();
        for (Lane lane : List.of(quick, slow)) {
            Turn turn = lane.poll(now, patience);
            while (turn != null) {
                begun.add(turn);
                turn = lane.poll(now, patience);
            }
        }
        inFlight += begun.size();
        return begun;
    }

    /**
     * The thread of a turn runs. How late that is tells how short of time this machine is: the
     * longest delay counts, and fades with each turn after it.
     *
     * @param now when it really ran, on the ticker
     */
    synchronized void began(Turn turn, long now) {
        startDelay = Math.max(now - turn.letGo, startDelay - startDelay / PATIENCE);
    }

    private void offer(Turn turn) {
        lane(turn.slot()).offer(turn);
    }

    private Lane lane(Slot slot) {
        return slot.slow ? slow : quick;
    }

    /** How long the clockwork may sleep before {@link #begin} has something to do. */
    synchronized long nanosToSleep() {
        if (quick.isQueued() || slow.isQueued()) {
            return QUEUE_TICK;
        }
        return Math.clamp(schedule.nanosToNext(), TICK, LONGEST_SLEEP);
    }

    /**
     * A probe is over and its result delivered: only now may the next of this host begin.
     *
     * @param began when its thread really ran, on the ticker
     */
    synchronized void finished(Turn turn, long began) {
        Slot slot = turn.slot();
        lane(slot).leave(turn);
        slot.slow = ticker.getAsLong() - began >= Lane.HOLD;
        schedule.finished(slot);
        inFlight--;
        probes++;
        if (!turn.asked()) {
            lag.record(began - turn.due());
        }
    }

    /** What was counted so far, with the states that the caller counted. */
    synchronized MonitorStats stats(int hosts, Map<Health, Integer> states) {
        return new MonitorStats(
                hosts, probes, schedule.missed(), lag.quantiles(), inFlight, states);
    }
}
