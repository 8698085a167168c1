package org.atalaya.config;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.atalaya.model.Secret;
import org.jspecify.annotations.Nullable;

/**
 * The passwords and tokens of one wall, each under an id that {@code hosts.json} names instead of
 * it. They lie in {@code secrets.json}: sealed with a key from the keyring of the operating system
 * where there is one, else in clear, in a file that only its owner can read.
 *
 * <p>All of them are in memory once they are read, so {@link #get}, {@link #put} and {@link
 * #remove} never wait; {@link #flush} and the constructor ask the keyring and the disk. Safe for
 * use by several threads. An id is never given twice, so what it stands for never changes.
 */
public final class SecretStore {

    private static final Logger LOG = System.getLogger(SecretStore.class.getName());

    private static final int ID_BYTES = 8;

    /** A key of the keyring, once it is known. */
    private record Key(SecretFile.Seal where, SecretSeal seal) {}

    private final SecretFile file;
    private final Optional<Keyring> keyring;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Set<String> unsaved = ConcurrentHashMap.newKeySet();
    private final Set<String> dropped = ConcurrentHashMap.newKeySet();
    private final List<Problem> problems;

    /** Held while the disk or the keyring is asked; guards what follows. */
    private final ReentrantLock asking = new ReentrantLock();

    private @Nullable Key key;
    private volatile boolean keyringFailed;
    private volatile SecretPlace place;

    private SecretStore(SecretFile file, Optional<Keyring> keyring) {
        this.file = file;
        this.keyring = keyring;
        this.place = placeOf(null);
        List<Problem> found = List.of();
        try {
            SecretFile.Content content = file.read();
            place = placeOf(content.seal());
            texts.putAll(open(content));
        } catch (ConfigException e) {
            found = List.of(new Problem(file.path(), null, "", e.message()));
        }
        problems = found;
    }

    /**
     * The store of the wall in {@code hostFile}; reads it at once. What is wrong with it is in
     * {@link #problems}.
     *
     * @throws ConfigException when {@code hostFile} itself leads nowhere
     */
    public static SecretStore of(Path hostFile) throws ConfigException {
        return of(hostFile, Keyring.ofThisMachine());
    }

    static SecretStore of(Path hostFile, Optional<Keyring> keyring) throws ConfigException {
        return new SecretStore(SecretFile.beside(hostFile), keyring);
    }

    /** What was wrong when it was opened; as long as it is, nothing is written. */
    public List<Problem> problems() {
        return problems;
    }

    /** Where they are kept; before there are any, where they will be. Never waits. */
    public SecretPlace describe() {
        return place;
    }

    private SecretPlace placeOf(SecretFile.@Nullable Seal seal) {
        if (seal != null) {
            return new SecretPlace.InKeyring(seal.keyring(), file.path());
        }
        return keyring.isPresent() && !keyringFailed && !file.exists()
                ? new SecretPlace.InKeyring(keyring.get().code(), file.path())
                : new SecretPlace.InFile(file.path());
    }

    /** Takes a literal secret in and gives the reference to it; {@link #flush} keeps it. */
    public Secret put(Secret literal) {
        if (literal.isReference()) {
            return literal;
        }
        String id = SecretSeal.randomHex(ID_BYTES);
        texts.put(id, literal.text());
        unsaved.add(id);
        return Secret.stored(id);
    }

    /** What is kept under {@code id}. Never log it. */
    public Optional<String> get(String id) {
        return Optional.ofNullable(texts.get(id));
    }

    /** All of them by id. Never log it. */
    Map<String, String> all() {
        return Map.copyOf(texts);
    }

    /**
     * Takes in what another store kept under these ids, and saves it. What is here under one of
     * them already stays: an id never stands for two things.
     *
     * @throws ConfigException when they cannot be saved; then the file is as it was
     */
    public void bring(Map<String, String> others) throws ConfigException {
        others.forEach(
                (id, text) -> {
                    if (texts.putIfAbsent(id, text) == null) {
                        unsaved.add(id);
                    }
                });
        flush();
    }

    /** Forgets what is kept under {@code id}; unknown ids do nothing. */
    public void remove(String id) {
        unsaved.remove(id);
        if (texts.remove(id) != null) {
            dropped.add(id);
        }
    }

    /**
     * Takes back what could not be kept: the literal again. The reference stays good until the end
     * of the program, for a probe may be under way with it.
     */
    Secret takeBack(Secret reference) {
        String id = reference.storedId().orElse("");
        String text = texts.get(id);
        return text != null && unsaved.remove(id) ? Secret.of(text) : reference;
    }

    /** Forgets everything but these, and saves. */
    void keepOnly(Set<String> ids) throws ConfigException {
        texts.keySet().stream().filter(id -> !ids.contains(id)).forEach(this::remove);
        flush();
    }

    /**
     * Saves what is not saved yet, and returns when it is on the disk.
     *
     * @throws ConfigException when it cannot be; then the file is as it was
     */
    public void flush() throws ConfigException {
        asking.lock();
        try {
            Set<String> added = Set.copyOf(unsaved);
            Set<String> gone = Set.copyOf(dropped);
            if (added.isEmpty() && gone.isEmpty()) {
                return;
            }
            // Read anew: it may have been mended, or unlocked, since it could not be read.
            SecretFile.Content before = file.read();
            Map<String, String> all = new TreeMap<>(open(before));
            all.forEach(texts::putIfAbsent);
            added.forEach(id -> get(id).ifPresent(text -> all.put(id, text)));
            all.keySet().removeAll(gone);
            gone.forEach(texts::remove);
            file.write(sealed(all, before.seal() == null ? newKey() : key));
            unsaved.removeAll(added);
            dropped.removeAll(gone);
        } finally {
            asking.unlock();
        }
    }

    private SecretFile.Content sealed(Map<String, String> all, @Nullable Key with) {
        if (with == null) {
            place = new SecretPlace.InFile(file.path());
            return new SecretFile.Content(null, all);
        }
        place = placeOf(with.where());
        all.replaceAll(with.seal()::close);
        return new SecretFile.Content(with.where(), all);
    }

    private Map<String, String> open(SecretFile.Content content) throws ConfigException {
        SecretFile.Seal where = content.seal();
        if (where == null) {
            return content.texts();
        }
        Key with = key;
        if (with == null || !with.where().equals(where)) {
            with = oldKey(where);
            key = with;
        }
        Map<String, String> open = new TreeMap<>();
        try {
            for (Map.Entry<String, String> each : content.texts().entrySet()) {
                open.put(each.getKey(), with.seal().open(each.getKey(), each.getValue()));
            }
        } catch (GeneralSecurityException e) {
            throw file.broken(e);
        }
        return open;
    }

    private Key oldKey(SecretFile.Seal where) throws ConfigException {
        Keyring ring =
                keyring.filter(k -> k.code().equals(where.keyring()))
                        .orElseThrow(() -> locked("secrets.error.noKeyring", where, null));
        Optional<String> text;
        try {
            text = ring.get(where.key());
        } catch (ConfigException e) {
            LOG.log(Level.WARNING, "keyring " + where.keyring() + ": " + e.getMessage());
            throw locked("secrets.error.locked", where, e);
        }
        try {
            String found = text.orElseThrow(() -> locked("secrets.error.lostKey", where, null));
            return new Key(where, SecretSeal.of(found));
        } catch (IllegalArgumentException e) {
            throw locked("secrets.error.lostKey", where, null);
        }
    }

    private ConfigException locked(
            String sentence, SecretFile.Seal where, @Nullable Exception cause) {
        return new ConfigException(Message.of(sentence, file.path(), where.keyring()), cause);
    }

    /** Null when there is no keyring that keeps one: it is asked once, not in every save. */
    private @Nullable Key newKey() {
        if (keyring.isEmpty() || keyringFailed) {
            return null;
        }
        Keyring ring = keyring.get();
        // Never an id that was used before: a key that is only locked must not be written over.
        SecretFile.Seal where = new SecretFile.Seal(ring.code(), SecretSeal.randomHex(ID_BYTES));
        String text = SecretSeal.newKey();
        try {
            ring.put(where.key(), text);
            if (!ring.get(where.key()).equals(Optional.of(text))) {
                throw locked("secrets.error.lostKey", where, null);
            }
            key = new Key(where, SecretSeal.of(text));
            return key;
        } catch (ConfigException e) {
            LOG.log(Level.WARNING, "keyring " + ring.code() + " not used: " + e.getMessage());
            keyringFailed = true;
            return null;
        }
    }
}
