package org.atalaya.probe;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.nio.ByteBuffer;
import java.security.KeyStore;
import java.security.Security;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The shared HTTP clients: one a trust setting, each in a patient form and, for names that have
 * several addresses, an impatient one that gives a connection {@link #IMPATIENCE} to stand. Made
 * when first needed; none follows redirects, keeps cookies, uses a proxy, offers HTTP/2 or asks
 * twice.
 */
final class HttpClients implements AutoCloseable {

    /** For TCP and TLS together; long enough for a far host, short enough to try the next. */
    static final Duration IMPATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(HttpClients.class.getName());
    private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";

    private record Kind(boolean insecure, boolean patient) {}

    private final @Nullable KeyStore anchors;
    private final InstantSource clock;
    private final Map<Kind, HttpClient> clients = new ConcurrentHashMap<>();
    private final ExecutorService threads;

    HttpClients(@Nullable KeyStore anchors, InstantSource clock) {
        prepare();
        this.anchors = anchors;
        this.clock = clock;
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("probe-http-", 0).factory());
    }

    /**
     * Sets what {@link HttpClient} reads only once, from properties of the JVM, before its classes
     * load. The launcher sets the same (jlink/run.args); this is for every other way to start.
     */
    private static void prepare() {
        setUnlessSet(RESTRICTED, "connection,host");
        // It would silently ask a second time when a server closes or refuses: promise 5.
        setUnlessSet("jdk.httpclient.redirects.retrylimit", "1");
        setUnlessSet("jdk.httpclient.disableRetryConnect", "true");
        // Should a server ignore "Connection: close", its connection is not kept either.
        setUnlessSet("jdk.httpclient.keepalive.timeout", "0");
        // Routes differ from probe to probe: the JVM must not remember one for the next.
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /**
     * @param insecure whether bad certificates are accepted
     * @param patient whether a connection may take as long as the probe
     */
    HttpClient client(boolean insecure, boolean patient) {
        Kind kind = new Kind(insecure, patient);
        HttpClient known = clients.get(kind);
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (threads.isShutdown()) {
                throw new RejectedExecutionException("the clients are closed");
            }
            return clients.computeIfAbsent(kind, this::make);
        }
    }

    /**
     * Loads what the first probes need, in the background: the first TLS handshake of a JVM waits
     * some 200 ms for its classes, and would be judged slow for it.
     */
    void warmUp() {
        threads.execute(
                () -> {
                    try {
                        sayHello(client(false, true).sslContext());
                        sayHello(client(true, true).sslContext());
                    } catch (RejectedExecutionException closedAlready) {
                        LOG.log(Level.DEBUG, "closed before it was warm");
                    }
                });
    }

    private static void sayHello(SSLContext context) {
        SSLEngine hello = context.createSSLEngine("warm.up", 1);
        hello.setUseClientMode(true);
        ByteBuffer room = ByteBuffer.allocate(hello.getSession().getPacketBufferSize());
        try {
            hello.wrap(ByteBuffer.allocate(0), room);
        } catch (SSLException e) {
            LOG.log(Level.WARNING, "TLS does not work on this machine", e);
        }
    }

    private HttpClient make(Kind kind) {
        SSLContext context = TracedContext.of(anchors, !kind.insecure, clock);
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .sslContext(context)
                        .sslParameters(LegacyTls.strict(context))
                        .executor(threads)
                        .cookieHandler(new HeadGuard())
                        .followRedirects(Redirect.NEVER)
                        .version(Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY);
        if (!kind.patient) {
            builder.connectTimeout(IMPATIENCE);
        }
        return builder.build();
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        clients.values().forEach(HttpClient::shutdownNow);
    }
}
