package org.atalaya.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is due. Rounds of a host are an interval apart from start to start, on a grid that never
 * drifts, whatever a single probe takes. A host whose earlier probe still runs misses its round.
 * All times are nanoseconds of a monotonic ticker. Not safe for several threads by itself.
 */
final class Schedule {

    /**
     * Later than this, it was not one host that was late but the whole program that stood still.
     */
    static final long STALL = Duration.ofSeconds(2).toNanos();

    private final LongSupplier ticker;
    private final TreeSet<Slot> byDue = new TreeSet<>(Schedule::compare);
    private long missed;

    Schedule(LongSupplier ticker) {
        this.ticker = ticker;
    }

    /** By difference, because the ticker may wrap. */
    private static int compare(Slot a, Slot b) {
        int byTime = Long.signum(a.due - b.due);
        return byTime != 0 ? byTime : Long.compare(a.number(), b.number());
    }

    /** Puts new slots on the board, or slots whose interval changed to a new place. */
    void plan(Collection<Slot> slots) {
        slots.forEach(byDue::remove);
        Spread.from(ticker.getAsLong(), slots);
        for (Slot slot : slots) {
            slot.covered = slot.busy;
            byDue.add(slot);
        }
    }

    /** Spreads everybody anew: after the clockwork has stood still, or before it starts. */
    void planAll() {
        List<Slot> everybody = new ArrayList<>(byDue);
        byDue.clear();
        plan(everybody);
    }

    void remove(Slot slot) {
        byDue.remove(slot);
        slot.retired = true;
    }

    /** The turns that are due, the longest due first. Each slot is busy from now on. */
    List<Turn> takeDue() {
        long now = ticker.getAsLong();
        List<Turn> turns = new ArrayList<>();
        if (!byDue.isEmpty() && now - byDue.first().due > STALL) {
            recover(now);
        }
        while (!byDue.isEmpty() && byDue.first().due - now <= 0) {
            Slot slot = byDue.removeFirst();
            if (slot.offGrid) {
                takeOffGrid(slot, now, turns);
                continue;
            }
            long due = slot.due;
            long lost = (now - due) / slot.intervalNanos();
            slot.due = due + (lost + 1) * slot.intervalNanos();
            byDue.add(slot);
            missed += lost;
            if (take(slot)) {
                turns.add(new Turn(slot, due + lost * slot.intervalNanos(), false));
            }
        }
        return turns;
    }

    /** A round between two others; the grid stays where it was. */
    private void takeOffGrid(Slot slot, long now, List<Turn> turns) {
        long due = slot.due;
        long lost = Math.max(0, now - slot.onGrid + slot.intervalNanos()) / slot.intervalNanos();
        slot.due = slot.onGrid + lost * slot.intervalNanos();
        slot.offGrid = false;
        byDue.add(slot);
        if (take(slot)) {
            turns.add(new Turn(slot, due, false));
        }
    }

    private boolean take(Slot slot) {
        if (!slot.busy) {
            slot.busy = true;
            return true;
        }
        if (!slot.covered) {
            missed++;
        }
        slot.covered = false;
        return false;
    }

    /**
     * One round, spread like the first; the rounds that fell into the gap are counted, not made.
     */
    private void recover(long now) {
        for (Slot slot : byDue) {
            if (now - slot.due >= 0) {
                missed += (now - slot.due) / slot.intervalNanos();
            }
        }
        planAll();
    }

    /** A turn outside the grid, at once; null when a probe of it is on its way anyway. */
    @Nullable Turn takeNow(Slot slot) {
        if (slot.busy || slot.retired) {
            return null;
        }
        slot.busy = true;
        slot.covered = true;
        return new Turn(slot, ticker.getAsLong(), true);
    }

    void finished(Slot slot) {
        slot.busy = false;
        slot.covered = false;
        if (slot.hurried && !slot.retired) {
            hurry(slot);
        }
    }

    /** Asks again soon, unless its round comes sooner still. */
    private void hurry(Slot slot) {
        long soon = ticker.getAsLong() + slot.retryNanos();
        if (soon - slot.due >= 0) {
            return;
        }
        byDue.remove(slot);
        slot.onGrid = slot.offGrid ? slot.onGrid : slot.due;
        slot.offGrid = true;
        slot.due = soon;
        byDue.add(slot);
    }

    /**
     * Until the next slot is due; never negative. {@link Long#MAX_VALUE} with nobody to wait for.
     */
    long nanosToNext() {
        return byDue.isEmpty()
                ? Long.MAX_VALUE
                : Math.max(0, byDue.first().due - ticker.getAsLong());
    }

    /** How many rounds of single hosts were not made. */
    long missed() {
        return missed;
    }
}
