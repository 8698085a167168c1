package org.atalaya.config;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/** Keeps secrets out of {@code hosts.json}: how they go into the store, and back when it fails. */
final class SecretCover {

    private static final Logger LOG = System.getLogger(SecretCover.class.getName());

    private final @Nullable SecretStore store;
    private final Path settings;

    /**
     * @param store null for a wall whose secrets stay where they are
     * @param settings the file beside that of the hosts, which names secrets too
     */
    SecretCover(@Nullable SecretStore store, Path settings) {
        this.store = store;
        this.settings = settings;
    }

    List<Problem> problems() {
        return store == null ? List.of() : store.problems();
    }

    /** The host with references where secrets stood in clear. */
    Host covered(Host host) {
        SecretStore into = store;
        return into == null
                ? host
                : HostSecrets.map(
                        host, secret -> HostSecrets.isBare(secret) ? into.put(secret) : secret);
    }

    /** Whether the host with this id stood there with a secret in clear until now. */
    boolean wasBare(Wall wall, Set<String> ids) {
        return store != null
                && wall.hosts().stream()
                        .anyMatch(host -> ids.contains(host.id()) && HostSecrets.isBare(host));
    }

    /** Saves what was taken in; otherwise says why it could not be. */
    Optional<Message> keep() {
        try {
            if (store != null) {
                store.flush();
            }
            return Optional.empty();
        } catch (ConfigException e) {
            return Optional.of(e.message());
        }
    }

    /** The host with those secrets back in clear that could not be kept. */
    Host takenBack(Host host) {
        return store == null ? host : HostSecrets.map(host, store::takeBack);
    }

    /**
     * Forgets the secrets that neither the text of the hosts' file nor the settings name any more;
     * none while nobody can say what the settings name.
     */
    void sweep(String text) {
        if (store == null || text.isBlank()) {
            return;
        }
        try {
            Set<String> named = new HashSet<>(HostSecrets.idsIn(text));
            if (Files.exists(settings)) {
                named.addAll(HostSecrets.idsIn(Files.readString(settings)));
            }
            store.keepOnly(named);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no secret is forgotten: " + settings + " cannot be read", e);
        } catch (ConfigException e) {
            LOG.log(Level.WARNING, "secrets of deleted hosts are still kept: " + e.getMessage());
        }
    }
}
