package org.atalaya.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.junit.jupiter.api.Test;

/** The demo's hosts are real ones, on the loopback interface only. */
class DemoServerTest {

    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));

    /** What a host of the demo answers, from its status line on; empty when it hangs up. */
    private static String ask(Host host) throws IOException {
        HttpCheck check = (HttpCheck) host.check();
        int port = check.url().getPort();
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            OutputStream out = socket.getOutputStream();
            String request = "GET " + check.url().getPath() + " HTTP/1.1\r\nHost: demo\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Host named(List<Host> hosts, String name) {
        return hosts.stream().filter(host -> host.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void hostsAreManyNamedGroupedAndQuick() throws IOException {
        try (DemoServer demo = DemoServer.start()) {
            List<Host> hosts = demo.hosts();
            assertThat(hosts).hasSize(24);
            assertThat(new HashSet<>(hosts.stream().map(Host::id).toList())).hasSize(24);
            assertThat(hosts.stream().map(Host::group).distinct()).hasSizeBetween(4, 6);
            assertThat(hosts)
                    .allMatch(
                            host ->
                                    host.interval().compareTo(Duration.ofSeconds(2)) >= 0
                                            && host.interval().compareTo(Duration.ofSeconds(5))
                                                    <= 0);
            assertThat(hosts)
                    .allMatch(host -> host.check().target().startsWith("http://127.0.0.1:"));
        }
    }

    @Test
    void hostGoesDownAndComesBackAsPlanned() throws IOException {
        try (DemoServer demo = DemoServer.start(now::get, 1)) {
            Host pay = named(demo.hosts(), "Payments API");
            assertThat(ask(pay)).startsWith("HTTP/1.1 200 ").endsWith("Payments API\n");
            now.updateAndGet(start -> start.plusSeconds(25));
            assertThat(ask(pay)).startsWith("HTTP/1.1 503 ");
            now.updateAndGet(start -> start.plusSeconds(-25));
            assertThat(ask(pay)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void everyHostAnswersAtTheStart() throws IOException {
        try (DemoServer demo = DemoServer.start(now::get, 1)) {
            for (Host host : demo.hosts()) {
                assertThat(ask(host)).startsWith("HTTP/1.1 200 ");
            }
        }
    }

    @Test
    void twoDemosRunSideBySide() throws IOException {
        try (DemoServer one = DemoServer.start();
                DemoServer two = DemoServer.start()) {
            assertThat(one.hosts().getFirst().check()).isNotEqualTo(two.hosts().getFirst().check());
        }
    }
}
