package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.atalaya.alarm.AlarmInbox.Batch;
import org.atalaya.alarm.AlarmInbox.Command;
import org.atalaya.alarm.AlarmInbox.News;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs the alarm on a thread of its own, so that it rings whatever the window is doing. Every
 * method may be called from any thread and returns at once. A fault of the sound is logged once and
 * shown as "not audible"; nothing that goes wrong ends the thread before {@link #close}.
 */
public final class AlarmDesk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(AlarmDesk.class.getName());

    /** How late a repeat, the end of a mute or a lost device is noticed, at most. */
    private static final Duration BEAT = Duration.ofMillis(500);

    /** How long closing waits for the desk: a broken device must not keep the program open. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final MuteScope ALL = new MuteScope.All();

    private final Sound sound;
    private final AlarmDirector director;
    private final Herald herald;
    private final AlarmInbox inbox = new AlarmInbox();
    private final StatusReaders readers = new StatusReaders();
    private final Thread thread;
    private volatile boolean closed;
    private final AtomicReference<@Nullable Preview> preview = new AtomicReference<>();
    private final Set<String> unheard = new LinkedHashSet<>();
    private volatile Consumer<List<String>> rang = _ -> {};
    private volatile Consumer<String> escalated = _ -> {};
    private volatile Predicate<Announcement> speaker = _ -> true;
    private Duration patience = BEAT;
    private int volume = AlarmSettings.USUAL.volume();
    private boolean audible = true;
    private boolean devicePresent = true;
    private boolean playFails;
    private @Nullable String lastFault;

    /**
     * @param sound belongs to the desk from now on: it is used on the desk's thread only, and
     *     closed with it
     */
    public AlarmDesk(Sound sound, InstantSource clock) {
        this(sound, clock, System::nanoTime);
    }

    AlarmDesk(Sound sound, InstantSource clock, LongSupplier nanos) {
        this.sound = sound;
        this.director = new AlarmDirector(clock, nanos, ZoneId.systemDefault());
        this.herald = new Herald(nanos);
        this.thread = Thread.ofPlatform().name("alarm-desk").daemon().unstarted(this::run);
    }

    /** Is told, on the desk's thread, which incidents were rung for: the first ring of each. */
    public void onRang(Consumer<List<String>> reader) {
        rang = reader;
    }

    /** Is told, on the desk's thread, which incident others must be told of. */
    public void onEscalated(Consumer<String> reader) {
        escalated = reader;
    }

    /** Is told what a voice is to say; must not wait for it. False: cannot now, ask again. */
    public void onAnnouncement(Predicate<Announcement> reader) {
        speaker = reader;
    }

    /** Begins; what was said before waits until now. */
    public void start() {
        thread.start();
    }

    /** Takes news of a host. Of several that wait for the desk the newest counts. */
    public void updated(HostUpdate update) {
        // Most results change nothing: no reason to wake the desk for each probe.
        if (update.result() == null || update.transition() != null) {
            inbox.updated(update);
        }
    }

    /** The host is no longer watched. */
    public void removed(String hostId) {
        inbox.removed(hostId);
    }

    /** Something happened to an incident: what the alarm is about. */
    public void incident(IncidentEvent event) {
        inbox.incident(event);
    }

    /** Something happened that belongs to no host: the wall's own network went or came. */
    public void network(boolean lost) {
        command("network", () -> director.network(lost));
    }

    /** What a person set, and the zone of its hours; holds from now on. */
    public void settings(AlarmSettings settings, ZoneId zone) {
        command(
                "settings",
                () -> {
                    director.settings(settings);
                    director.zone(zone);
                    volume = settings.volume();
                    succeeds(() -> sound.prepare(settings.soundFiles()));
                });
    }

    /** A person looked at these; the latch lets go of them. */
    public void seen(Collection<String> incidentIds) {
        List<String> ids = List.copyOf(incidentIds);
        command(ids, () -> director.seen(ids));
    }

    /** See {@link AlarmDirector#muteLonger}. */
    public void muteLonger() {
        int presses = MuteTimer.LENGTHS.size() + 1;
        inbox.command(new Command(ALL, presses, director::muteLonger));
    }

    /** See {@link AlarmDirector#muteUntilUnmuted}: the start option {@code --mute}. */
    public void muteUntilUnmuted() {
        command(ALL, director::muteUntilUnmuted);
    }

    /** See {@link AlarmDirector#mute}. */
    public void mute(MuteScope scope, Duration length) {
        command(scope, () -> director.mute(scope, length));
    }

    /** See {@link AlarmDirector#muteUntil}. */
    public void muteUntil(MuteScope scope, Instant end) {
        command(scope, () -> director.muteUntil(scope, end));
    }

    /** Ends the mute of the whole wall; those of groups and hosts stay. */
    public void unmute() {
        unmute(ALL);
    }

    /** See {@link AlarmDirector#unmute}. */
    public void unmute(MuteScope scope) {
        command(scope, () -> director.unmute(scope));
    }

    /** Reads a WAV that somebody may choose; what is wrong with it is told on another thread. */
    public void judge(String file, Consumer<Optional<SoundProblem>> told) {
        sound.judge(file, told);
    }

    /** Plays a cue, or a WAV, muted or not, and tells by which road, once that is known. */
    public void preview(Sound.Cue cue, @Nullable String file, Consumer<Sound.Road> told) {
        Preview wanted = new Preview(cue, file, List.of(told));
        preview.getAndUpdate(wanted::insteadOf);
        inbox.nudge();
    }

    private void command(Object subject, Runnable order) {
        inbox.command(new Command(subject, 0, order));
    }

    /** Tells the status as it is now, and each other one after it, on the desk's thread. */
    public void addListener(Consumer<AlarmStatus> listener) {
        readers.add(listener);
        inbox.nudge();
    }

    /** Tells it nothing more. */
    public void removeListener(Consumer<AlarmStatus> listener) {
        readers.remove(listener);
    }

    /** Falls silent for good. Waits a little for the sound to end, never long. */
    @Override
    public void close() {
        closed = true;
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
        inbox.nudge();
        try {
            thread.join(FAREWELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        if (!closed) {
            succeeds(sound::begin);
        }
        succeeds(Rehearsal::play);
        while (!closed) {
            try {
                beat(inbox.take(patience));
            } catch (InterruptedException e) {
                LOG.log(Level.WARNING, "The alarm was interrupted; it goes on.", e);
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "The alarm met a fault of its own; it goes on.", e);
            }
        }
        succeeds(sound::stop);
        succeeds(sound::close);
    }

    private void beat(Batch batch) {
        batch.news().forEach(this::take);
        batch.commands().forEach(command -> command.order().run());
        AlarmDirector.Order order = director.tick();
        perform(order);
        listen();
        tell(order);
        publish();
        patience = herald.patience(director.patience(BEAT));
    }

    private void take(News news) {
        switch (news) {
            case News.Updated(HostUpdate update) -> {
                director.updated(update);
                prepareSoundOf(update.host());
            }
            case News.Removed(String hostId) -> director.removed(hostId);
            case News.Happened(IncidentEvent event, Set<IncidentEvent.Type> types) -> {
                director.incident(event, types);
                prepareSoundOf(event.host());
            }
        }
    }

    /** Beforehand: a file that is read only when it must ring comes too late for the first ring. */
    private void prepareSoundOf(Host host) {
        String file = host.watching().soundFile();
        if (file != null) {
            succeeds(() -> sound.prepare(List.of(file)));
        }
    }

    private void perform(AlarmDirector.Order order) {
        Preview wanted = preview.getAndSet(null);
        Sound.Tone tone = order.tone();
        if (order.act() == AlarmDirector.Act.HUSH) {
            succeeds(sound::stop);
        }
        if (wanted == null) {
            playFails = tone == null ? playFails : !succeeds(() -> sound.play(tone));
        } else if (tone == null) {
            plays(new Sound.Tone(wanted.cue(), wanted.file(), volume), wanted::tell);
        } else {
            playFails = !plays(tone, wanted::tell);
        }
    }

    private boolean plays(Sound.Tone tone, Consumer<Sound.Road> told) {
        boolean well = succeeds(() -> sound.play(tone, told));
        if (!well) {
            told.accept(Sound.Road.NONE);
        }
        return well;
    }

    /** What nobody could hear was not rung for; it is told once it was. */
    private void tell(AlarmDirector.Order order) {
        unheard.addAll(order.rang());
        if (audible && !unheard.isEmpty()) {
            List<String> heard = List.copyOf(unheard);
            unheard.clear();
            tells(rang, heard);
        }
        order.escalated().forEach(id -> tells(escalated, id));
        if (order.announcement() != null) {
            herald.rang(order.rang());
        }
    }

    private static <T> void tells(Consumer<T> reader, T news) {
        try {
            reader.accept(news);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A reader of the alarm failed.", e);
        }
    }

    /** Whether it can be heard; a device that is there again rings what was missed. */
    private void listen() {
        boolean[] answer = {false};
        boolean device = succeeds(() -> answer[0] = sound.isAudible()) && answer[0];
        if (device && !devicePresent) {
            director.soundReturned();
            inbox.nudge();
        }
        devicePresent = device;
        boolean before = audible;
        audible = device && !playFails;
        if (audible != before) {
            LOG.log(
                    audible ? Level.INFO : Level.WARNING,
                    audible ? "The alarm can be heard again." : "The alarm cannot be heard.");
        }
    }

    /** Whether the call came back well; of equal faults in a row only the first is logged. */
    private boolean succeeds(Runnable call) {
        try {
            call.run();
            return true;
        } catch (RuntimeException | LinkageError e) {
            if (!e.toString().equals(lastFault)) {
                lastFault = e.toString();
                LOG.log(Level.ERROR, "The sound failed; the alarm goes on without it.", e);
            }
            return false;
        }
    }

    private void publish() {
        AlarmStatus status = director.status(audible, sound.road(), sound.problems());
        readers.tell(status);
        herald.tell(status, speaker);
    }
}
