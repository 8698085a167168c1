package org.atalaya.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atalaya.config.ConfigException;
import org.atalaya.config.HostFile;
import org.atalaya.config.HostStore;
import org.atalaya.config.HostStoreListener;
import org.atalaya.config.InstanceLock;
import org.atalaya.config.Message;
import org.atalaya.config.SecretStore;
import org.atalaya.config.Wall;
import org.atalaya.demo.DemoServer;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts are watched: those of the file, or for a while those of the demo. The demo never
 * touches the file: what is done to its hosts is done in memory, and the first host of one's own
 * ends it.
 */
final class HostBook implements AutoCloseable {

    /** Hears that the watched hosts, the demo or the problems are others now; on any thread. */
    @FunctionalInterface
    interface Listener {
        void changed();
    }

    private final Path file;
    private final HostStore store;
    private final SecretStore secrets;
    private final InstanceLock lock;
    private final Words words;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Map<String, Host> demoHosts = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<Class<?>, String> said = new ConcurrentHashMap<>();

    /** Asked for each result, under locks of the engine: must not wait for this book. */
    private volatile Set<String> demoIds = Set.of();

    private @Nullable DemoServer demo;
    private List<MaintenanceWindow> demoPlan = List.of();
    private List<GroupRule> demoRules = List.of();
    private TagColors demoTags = TagColors.NONE;

    private HostBook(
            Path file, HostStore store, SecretStore secrets, InstanceLock lock, Words words) {
        this.file = file;
        this.store = store;
        this.secrets = secrets;
        this.lock = lock;
        this.words = words;
        Message warning = lock.warning();
        if (warning != null) {
            notices.add(warning.sentence(words));
        }
        store.addListener(new Notices());
    }

    /**
     * Opens this file of hosts.
     *
     * @throws ConfigException when another copy of the program has it
     */
    static HostBook open(Path path, InstantSource clock, Words words) throws ConfigException {
        InstanceLock lock = InstanceLock.acquire(path);
        SecretStore secrets = SecretStore.of(path);
        HostStore store = new HostStore(new HostFile(path), HostStore.DELAY, clock, secrets);
        return new HostBook(path, store, secrets, lock, words);
    }

    /** The file of hosts, whether it is there or not. */
    Path file() {
        return file;
    }

    /** Where the file of hosts lies: what it names without a whole path starts from there. */
    Path folder() {
        Path parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /** Says something to whoever looks at the wall. */
    void say(String sentence) {
        notices.add(sentence);
        tell();
    }

    void addListener(Listener listener) {
        listeners.add(listener);
    }

    /** The hosts to watch now. */
    synchronized List<Host> hosts() {
        return demo == null ? store.hosts() : shownDemoHosts();
    }

    private List<Host> shownDemoHosts() {
        return demoHosts.values().stream().filter(host -> !hidden.contains(host.id())).toList();
    }

    /** What a new host gets when nothing else is said. */
    Wall.Defaults defaults() {
        return store.wall().defaults();
    }

    /** What the references in the hosts stand for. */
    SecretStore secrets() {
        return secrets;
    }

    /** Where passwords and tokens are kept, for the person who types one. Never waits. */
    String secretPlace() {
        return secrets.describe().sentence(words);
    }

    String boardName() {
        return store.wall().board();
    }

    synchronized boolean isDemo() {
        return demo != null;
    }

    /** What a person must know or repair, as full sentences. */
    List<String> problems() {
        List<String> all = new ArrayList<>();
        store.problems().forEach(problem -> all.add(problem.sentence(words)));
        all.addAll(notices);
        all.addAll(said.values());
        return List.copyOf(all);
    }

    /**
     * Something else that a person must know.
     *
     * @param about what speaks: its newest word takes the place of the one before
     * @param sentence null when all is well again
     */
    void say(Class<?> about, @Nullable String sentence) {
        String before = sentence == null ? said.remove(about) : said.put(about, sentence);
        if (!Objects.equals(before, sentence)) {
            tell();
        }
    }

    /** Whether this host is one of the demo's, or was. Never waits. */
    boolean isDemo(String hostId) {
        return demoIds.contains(hostId);
    }

    /** Shows the made-up hosts; nothing happens when they are shown already. */
    synchronized void openDemo() {
        if (demo == null) {
            try {
                demo = DemoServer.start();
                demo.hosts().forEach(host -> demoHosts.put(host.id(), host));
                demoIds = Set.copyOf(demoHosts.keySet());
            } catch (IOException e) {
                throw new UncheckedIOException("the demo needs a port on 127.0.0.1", e);
            }
            tell();
        }
    }

    /** Makes all this so, in one go; the first host that is not the demo's begins a board. */
    synchronized void make(Changes changes) {
        Map<String, Optional<Host>> own = new LinkedHashMap<>();
        changes.hosts()
                .forEach(
                        (id, host) -> {
                            if (demoHosts.containsKey(id)) {
                                makeDemo(id, host);
                            } else {
                                own.put(id, host);
                            }
                        });
        if (own.values().stream().anyMatch(Optional::isPresent)) {
            leaveDemo();
        }
        if (changes.rules() != null) {
            saveRules(changes.rules()); // what hosts inherit is not written with them
        }
        store.make(own);
        if (changes.plan() != null) {
            savePlan(changes.plan());
        }
        if (changes.tags() != null) {
            saveTags(changes.tags());
        }
        if (changes.order() != null) {
            arrange(changes.order());
        }
        tell();
    }

    private void makeDemo(String id, Optional<Host> host) {
        host.ifPresentOrElse(
                shown -> {
                    hidden.remove(id);
                    demoHosts.put(id, shown);
                },
                () -> hidden.add(id));
    }

    /** The host with this id as it is now. */
    Optional<Host> now(String id) {
        return hosts().stream().filter(host -> host.id().equals(id)).findFirst();
    }

    /** How what {@code changes} is about is now. */
    synchronized Changes now(Changes changes) {
        Map<String, Host> all = new HashMap<>();
        hosts().forEach(host -> all.put(host.id(), host));
        Map<String, Optional<Host>> hosts = new LinkedHashMap<>();
        changes.hosts().keySet().forEach(id -> hosts.put(id, Optional.ofNullable(all.get(id))));
        return new Changes(
                hosts,
                changes.plan() == null ? null : plan(),
                changes.rules() == null ? null : rules(),
                changes.tags() == null ? null : tags(),
                changes.order() == null ? null : hosts().stream().map(Host::id).toList());
    }

    /** What work is planned. */
    synchronized List<MaintenanceWindow> plan() {
        return demo == null ? store.wall().plan() : demoPlan;
    }

    /** Which groups are judged otherwise than by their worst member. */
    synchronized List<GroupRule> rules() {
        return demo == null ? store.wall().rules() : demoRules;
    }

    /** Which colours somebody chose for tags. */
    synchronized TagColors tags() {
        return demo == null ? store.wall().tags() : demoTags;
    }

    private void saveTags(TagColors tags) {
        if (demo == null) {
            store.saveTags(tags);
        } else {
            demoTags = tags;
        }
    }

    private void savePlan(List<MaintenanceWindow> plan) {
        if (demo == null) {
            store.savePlan(plan);
        } else {
            demoPlan = List.copyOf(plan);
        }
    }

    private void saveRules(List<GroupRule> rules) {
        if (demo == null) {
            store.saveRules(rules);
        } else {
            demoRules = List.copyOf(rules);
        }
    }

    private void arrange(List<String> ids) {
        if (demo == null) {
            store.arrange(ids);
        } else {
            Map<String, Host> all = new LinkedHashMap<>(demoHosts);
            demoHosts.keySet().removeAll(ids);
            ids.forEach(id -> demoHosts.computeIfAbsent(id, all::get));
        }
    }

    private void leaveDemo() {
        if (demo != null) {
            demo.close();
            demo = null;
            demoHosts.clear();
            hidden.clear();
        }
    }

    private void tell() {
        listeners.forEach(Listener::changed);
    }

    @Override
    public synchronized void close() {
        leaveDemo();
        store.close();
        lock.close();
    }

    /** What the store has to say becomes a sentence on the wall, the newest of its kind only. */
    private final class Notices implements HostStoreListener {

        private @Nullable String failure;

        @Override
        public synchronized void saved(Path file) {
            if (failure != null) {
                notices.remove(failure);
                failure = null;
                tell();
            }
        }

        @Override
        public synchronized void failed(ConfigException problem) {
            String sentence = problem.sentence(words);
            if (!sentence.equals(failure)) {
                notices.remove(failure == null ? "" : failure);
                failure = sentence;
                notices.add(sentence);
                tell();
            }
        }

        @Override
        public synchronized void noticed(Message message) {
            notices.add(message.sentence(words));
            tell();
        }

        @Override
        public void merged(Wall wall) {
            tell();
        }
    }
}
