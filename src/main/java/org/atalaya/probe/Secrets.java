package org.atalaya.probe;

import org.atalaya.model.Secret;
import org.jspecify.annotations.Nullable;

/** Turns a secret or a reference to one into its text, at the moment of the probe. */
@FunctionalInterface
public interface Secrets {

    /** The text; null when the reference leads nowhere. Never log it. */
    @Nullable String reveal(Secret secret);

    /** Understands {@code ${env:NAME}}, and takes everything else that is no reference as it is. */
    static Secrets ofEnvironment() {
        return secret -> {
            if (!secret.isReference()) {
                return secret.text();
            }
            String text = secret.text();
            return text.startsWith("${env:")
                    ? System.getenv(text.substring("${env:".length(), text.length() - 1))
                    : null;
        };
    }
}
