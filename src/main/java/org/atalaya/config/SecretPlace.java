package org.atalaya.config;

import java.nio.file.Path;
import org.atalaya.words.Words;

/** Where passwords and tokens are kept, for the sentence that says so. */
public sealed interface SecretPlace {

    /**
     * Sealed in a file; the key is in the keyring of the operating system.
     *
     * @param keyring which: {@code secret-service} or {@code keychain}
     */
    record InKeyring(String keyring, Path file) implements SecretPlace {}

    /** In a file that only its owner can read, for want of a keyring. */
    record InFile(Path file) implements SecretPlace {}

    /** The sentence for the person who types a password. */
    default String sentence(Words words) {
        return switch (this) {
            case InKeyring(String keyring, Path file) ->
                    Message.of("secrets.place." + keyring, file).sentence(words);
            case InFile(Path file) -> Message.of("secrets.place.file", file).sentence(words);
        };
    }
}
