package org.atalaya.config;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A keyring in memory, which can be locked or forget. */
final class FakeKeyring implements Keyring {

    final Map<String, String> keys = new HashMap<>();
    boolean locked;
    boolean forgetful;
    int asked;

    @Override
    public String code() {
        return "secret-service";
    }

    @Override
    public Optional<String> get(String id) throws ConfigException {
        ask();
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public void put(String id, String value) throws ConfigException {
        ask();
        if (!forgetful) {
            keys.put(id, value);
        }
    }

    private void ask() throws ConfigException {
        asked++;
        if (locked) {
            throw new ConfigException(Message.of("secrets.error.keyring.silent", "fake", 1), null);
        }
    }

    /** The store of {@code hosts.json} in {@code folder}. */
    static SecretStore store(Path folder, @Nullable FakeKeyring keyring) throws ConfigException {
        return SecretStore.of(folder.resolve("hosts.json"), Optional.ofNullable(keyring));
    }
}
