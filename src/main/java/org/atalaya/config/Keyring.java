package org.atalaya.config;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The place where an operating system keeps secrets for its user. It holds one short key for each
 * {@code secrets.json}, not the secrets themselves: so it is asked once a start, however many there
 * are, and its limits of length and of alphabet do not matter.
 */
interface Keyring {

    /** Long enough for a person to unlock it when asked, short enough for a start to wait. */
    Duration PATIENCE = Duration.ofSeconds(15);

    /** Of all the keyrings there are. */
    Set<String> CODES = Set.of(SecretTool.CODE, Keychain.CODE);

    /** What it is called in {@code secrets.json} and in the keys of sentences. */
    String code();

    /** What is kept under {@code id}; empty when there is nothing. */
    Optional<String> get(String id) throws ConfigException;

    /** Keeps {@code value}, letters and digits, under {@code id}. */
    void put(String id, String value) throws ConfigException;

    /** The one of this machine; empty when there is none that programs can reach. */
    static Optional<Keyring> ofThisMachine() {
        return of(System.getProperty("os.name", ""), System.getenv(), PATIENCE);
    }

    /**
     * The keyring of a platform. Windows has none without a library of its own (docs/adr/0006).
     *
     * @param osName as in the property {@code os.name}
     * @param env the environment
     */
    static Optional<Keyring> of(String osName, Map<String, String> env, Duration patience) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("mac")) {
            return Optional.of(new Keychain(Keychain.PROGRAM, new KeyringProgram(patience)));
        }
        return os.startsWith("windows")
                ? Optional.empty()
                : SecretTool.find(env, new KeyringProgram(patience)).map(tool -> tool);
    }
}
