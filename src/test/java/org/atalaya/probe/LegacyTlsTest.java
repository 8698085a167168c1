package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.junit.jupiter.api.Test;

/** In a JVM of its own: the door is opened once, before TLS is first used. */
class LegacyTlsTest {

    @Test
    void onlyLegacyHostsAreSpokenToInTls11() throws Exception {
        List<String> said = inOwnJvm();
        assertThat(said)
                .contains("legacy: UP null TLSv1.1", "defaults: [TLSv1.3, TLSv1.2]")
                .anyMatch(line -> line.startsWith("strict: DOWN TLS_HANDSHAKE"))
                .anyMatch(line -> line.startsWith("rsa strict: DOWN TLS_HANDSHAKE"))
                .contains("rsa legacy: UP null TLSv1.2", "modern: UP null TLSv1.3");
    }

    private static List<String> inOwnJvm() throws IOException, InterruptedException {
        Process child =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path")
                                        + File.pathSeparator
                                        + System.getProperty("jdk.module.path", ""),
                                Child.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return said.lines().toList();
    }

    /** Opens the door, and probes servers that know only the past. */
    static final class Child {

        private static final TlsSettings LEGACY =
                new TlsSettings(true, null, null, null, true, null, null);

        private Child() {}

        public static void main(String[] args) throws Exception {
            LegacyTls.makeAvailable();
            try (Trial trial = new Trial()) {
                TlsProber prober =
                        new TlsProber(
                                trial.ground(),
                                new TlsContexts(
                                        null,
                                        InstantSource.system(),
                                        Secrets.ofEnvironment()));
                SSLContext context = rsaServer();
                int old = serve(context, "TLSv1.1", null);
                int rsa = serve(context, "TLSv1.2", "TLS_RSA_WITH_AES_128_CBC_SHA");
                int modern = serve(context, "TLSv1.3", null);
                say("legacy", trial, prober, old, LEGACY);
                say("strict", trial, prober, old, TlsSettings.DEFAULT.withInsecure(true));
                say("rsa legacy", trial, prober, rsa, LEGACY);
                say("rsa strict", trial, prober, rsa, TlsSettings.DEFAULT.withInsecure(true));
                say("modern", trial, prober, modern, LEGACY);
            }
            SSLParameters others = SSLContext.getDefault().getDefaultSSLParameters();
            System.out.println("defaults: " + List.of(others.getProtocols()));
        }

        /** With an RSA key, which the shared certificates have not; its clients ask no more. */
        private static SSLContext rsaServer() throws Exception {
            Path folder = Files.createTempDirectory("atalaya-rsa");
            Path store = folder.resolve("rsa.p12");
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            new ProcessBuilder(
                            keytool.toString(), "-genkeypair", "-keyalg", "RSA", "-alias", "rsa",
                            "-dname", "CN=old.test", "-storepass", "secret", "-keystore",
                            store.toString())
                    .start()
                    .waitFor();
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            char[] password = "secret".toCharArray();
            keys.init(KeyStore.getInstance(store.toFile(), password), password);
            Files.delete(store);
            Files.delete(folder);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        }

        private static void say(
                String name, Trial trial, TlsProber prober, int port, TlsSettings settings) {
            ProbeResult result =
                    trial.probe(
                            prober,
                            new TlsCheck(
                                    Trial.local(port),
                                    TlsCheck.StartTls.NONE,
                                    settings,
                                    CheckOptions.DEFAULT));
            var failure = result.failure();
            var tls = result.evidence().tls();
            System.out.println(
                    name + ": " + result.verdict()
                            + " " + (failure == null ? null : failure.reason())
                            + " " + (tls == null ? failure : tls.version()));
        }

        private static int serve(SSLContext context, String protocol, String suite)
                throws IOException {
            SSLServerSocket listener =
                    (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
            listener.setEnabledProtocols(new String[] {protocol});
            if (suite != null) {
                listener.setEnabledCipherSuites(new String[] {suite});
            }
            Thread.ofVirtual()
                    .start(
                            () -> {
                                while (true) {
                                    try (SSLSocket socket = (SSLSocket) listener.accept()) {
                                        socket.startHandshake();
                                        socket.getInputStream().read();
                                    } catch (IOException refused) {
                                        continue;
                                    }
                                }
                            });
            return listener.getLocalPort();
        }
    }
}
