package org.atalaya.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.jspecify.annotations.Nullable;

/** Reads the certificate that a probe shows when it is asked for one. */
final class ClientKeys {

    private ClientKeys() {}

    /**
     * What shows that certificate.
     *
     * @throws ProbeFault when a file cannot be read, the password does not open it, or the key is
     *     another's
     */
    static KeyManager[] of(ClientCertificate client, Secrets secrets) throws ProbeFault {
        char[] password = password(client.password(), secrets);
        try {
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            KeyStore store = isStore(client) ? store(client, password) : pem(client, password);
            fit(client, store, password);
            factory.init(store, password);
            return Stream.of(factory.getKeyManagers())
                    .map(ClientKeys::noting)
                    .toArray(KeyManager[]::new);
        } catch (IOException | GeneralSecurityException e) {
            boolean locked =
                    Causes.first(e, UnrecoverableKeyException.class) != null
                            || Causes.first(e, BadPaddingException.class) != null;
            throw ProbeFault.of(
                    Reason.INVALID_TARGET,
                    locked ? "client-password" : "client-file",
                    Facts.clean(client.certificate().toString()));
        }
    }

    private static KeyManager noting(KeyManager made) {
        return made instanceof X509ExtendedKeyManager own ? new AskedKeyManager(own) : made;
    }

    private static char[] password(@Nullable Secret secret, Secrets secrets) throws ProbeFault {
        if (secret == null) {
            return new char[0];
        }
        String text = secrets.reveal(secret);
        if (text == null) {
            // A reference may be shown: it only says where the secret should be.
            throw ProbeFault.of(Reason.INVALID_TARGET, "no-secret", Facts.clean(secret.toString()));
        }
        return text.toCharArray();
    }

    /** A key of another certificate would only show in the handshake, as a fault of the server. */
    private static void fit(ClientCertificate client, KeyStore store, char[] password)
            throws GeneralSecurityException, ProbeFault {
        boolean any = false;
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key) {
                any = true;
                if (!KeyPairs.belong(key, store.getCertificate(alias).getPublicKey())) {
                    throw ProbeFault.of(
                            Reason.INVALID_TARGET,
                            "client-other-key",
                            Facts.clean(keyFile(client).toString()),
                            Facts.clean(client.certificate().toString()));
                }
            }
        }
        if (!any) {
            throw new KeyStoreException("no key in " + client.certificate());
        }
    }

    private static Path keyFile(ClientCertificate client) {
        Path key = client.key();
        return key == null ? client.certificate() : key;
    }

    private static boolean isStore(ClientCertificate client) {
        String name = String.valueOf(client.certificate().getFileName()).toLowerCase(Locale.ROOT);
        return client.key() == null && (name.endsWith(".p12") || name.endsWith(".pfx"));
    }

    private static KeyStore store(ClientCertificate client, char[] password)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(client.certificate())) {
            store.load(in, password);
        }
        return store;
    }

    private static KeyStore pem(ClientCertificate client, char[] password)
            throws IOException, GeneralSecurityException {
        PrivateKey key = Pem.privateKey(keyFile(client), password);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "client",
                key,
                password,
                Pem.certificates(client.certificate()).toArray(X509Certificate[]::new));
        return store;
    }
}
