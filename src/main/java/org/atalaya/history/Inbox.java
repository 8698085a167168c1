package org.atalaya.history;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The queue in front of the writer. News of results is bounded: when the writer cannot keep up, the
 * oldest is given up, and counted. Everything else is rare, must never be lost, and wakes the
 * writer at once. Thread-safe; putting never waits for the writer.
 */
final class Inbox {

    /** Some minutes of a big wall, some megabytes. */
    static final int MOST = 20_000;

    /** What waits: results in their order, and all else in its own. */
    record Batch(List<Sighting> sightings, List<Deed> deeds, long lost) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final ArrayDeque<Sighting> sightings = new ArrayDeque<>();
    private List<Deed> deeds = new ArrayList<>();
    private long lost;
    private boolean urgent;

    void put(Sighting sighting) {
        lock.lock();
        try {
            if (sightings.size() == MOST) {
                sightings.removeFirst();
                lost++;
            }
            sightings.addLast(sighting);
        } finally {
            lock.unlock();
        }
    }

    void put(Deed deed) {
        lock.lock();
        try {
            deeds.add(deed);
            urgent = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Ends a {@link #take} that waits. */
    void nudge() {
        lock.lock();
        try {
            urgent = true;
            woken.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Everything that waits: at once when it is urgent, else after this time. */
    Batch take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!urgent && left > 0) {
                left = woken.awaitNanos(left);
            }
            urgent = false;
            Batch batch = new Batch(List.copyOf(sightings), deeds, lost);
            sightings.clear();
            deeds = new ArrayList<>();
            lost = 0;
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** How many results wait. */
    int waiting() {
        lock.lock();
        try {
            return sightings.size();
        } finally {
            lock.unlock();
        }
    }
}
