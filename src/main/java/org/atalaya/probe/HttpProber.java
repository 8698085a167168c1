package org.atalaya.probe;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Target;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP or HTTPS GET, on a fresh connection, with its redirects.
 *
 * <p>Up means: an accepted status, and the whole answer came, up to the cap. A redirect is followed
 * unless its own status is accepted. Each hop is a request of its own that carries nothing of the
 * one before, so that what belongs to an origin stays with it.
 */
final class HttpProber implements Prober<HttpCheck> {

    private final ProbeSettings settings;
    private final HttpVisit visit;

    HttpProber(ProbeSettings settings, HttpVisit visit) {
        this.settings = settings;
        this.visit = visit;
    }

    @Override
    public ProbeResult probe(HttpCheck check, Deadline deadline) {
        Instant at = settings.clock().instant();
        long from = System.nanoTime();
        Trail trail = new Trail();
        Failure failure = failure(check, deadline, trail);
        Duration latency = Duration.ofNanos(System.nanoTime() - from);
        Evidence evidence = trail.evidence();
        if (failure != null) {
            return ProbeResult.down(at, latency, failure, evidence);
        }
        Duration slow = check.slow();
        if (slow != null && latency.compareTo(slow) > 0) {
            Failure tooSlow = Failure.of(Reason.SLOW, Long.toString(slow.toMillis()));
            return ProbeResult.degraded(at, latency, tooSlow, evidence);
        }
        return ProbeResult.up(at, latency, evidence);
    }

    private @Nullable Failure failure(HttpCheck check, Deadline deadline, Trail trail) {
        try {
            ResponseInfo head = follow(check, deadline, trail);
            return judge(check, head);
        } catch (ProbeFault fault) {
            Integer status = trail.evidence().status();
            // A bad status is the reason, whatever became of the page that came with it.
            if (status != null
                    && !check.status().contains(status)
                    && !Redirects.isRedirect(status)) {
                return badStatus(status);
            }
            return fault.failure();
        }
    }

    private static @Nullable Failure judge(HttpCheck check, ResponseInfo head) {
        int status = head.statusCode();
        return check.status().contains(status) ? null : badStatus(status);
    }

    private static Failure badStatus(int status) {
        return Failure.of(Reason.STATUS, Integer.toString(status), StatusTexts.of(status));
    }

    private ResponseInfo follow(HttpCheck check, Deadline deadline, Trail trail) throws ProbeFault {
        URI url = check.url();
        String typedHost = Target.host(url);
        Predicate<ResponseInfo> leadsOn = head -> leadsOn(check, head);
        Set<URI> seen = new HashSet<>();
        while (true) {
            // What a person typed may be any address; what a server says may not.
            boolean ours = Target.host(url).equalsIgnoreCase(typedHost);
            Predicate<InetAddress> forbidden = ours ? address -> false : Redirects::isForbidden;
            HttpVisit.Order order =
                    new HttpVisit.Order(
                            Wire.of(url), check.insecure(), forbidden, leadsOn, deadline);
            ResponseInfo head = visit.get(order, trail).head();
            if (head == null) {
                throw new IllegalStateException("an answer without a head");
            }
            String location = head.headers().firstValue("Location").orElse(null);
            if (location == null || !leadsOn.test(head)) {
                return head;
            }
            seen.add(url);
            url = Redirects.next(url, location);
            if (seen.size() > Redirects.LIMIT || seen.contains(url)) {
                throw ProbeFault.of(Reason.REDIRECT_LIMIT, Integer.toString(Redirects.LIMIT));
            }
            trail.redirected(url);
        }
    }

    private static boolean leadsOn(HttpCheck check, ResponseInfo head) {
        return Redirects.isRedirect(head.statusCode())
                && !check.status().contains(head.statusCode())
                && head.headers().firstValue("Location").isPresent();
    }
}
