package org.atalaya.probe;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;
import org.jspecify.annotations.Nullable;

/**
 * Notes that the server asked for a certificate, and whether one was shown: many servers then end
 * the handshake with an alert that does not say so, and in TLS 1.3 only after it.
 */
final class AskedKeyManager extends X509ExtendedKeyManager {

    private final @Nullable X509ExtendedKeyManager own;

    /**
     * @param own what has a certificate to show; null for none
     */
    AskedKeyManager(@Nullable X509ExtendedKeyManager own) {
        this.own = own;
    }

    @Override
    public @Nullable String chooseEngineClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, SSLEngine engine) {
        return noted(own == null ? null : own.chooseEngineClientAlias(keyTypes, issuers, engine));
    }

    @Override
    public @Nullable String chooseClientAlias(
            String[] keyTypes, Principal @Nullable [] issuers, Socket socket) {
        return noted(own == null ? null : own.chooseClientAlias(keyTypes, issuers, socket));
    }

    private @Nullable String noted(@Nullable String alias) {
        Attempt attempt = Attempt.current();
        if (attempt != null) {
            attempt.clientCertificateAsked(own != null, alias != null);
        }
        return alias;
    }

    @Override
    public String @Nullable [] getClientAliases(String keyType, Principal @Nullable [] issuers) {
        return own == null ? null : own.getClientAliases(keyType, issuers);
    }

    @Override
    public String @Nullable [] getServerAliases(String keyType, Principal @Nullable [] issuers) {
        return null;
    }

    @Override
    public @Nullable String chooseServerAlias(
            String keyType, Principal @Nullable [] issuers, Socket socket) {
        return null;
    }

    @Override
    public X509Certificate @Nullable [] getCertificateChain(String alias) {
        return own == null ? null : own.getCertificateChain(alias);
    }

    @Override
    public @Nullable PrivateKey getPrivateKey(String alias) {
        return own == null ? null : own.getPrivateKey(alias);
    }
}
