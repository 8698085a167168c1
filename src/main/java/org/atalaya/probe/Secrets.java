package org.atalaya.probe;

import java.util.Optional;
import java.util.function.Function;
import org.atalaya.model.Secret;
import org.jspecify.annotations.Nullable;

/** Turns a secret or a reference to one into its text, at the moment of the probe. */
@FunctionalInterface
public interface Secrets {

    /** The text; null when the reference leads nowhere. Never log it. */
    @Nullable String reveal(Secret secret);

    /** Understands {@code ${env:NAME}}, and takes everything else that is no reference as it is. */
    static Secrets ofEnvironment() {
        return of(id -> Optional.empty());
    }

    /**
     * Understands {@code ${secret:ID}} too.
     *
     * @param store what is kept under an id; asked in every probe, so it must not wait for anything
     */
    static Secrets of(Function<String, Optional<String>> store) {
        return secret -> {
            if (!secret.isReference()) {
                return secret.text();
            }
            Optional<String> id = secret.storedId();
            if (id.isPresent()) {
                return store.apply(id.get()).orElse(null);
            }
            String text = secret.text();
            return System.getenv(text.substring("${env:".length(), text.length() - 1));
        };
    }
}
