package org.atalaya.probe;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Failure;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsInfo;
import org.atalaya.model.TlsSettings;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A full TLS handshake on any port, if need be after {@link StartTls}, and the certificate behind
 * it. An expired certificate is down here even where trust is ignored: it is what was asked about.
 *
 * <p>In TLS 1.3 a server objects to a client certificate, or to there being none, only after our
 * side of the handshake is done, so where it asked for one it is given {@link #OBJECTION} to do so;
 * that wait is no latency of the host.
 */
public final class TlsProber implements Prober<TlsCheck> {

    static final Duration OBJECTION = Duration.ofMillis(500);

    private final Ground ground;
    private final TlsContexts contexts;

    TlsProber(Ground ground, TlsContexts contexts) {
        this.ground = ground;
        this.contexts = contexts;
    }

    /** Fact codes: {@code Phrases} has their words. */
    static final String NO_TLS_YET = "no-tls-yet";

    static final String NO_TLS_AFTER = "no-tls-after";

    @Override
    public ProbeResult probe(TlsCheck check, Deadline deadline) {
        return Trace.of(ground, check, deadline, trace -> probe(check, deadline, trace));
    }

    private ProbeResult probe(TlsCheck check, Deadline deadline, Trace trace)
            throws IOException, InterruptedException, ProbeFault {
        TlsContexts.Secured secured = contexts.get(check.tls());
        trace.startClock();
        try (Socket socket =
                Dial.open(ground, check.endpoint(), check.options().family(), deadline, trace)) {
            StartTls.negotiate(check.startTls(), socket);
            Attempt attempt = new Attempt(wire(check.endpoint()), socket.getInetAddress());
            try (SSLSocket over = over(socket, secured, attempt)) {
                handshake(over, attempt, deadline, trace);
            } catch (ProbeFault e) {
                throw new ProbeFault(ofPlain(e.failure(), check.startTls()));
            }
            return judge(check.tls(), attempt.tls(), trace);
        }
    }

    /** Nobody meant {@code http://} here: what is missing is an upgrade, or there was one. */
    private static Failure ofPlain(Failure failure, TlsCheck.StartTls startTls) {
        return failure.facts().contains(HttpDiagnosis.NO_TLS)
                ? Failure.of(
                        failure.reason(),
                        startTls == TlsCheck.StartTls.NONE ? NO_TLS_YET : NO_TLS_AFTER)
                : failure;
    }

    private static Wire wire(Endpoint endpoint) throws ProbeFault {
        try {
            return Wire.of(URI.create("https://" + endpoint));
        } catch (IllegalArgumentException e) {
            throw ProbeFault.of(Reason.INVALID_TARGET, Facts.clean(endpoint.toString()));
        }
    }

    private static SSLSocket over(Socket plain, TlsContexts.Secured secured, Attempt attempt)
            throws IOException {
        Wire wire = attempt.wire();
        SSLSocket over =
                (SSLSocket)
                        secured.context()
                                .getSocketFactory()
                                .createSocket(plain, wire.name(), wire.port(), true);
        SSLParameters parameters = secured.parameters();
        if (!wire.isAlias()) {
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            parameters.setServerNames(over.getSSLParameters().getServerNames());
        }
        over.setSSLParameters(parameters);
        return over;
    }

    private static void handshake(SSLSocket over, Attempt attempt, Deadline deadline, Trace trace)
            throws IOException, ProbeFault {
        attempt.handshakeBegins();
        try {
            attempt.scope()
                    .call(
                            () -> {
                                over.startHandshake();
                                return null;
                            });
            attempt.handshakeEnds();
            trace.phase(Trace.Phase.TLS, attempt.handshakeAt());
            trace.stopClock();
            awaitObjection(over, attempt, deadline);
        } catch (IOException e) {
            if (deadline.hasPassed()) {
                throw e;
            }
            throw new ProbeFault(diagnose(e, attempt));
        } finally {
            TlsInfo seen = attempt.tls();
            if (seen != null) {
                trace.tls(seen);
            }
        }
    }

    private static Failure diagnose(IOException thrown, Attempt attempt) {
        Failure certificate = attempt.certificateFailure();
        if (certificate != null && attempt.securedAt() == 0) {
            return certificate;
        }
        if (thrown instanceof SSLException tls) {
            return HandshakeDiagnosis.of(tls, attempt);
        }
        return HandshakeDiagnosis.cut(attempt);
    }

    private static void awaitObjection(SSLSocket over, Attempt attempt, Deadline deadline)
            throws IOException {
        // Before TLS 1.3 it would have objected within the handshake.
        if (!attempt.isClientCertificateAsked()
                || !over.getSession().getProtocol().equals("TLSv1.3")) {
            return;
        }
        Duration left = deadline.left();
        Duration patience = left.compareTo(OBJECTION) < 0 ? left : OBJECTION;
        over.setSoTimeout(Math.clamp(patience.toMillis(), 1, Integer.MAX_VALUE));
        try {
            over.getInputStream().read();
        } catch (SocketTimeoutException silence) {
            // It asked, but does not insist.
            return;
        }
    }

    private ProbeResult judge(TlsSettings settings, @Nullable TlsInfo seen, Trace trace)
            throws ProbeFault {
        if (seen == null) {
            throw ProbeFault.of(Reason.TLS_HANDSHAKE, "no-certificate");
        }
        Duration critical = settings.critical() == null ? Duration.ZERO : settings.critical();
        TlsSettings limits =
                new TlsSettings(
                        settings.insecure(),
                        settings.pin(),
                        settings.ca(),
                        settings.client(),
                        settings.legacy(),
                        settings.warn(),
                        critical);
        CertificateDays.Warning warning =
                CertificateDays.judge(limits, seen, ground.clock().instant());
        if (warning == null) {
            return trace.up();
        }
        return warning.verdict() == Verdict.DOWN
                ? trace.down(warning.failure())
                : trace.degraded(warning.failure());
    }
}
