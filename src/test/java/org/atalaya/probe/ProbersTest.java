package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.probe;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;

/** A fault of our own is a result too, and facts may be shown as they are. */
class ProbersTest {

    @Test
    void faultOfOursIsSaidAsSuch() {
        Lookup broken =
                name -> {
                    throw new IllegalStateException("bug");
                };
        try (Probers probers = new Probers(settings().withLookup(broken))) {
            ProbeResult result = probe(probers, URI.create("http://a.test/"));
            assertThat(result.failure().reason()).isEqualTo(Reason.INTERNAL);
        }
    }

    @Test
    void probesAfterTheCloseFailWithoutHanging() throws IOException {
        Probers probers = new Probers(settings());
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""))) {
            probers.close();
            ProbeResult result = probe(probers, server.url("/"));
            assertDown(result, Reason.INTERNAL, HttpVisit.INTERRUPTED);
            assertThat(result.latency()).isLessThan(Duration.ofSeconds(2));
        }
    }

    @Test
    void longNameIsCutInTheFact() {
        String label = "a".repeat(60);
        String host = String.join(".", label, label, label, "test");
        try (Probers probers = new Probers(settings().withLookup(names(Map.of())))) {
            ProbeResult result = probe(probers, URI.create("http://" + host + "/"));
            assertDown(result, Reason.DNS, host.substring(0, Facts.MAX_LENGTH) + "…");
        }
    }

    @Test
    void factsAreShortAndHarmless() {
        assertThat(Facts.clean("a\r\nb\u202ec\u0000d\u001be"))
                .isEqualTo("a\ufffd\ufffdb\ufffdc\ufffdd\ufffde");
        assertThat(Facts.clean("ñandú ☂ 例え")).isEqualTo("ñandú ☂ 例え");
        assertThat(Facts.clean("x".repeat(500))).hasSize(Facts.MAX_LENGTH + 1).endsWith("…");
        assertThat(Facts.duration(Duration.ofSeconds(5))).isEqualTo("5 s");
        assertThat(Facts.duration(Duration.ofMillis(1_500))).isEqualTo("1500 ms");
        assertThat(Facts.duration(Duration.ofMinutes(2))).isEqualTo("120 s");
    }
}
