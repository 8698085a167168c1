package org.atalaya.support;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A loopback server that says 200 to everything and counts how often it was asked. */
public final class AnsweringServer implements AutoCloseable {

    private static final char[] PASSWORD = "loopback".toCharArray();

    private final HttpServer server;
    private final String scheme;
    private final AtomicInteger requests = new AtomicInteger();
    private final Semaphore asked = new Semaphore(0);

    private AnsweringServer(HttpServer server, String scheme) {
        this.server = server;
        this.scheme = scheme;
        server.createContext("/", this::answer);
        server.start();
    }

    /** Plain HTTP. */
    public static AnsweringServer http() throws IOException {
        return new AnsweringServer(HttpServer.create(loopback(), 0), "http");
    }

    /**
     * HTTPS with a fresh self-signed certificate on an elliptic-curve key, kept in {@code folder}.
     */
    public static AnsweringServer https(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context(folder)));
        return new AnsweringServer(server, "https");
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static SSLContext context(Path folder)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path file = folder.resolve("server.p12");
        makeKey(file);
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private static void makeKey(Path file) throws IOException, InterruptedException {
        String options =
                "-genkeypair -alias server -keyalg EC -groupname secp256r1 -dname CN=localhost"
                        + " -validity 30 -storetype PKCS12 -storepass loopback -keystore";
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(options.split(" ")));
        command.add(file.toString());
        Process keytool =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (keytool.waitFor() != 0) {
            throw new IOException("keytool made no key: exit " + keytool.exitValue());
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        }
        asked.release();
    }

    /** Where it listens. */
    public String url() {
        return scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** How often it was asked. */
    public int requests() {
        return requests.get();
    }

    /** Waits until it has been asked {@code times} more. */
    public void awaitRequests(int times, Duration patience) throws InterruptedException {
        if (!asked.tryAcquire(times, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("asked only " + requests.get() + " times in " + patience);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
