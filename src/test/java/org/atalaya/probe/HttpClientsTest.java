package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.IntStream;
import org.atalaya.model.TlsSettings;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients are shared, bounded, and closed when nobody needs them; and the JVM is warmed up. */
class HttpClientsTest {

    private final long[] nanos = {0};
    private final HttpClients clients = new HttpClients(() -> nanos[0]);
    private TlsContexts.Secured secured;

    @BeforeEach
    void open() throws ProbeFault {
        secured =
                new TlsContexts(null, InstantSource.system(), Secrets.ofEnvironment())
                        .get(TlsSettings.DEFAULT);
    }

    @AfterEach
    void close() {
        clients.close();
    }

    private HttpClient use(String kept) {
        try (HttpClients.Lease lease =
                clients.shared(new HttpClients.Kind(secured, 0, false, true, kept))) {
            return lease.client();
        }
    }

    @Test
    void sameKindIsShared() {
        HttpClient client = use(null);
        assertThat(use(null)).isSameAs(client);
        assertThat(use("a.test")).isNotSameAs(client);
        assertThat(client.followRedirects()).isEqualTo(HttpClient.Redirect.NEVER);
        assertThat(client.authenticator()).isEmpty();
        assertThat(client.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
    }

    @Test
    void serversAreSpreadOverAsManyLanesAsThereAreProcessors() {
        int processors = Runtime.getRuntime().availableProcessors();
        assertThat(IntStream.range(0, 1_000).map(i -> HttpClients.lane("host-" + i)).distinct())
                .hasSize(processors)
                .allMatch(lane -> lane >= 0 && lane < processors);
        assertThat(HttpClients.lane("host-1")).isEqualTo(HttpClients.lane("host-1"));
    }

    @Test
    void idleOnesAreClosedAndThoseInUseAreNot() {
        HttpClient idle = use("idle");
        HttpClients.Lease used =
                clients.shared(new HttpClients.Kind(secured, 0, false, true, "used"));
        nanos[0] += HttpClients.IDLE.toNanos();
        use("new");
        assertThat(clients.size()).isEqualTo(2);
        assertThat(idle.isTerminated() || awaits(idle)).isTrue();
        assertThat(used.client().isTerminated()).isFalse();
        used.close();
    }

    private static boolean awaits(HttpClient client) {
        try {
            return client.awaitTermination(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void thereAreNeverMoreThanTheBound() {
        for (int i = 0; i < HttpClients.MAX + 10; i++) {
            use("host-" + i);
        }
        assertThat(clients.size()).isEqualTo(HttpClients.MAX);
    }

    @Test
    void warmingUpNeverFailsAndIsBounded() throws Exception {
        long from = System.nanoTime();
        try (Probers probers = new Probers(Probing.settings());
                HostileServer server = HostileServer.plain(HostileServer.answering(200, "ok"))) {
            probers.warmUp(1);
            assertThat(Duration.ofNanos(System.nanoTime() - from))
                    .isLessThan(WarmUp.PATIENCE.multipliedBy(3));
            Probing.assertUp(Probing.probe(probers, server.url("/")));
        }
        WarmUp.of(
                (check, deadline) -> {
                    throw new IllegalStateException("a prober that fails");
                },
                1);
    }
}
