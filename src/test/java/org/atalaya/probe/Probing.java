package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.Verdict;
import org.atalaya.support.HostileServer;

/** What the tests of probes say over and over. */
final class Probing {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    private Probing() {}

    static ProbeSettings settings() {
        return ProbeSettings.of("test");
    }

    /** A look-up that knows only these names. */
    static Lookup names(Map<String, List<String>> known) {
        return name -> {
            List<String> addresses = known.get(name);
            if (addresses == null) {
                throw new UnknownHostException(name);
            }
            return addresses.stream().map(InetAddress::ofLiteral).toList();
        };
    }

    static HttpCheck check(URI url) {
        return new HttpCheck(url, StatusRanges.SUCCESS, false, null);
    }

    static HttpCheck insecure(URI url) {
        return new HttpCheck(url, StatusRanges.SUCCESS, true, null);
    }

    static ProbeResult probe(Probers probers, URI url) {
        return probers.probe(check(url), Deadline.after(TIMEOUT));
    }

    static void assertUp(ProbeResult result) {
        assertThat(result.failure()).isNull();
        assertThat(result.verdict()).isEqualTo(Verdict.UP);
    }

    static void assertDown(ProbeResult result, Reason reason, String... facts) {
        assertThat(result.failure()).isEqualTo(Failure.of(reason, facts));
        assertThat(result.verdict()).isEqualTo(Verdict.DOWN);
    }

    /** The probe has let go of its connections, however it ended. */
    static void assertAllClosed(HostileServer server) {
        try {
            assertThat(server.awaitAllClosed(Duration.ofSeconds(5))).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
