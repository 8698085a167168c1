package org.atalaya.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.atalaya.cli.Version;
import org.atalaya.engine.MonitorListener;
import org.atalaya.engine.Remembered;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.notify.Delivery;
import org.atalaya.notify.FileOutbox;
import org.atalaya.notify.Notifier;
import org.atalaya.notify.Outcome;
import org.atalaya.probe.Secrets;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Joins the {@link Notifier} to the engine: made when there is the first channel, so that a wall
 * without one has no outbox, and deaf while the demo is shown, of which nobody must be told.
 */
final class Telling implements MonitorListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Telling.class.getName());

    private final Path outbox;
    private final Secrets secrets;
    private final Phrases phrases;
    private final InstantSource clock;
    private final Consumer<String> complain;
    private volatile @Nullable Notifier notifier;
    private final AtomicBoolean online = new AtomicBoolean(true);
    private volatile boolean deaf = true;
    private volatile @Nullable String profile;
    private ChannelPlan plan = ChannelPlan.NONE;
    private String board = "";
    private final List<Consumer<Delivery>> readers = new CopyOnWriteArrayList<>();
    private boolean closed;

    /**
     * @param outbox the file in which messages wait
     * @param complain takes a sentence for a person to read
     */
    Telling(
            Path outbox,
            Secrets secrets,
            Phrases phrases,
            InstantSource clock,
            Consumer<String> complain) {
        this.outbox = outbox;
        this.secrets = secrets;
        this.phrases = phrases;
        this.clock = clock;
        this.complain = complain;
    }

    /**
     * From now on these channels and routes count.
     *
     * @param wall what the wall is called
     */
    synchronized void plan(ChannelPlan next, String wall) {
        plan = next;
        board = wall;
        Notifier who = notifier;
        if (who != null) {
            who.plan(next);
        } else if (!deaf) {
            begin();
        }
    }

    private void begin() {
        if (!plan.channels().isEmpty()) {
            make();
        }
    }

    private void make() {
        if (closed || notifier != null) {
            return;
        }
        Notifier made = open();
        if (made != null) {
            made.plan(plan);
            made.profile(profile);
        }
    }

    private @Nullable Notifier open() {
        try {
            String agent = "Atalaya/" + Version.number();
            Notifier made =
                    Notifier.of(FileOutbox.open(outbox), secrets, agent, phrases, board, clock);
            made.log().addListener(delivery -> readers.forEach(r -> r.accept(delivery)));
            made.start();
            notifier = made;
            return made;
        } catch (IOException e) {
            LOG.log(Level.ERROR, "no outbox in " + outbox, e);
            complain.accept(phrases.words().get("notify.error.outbox", outbox.toString()));
            return null;
        }
    }

    /** Tries a channel, also while the demo is shown; empty when nothing can be sent from here. */
    synchronized Optional<CompletableFuture<Outcome>> test(Channel channel) {
        make();
        return notifier().map(who -> who.test(channel));
    }

    /** Is told of each delivery, on the thread that sent it. */
    void addReader(Consumer<Delivery> reader) {
        readers.add(reader);
    }

    /** What sends, once there is a channel. */
    Optional<Notifier> notifier() {
        return Optional.ofNullable(notifier);
    }

    /** Whether what happens from now on is nobody's business. */
    synchronized void deaf(boolean nobodys) {
        deaf = nobodys;
        if (!nobodys) {
            begin();
        }
    }

    /** The profile that is on; null for none. */
    void profile(@Nullable String name) {
        profile = name;
        tell(who -> who.profile(name));
    }

    /** Whether the wall's own line is there; said again it is no news. */
    void network(boolean there) {
        if (online.getAndSet(there) != there) {
            tell(who -> who.network(there));
        }
    }

    /** What the engine knew was open when the program ended has been told. */
    void restore(Collection<Remembered> known, List<Host> hosts) {
        Map<String, Host> byId = new HashMap<>();
        hosts.forEach(host -> byId.put(host.id(), host));
        List<IncidentEvent> events =
                known.stream().flatMap(each -> open(each, byId).stream()).toList();
        tell(who -> who.restore(events));
    }

    private static Optional<IncidentEvent> open(Remembered known, Map<String, Host> hosts) {
        Incident open = known.open();
        Host host = hosts.get(known.hostId());
        return open == null || host == null || !open.isOpen()
                ? Optional.empty()
                : Optional.of(
                        IncidentEvent.of(IncidentEvent.Type.OPENED, open, host, open.openedAt()));
    }

    private void tell(Consumer<Notifier> news) {
        Notifier who = notifier;
        if (who != null && !deaf) {
            news.accept(who);
        }
    }

    @Override
    public void updated(HostUpdate update) {
        tell(who -> who.updated(update));
    }

    @Override
    public void incident(IncidentEvent event) {
        tell(who -> who.incident(event));
    }

    @Override
    public void removed(String hostId) {
        tell(who -> who.removed(hostId));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (notifier != null) {
            notifier.close();
        }
    }
}
