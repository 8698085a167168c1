package org.atalaya.probe;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.atalaya.model.TlsSettings;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP or HTTPS request, by default on a fresh connection, with its redirects.
 *
 * <p>Up means: everything that is expected holds, and the whole answer came. A redirect is followed
 * unless its own status is accepted. Each hop is a request of its own ({@link Hop}); a pin and a
 * client certificate stay with the host they were configured for. The days that certificates have
 * left are judged on every hop, apart from trust.
 */
final class HttpProber implements Prober<HttpCheck> {

    /** Fact code: {@code Phrases} has its words. */
    static final String HEAD_HAS_NO_BODY = "head-no-body";

    /** Fact code: who asked for a certificate to be judged was shown none. */
    static final String PLAIN = "plain-answer";

    /** What a proxy answers that wants to know who we are (RFC 9110 §15.5.8). */
    private static final int PROXY_AUTHENTICATION = 407;

    /** What a gateway says that got no good answer itself (RFC 9110 §15.6.3 to §15.6.5). */
    private static final Set<Integer> GATEWAY = Set.of(502, 503, 504);

    /** Causes that say more than the status of the page they came with. */
    private static final Set<Reason> GRAVER =
            EnumSet.of(Reason.AUTH, Reason.TLS_UNTRUSTED, Reason.TLS_CLIENT_CERT);

    private final ProbeSettings settings;
    private final HttpVisit visit;
    private final Proxies proxies;
    private final Secrets secrets;

    HttpProber(ProbeSettings settings, HttpVisit visit, Proxies proxies, Secrets secrets) {
        this.settings = settings;
        this.visit = visit;
        this.proxies = proxies;
        this.secrets = secrets;
    }

    @Override
    public ProbeResult probe(HttpCheck check, Deadline deadline) {
        Instant at = settings.clock().instant();
        Trail trail = new Trail();
        Unveiled unveiled = new Unveiled(secrets);
        Failure failure = unprepared(check);
        // Reading keys and authorities is work of ours, no latency of the host.
        long from = System.nanoTime();
        if (failure == null) {
            failure = failure(check, deadline, trail, unveiled);
        }
        Duration latency = Duration.ofNanos(System.nanoTime() - from);
        Evidence evidence = trail.evidence(unveiled);
        if (failure != null) {
            visit.distrust(Wire.of(check.url()));
            return ProbeResult.down(
                    at,
                    latency,
                    unveiled.without(ofProxyPerhaps(failure, trail)),
                    evidence.beginning(trail.excerpt(unveiled)));
        }
        return limited(check, trail, ProbeResult.up(at, latency, evidence));
    }

    /** What the limits of certificate days and of slowness make of a good answer. */
    private ProbeResult limited(HttpCheck check, Trail trail, ProbeResult good) {
        Failure expiring = null;
        for (TlsInfo seen : trail.certificates()) {
            CertificateDays.Warning warning = CertificateDays.judge(check.tls(), seen, good.at());
            if (warning != null && warning.verdict() == Verdict.DOWN) {
                return ProbeResult.down(
                        good.at(), good.latency(), warning.failure(), good.evidence());
            }
            expiring = warning == null ? expiring : warning.failure();
        }
        Duration latency = good.latency();
        Duration tooSlow = check.options().tooSlow();
        if (tooSlow != null && latency.compareTo(tooSlow) > 0) {
            return ProbeResult.down(good.at(), latency, slow(tooSlow), good.evidence());
        }
        Duration slow = check.slow();
        if (expiring == null && slow != null && latency.compareTo(slow) > 0) {
            expiring = slow(slow);
        }
        return expiring == null
                ? good
                : ProbeResult.degraded(good.at(), latency, expiring, good.evidence());
    }

    private static Failure slow(Duration limit) {
        return Failure.of(Reason.SLOW, Long.toString(limit.toMillis()));
    }

    /** What is wrong with the check itself, whatever its host does; null for nothing. */
    private @Nullable Failure unprepared(HttpCheck check) {
        try {
            if (check.ask().method() == HttpAsk.Method.HEAD && check.expect().readsBody()) {
                throw ProbeFault.of(Reason.INVALID_TARGET, HEAD_HAS_NO_BODY);
            }
            for (HttpExpect.JsonMatch match : check.expect().json()) {
                JsonBody.check(match.path());
            }
            if (Wire.of(check.url()).isSecure()) {
                visit.prepare(check.tls());
            }
            return null;
        } catch (ProbeFault fault) {
            return fault.failure();
        }
    }

    private @Nullable Failure failure(
            HttpCheck check, Deadline deadline, Trail trail, Unveiled unveiled) {
        try {
            Hop first = Hop.first(check, settings.userAgent(), unveiled);
            AnswerReader answer = follow(check, first, deadline, trail);
            return new Expectations(check.expect(), deadline, unveiled).judge(answer, trail);
        } catch (ProbeFault fault) {
            Integer status = trail.status();
            // A bad status is the reason, whatever became of the page that came with it.
            Failure bad =
                    status == null || Redirects.isRedirect(status)
                            ? null
                            : Expectations.ofStatus(check.expect(), status);
            return bad == null || GRAVER.contains(fault.failure().reason()) ? fault.failure() : bad;
        }
    }

    /** A proxy answers so, too, when it does not reach the host: on plain HTTP nobody can tell. */
    private static Failure ofProxyPerhaps(Failure failure, Trail trail) {
        Integer status = trail.status();
        String proxy = trail.plainProxy();
        return failure.reason() == Reason.STATUS
                        && proxy != null
                        && status != null
                        && GATEWAY.contains(status)
                ? Failure.of(
                        Reason.STATUS,
                        HttpDiagnosis.PROXY,
                        failure.facts().getFirst(),
                        failure.facts().getLast(),
                        proxy)
                : failure;
    }

    private AnswerReader follow(HttpCheck check, Hop first, Deadline deadline, Trail trail)
            throws ProbeFault {
        int limit = check.ask().maxRedirects();
        Set<String> seen = new HashSet<>();
        Cookies cookies = new Cookies();
        boolean pinned = false;
        Hop hop = first;
        while (true) {
            HttpOrder order = order(check, hop, deadline);
            AnswerReader answer = visit.get(order, trail);
            ResponseInfo head = answer.head();
            if (head == null) {
                throw new IllegalStateException("an answer without a head");
            }
            if (order.proxy() != null && head.statusCode() == PROXY_AUTHENTICATION) {
                throw ProbeFault.of(Reason.AUTH, HttpDiagnosis.PROXY, order.proxy().toString());
            }
            pinned |= order.wire().isSecure() && order.tls().pin() != null;
            String location = head.headers().firstValue("Location").orElse(null);
            if (location == null || !order.wanted().headIsAll().test(head)) {
                refuseUnshown(check, pinned, trail);
                Failure login = LoginJudge.judge(hop, head, check.expect());
                if (login == null) {
                    login = LoginJudge.ofCertificate(trail, head.statusCode(), check.expect());
                }
                if (login != null) {
                    throw new ProbeFault(login);
                }
                return answer;
            }
            URI next = Redirects.next(hop.url(), location);
            cookies.take(hop.url(), head.headers(), settings.clock().instant());
            seen.add(hop.question());
            hop = allowed(check, hop, hop.next(head.statusCode(), next, cookies.of(next)));
            if (seen.contains(hop.question())) {
                throw ProbeFault.of(Reason.REDIRECT_LIMIT, Redirects.CIRCLE);
            }
            if (seen.size() > limit) {
                throw ProbeFault.of(Reason.REDIRECT_LIMIT, Integer.toString(limit));
            }
            trail.redirected(order.wire().url(), next);
        }
    }

    /** Whoever has a certificate judged is not served by an answer that came without one. */
    private static void refuseUnshown(HttpCheck check, boolean pinned, Trail trail)
            throws ProbeFault {
        TlsSettings tls = check.tls();
        boolean days = tls.warn() != null || tls.critical() != null;
        if (tls.pin() != null && !pinned || days && trail.certificates().isEmpty()) {
            throw ProbeFault.of(Reason.TLS_UNTRUSTED, PLAIN);
        }
    }

    private static Hop allowed(HttpCheck check, Hop hop, Hop following) throws ProbeFault {
        URI next = following.url();
        if (check.ask().sameHost() && !Redirects.isSameHost(check.url(), next)) {
            throw ProbeFault.of(
                    Reason.REDIRECT_BLOCKED,
                    Redirects.OTHER_HOST,
                    Facts.clean(String.valueOf(next.getRawAuthority())));
        }
        if (Redirects.isDowngrade(hop.url(), next)) {
            if (following.hasBody()) {
                throw ProbeFault.of(Reason.REDIRECT_BLOCKED, Redirects.PLAIN_BODY);
            }
            if (check.tls().pin() != null) {
                throw ProbeFault.of(Reason.REDIRECT_BLOCKED, Redirects.PLAIN_PIN);
            }
        }
        return following;
    }

    private HttpOrder order(HttpCheck check, Hop hop, Deadline deadline) throws ProbeFault {
        HttpAsk ask = check.ask();
        // What a person typed may be any address; what a server says may not.
        boolean ours = Redirects.isSameHost(check.url(), hop.url());
        Predicate<InetAddress> forbidden = ours ? address -> false : Redirects::isForbidden;
        Wire wire = Wire.of(hop.url());
        Endpoint proxy = proxies.of(ask.proxy(), hop.url());
        if (proxy != null && wire.isAlias()) {
            throw ProbeFault.of(Reason.UNSUPPORTED, Proxies.NAME, Facts.clean(wire.name()));
        }
        return new HttpOrder(
                hop,
                wire,
                ours ? check.tls() : ofOthers(check.tls()),
                check.options().family(),
                ask.version() == HttpAsk.Version.HTTP_2,
                ask.reuse(),
                proxy,
                forbidden,
                new AnswerReader.Wanted(
                        check.expect().limitsBody() ? check.expect().cap() : null,
                        check.expect().readsBody(),
                        hop.method() == HttpAsk.Method.HEAD,
                        ask.reuse(),
                        head -> leadsOn(check, head)),
                deadline);
    }

    private static TlsSettings ofOthers(TlsSettings own) {
        return new TlsSettings(
                own.insecure(), null, own.ca(), null, own.legacy(), own.warn(), own.critical());
    }

    private static boolean leadsOn(HttpCheck check, ResponseInfo head) {
        return check.ask().maxRedirects() > 0
                && Redirects.isRedirect(head.statusCode())
                && !check.status().contains(head.statusCode())
                && head.headers().firstValue("Location").isPresent();
    }
}
