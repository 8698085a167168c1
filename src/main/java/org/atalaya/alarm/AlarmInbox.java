package org.atalaya.alarm;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.atalaya.model.HostUpdate;

/**
 * The queue in front of the desk. Bounded without ever losing a state: of each host only the newest
 * news waits, and of the commands only those that still matter. Thread-safe; offering never waits
 * for the desk.
 */
final class AlarmInbox {

    /** What waits about one host. */
    sealed interface News {
        record Updated(HostUpdate update) implements News {}

        record Removed(String hostId) implements News {}
    }

    /** What a person asked of the alarm. */
    enum Command {
        MUTE_LONGER,
        MUTE_UNTIL_UNMUTED,
        UNMUTE
    }

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

    /** The last word of a person counts; more presses than there are lengths change nothing. */
    void command(Command command) {
        lock.lock();
        try {
            switch (command) {
                case UNMUTE, MUTE_UNTIL_UNMUTED -> commands.clear();
                case MUTE_LONGER -> {
                    if (commands.size() > MuteTimer.LENGTHS.size()) {
                        return;
                    }
                }
            }
            commands.add(command);
            wake();
        } finally {
            lock.unlock();
        }
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
