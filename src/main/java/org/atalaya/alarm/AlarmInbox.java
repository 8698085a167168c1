package org.atalaya.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;

/**
 * The queue in front of the desk. Bounded without ever losing a state: of each host and of each
 * incident only the newest news waits (with what else happened to the incident), and of the
 * commands only those that still matter. Thread-safe; offering never waits for the desk.
 */
final class AlarmInbox {

    /** What waits about one host or one incident. */
    sealed interface News {
        record Updated(HostUpdate update) implements News {}

        record Removed(String hostId) implements News {}

        record Happened(IncidentEvent event, Set<IncidentEvent.Type> types) implements News {}
    }

    /**
     * What a person asked of the alarm.
     *
     * @param subject what it is about: a later word about the same takes the place of this one
     * @param presses how many of these may wait beside each other; 0 when only the last word counts
     */
    record Command(Object subject, int presses, Runnable order) {}

    /** All that waited. */
    record Batch(List<News> news, List<Command> commands) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, News> newest = new LinkedHashMap<>();
    private final List<Command> commands = new ArrayList<>();
    private boolean woken;

    void updated(HostUpdate update) {
        put(update.host().id(), new News.Updated(update));
    }

    void removed(String hostId) {
        put(hostId, new News.Removed(hostId));
    }

    /** An incident that ended and opened again unread is as open as it was. */
    void incident(IncidentEvent event) {
        lock.lock();
        try {
            String key = "incident " + event.incident().id();
            Set<IncidentEvent.Type> types = EnumSet.of(event.type());
            if (newest.get(key) instanceof News.Happened earlier) {
                types.addAll(earlier.types());
            }
            newest.put(key, new News.Happened(event, types));
            wake();
        } finally {
            lock.unlock();
        }
    }

    /** The last word of a person counts; more presses than there are lengths change nothing. */
    void command(Command command) {
        lock.lock();
        try {
            if (command.presses() == 0) {
                commands.removeIf(one -> one.subject().equals(command.subject()));
            } else if (waiting(command) >= command.presses()) {
                return;
            }
            commands.add(command);
            wake();
        } finally {
            lock.unlock();
        }
    }

    private long waiting(Command command) {
        return commands.stream().filter(one -> one.subject().equals(command.subject())).count();
    }

    /** Ends a {@link #take} that waits. */
    void nudge() {
        lock.lock();
        try {
            wake();
        } finally {
            lock.unlock();
        }
    }

    /** Everything that waits; comes back empty when nothing came within {@code longest}. */
    Batch take(Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!woken && left > 0) {
                left = changed.awaitNanos(left);
            }
            woken = false;
            Batch batch = new Batch(List.copyOf(newest.values()), List.copyOf(commands));
            newest.clear();
            commands.clear();
            return batch;
        } finally {
            lock.unlock();
        }
    }

    private void put(String hostId, News news) {
        lock.lock();
        try {
            newest.put(hostId, news);
            wake();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        woken = true;
        changed.signal();
    }
}
