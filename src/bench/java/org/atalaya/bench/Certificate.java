package org.atalaya.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;

/** A self-signed ECDSA P-256 certificate, made by the JDK's keytool. */
final class Certificate {

    private static final char[] PASSWORD = "bench-only".toCharArray();
    private static final String ALIAS = "target";

    private final KeyStore keys;

    private Certificate(KeyStore keys) {
        this.keys = keys;
    }

    static Certificate in(Path folder) throws IOException {
        Path store = folder.resolve("target.p12");
        List<String> keytool =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        ALIAS,
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "90",
                        "-dname",
                        "CN=atalaya bench",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString());
        try {
            int exit = new ProcessBuilder(keytool).inheritIO().start().waitFor();
            if (exit != 0) {
                throw new IOException("keytool ended with " + exit);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD);
            }
            return new Certificate(keys);
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate could not be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    KeyStore keys() {
        return keys;
    }

    char[] password() {
        return PASSWORD.clone();
    }

    /** Certificate and key as PEM files (RFC 7468). */
    void write(Path certificate, Path key) throws IOException {
        try {
            pem(certificate, "CERTIFICATE", keys.getCertificate(ALIAS).getEncoded());
            pem(key, "PRIVATE KEY", keys.getKey(ALIAS, PASSWORD).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IOException("the certificate could not be written", e);
        }
    }

    private static void pem(Path file, String what, byte[] der) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        Files.writeString(
                file, "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(what, base64, what));
    }
}
