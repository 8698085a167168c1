package org.atalaya.support;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.Base64;
import java.util.HexFormat;

/** What is in the store of {@link TestCertificates}, in the files that people have. */
public final class KeyFiles {

    private static final char[] STORE_PASSWORD = "secret".toCharArray();

    private final Path folder;
    private final KeyStore store;

    private KeyFiles(Path folder, KeyStore store) {
        this.folder = folder;
        this.store = store;
    }

    /** Puts what is asked for in {@code folder}. */
    public static KeyFiles in(Path folder) throws IOException, GeneralSecurityException {
        return new KeyFiles(folder, TestCertificates.shared().load());
    }

    public String sha256(String alias) throws GeneralSecurityException {
        byte[] encoded = store.getCertificate(alias).getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    }

    public Path certificate(String alias) throws IOException, GeneralSecurityException {
        String text = "a comment, as openssl writes one\n";
        text += block("CERTIFICATE", store.getCertificate(alias).getEncoded());
        return Files.writeString(folder.resolve(alias + ".pem"), text);
    }

    public Path key(String alias) throws IOException, GeneralSecurityException {
        Key key = store.getKey(alias, STORE_PASSWORD);
        return Files.writeString(
                folder.resolve(alias + ".key"), block("PRIVATE KEY", key.getEncoded()));
    }

    public Path pkcs12(String alias, String password)
            throws IOException, GeneralSecurityException {
        KeyStore one = KeyStore.getInstance("PKCS12");
        one.load(null, null);
        Certificate[] chain = store.getCertificateChain(alias);
        one.setKeyEntry(
                alias, store.getKey(alias, STORE_PASSWORD), password.toCharArray(), chain);
        Path file = folder.resolve(alias + ".pfx");
        try (OutputStream out = Files.newOutputStream(file)) {
            one.store(out, password.toCharArray());
        }
        return file;
    }

    private static String block(String label, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + label + "-----\n" + text + "\n-----END " + label + "-----\n";
    }
}
