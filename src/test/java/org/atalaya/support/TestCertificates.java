package org.atalaya.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Certificates of every sort of badness, made by the running JDK's {@code keytool} in a folder. */
public final class TestCertificates {

    private static final String PASSWORD = "secret";

    private final Path store;

    private TestCertificates(Path store) {
        this.store = store;
    }

    /** The same for all tests of a JVM: sixteen runs of keytool are not free. */
    public static TestCertificates shared() {
        return Shared.CERTIFICATES;
    }

    private static final class Shared {

        static final TestCertificates CERTIFICATES = in(folder());

        private static Path folder() {
            try {
                Path folder = Files.createTempDirectory("atalaya-certificates");
                folder.toFile().deleteOnExit();
                folder.resolve("test.p12").toFile().deleteOnExit();
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Makes, in {@code folder}: {@code ca}, and signed by it {@code good} (localhost, 127.0.0.1),
     * {@code expired}, {@code future}, {@code other} (another name), {@code under} (my_host), and
     * {@code sub}, an intermediate, with {@code deep} below it; and {@code self}, signed by itself.
     * Further {@code below} under the expired intermediate {@code badsub}, {@code unsigned} under
     * {@code mute}, which may not sign, {@code client}, which is for clients alone, and {@code
     * forged}, signed by {@code rogue}, which calls itself as {@code ca} does.
     */
    public static TestCertificates in(Path folder) {
        TestCertificates made = new TestCertificates(folder.resolve("test.p12"));
        String local = "san=dns:localhost,ip:127.0.0.1";
        made.make("self", "CN=self.test", "-ext", local);
        made.make("ca", "CN=Test CA", "-ext", "bc:c");
        made.make("good", "CN=good.test", "-signer", "ca", "-ext", local);
        made.make("other", "CN=other.test", "-signer", "ca", "-ext", "san=dns:other.test");
        // keytool itself refuses an underscore: the same extension as bytes.
        String underscore = "2.5.29.17=30:09:82:07:6d:79:5f:68:6f:73:74";
        made.make("under", "CN=under.test", "-signer", "ca", "-ext", underscore);
        made.make(
                "expired",
                "CN=old.test",
                "-signer",
                "ca",
                "-ext",
                local,
                "-startdate",
                "-10d",
                "-validity",
                "5");
        made.make("future", "CN=new.test", "-signer", "ca", "-ext", local, "-startdate", "+5d");
        made.make("sub", "CN=Test Sub CA", "-signer", "ca", "-ext", "bc:c");
        made.make(
                "deep",
                "CN=deep.test",
                "-signer",
                "sub",
                "-ext",
                local,
                "-ext",
                "aia=caIssuers:uri:http://ca.test/sub.crt");
        made.makeBadChains(local);
        return made;
    }

    private void makeBadChains(String local) {
        make(
                "badsub",
                "CN=Old Sub CA",
                "-signer",
                "ca",
                "-ext",
                "bc:c",
                "-startdate",
                "-10d",
                "-validity",
                "5");
        make("below", "CN=below.test", "-signer", "badsub", "-ext", local);
        make("mute", "CN=Mute CA", "-signer", "ca", "-ext", "bc:c", "-ext", "ku=digitalSignature");
        make("unsigned", "CN=unsigned.test", "-signer", "mute", "-ext", local);
        make("client", "CN=client.test", "-signer", "ca", "-ext", local, "-ext", "eku=clientAuth");
        make("rogue", "CN=Test CA", "-ext", "bc:c");
        make("forged", "CN=forged.test", "-signer", "rogue", "-ext", local);
    }

    private void make(String alias, String name, String... more) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(
                List.of(
                        "-J-XX:TieredStopAtLevel=1",
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1"));
        command.addAll(List.of("-alias", alias, "-dname", name, "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(more));
        try {
            Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes(), UTF_8);
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** All of them with their keys, which the password {@code secret} opens. */
    public KeyStore load() throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    /** A server that shows the certificate of {@code alias}, and at most {@code chain} in all. */
    public SSLContext server(String alias, int chain) {
        return server(alias, chain, null);
    }

    /** A server that names no authorities to its clients, and takes no certificate of theirs. */
    public SSLContext serverWithoutAuthorities(String alias) {
        return server(alias, 3, new TrustManager[] {new TrustsNobody()});
    }

    private static final class TrustsNobody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType)
                throws CertificateException {
            throw new CertificateException("nobody is trusted here");
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType)
                throws CertificateException {
            throw new CertificateException("this is a server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }

    private SSLContext server(String alias, int chain, TrustManager @Nullable [] own) {
        try {
            KeyStore all = load();
            Certificate[] whole = all.getCertificateChain(alias);
            Certificate[] shown = Arrays.copyOf(whole, Math.min(chain, whole.length));
            Key key = all.getKey(alias, PASSWORD.toCharArray());
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            one.setKeyEntry(alias, key, PASSWORD.toCharArray(), shown);
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(one, PASSWORD.toCharArray());
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(anchors());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), own == null ? trust.getTrustManagers() : own, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public SSLContext server(String alias) {
        return server(alias, 3);
    }

    /** The certificate of {@code alias} as PEM. */
    public String pem(String alias) {
        try {
            byte[] encoded = load().getCertificate(alias).getEncoded();
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A PKCS#12 store in {@code folder} with {@code alias} and its key, password "secret". */
    public Path store(Path folder, String alias) {
        Path file = folder.resolve(alias + ".p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            KeyStore all = load();
            KeyStore one = KeyStore.getInstance("PKCS12");
            one.load(null, null);
            char[] password = PASSWORD.toCharArray();
            one.setKeyEntry(
                    alias, all.getKey(alias, password), password, all.getCertificateChain(alias));
            one.store(out, password);
            return file;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Trusts {@code ca} and nobody else. */
    public KeyStore anchors() {
        try {
            KeyStore anchors = KeyStore.getInstance("PKCS12");
            anchors.load(null, null);
            anchors.setCertificateEntry("ca", load().getCertificate("ca"));
            return anchors;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
