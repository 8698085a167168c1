package org.atalaya.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.atalaya.alarm.AlarmDesk;
import org.atalaya.alarm.AlarmStatus;
import org.atalaya.alarm.MuteText;
import org.atalaya.engine.Monitor;
import org.atalaya.engine.MonitorListener;
import org.atalaya.engine.Remembered;
import org.atalaya.history.FileSystemType;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.HistoryState;
import org.atalaya.history.HistoryStore;
import org.atalaya.history.IncidentRecord;
import org.atalaya.history.LastKnown;
import org.atalaya.history.Retention;
import org.atalaya.model.HistorySettings;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.notify.Delivery;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Joins the history to the engine and the alarm: what was known when the program ended is told to
 * both before the first probe, what happens from then on is recorded. The demo is neither. Whatever
 * is wrong with the history is a sentence on the wall; probing and alarm know nothing of it.
 */
final class Chronicle implements MonitorListener, AutoCloseable {

    private static final String MUTES = "mutes";

    private final Path file;
    private final FileSystemType disks;
    private final HostBook book;
    private final Monitor monitor;
    private final AlarmDesk alarm;
    private final InstantSource clock;
    private final Phrases phrases;
    private volatile @Nullable HistoryStore store;
    private volatile String keptMutes = "";
    private volatile Retention retention = Retention.USUAL;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final AtomicBoolean opening = new AtomicBoolean();
    private volatile boolean closed;

    Chronicle(
            Path file,
            FileSystemType disks,
            HostBook book,
            Monitor monitor,
            AlarmDesk alarm,
            InstantSource clock,
            Phrases phrases) {
        this.file = file;
        this.disks = disks;
        this.book = book;
        this.monitor = monitor;
        this.alarm = alarm;
        this.clock = clock;
        this.phrases = phrases;
    }

    /**
     * Begins to remember, once, as soon as the board is no demo; the hosts must be known to the
     * engine, and none of them probed yet. Reads a file: not for the FX thread at a start.
     */
    void open() {
        // No lock: the book has one of its own, and calls this while it holds it.
        if (book.isDemo() || closed || !opening.compareAndSet(false, true)) {
            return;
        }
        HistoryStore opened = HistoryStore.open(file, clock, disks);
        restore(opened);
        store = opened;
        opened.setRetention(retention);
        opened.addListener(this::tell);
        opened.addReader(() -> readers.forEach(Runnable::run));
        alarm.addListener(this::keepMutes);
        if (closed) {
            opened.close();
        }
    }

    /** How much is kept from now on. */
    void keep(HistorySettings now) {
        retention =
                new Retention(
                        Duration.ofHours(now.rawHours()),
                        Duration.ofDays(now.minuteDays()),
                        Duration.ofDays(now.keepDays()),
                        now.megabytes() * 1_000_000L);
        HistoryStore to = store;
        if (to != null) {
            to.setRetention(retention);
        }
    }

    /** Is told, on any thread, that more is known of incidents and failures than before. */
    void addReader(Runnable reader) {
        readers.add(reader);
    }

    void removeReader(Runnable reader) {
        readers.remove(reader);
    }

    /** Where it lies. */
    Path file() {
        return file;
    }

    private void restore(HistoryStore from) {
        Map<String, Host> hosts = new HashMap<>();
        book.hosts().forEach(host -> hosts.put(host.id(), host));
        List<LastKnown> known = from.remembered();
        monitor.restore(
                known.stream().filter(last -> isWatched(hosts, last)).map(this::past).toList());
        for (LastKnown last : known) {
            Host host = hosts.get(last.hostId());
            if (host == null) {
                forget(from, last);
            } else if (last.open() != null) {
                restore(from, host, last.open().incident());
            }
        }
        for (IncidentRecord over : from.unseen()) {
            Host host = hosts.get(over.incident().hostId());
            if (host != null) {
                alarm.incident(event(IncidentEvent.Type.RESOLVED, over.incident(), host));
            }
        }
        keptMutes = from.alarmState().getOrDefault(MUTES, "");
        MuteText.read(keptMutes).forEach(mute -> alarm.muteUntil(mute.scope(), mute.until()));
    }

    private static boolean isWatched(Map<String, Host> hosts, LastKnown last) {
        Host host = hosts.get(last.hostId());
        return host != null && !host.paused();
    }

    private Remembered past(LastKnown last) {
        IncidentRecord open = last.open() == null ? last.hidden() : last.open();
        return new Remembered(
                last.hostId(),
                open == null ? null : open.incident(),
                last.maintenanceUntil(),
                last.health(),
                last.since());
    }

    /** Taken off the file while nothing ran. A file that is broken says nothing of who is gone. */
    private void forget(HistoryStore from, LastKnown gone) {
        if (book.problems().isEmpty()) {
            from.removed(gone.hostId());
        }
    }

    /** What nobody heard may ring once the host has been asked; all else is known. */
    private void restore(HistoryStore to, Host host, Incident open) {
        if (host.paused()) {
            Instant now = clock.instant();
            to.incident(
                    IncidentEvent.of(IncidentEvent.Type.RESOLVED, open.withEnd(now), host, now));
            return;
        }
        alarm.incident(
                event(
                        open.rung() ? IncidentEvent.Type.RANG : IncidentEvent.Type.OPENED,
                        open,
                        host));
    }

    private IncidentEvent event(IncidentEvent.Type type, Incident incident, Host host) {
        return IncidentEvent.of(type, incident, host, clock.instant());
    }

    private void tell(HistoryState state) {
        book.say(
                HistoryStore.class,
                state.trouble() == null ? null : state.trouble().sentence(phrases.words()));
    }

    /** On the thread of the alarm. */
    private void keepMutes(AlarmStatus status) {
        String mutes = MuteText.write(status.mutes());
        HistoryStore to = store;
        if (to != null && !mutes.equals(keptMutes)) {
            keptMutes = mutes;
            to.remember(MUTES, mutes.isEmpty() ? null : mutes);
        }
    }

    /**
     * Tells the engine how quick hosts used to be that are held against their own past, and has the
     * first chart asked by nobody, so that the first person need not wait for it.
     */
    void teach() {
        HistoryStore from = store;
        if (from == null) {
            return;
        }
        try (HistoryReader reader = from.reader()) {
            book.hosts().stream()
                    .filter(host -> host.watching().slowerThanNormal() != null)
                    .map(Host::id)
                    .forEach(id -> reader.usual(id).thenAccept(past -> monitor.learned(id, past)));
            book.hosts().stream().map(Host::id).findFirst().ifPresent(reader::warmUp);
        }
    }

    /** A person began planned work ({@link Instant#MAX}: until it is ended), or ended it (null). */
    void maintained(Collection<String> hostIds, @Nullable Instant until) {
        HistoryStore to = store;
        if (to != null) {
            hostIds.forEach(id -> to.maintained(id, until));
        }
    }

    /** Whom a message told, or could not tell, belongs to the record of what it was about. */
    void delivered(Delivery delivery) {
        HistoryStore to = store;
        if (to != null) {
            String outcome = DeskDeliveries.outcome(delivery, phrases);
            delivery.incidents().forEach(id -> to.notified(id, delivery.name(), outcome));
        }
    }

    /** The way to a host that failed belongs to the record of its failure. */
    void routed(String hostId, Instant failedAt, String route) {
        HistoryStore to = store;
        if (to != null && !book.isDemo(hostId)) {
            to.routed(hostId, failedAt, route);
        }
    }

    /** A person looked at these. */
    void seen(Collection<String> incidentIds) {
        HistoryStore to = store;
        if (to != null) {
            to.seen(incidentIds);
        }
    }

    /** Questions about what was, to be closed by who asks; null while nothing is remembered. */
    @Nullable HistoryReader reader() {
        HistoryStore from = store;
        return from == null ? null : from.reader();
    }

    /** Why nothing is remembered, in a sentence; empty while something is. */
    Optional<String> absence() {
        HistoryStore from = store;
        if (from == null) {
            return Optional.of(
                    phrases.words().get(book.isDemo() ? "details.demo" : "details.opening"));
        }
        HistoryState state = from.state();
        return state.trouble() == null || state.recording()
                ? Optional.empty()
                : Optional.of(state.trouble().sentence(phrases.words()));
    }

    @Override
    public void updated(HostUpdate update) {
        HistoryStore to = store;
        if (to != null && !book.isDemo(update.host().id())) {
            to.updated(update);
        }
    }

    @Override
    public void incident(IncidentEvent event) {
        HistoryStore to = store;
        if (to != null && !book.isDemo(event.host().id())) {
            to.incident(event);
        }
    }

    @Override
    public void removed(String hostId) {
        HistoryStore to = store;
        if (to != null && !book.isDemo(hostId)) {
            to.removed(hostId);
        }
    }

    /** Writes what waits. The engine must be closed before. */
    @Override
    public void close() {
        closed = true;
        HistoryStore last = store;
        if (last != null) {
            last.close();
        }
    }
}
