package org.atalaya.probe;

import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.security.Security;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The shared HTTP clients: one a trust setting and lane, each in a patient form and, for names that
 * have several addresses, an impatient one that gives a connection {@link #IMPATIENCE} to stand;
 * and one a TLS host whose connections are kept, for HttpClient would hand the connection of one
 * name to another at the same address. Made when first needed, closed when nobody has used it for
 * {@link #IDLE} or there are more than {@link #MAX}. None follows redirects, keeps cookies or asks
 * twice; the proxy is the {@link Attempt}'s.
 *
 * <p>HTTP/2 connections cannot be told to close after one answer, so a fresh one costs a client of
 * its own: ten times the CPU, for hosts that want it only.
 */
final class HttpClients implements AutoCloseable {

    /** For TCP and TLS together; long enough for a far host, short enough to try the next. */
    static final Duration IMPATIENCE = Duration.ofSeconds(1);

    static final Duration IDLE = Duration.ofMinutes(10);

    /** Each has a thread of its own. */
    static final int MAX = 128;

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final String RESTRICTED = "jdk.httpclient.allowRestrictedHeaders";

    /**
     * What a client is shared by.
     *
     * @param lane which of several equal ones, see {@link #lane}
     * @param inline whether all its work is done where it arises, mostly on the client's selector
     *     thread. Handing it to other threads costs a tenth of a TLS probe's CPU and a fifth of a
     *     plain one's (docs/performance.md)
     * @param kept null for fresh connections, else whose connections are kept
     */
    record Kind(
            TlsContexts.Secured secured,
            int lane,
            boolean inline,
            boolean patient,
            @Nullable String kept) {}

    private static final class Shared {

        private final HttpClient client;
        private int users;
        private long usedAt;

        Shared(HttpClient client) {
            this.client = client;
        }
    }

    private final LongSupplier nanos;
    private final Map<Kind, Shared> clients = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService threads;
    private long sweptAt;

    HttpClients(LongSupplier nanos) {
        prepare();
        this.nanos = nanos;
        this.sweptAt = nanos.getAsLong();
        this.threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("probe-http").factory());
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
        // Seconds; only hosts that ask for it keep any.
        setUnlessSet("jdk.httpclient.keepalive.timeout", "120");
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
     * Which of several equal clients handshakes with this server, so that all processors have some
     * to do: one selector thread can do no more than one of them.
     */
    static int lane(String server) {
        return Math.floorMod(server.hashCode(), Runtime.getRuntime().availableProcessors());
    }

    /** A client in use: it is not closed before this is. */
    record Lease(HttpClient client, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    /** One that others use too. */
    synchronized Lease shared(Kind kind) {
        refuseWhenClosed();
        Shared shared = clients.computeIfAbsent(kind, k -> new Shared(make(k)));
        shared.users++;
        sweep();
        return new Lease(shared.client, () -> release(shared));
    }

    private void refuseWhenClosed() {
        if (threads.isShutdown()) {
            throw new RejectedExecutionException("the clients are closed");
        }
    }

    private synchronized void release(Shared shared) {
        shared.users--;
        shared.usedAt = nanos.getAsLong();
    }

    private void sweep() {
        long now = nanos.getAsLong();
        if (clients.size() <= MAX && now - sweptAt < SWEEP.toNanos()) {
            return;
        }
        sweptAt = now;
        Iterator<Shared> oldestFirst = clients.values().iterator();
        while (oldestFirst.hasNext()) {
            Shared shared = oldestFirst.next();
            boolean idle = now - shared.usedAt >= IDLE.toNanos();
            if (shared.users == 0 && (idle || clients.size() > MAX)) {
                oldestFirst.remove();
                shared.client.shutdownNow();
            }
        }
    }

    /** One for a single request, whose connection ends with it. */
    Lease single(TlsContexts.Secured secured, boolean patient) {
        refuseWhenClosed();
        HttpClient client = make(new Kind(secured, 0, false, patient, null));
        return new Lease(client, client::shutdownNow);
    }

    private HttpClient make(Kind kind) {
        HttpClient.Builder builder =
                HttpClient.newBuilder()
                        .sslContext(kind.secured.context())
                        .sslParameters(kind.secured.parameters())
                        .executor(kind.inline ? Runnable::run : threads)
                        .cookieHandler(new HeadGuard())
                        .followRedirects(Redirect.NEVER)
                        .version(Version.HTTP_1_1)
                        .proxy(Proxies.routed());
        if (!kind.patient) {
            builder.connectTimeout(IMPATIENCE);
        }
        return builder.build();
    }

    /** How many are open, for tests. */
    synchronized int size() {
        return clients.size();
    }

    @Override
    public synchronized void close() {
        threads.shutdownNow();
        clients.values().forEach(shared -> shared.client.shutdownNow());
        clients.clear();
    }
}
