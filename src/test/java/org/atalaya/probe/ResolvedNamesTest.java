package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.probe.Probing.assertDown;
import static org.atalaya.probe.Probing.assertUp;
import static org.atalaya.probe.Probing.names;
import static org.atalaya.probe.Probing.settings;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;

/** A name of the wrong family, an unknown one and a silent name server are three causes. */
class ResolvedNamesTest {

    private static final CheckOptions SIX = new CheckOptions(false, AddressFamily.IPV6, null, null);
    private static final CheckOptions FOUR =
            new CheckOptions(false, AddressFamily.IPV4, null, null);

    @Test
    void nameOrAddressOfTheOtherFamilyIsSaidToBeOne() throws IOException {
        Lookup lookup =
                names(Map.of("four.test", List.of("127.0.0.1"), "six.test", List.of("::1")));
        try (HostileServer server = HostileServer.plain(HostileServer.answering(200, ""));
                Probers probers = new Probers(settings().withLookup(lookup))) {
            URI four = server.url("four.test", "/");
            assertUp(HttpChecks.get(four).options(FOUR).by(probers));
            assertDown(
                    HttpChecks.get(four).options(SIX).by(probers),
                    Reason.DNS,
                    ResolvedNames.NO_IPV6,
                    "four.test");
            assertDown(
                    HttpChecks.get(server.url("/")).options(SIX).by(probers),
                    Reason.DNS,
                    ResolvedNames.NO_IPV6,
                    "127.0.0.1");
            assertDown(
                    HttpChecks.get(server.url("six.test", "/")).options(FOUR).by(probers),
                    Reason.DNS,
                    ResolvedNames.NO_IPV4,
                    "six.test");
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    @Test
    void nobodyWhoCouldSayIsNoMissingName() {
        Lookup broken =
                name -> {
                    throw new NameServerFault(name);
                };
        try (Probers probers = new Probers(settings().withLookup(broken))) {
            assertDown(
                    HttpChecks.get(URI.create("http://a.test/")).by(probers),
                    Reason.DNS,
                    Failures.NO_NAME_SERVER,
                    "a.test");
        }
    }

    @Test
    void nameServerThatSaysNothingIsNamedSo() {
        CountDownLatch never = new CountDownLatch(1);
        Lookup silent =
                name -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                };
        try (Probers probers = new Probers(settings().withLookup(silent))) {
            assertDown(
                    HttpChecks.get(URI.create("http://a.test/"))
                            .by(probers, Duration.ofMillis(200)),
                    Reason.DNS,
                    ResolvedNames.NO_ANSWER,
                    "a.test");
        } finally {
            never.countDown();
        }
    }
}
