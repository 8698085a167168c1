package org.atalaya.probe;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.security.KeyStore;
import java.security.Security;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
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
        return clients.computeIfAbsent(new Kind(insecure, patient), this::make);
    }

    private HttpClient make(Kind kind) {
        SSLContext context = TracedContext.of(anchors, !kind.insecure, clock);
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .sslContext(context)
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
    public void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        threads.shutdownNow();
    }
}
