package org.atalaya.config;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * The hosts of one wall in memory, and their file kept up with them: changes are collected for a
 * moment and saved in one write on one daemon thread. Every method may be called on any thread;
 * only {@link #flush} and {@link #close} wait for the disk.
 *
 * <p>The file belongs to the person, not to this program. A file that cannot be read is copied to
 * {@code hosts.json.broken-<time>} before something is saved in its place. A file that somebody
 * else changed is read again, and only the hosts that were changed here are changed in it; where
 * both changed the same host, ours counts, and theirs is in {@code hosts.json.bak}.
 */
public final class HostStore implements AutoCloseable {

    /** Long enough for a burst of clicks to be one write, short enough to lose nothing. */
    public static final Duration DELAY = Duration.ofMillis(300);

    private final HostFile file;
    private final KeptFile kept;
    private final InstantSource clock;
    private final List<HostStoreListener> listeners = new CopyOnWriteArrayList<>();
    private final LateSave save;

    private final Object state = new Object();
    private final Unsaved unsaved = new Unsaved();
    private final List<Problem> problems;
    private WallDocument document;
    private byte @Nullable [] known;
    private byte @Nullable [] keptAside;
    private boolean usable;

    private final SecretCover secrets;

    /** Whether the last good copy is to go, for a secret stood in clear in what it copies. */
    private boolean exposed;

    private @Nullable Message secretsFault;

    /** Reads the file at once; what is wrong in it is in {@link #problems}. */
    public HostStore(HostFile file, Duration delay, InstantSource clock) {
        this(file, delay, clock, null);
    }

    /**
     * The same, and each secret that stands in clear in a host goes into {@code secrets} when that
     * host is saved. What no host names any more leaves the store when it is opened and closed.
     */
    public HostStore(
            HostFile file, Duration delay, InstantSource clock, @Nullable SecretStore secrets) {
        this.file = file;
        this.kept = file.kept();
        this.secrets = new SecretCover(secrets, SettingsStore.fileBeside(file.path()));
        this.clock = clock;
        WallReader.Loaded loaded;
        try {
            known = kept.bytes();
            loaded = file.load(known);
        } catch (ConfigException e) {
            loaded = WallReader.Loaded.unusable(new Problem(file.path(), null, "", e.message()));
        }
        document = loaded.document();
        List<Problem> found = new ArrayList<>(loaded.problems());
        usable = loaded.usable();
        // Only what was read whole says what is not needed any more.
        if (found.isEmpty() && known != null) {
            this.secrets.sweep(new String(known, StandardCharsets.UTF_8));
        }
        found.addAll(this.secrets.problems());
        problems = List.copyOf(found);
        save =
                new LateSave(
                        "atalaya-save",
                        file.path(),
                        delay,
                        this::write,
                        e -> tell(listener -> listener.failed(e)));
    }

    /** Which file. */
    public Path path() {
        return file.path();
    }

    /** What was wrong with the file when it was opened, in its order. */
    public List<Problem> problems() {
        return problems;
    }

    /** The wall as it is now, saved or not. */
    public Wall wall() {
        synchronized (state) {
            return document.wall();
        }
    }

    /** The hosts as they are now, in the order of the file. */
    public List<Host> hosts() {
        return wall().hosts();
    }

    /** An id for a new host with this name. */
    public String freshId(String name) {
        synchronized (state) {
            return document.freshId(name);
        }
    }

    /** Replaces the host with this id, or brings back the deleted one, or adds a new one. */
    public void save(Host host) {
        make(Map.of(host.id(), Optional.of(host)));
    }

    /** Takes a host away; to undo it, {@link #save} it again, and it stands where it stood. */
    public void delete(String id) {
        make(Map.of(id, Optional.empty()));
    }

    /**
     * The same for many at once, and one write.
     *
     * @param hosts by id, in the order in which new ones are added; an empty value takes one away
     */
    public void make(Map<String, Optional<Host>> hosts) {
        Map<String, Optional<Host>> covered = new LinkedHashMap<>();
        hosts.forEach((id, host) -> covered.put(id, host.map(secrets::covered)));
        synchronized (state) {
            exposed |= secrets.wasBare(document.wall(), saved(covered).keySet());
            document.putAll(saved(covered).values());
            covered.forEach(
                    (id, host) -> {
                        if (host.isEmpty()) {
                            document.remove(id);
                        }
                        unsaved.host(id, host);
                    });
            save.soon();
        }
    }

    private static Map<String, Host> saved(Map<String, Optional<Host>> hosts) {
        Map<String, Host> saved = new LinkedHashMap<>();
        hosts.forEach((id, host) -> host.ifPresent(one -> saved.put(id, one)));
        return saved;
    }

    /** Plans exactly this work from now on; what of the file could not be read stays in it. */
    public void savePlan(List<MaintenanceWindow> windows) {
        synchronized (state) {
            document.setPlan(windows);
            unsaved.plan(windows);
            save.soon();
        }
    }

    /** Judges groups by exactly these rules from now on; the same holds for the file. */
    public void saveRules(List<GroupRule> rules) {
        synchronized (state) {
            document.setRules(rules);
            unsaved.rules(rules);
            save.soon();
        }
    }

    /** The hosts stand in this order from now on; those it does not name stand behind them. */
    public void arrange(List<String> ids) {
        synchronized (state) {
            document.arrange(ids);
            unsaved.order(ids);
            save.soon();
        }
    }

    /** Gives tags exactly these colours from now on; the same holds for the file. */
    public void saveTags(TagColors tags) {
        synchronized (state) {
            document.setTags(tags);
            unsaved.tags(tags);
            save.soon();
        }
    }

    public void addListener(HostStoreListener listener) {
        listeners.add(listener);
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
        Unsaved batch = unsavedNow();
        if (batch.isEmpty()) {
            return;
        }
        byte[] onDisk = kept.bytes();
        if (!Arrays.equals(onDisk, known)) {
            takeOver(onDisk);
        }
        if (!usable && onDisk != null && !Arrays.equals(onDisk, keptAside)) {
            Path copy = kept.setAside(clock.instant());
            keptAside = onDisk;
            tell(l -> l.noticed(Message.of("config.notice.aside", file.path(), copy)));
        }
        // Before the hosts, so that no reference is ever on the disk without what it stands for.
        keepSecrets();
        byte[] content;
        boolean forget;
        synchronized (state) {
            batch = unsaved.copy();
            content = document.text().getBytes(StandardCharsets.UTF_8);
            forget = exposed;
        }
        kept.replace(content, usable && onDisk != null);
        if (forget) {
            kept.copyAsLastGood();
            synchronized (state) {
                exposed = false;
            }
        }
        known = content;
        usable = true;
        synchronized (state) {
            unsaved.saved(batch);
        }
        tell(listener -> listener.saved(file.path()));
    }

    /** Where the store cannot keep them, the secrets go back into the hosts, and it is said. */
    private void keepSecrets() {
        Message fault = secrets.keep().orElse(null);
        Message before = secretsFault;
        secretsFault = fault;
        if (fault == null) {
            return;
        }
        Wall bare;
        synchronized (state) {
            unsaved.replaceHosts(secrets::takenBack, document);
            bare = document.wall();
            exposed = false;
        }
        if (!fault.equals(before)) {
            tell(l -> l.noticed(fault));
            tell(l -> l.noticed(Message.of("secrets.notice.bare", file.path())));
        }
        tell(l -> l.merged(bare));
    }

    private Unsaved unsavedNow() {
        synchronized (state) {
            return unsaved.copy();
        }
    }

    /** Somebody else wrote the file: ours goes into theirs, host by host. */
    private void takeOver(byte @Nullable [] theirs) throws ConfigException {
        if (theirs == null) {
            return;
        }
        WallReader.Loaded loaded = file.load(theirs);
        usable = loaded.usable();
        known = theirs;
        if (!usable) {
            return;
        }
        Wall merged;
        synchronized (state) {
            document = loaded.document();
            unsaved.bringInto(document);
            merged = document.wall();
        }
        tell(l -> l.noticed(Message.of("config.notice.merged", file.path())));
        tell(l -> l.merged(merged));
    }

    private void tell(Consumer<HostStoreListener> news) {
        listeners.forEach(news);
    }

    /** Saves what is left and lets the thread end; a failure is told to the listeners. */
    @Override
    public void close() {
        save.close();
        sweepSecrets();
    }

    /** Unless somebody else changed the file: then the next start sees what it names. */
    private void sweepSecrets() {
        byte[] saved = known;
        try {
            if (problems.isEmpty() && saved != null && Arrays.equals(kept.bytes(), saved)) {
                secrets.sweep(new String(saved, StandardCharsets.UTF_8));
            }
        } catch (ConfigException e) {
            // It cannot be read: as good as changed.
            return;
        }
    }
}
