package org.atalaya.history;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what the engine tells, in one file, on a thread of its own. What happens is in the file
 * within a second. Nothing that happens to the file reaches probing or the alarm: it is told as a
 * {@link HistoryState}, and recording goes on by itself when the cause is gone.
 */
public final class HistoryStore implements MonitorListener, AutoCloseable {

    private static final Logger LOG = System.getLogger(HistoryStore.class.getName());

    private static final Duration FLUSH = Duration.ofMillis(700);

    /** Each shard is rolled up and pruned once in 16 of these, five minutes. */
    private static final Duration UPKEEP = Duration.ofSeconds(19);

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Database database;
    private final InstantSource clock;
    private final Inbox inbox = new Inbox();
    private final Writer writer = new Writer();
    private final WriterLock lock;
    private final List<Consumer<HistoryState>> listeners = new CopyOnWriteArrayList<>();
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private final Restored restored;
    private volatile @Nullable Retention retention;
    private volatile HistoryState state = new HistoryState(false, null, 0);
    private volatile boolean closed;
    private volatile boolean doubted;

    // Used by the writing thread alone once it runs.
    private @Nullable Connection connection;
    private int shard;
    private int hurried;
    private @Nullable Retention kept;
    private long nextUpkeep = System.nanoTime() + UPKEEP.toNanos();

    private HistoryStore(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.lock = new WriterLock(database.file());
        this.restored = begin();
        this.thread = Thread.ofPlatform().name("history").daemon().unstarted(this::run);
    }

    /**
     * Opens a history; made if it is not there. Never fails: a file that cannot be used is tried
     * again and again, and {@link #state} says why.
     */
    public static HistoryStore open(Path file, InstantSource clock) {
        return open(file, clock, FileSystemType.OF_THIS_MACHINE);
    }

    /** The same on a disk of which the caller says what kind it is. */
    public static HistoryStore open(Path file, InstantSource clock, FileSystemType type) {
        return open(Database.at(file, type), clock);
    }

    static HistoryStore open(Database database, InstantSource clock) {
        HistoryStore store = new HistoryStore(database, clock);
        store.thread.start();
        return store;
    }

    private Restored begin() {
        if (connects()) {
            try {
                Connection open = connection;
                if (open != null) {
                    return Restored.of(open);
                }
            } catch (SQLException e) {
                failed(Trouble.of(database.file(), e), e);
            }
        }
        return Restored.NOTHING;
    }

    /** The hosts as they were when the program ended; none when the file could not be read. */
    public List<LastKnown> remembered() {
        return restored.hosts();
    }

    /** What was over, and seen by nobody, when the program ended; oldest first. */
    public List<IncidentRecord> unseen() {
        return restored.unseen();
    }

    /** A person looked at these incidents, in this run of the program or an earlier one. */
    public void seen(Collection<String> incidentIds) {
        incidentIds.forEach(id -> inbox.put(new Deed.Seen(id, clock.instant())));
    }

    /** What the alarm asked to have remembered, see {@link #remember}. */
    public Map<String, String> alarmState() {
        return new HashMap<>(restored.alarm());
    }

    /** Keeps a small text over a restart; null forgets it. */
    public void remember(String name, @Nullable String value) {
        inbox.put(new Deed.Remembered(name, value));
    }

    /** A person began planned work ({@link Instant#MAX}: until it is ended), or ended it (null). */
    public void maintained(String hostId, @Nullable Instant until) {
        inbox.put(new Deed.Maintained(hostId, until));
    }

    /**
     * A message about an incident was sent, or could not be.
     *
     * @param outcome in words, without secrets
     */
    public void notified(String incidentId, String channel, String outcome) {
        inbox.put(new Deed.Notified(incidentId, clock.instant(), channel, outcome));
    }

    /**
     * The way to a host was looked at because it failed.
     *
     * @param failedAt when the check that failed was complete
     * @param route a line for each station
     */
    public void routed(String hostId, Instant failedAt, String route) {
        inbox.put(new Deed.Routed(hostId, failedAt, route));
    }

    /** How much is kept from now on; what that leaves too much is gone within half a minute. */
    public void setRetention(Retention wanted) {
        retention = wanted;
    }

    @Override
    public void updated(HostUpdate update) {
        inbox.put(Sighting.of(update, clock));
    }

    @Override
    public void incident(IncidentEvent event) {
        inbox.put(new Deed.Happened(event));
    }

    @Override
    public void removed(String hostId) {
        inbox.put(new Deed.Removed(hostId, clock.instant()));
    }

    /** Whether it is written, and what is wrong if not. */
    public HistoryState state() {
        return state;
    }

    /** How many results wait for the writer. */
    public int waiting() {
        return inbox.waiting();
    }

    /** Tells each change of the state, on the writing thread. */
    public void addListener(Consumer<HistoryState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    /** Tells, on the writing thread, that more is written of incidents and failures than before. */
    public void addReader(Runnable reader) {
        readers.add(reader);
    }

    /** Questions about this history, on connections of their own. To be closed by who asks. */
    public HistoryReader reader() {
        return new HistoryReader(database, clock, this::doubt);
    }

    /**
     * A reader met a damaged page, maybe one that the writer will not touch for weeks; or it read
     * on in a file that was set aside meanwhile, so the writer looks for itself.
     */
    private void doubt() {
        doubted = true;
        inbox.nudge();
    }

    /** Writes what waits and lets the file go. Waits a little, never long. */
    @Override
    public void close() {
        closed = true;
        inbox.nudge();
        try {
            if (!thread.join(FAREWELL)) {
                LOG.log(Level.WARNING, "the history is still being written: " + database.file());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean last = false;
        while (!last) {
            last = closed;
            try {
                writer.accept(inbox.take(FLUSH), clock.instant());
                turn();
            } catch (InterruptedException e) {
                LOG.log(Level.WARNING, "the history was interrupted; it goes on", e);
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "the history met a fault of its own; it goes on", e);
                disconnect();
                publish(false, new Trouble(Trouble.Kind.OTHER, database.file(), e.toString()));
            }
        }
        disconnect();
        lock.close();
    }

    private void turn() {
        if (connection == null && !connects()) {
            return;
        }
        Connection open = connection;
        if (open == null) {
            return;
        }
        try {
            if (doubted) {
                doubted = false;
                database.examine();
            }
            boolean news = writer.flush(open);
            hurry();
            if (System.nanoTime() - nextUpkeep >= 0) {
                upkeep(open);
            }
            well();
            if (news) {
                readers.forEach(Runnable::run);
            }
        } catch (SQLException e) {
            failed(Trouble.of(database.file(), e), e);
        }
    }

    /** Who keeps less than before wants to see it soon: each shard has its turn at once. */
    private void hurry() {
        Retention wanted = retention;
        if (kept != null && wanted != null && !wanted.equals(kept)) {
            hurried = RollUp.SHARDS;
            nextUpkeep = System.nanoTime();
        }
        kept = wanted;
    }

    private void upkeep(Connection open) throws SQLException {
        Retention now = Objects.requireNonNullElse(retention, Retention.USUAL);
        boolean more = writer.upkeep(open, shard, now, clock.instant());
        shard = more ? shard : (shard + 1) % RollUp.SHARDS;
        hurried = more ? hurried : Math.max(0, hurried - 1);
        nextUpkeep = System.nanoTime() + (more || hurried > 0 ? 0 : UPKEEP.toNanos());
    }

    private boolean connects() {
        try {
            database.prepareFolder();
            lock.take();
            connection = database.open();
            writer.reset();
            return true;
        } catch (TroubleException e) {
            failed(e.trouble(), e);
            return false;
        }
    }

    private void failed(Trouble trouble, Exception cause) {
        Trouble before = state.trouble();
        if (before == null || before.kind() != trouble.kind()) {
            LOG.log(Level.WARNING, "nothing is recorded: " + trouble, cause);
        }
        disconnect();
        publish(false, trouble.kind() == Trouble.Kind.DAMAGED ? setAside(trouble) : trouble);
    }

    private Trouble setAside(Trouble damaged) {
        try {
            Path broken = database.setAside(clock.instant());
            return new Trouble(Trouble.Kind.DAMAGED, damaged.file(), broken.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a damaged history cannot be set aside", e);
            return new Trouble(Trouble.Kind.READ_ONLY, damaged.file(), e.toString());
        }
    }

    private void well() {
        Trouble trouble = state.trouble();
        boolean told = trouble != null && trouble.kind() == Trouble.Kind.DAMAGED;
        publish(true, told ? trouble : null);
    }

    private void publish(boolean recording, @Nullable Trouble trouble) {
        HistoryState now = new HistoryState(recording, trouble, writer.lost());
        if (now.equals(state)) {
            return;
        }
        state = now;
        for (Consumer<HistoryState> listener : listeners) {
            try {
                listener.accept(now);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "a reader of the history's state failed", e);
            }
        }
    }

    private void disconnect() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "not closed", e);
            }
        }
    }
}
