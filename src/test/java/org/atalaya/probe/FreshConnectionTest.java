package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.atalaya.support.HostileServer;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every probe dials anew, and leaves nothing behind. */
class FreshConnectionTest {

    private static final int PROBES = 2_000;

    /** A server that would keep the connection, whatever it is asked to. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\n\r\n",
            })
    void connectionThatIsKeptOpenIsNotUsedAgain(String answer) throws Exception {
        try (HostileServer server =
                        HostileServer.plain(
                                visit -> {
                                    while (!visit.readRequest().isEmpty()) {
                                        visit.send(answer);
                                    }
                                });
                Probers probers = new Probers(settings());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> probes = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                probes.add(threads.submit(() -> probe(probers, server.url("/"))));
            }
            for (Future<?> one : probes) {
                one.get();
            }
            assertThat(server.connections()).isEqualTo(100);
            assertThat(server.requests()).hasSize(100);
            Probing.assertAllClosed(server);
        }
    }

    @Test
    void manyProbesLeaveNoThreadAndNoSocket() throws IOException {
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, "ok"));
                Probers probers = new Probers(settings())) {
            warmUp(probers, server);
            int threads = Thread.getAllStackTraces().size();
            for (int i = 0; i < PROBES; i++) {
                assertUp(probe(probers, server.url("/")));
            }
            assertThat(server.connections()).isEqualTo(PROBES + 50);
            Probing.assertAllClosed(server);
            assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo(threads + 4);
        }
    }

    @Test
    void manyTlsProbesLeaveNoSocket() throws IOException {
        TestCertificates certificates = TestCertificates.shared();
        try (HostileServer server =
                        HostileServer.tls(
                                certificates.server("good"), HostileServer.answering(200, "ok"));
                Probers probers = new Probers(settings().withAnchors(certificates.anchors()))) {
            for (int i = 0; i < 100; i++) {
                assertUp(probe(probers, server.url("/")));
            }
            assertThat(server.connections()).isEqualTo(100);
            Probing.assertAllClosed(server);
        }
    }

    private static void warmUp(Probers probers, HostileServer server) {
        for (int i = 0; i < 50; i++) {
            assertUp(probe(probers, server.url("/")));
        }
    }
}
