package org.atalaya.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.atalaya.model.TlsSettings;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What the time that a certificate has left says of its host. Apart from trust: a certificate that
 * is accepted blindly, or because it is pinned, runs out all the same.
 */
final class CertificateDays {

    /** A verdict that is not up, and why. */
    record Warning(Verdict verdict, Failure failure) {}

    private CertificateDays() {}

    /** Null when there is time enough, or no limit is set. */
    static @Nullable Warning judge(TlsSettings settings, TlsInfo seen, Instant now) {
        Duration warn = settings.warn();
        Duration critical = settings.critical();
        if (warn == null && critical == null) {
            return null;
        }
        Duration left = Duration.between(now, seen.expiresAt());
        if (left.isNegative()) {
            return new Warning(Verdict.DOWN, expired(seen));
        }
        Failure expiring =
                Failure.of(Reason.EXPIRING, Long.toString(seen.daysLeft(now)));
        if (critical != null && left.compareTo(critical) < 0) {
            return new Warning(Verdict.DOWN, expiring);
        }
        return warn != null && left.compareTo(warn) < 0
                ? new Warning(Verdict.DEGRADED, expiring)
                : null;
    }

    private static Failure expired(TlsInfo seen) {
        return Failure.of(
                Reason.TLS_EXPIRED,
                seen.expiresAt().atZone(ZoneOffset.UTC).toLocalDate().toString());
    }
}
