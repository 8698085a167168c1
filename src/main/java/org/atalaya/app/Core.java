package org.atalaya.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.atalaya.alarm.AlarmDesk;
import org.atalaya.alarm.Announcement;
import org.atalaya.alarm.Latch;
import org.atalaya.alarm.Sound;
import org.atalaya.alarm.Voice;
import org.atalaya.cli.Options;
import org.atalaya.cli.Parsed;
import org.atalaya.cli.RunStats;
import org.atalaya.cli.Version;
import org.atalaya.config.ConfigException;
import org.atalaya.config.Folders;
import org.atalaya.config.SettingsStore;
import org.atalaya.engine.MaintenanceCalendar;
import org.atalaya.engine.Monitor;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.Settings;
import org.atalaya.probe.ProbeSettings;
import org.atalaya.probe.Probers;
import org.atalaya.probe.Secrets;
import org.atalaya.words.AlarmWords;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The program without a window: hosts, probes, engine, alarm. The wall and the text board are two
 * readers of it, so that it rings and probes whatever a screen does.
 */
final class Core implements AutoCloseable {

    private final Phrases phrases;
    private final InstantSource clock;
    private final HostBook book;
    private final SettingsBook settings;
    private final Probers probers;
    private final Monitor monitor;
    private final AlarmDesk alarm;
    private final Chronicle chronicle;
    private final ClockWatch clockWatch;
    private final RouteWatch routes;
    private final Voice voice;
    private final NetworkWatch.Line line;
    private final NetworkWatch network;
    private final List<Consumer<NetworkWatch.News>> networkReaders = new CopyOnWriteArrayList<>();
    private final Telling telling;
    private @Nullable Housekeeping housekeeping;
    private volatile List<Latch.Unseen> unseen = List.of();
    private volatile List<MaintenanceWindow> plan = List.of();
    private boolean closed;

    private Core(
            HostBook book, SettingsBook settings, @Nullable Path data, Senses senses, Words words) {
        this.book = book;
        this.settings = settings;
        this.clock = senses.clock();
        this.phrases = new Phrases(words, () -> settings.settings().appearance().wallZone());
        Secrets secrets = Secrets.of(book.secrets()::get);
        this.probers = new Probers(ProbeSettings.of(Version.number()).withClock(clock), secrets);
        this.monitor = new Monitor(probers::probe, clock);
        this.voice = new Voice(words.getLocale());
        this.alarm = new AlarmDesk(senses.sounds().apply(book.folder()), clock);
        this.line = senses.line().apply(probers);
        this.network =
                new NetworkWatch(
                        line,
                        clock,
                        book::hosts,
                        () -> settings.settings().network(),
                        this::network,
                        monitor::lineSeen);
        monitor.onLineAsked(network::ask);
        Folders folders = Folders.ofThisMachine();
        Path history = folders.history(book.file(), data);
        this.chronicle =
                new Chronicle(history, senses.disks(), book, monitor, alarm, clock, phrases);
        this.clockWatch =
                new ClockWatch(
                        senses.zone(),
                        () -> settings.settings().appearance().zone() == null,
                        phrases,
                        book::say,
                        ClockWatch.SAID);
        this.routes =
                new RouteWatch(
                        senses.routes(),
                        () -> settings.settings().network().routes(),
                        chronicle::routed);
        Path outbox = folders.outbox(book.file(), data);
        this.telling = new Telling(outbox, secrets, phrases, clock, book::say);
    }

    /**
     * Makes everything; nothing is probed and nothing rings before {@link #start}.
     *
     * @throws ConfigException when another copy of the program runs this configuration, or no view
     *     has the name that was asked for
     */
    static Core open(Options options, Words words) throws ConfigException {
        return open(options, words, Senses.OF_THIS_MACHINE);
    }

    /** The same, heard through a sound of the caller's, for the folder of the hosts. */
    static Core open(Options options, Words given, Function<Path, Sound> sounds)
            throws ConfigException {
        return open(options, given, new Senses(sounds, OwnLine::new));
    }

    /**
     * The same with loudspeaker and network of the caller's.
     *
     * @param given the words, unless the settings ask for others
     */
    static Core open(Options options, Words given, Senses senses) throws ConfigException {
        Path file =
                options.config() == null ? Folders.ofThisMachine().hostFile() : options.config();
        SettingsStore store = SettingsStore.beside(file, senses.clock());
        if (options.view() != null) {
            store.view(options.view());
        }
        Locale chosen = store.settings().appearance().language();
        Words words = options.lang() == null && chosen != null ? Words.of(chosen) : given;
        HostBook book = HostBook.open(file, senses.clock(), words);
        store.keepSecretsIn(book.secrets());
        SettingsBook settings = new SettingsBook(store, words);
        Core core = new Core(book, settings, options.data(), senses, words);
        settings.addListener(core::apply);
        core.apply(store.settings());
        if (options.snapshot() == null) {
            settings.addListener(core::tell);
            core.tell(store.settings());
            core.housekeeping = Housekeeping.begin(core, options.data());
        }
        if (options.mute()) {
            core.alarm.muteUntilUnmuted();
        }
        if (options.demo()) {
            book.openDemo();
        }
        return core;
    }

    /** What a person sets holds at once; the language alone waits for the next start. */
    private void apply(Settings now) {
        alarm.settings(now.alarm(), now.appearance().wallZone());
        chronicle.keep(now.history());
    }

    private void tell(Settings now) {
        telling.plan(now.channels(), book.boardName());
    }

    /** Begins to probe and to ring. Listeners come before. */
    void start() {
        alarm.onRang(monitor::rang);
        alarm.onEscalated(monitor::escalated);
        alarm.onAnnouncement(this::speak);
        alarm.addListener(status -> unseen = status.unseen());
        alarm.addListener(status -> telling.profile(status.profile()));
        List.of(new AlarmBell(alarm), chronicle, telling, clockWatch, routes)
                .forEach(monitor::addListener);
        telling.addReader(chronicle::delivered);
        book.addListener(this::bookChanged);
        watch();
        alarm.start();
        Thread.ofPlatform().daemon().name("atalaya-warm-up").start(this::warmUpAndBegin);
    }

    /** Watches what the book says; nobody is told of the demo, nor of its end. */
    private void watch() {
        boolean demo = book.isDemo();
        if (demo) {
            telling.deaf(true);
        }
        follow();
        telling.deaf(demo);
    }

    /** The plan before the hosts: what it hides is no news. No lock: the book holds its own. */
    private void follow() {
        List<MaintenanceWindow> now = book.plan();
        while (!now.equals(plan)) {
            plan = now;
            monitor.setPlan(new MaintenanceCalendar(now));
            now = book.plan();
        }
        monitor.setHosts(book.hosts());
    }

    /** The engine first: it must not judge another result once the line is known to be cut. */
    private void network(NetworkWatch.News news) {
        monitor.setNetwork(news.state());
        alarm.network(!news.state().isOnline());
        telling.network(news.state().isOnline());
        networkReaders.forEach(reader -> reader.accept(news));
    }

    /** What was. */
    Chronicle chronicle() {
        return chronicle;
    }

    /** What happens to the own line from now on is told to {@code reader}, on any thread. */
    void onNetwork(Consumer<NetworkWatch.News> reader) {
        networkReaders.add(reader);
    }

    /** What is remembered is known before anything is believed; nobody waits for cold classes. */
    private void warmUpAndBegin() {
        chronicle.open();
        probers.warmUp(book.hosts().size());
        telling.restore(monitor.remember(), book.hosts());
        synchronized (this) {
            if (!closed) {
                monitor.start();
                network.start();
                clockWatch.start();
            }
        }
        chronicle.teach();
    }

    /** Who leaves the demo has a history from that moment on. */
    private void bookChanged() {
        watch();
        chronicle.open();
    }

    Phrases phrases() {
        return phrases;
    }

    Words words() {
        return phrases.words();
    }

    InstantSource clock() {
        return clock;
    }

    HostBook book() {
        return book;
    }

    SettingsBook settings() {
        return settings;
    }

    Probers probers() {
        return probers;
    }

    Monitor monitor() {
        return monitor;
    }

    AlarmDesk alarm() {
        return alarm;
    }

    /** Who tells people that are not looking. */
    Telling telling() {
        return telling;
    }

    /** Planned work begins, until a moment or, with null, until a person ends it. */
    void maintain(List<String> hostIds, @Nullable Instant until, String by) {
        monitor.maintain(hostIds, until, by);
        chronicle.maintained(hostIds, until == null ? Instant.MAX : until);
    }

    /** Planned work is over. */
    void endMaintenance(List<String> hostIds) {
        monitor.endMaintenance(hostIds);
        chronicle.maintained(hostIds, null);
    }

    /** Says it through the platform's voice, where that is switched on. */
    private void speak(Announcement news) {
        voice.say(new AlarmWords(words()).flood(news.hosts(), news.worst(), news.kind()));
    }

    /** Somebody has looked: nothing that recovered is marked any more; which incidents were. */
    List<String> markSeen() {
        List<String> incidents = unseen.stream().map(Latch.Unseen::incidentId).toList();
        monitor.seen(incidents);
        alarm.seen(incidents);
        chronicle.seen(incidents);
        return incidents;
    }

    /**
     * The last thing of a shutdown hook: writes {@code --stats} and closes. A process that is
     * leaving takes no other exit code any more, so one that owes a file is ended here.
     */
    void end(@Nullable Path stats, RunStats.@Nullable Fx fx, PrintStream err) {
        boolean written = new StatsReport(monitor.stats(), words()).write(stats, fx, err);
        close();
        if (!written) {
            err.flush();
            Runtime.getRuntime().halt(Parsed.UNWRITTEN);
        }
    }

    /** Ends it all, once: what was typed is saved, nothing rings any more. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (housekeeping != null) {
            housekeeping.close();
        }
        clockWatch.close();
        routes.close();
        network.close();
        monitor.close();
        alarm.close();
        telling.close();
        chronicle.close();
        probers.close();
        settings.close();
        line.close();
        book.close();
    }
}
