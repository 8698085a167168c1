package org.atalaya.alarm;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.atalaya.alarm.AlarmInbox.Batch;
import org.atalaya.alarm.AlarmInbox.Command;
import org.atalaya.alarm.AlarmInbox.News;
import org.atalaya.model.HostUpdate;
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

    /** One reader and what it was told last. Used on the desk's thread only. */
    private static final class Reader {
        private final Consumer<AlarmStatus> consumer;
        private @Nullable AlarmStatus told;

        Reader(Consumer<AlarmStatus> consumer) {
            this.consumer = consumer;
        }

        void tell(AlarmStatus status) {
            if (!status.equals(told)) {
                told = status;
                consumer.accept(status);
            }
        }
    }

    private final Sound sound;
    private final AlarmDirector director;
    private final AlarmInbox inbox = new AlarmInbox();
    private final List<Reader> readers = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile boolean closed;
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
        this.director = new AlarmDirector(clock, nanos);
        this.thread = Thread.ofPlatform().name("alarm-desk").daemon().unstarted(this::run);
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

    /** See {@link AlarmDirector#muteLonger}. */
    public void muteLonger() {
        inbox.command(Command.MUTE_LONGER);
    }

    /** See {@link AlarmDirector#muteUntilUnmuted}: the start option {@code --mute}. */
    public void muteUntilUnmuted() {
        inbox.command(Command.MUTE_UNTIL_UNMUTED);
    }

    /** See {@link AlarmDirector#unmute}. */
    public void unmute() {
        inbox.command(Command.UNMUTE);
    }

    /** Tells the status as it is now, and each other one after it, on the desk's thread. */
    public void addListener(Consumer<AlarmStatus> listener) {
        readers.add(new Reader(listener));
        inbox.nudge();
    }

    /** Tells it nothing more. */
    public void removeListener(Consumer<AlarmStatus> listener) {
        readers.removeIf(reader -> reader.consumer.equals(listener));
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
        while (!closed) {
            try {
                beat(inbox.take(BEAT));
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
        batch.commands().forEach(this::obey);
        perform(director.tick());
        listen();
        publish();
    }

    private void take(News news) {
        switch (news) {
            case News.Updated(HostUpdate update) -> director.updated(update);
            case News.Removed(String hostId) -> director.removed(hostId);
        }
    }

    private void obey(Command command) {
        switch (command) {
            case MUTE_LONGER -> director.muteLonger();
            case MUTE_UNTIL_UNMUTED -> director.muteUntilUnmuted();
            case UNMUTE -> director.unmute();
        }
    }

    private void perform(AlarmDirector.Order order) {
        switch (order) {
            case NOTHING -> {}
            case RING -> play(Sound.Cue.DOWN);
            case CHIME -> play(Sound.Cue.RECOVERY);
            case HUSH -> succeeds(sound::stop);
        }
    }

    /** A cue that could not be played makes the alarm not audible until one can. */
    private void play(Sound.Cue cue) {
        playFails = !succeeds(() -> sound.play(cue));
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
        AlarmStatus status = director.status(audible);
        for (Reader reader : readers) {
            try {
                reader.tell(status);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A reader of the alarm's status failed.", e);
            }
        }
    }
}
