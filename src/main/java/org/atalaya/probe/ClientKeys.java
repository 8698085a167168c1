package org.atalaya.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.stream.Stream;
import javax.crypto.BadPaddingException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.probe.Pem.NoKeyException;
import org.jspecify.annotations.Nullable;

/** Reads the certificate that a probe shows when it is asked for one. */
final class ClientKeys {

    /** Fact codes: {@code Phrases} has their words. */
    static final String STORE = "client-file";

    static final String CERTIFICATE = "client-no-certificate";
    static final String UNREADABLE = "client-unreadable";
    static final String PASSWORD = "client-password";
    static final String LOCKED = "client-locked";

    /** What protects a key in memory: nothing could. */
    private static final char[] NONE = new char[0];

    /** What every store begins with: the tag of a sequence (X.690 §8.9). PEM is text. */
    private static final int BINARY = 0x30;

    private ClientKeys() {}

    /**
     * What shows that certificate.
     *
     * @throws ProbeFault when a file cannot be used: which of the two, and why
     */
    static KeyManager[] of(ClientCertificate client, Secrets secrets) throws ProbeFault {
        char[] password = password(client.password(), secrets);
        try {
            KeyManagerFactory factory =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(isStore(client) ? store(client, password) : pem(client, password), NONE);
            return Stream.of(factory.getKeyManagers())
                    .map(ClientKeys::noting)
                    .toArray(KeyManager[]::new);
        } catch (NoKeyException e) {
            throw unusable(e.getMessage(), keyFile(client));
        } catch (NoSuchFileException | AccessDeniedException e) {
            throw unusable(UNREADABLE, Path.of(e.getFile()));
        } catch (IOException | GeneralSecurityException e) {
            if (isLocked(e)) {
                throw unusable(client.password() == null ? LOCKED : PASSWORD, keyFile(client));
            }
            throw unusable(STORE, keyFile(client));
        }
    }

    private static boolean isLocked(Exception fault) {
        return Causes.first(fault, UnrecoverableKeyException.class) != null
                || Causes.first(fault, BadPaddingException.class) != null;
    }

    private static ProbeFault unusable(@Nullable String code, Path file) {
        return ProbeFault.of(
                Reason.INVALID_TARGET, String.valueOf(code), Facts.clean(file.toString()));
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

    private static Path keyFile(ClientCertificate client) {
        Path key = client.key();
        return key == null ? client.certificate() : key;
    }

    private static boolean isStore(ClientCertificate client) throws IOException {
        if (client.key() != null) {
            return false;
        }
        try (InputStream in = Files.newInputStream(client.certificate())) {
            return in.read() == BINARY;
        }
    }

    private static KeyStore store(ClientCertificate client, char[] password)
            throws IOException, GeneralSecurityException, ProbeFault {
        KeyStore file = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(client.certificate())) {
            file.load(in, password);
        }
        KeyStore opened = inMemory();
        for (String alias : Collections.list(file.aliases())) {
            if (file.getKey(alias, password) instanceof PrivateKey key) {
                add(opened, client, alias, key, file.getCertificateChain(alias));
            }
        }
        if (opened.size() == 0) {
            throw new NoKeyException(NoKeyException.NONE);
        }
        return opened;
    }

    private static KeyStore pem(ClientCertificate client, char[] password)
            throws IOException, GeneralSecurityException, ProbeFault {
        X509Certificate[] chain = chain(client.certificate());
        PrivateKey key = Pem.privateKey(keyFile(client), password);
        KeyStore opened = inMemory();
        add(opened, client, "client", key, chain);
        return opened;
    }

    /**
     * One that lies nowhere. Not PKCS#12: that would encrypt the key by thousands of rounds, and
     * decrypt it by as many when it is taken out again, half a second on which other probes wait.
     */
    private static KeyStore inMemory() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        return store;
    }

    /** A key of another certificate would only show in the handshake, as a fault of the server. */
    private static void add(
            KeyStore store,
            ClientCertificate client,
            String alias,
            PrivateKey key,
            Certificate[] chain)
            throws GeneralSecurityException, ProbeFault {
        if (!KeyPairs.belong(key, chain[0].getPublicKey())) {
            throw ProbeFault.of(
                    Reason.INVALID_TARGET,
                    "client-other-key",
                    Facts.clean(keyFile(client).toString()),
                    Facts.clean(client.certificate().toString()));
        }
        store.setKeyEntry(alias, key, NONE, chain);
    }

    private static X509Certificate[] chain(Path file) throws IOException, ProbeFault {
        try {
            return Pem.certificates(file).toArray(X509Certificate[]::new);
        } catch (GeneralSecurityException e) {
            throw unusable(CERTIFICATE, file);
        }
    }
}
