package org.atalaya.model;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The certificate a probe shows when a server asks for one.
 *
 * @param certificate a PKCS#12 store or a PEM chain
 * @param key the private key in PEM; null when it lies in {@code certificate} too
 * @param password of the store or of the key; null when there is none
 */
public record ClientCertificate(Path certificate, @Nullable Path key, @Nullable Secret password) {}
