import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Gives an image its ahead-of-time cache (JEP 483, 514, 515): the classes of a start already
 * linked, and what the compiler learnt of a probe, so that a wall costs in its first minutes what
 * it costs for the rest of its days.
 *
 * <p>The image itself is run once, as text, against servers in this process on loopback. Training
 * the window too was tried: 64 MB instead of 38, and 28 MiB more held by a run as text, for a
 * window that opens with no less work (docs/performance.md).
 */
final class Training {

    /** How long is trained: at this rate the compiler has seen a probe 15,000 times. */
    private static final int SECONDS = 15;

    private static final int PLAIN_HOSTS = 800;
    private static final int TLS_HOSTS = 100;

    private final Path image;
    private final Path folder;

    private Training(Path image, Path folder) {
        this.image = image;
        this.folder = folder;
    }

    /** Where the launcher looks for the cache. */
    static Path cache(Path image) {
        return image.resolve("lib/atalaya.aot");
    }

    static void run(Path image) throws IOException, InterruptedException, GeneralSecurityException {
        Path folder = Files.createTempDirectory("atalaya-training");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Training training = new Training(image, folder);
            HttpServer plain = HttpServer.create(loopback(), 1_000);
            HttpsServer tls = HttpsServer.create(loopback(), 1_000);
            tls.setHttpsConfigurator(new HttpsConfigurator(training.selfSigned()));
            for (HttpServer server : List.of(plain, tls)) {
                server.setExecutor(executor);
                server.createContext("/", Training::answer);
                server.start();
            }
            Path hosts = training.hosts(plain.getAddress().getPort(), tls.getAddress().getPort());
            training.train(hosts);
            plain.stop(0);
            tls.stop(0);
        } finally {
            Image.delete(folder);
        }
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        byte[] body = "{\"status\":\"ok\"}\n".repeat(64).getBytes(StandardCharsets.US_ASCII);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    /** A certificate that the hosts are told to accept; made anew for each build. */
    private SSLContext selfSigned()
            throws IOException, InterruptedException, GeneralSecurityException {
        Path store = folder.resolve("training.p12");
        char[] password = "training".toCharArray();
        start(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                        "-genkeypair",
                        "-alias",
                        "training",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=IP:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        new String(password)));
        KeyStore keys = KeyStore.getInstance(store.toFile(), password);
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private Path hosts(int plainPort, int tlsPort) throws IOException {
        Stream<String> plain =
                IntStream.range(0, PLAIN_HOSTS)
                        .mapToObj(i -> host("http://127.0.0.1:" + plainPort + "/" + i, 1, ""));
        Stream<String> tls =
                IntStream.range(0, TLS_HOSTS)
                        .mapToObj(
                                i ->
                                        host(
                                                "https://127.0.0.1:" + tlsPort + "/" + i,
                                                2,
                                                ", \"insecure\": true"));
        String all =
                Stream.concat(plain, tls)
                        .collect(
                                Collectors.joining(
                                        ",\n",
                                        "{\"version\": 1, \"board\": \"training\", \"hosts\": [\n",
                                        "\n]}\n"));
        return Files.writeString(folder.resolve("hosts.json"), all);
    }

    private static String host(String target, int seconds, String check) {
        String name = target.substring(target.indexOf(':', 8) + 1);
        return """
        {"id": "%s", "name": "%s", "interval": "%ds", "check": {"type": "http", "url": "%s"%s}}\
        """
                .formatted(name, name, seconds, target, check);
    }

    private void train(Path hosts) throws IOException, InterruptedException {
        start(
                List.of(
                        image.resolve("bin/java").toString(),
                        "-XX:AOTCacheOutput=" + cache(image),
                        "--module=org.atalaya/org.atalaya.app.Main",
                        "--mute",
                        "--config=" + hosts,
                        "--headless",
                        "--for=" + SECONDS + "s"));
    }

    /**
     * Runs a program with its files in a folder of ours, and shows what it said only if it fails.
     */
    private void start(List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        Map<String, String> env = builder.environment();
        env.keySet().removeAll(List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "DISPLAY"));
        for (String place : List.of("STATE", "DATA", "CONFIG", "CACHE")) {
            env.put("XDG_" + place + "_HOME", folder.resolve(place).toString());
        }
        Process process = builder.start();
        boolean ended = process.waitFor(SECONDS + 60L, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        if (!ended || process.exitValue() != 0) {
            throw new IOException(
                    "%s %s: %s"
                            .formatted(
                                    command.getFirst(),
                                    ended ? "failed" : "did not end",
                                    Files.readString(said)));
        }
    }
}
