package org.atalaya.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.atalaya.config.SettingsJson.Loaded;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.Settings;
import org.atalaya.model.View;
import org.jspecify.annotations.Nullable;

/**
 * The settings in memory, and their file kept up with them as {@link HostStore} keeps the hosts': a
 * change holds at once, a burst is one write, and what somebody else wrote meanwhile is kept where
 * it was not changed here. A file with anything wrong in it is copied aside before it is replaced.
 * Every method may be called on any thread; only {@link #flush} and {@link #close} wait for the
 * disk.
 */
public final class SettingsStore implements AutoCloseable {

    private final KeptFile file;
    private final InstantSource clock;
    private final List<SettingsListener> listeners = new CopyOnWriteArrayList<>();
    private final LateSave save;
    private final List<Problem> problems;

    private final Object state = new Object();
    private Settings now;
    private Loaded base;
    private byte @Nullable [] known;

    private volatile @Nullable SecretStore secrets;
    private @Nullable Message secretsFault;

    /** Whether a person, not this program, wrote what is on the disk. */
    private boolean foreign = true;

    /** Reads the file at once; what is wrong in it is in {@link #problems}. */
    public SettingsStore(Path path, Duration delay, InstantSource clock) {
        this.file = new KeptFile(path);
        this.clock = clock;
        try {
            known = file.bytes();
            base = SettingsJson.load(file.path(), known);
        } catch (ConfigException e) {
            Problem problem = new Problem(file.path(), null, "", e.message());
            base = new Loaded("", null, Settings.USUAL, List.of(problem));
        }
        now = base.settings();
        problems = base.problems();
        save =
                new LateSave(
                        "atalaya-settings",
                        path,
                        delay,
                        this::write,
                        e -> tell(listener -> listener.failed(e)));
    }

    /**
     * The settings that belong to {@code hostFile}: {@code settings.json} for {@code hosts.json},
     * {@code X.settings.json} for {@code X.json}. A file that is not there says nothing.
     */
    public static SettingsStore beside(Path hostFile, InstantSource clock) {
        return new SettingsStore(fileBeside(hostFile), HostStore.DELAY, clock);
    }

    /** Where the settings that belong to {@code hostFile} are. */
    static Path fileBeside(Path hostFile) {
        String name = String.valueOf(hostFile.getFileName()).replaceFirst("(?i)\\.json$", "");
        String own = name.equals("hosts") ? "settings.json" : name + ".settings.json";
        return hostFile.resolveSibling(own);
    }

    /**
     * From now on what is typed into a channel and is secret goes into {@code store}, as with
     * hosts. What a person wrote into the file stays until channels are changed here.
     */
    public void keepSecretsIn(SecretStore store) {
        secrets = store;
    }

    private Settings covered(Settings before, Settings changed) {
        SecretStore into = secrets;
        return into == null || changed.channels().equals(before.channels())
                ? changed
                : changed.withChannels(ChannelSecrets.covered(changed.channels(), into));
    }

    /** Where the store cannot keep them, the secrets go back into the channels, and it is said. */
    private void keepSecrets() {
        SecretStore store = secrets;
        if (store == null) {
            return;
        }
        try {
            store.flush();
            secretsFault = null;
        } catch (ConfigException e) {
            Settings bare;
            synchronized (state) {
                now = now.withChannels(ChannelSecrets.takenBack(now.channels(), store));
                bare = now;
            }
            if (!e.message().equals(secretsFault)) {
                tell(l -> l.noticed(e.message()));
                tell(l -> l.noticed(Message.of("secrets.notice.bare", file.path())));
            }
            secretsFault = e.message();
            tell(l -> l.changed(bare));
        }
    }

    /** Which file. */
    public Path path() {
        return file.path();
    }

    /** What was wrong with the file when it was opened, in its order. */
    public List<Problem> problems() {
        return problems;
    }

    /** As they are now, saved or not. */
    public Settings settings() {
        synchronized (state) {
            return now;
        }
    }

    /**
     * The view of this name.
     *
     * @throws ConfigException when there is none; its sentence lists those that there are
     */
    public View view(String name) throws ConfigException {
        BoardSettings board = settings().board();
        Optional<View> found = board.view(name);
        if (found.isPresent()) {
            return found.get();
        }
        String names = board.views().stream().map(View::name).collect(Collectors.joining(", "));
        Message why =
                names.isEmpty()
                        ? Message.of("views.error.none", name, file.path())
                        : Message.of("views.error.unknown", name, file.path(), names);
        throw new ConfigException(why, null);
    }

    public void addListener(SettingsListener listener) {
        listeners.add(listener);
    }

    /** Changes them; the listeners hear of it before this returns. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed;
        synchronized (state) {
            changed = covered(now, change.apply(now));
            if (changed.equals(now)) {
                return;
            }
            now = changed;
            save.soon();
        }
        tell(listener -> listener.changed(changed));
    }

    /**
     * Saves now what is not saved yet, and returns when it is on the disk.
     *
     * @throws ConfigException when it cannot be; the listeners hear of it too
     */
    public void flush() throws ConfigException {
        save.flush();
    }

    private void write() throws ConfigException {
        if (settings().equals(base.settings())) {
            return;
        }
        byte[] onDisk = file.bytes();
        if (!Arrays.equals(onDisk, known)) {
            takeOver(onDisk);
        }
        boolean sound = base.isSound();
        if (foreign && !sound && onDisk != null) {
            Path copy = file.setAside(clock.instant());
            tell(l -> l.noticed(Message.of("config.notice.aside", file.path(), copy)));
        }
        // First, so that no reference is ever on the disk without what it stands for.
        keepSecrets();
        Settings wanted = settings();
        boolean forget =
                ChannelSecrets.isBare(base.settings().channels())
                        && !ChannelSecrets.isBare(wanted.channels());
        String text = SettingsJson.changed(base, base.settings(), wanted);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        file.replace(content, sound && onDisk != null);
        if (forget) {
            file.copyAsLastGood();
        }
        known = content;
        foreign = false;
        base = SettingsJson.load(file.path(), content);
        tell(SettingsListener::saved);
    }

    /** Somebody else wrote the file: what was changed here goes into theirs, field by field. */
    private void takeOver(byte @Nullable [] theirs) {
        known = theirs;
        foreign = true;
        if (theirs == null) {
            return;
        }
        Loaded loaded = SettingsJson.load(file.path(), theirs);
        Settings merged;
        synchronized (state) {
            if (loaded.root() != null) {
                String both = SettingsJson.changed(loaded, base.settings(), now);
                now =
                        SettingsJson.load(file.path(), both.getBytes(StandardCharsets.UTF_8))
                                .settings();
            }
            merged = now;
            base = loaded;
        }
        tell(l -> l.noticed(Message.of("config.notice.merged", file.path())));
        tell(l -> l.changed(merged));
    }

    /**
     * Writes the settings into a file for another machine. No secret is among them, and so no
     * channel, of which even the address may be one.
     *
     * @throws ConfigException when it cannot be written; then it is as it was
     */
    public void exportTo(Path target) throws ConfigException {
        AtomicFile.write(
                target, SettingsJson.alone(portable(settings())).getBytes(StandardCharsets.UTF_8));
    }

    /** Channels, the PIN and what starts with it belong to one machine. */
    private static Settings portable(Settings settings) {
        return settings.withChannels(ChannelPlan.NONE)
                .withKiosk(settings.kiosk().withPin(null).withAutostart(false));
    }

    /**
     * Takes all settings from a file that {@link #exportTo} wrote, or from another {@code
     * settings.json}. What it does not say is as usual again; channels and the PIN stay as they
     * are. A command of an action that nobody on this machine agreed to is not agreed to.
     *
     * @return what is wrong with it; then nothing was changed
     */
    public List<Problem> importFrom(Path source) {
        Loaded loaded;
        try {
            KeptFile given = new KeptFile(source);
            byte[] content = given.bytes();
            loaded = SettingsJson.load(given.path(), content);
            if (content == null) {
                Message none = Message.of("value.error.file", given.path());
                return List.of(new Problem(given.path(), null, "", none));
            }
        } catch (ConfigException e) {
            return List.of(new Problem(source, null, "", e.message()));
        }
        if (loaded.isSound()) {
            Settings theirs = loaded.settings();
            change(
                    was ->
                            theirs.withChannels(was.channels())
                                    .withKiosk(theirs.kiosk().of(was.kiosk()))
                                    .withTools(theirs.tools().arriving(was.tools())));
        }
        return loaded.problems();
    }

    private void tell(Consumer<SettingsListener> news) {
        listeners.forEach(news);
    }

    /** Saves what is left and lets the thread end; a failure is told to the listeners. */
    @Override
    public void close() {
        save.close();
    }
}
