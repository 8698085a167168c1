package org.atalaya.ui.editor;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsInfo;

/** The hosts and answers that the tests of the dialog speak of. */
final class Hosts {

    /** Everything set to something that is no default. */
    static final Host NAC =
            new Host(
                    "nac-2",
                    "NAC 2",
                    "Network",
                    List.of("eu", "lab"),
                    Duration.ofSeconds(30),
                    Duration.ofMillis(2500),
                    false,
                    true,
                    new HttpCheck(
                            URI.create("https://10.10.2.16"),
                            StatusRanges.parse("200-299,401"),
                            true,
                            Duration.ofMillis(800)));

    /** Everything a default. */
    static final Host PAY =
            new Host(
                    "pay",
                    "Payments API",
                    "Shop",
                    List.of(),
                    Host.DEFAULT_INTERVAL,
                    Host.DEFAULT_TIMEOUT,
                    true,
                    false,
                    new HttpCheck(
                            URI.create("https://pay.example/healthz"),
                            StatusRanges.SUCCESS,
                            false,
                            null));

    static final BoardFacts BOARD =
            new BoardFacts(
                    List.of(NAC, PAY),
                    Host.DEFAULT_INTERVAL,
                    Host.DEFAULT_TIMEOUT,
                    "Passwords lie in a drawer.");

    private Hosts() {}

    static ProbeResult selfSigned(Instant now) {
        return ProbeResult.up(now, Duration.ofMillis(41), evidence(now));
    }

    static ProbeResult untrusted(Instant now) {
        return ProbeResult.down(
                now,
                Duration.ofMillis(41),
                Failure.of(Reason.TLS_UNTRUSTED, "self-signed, CN=nac-2.example"),
                evidence(now));
    }

    static ProbeResult refused(Instant now) {
        return ProbeResult.down(
                now,
                Duration.ofMillis(3),
                Failure.of(Reason.REFUSED, "10.10.2.16:443"),
                Evidence.NONE);
    }

    private static Evidence evidence(Instant now) {
        TlsInfo tls =
                new TlsInfo(
                        "TLSv1.3",
                        "TLS_AES_256_GCM_SHA384",
                        false,
                        true,
                        "CN=nac-2.example",
                        "CN=nac-2.example",
                        now.plus(Duration.ofDays(212).plusHours(1)),
                        "00");
        return new Evidence("10.10.2.16:443", 200, "OK", "HTTP/1.1", 0, null, 12, tls, Phases.NONE);
    }
}
