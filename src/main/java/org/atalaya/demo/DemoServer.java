package org.atalaya.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.atalaya.demo.DemoPlan.Mood;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;

/**
 * Plays the hosts of the demo board on one port of the loopback interface, as the {@link DemoPlan}
 * says. The hosts are watched by real probes: nothing on that board is painted.
 */
public final class DemoServer implements AutoCloseable {

    private static final long SEED = 1_905;
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final Duration SLOW = Duration.ofMillis(800);
    private static final int BACKLOG = 256;

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final InstantSource clock;
    private final Instant started;
    private final DemoPlan plan;

    private DemoServer(HttpServer server, InstantSource clock, long seed) {
        this.server = server;
        this.clock = clock;
        this.started = clock.instant();
        this.plan =
                new DemoPlan(
                        seed, DemoHost.ALL.size(), indexOf("CDN edge"), indexOf("Payments API"));
        this.threads =
                Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("demo-", 0).factory());
    }

    private static int indexOf(String name) {
        return DemoHost.ALL.stream().map(DemoHost::name).toList().indexOf(name);
    }

    /**
     * Starts on a free port.
     *
     * @throws IOException when the loopback interface takes no server
     */
    public static DemoServer start() throws IOException {
        return start(InstantSource.system(), SEED);
    }

    static DemoServer start(InstantSource clock, long seed) throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0);
        DemoServer demo = new DemoServer(HttpServer.create(anyPort, BACKLOG), clock, seed);
        for (int i = 0; i < DemoHost.ALL.size(); i++) {
            DemoHost host = DemoHost.ALL.get(i);
            int index = i;
            demo.server.createContext(host.path(), exchange -> demo.answer(exchange, index, host));
        }
        demo.server.setExecutor(demo.threads);
        demo.server.start();
        return demo;
    }

    /** The hosts to watch, in the order of the board. */
    public List<Host> hosts() {
        List<Host> hosts = new ArrayList<>();
        for (DemoHost demo : DemoHost.ALL) {
            URI url = URI.create("http://127.0.0.1:" + port() + demo.path());
            hosts.add(
                    new Host(
                            demo.id(),
                            demo.name(),
                            demo.group(),
                            List.of("demo"),
                            demo.interval(),
                            TIMEOUT,
                            true,
                            false,
                            new HttpCheck(url, StatusRanges.SUCCESS, false, SLOW)));
        }
        return hosts;
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, int index, DemoHost host) throws IOException {
        Duration since = Duration.between(started, clock.instant());
        Mood mood = plan.moodOf(index, since);
        try (exchange) {
            if (mood == Mood.HANGING_UP || !pass(plan.latencyOf(index, host.usual(), since))) {
                return;
            }
            int status =
                    switch (mood) {
                        case WELL, SLOW -> 200;
                        case UNAVAILABLE -> 503;
                        case BROKEN, HANGING_UP -> 500;
                    };
            byte[] page = (host.name() + "\n").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.getResponseHeaders().set("Connection", "close");
            exchange.sendResponseHeaders(status, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /** Lets the time of a host's work pass; false when the server closed meanwhile. */
    private boolean pass(Duration work) {
        try {
            return !closing.await(work.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Stops at once; connections that still wait are closed. */
    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
