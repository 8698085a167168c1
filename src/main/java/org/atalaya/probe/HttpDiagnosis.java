package org.atalaya.probe;

import java.io.EOFException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Finds the true reason in what {@link java.net.http.HttpClient} throws. It goes by the types in
 * the chain of causes first, and by messages only where the JDK's own, English and constant, are
 * all there is; the system's are in its own language.
 */
final class HttpDiagnosis {

    /** Fact codes: {@code Phrases} has their words. */
    static final String NO_TLS = "no-tls";

    static final String TLS_ON_HTTP = "tls-on-http";
    static final String HTTP2_ONLY = "http2-only";
    static final String HEADERS_TOO_LARGE = "headers-too-large";
    static final String INTERIM_FLOOD = "interim-flood";
    static final String BODY_CUT = "body-cut";
    static final String NOT_HTTP = "not-http";
    static final String HANDSHAKE_CUT = "handshake-cut";

    static final String UNFIT = "client-unfit";

    static final String PROXY = "via-proxy";
    static final String PROXY_ANSWERS = "proxy-answers";

    /** What HttpClient says when a proxy does not open a tunnel. */
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: ([0-9]{1,3})");

    private static final Pattern ALERT = Pattern.compile("fatal alert: ([a-z_]+)");
    private static final Pattern STATUS_LINE =
            Pattern.compile("Invalid status line: \"(.*)\"", Pattern.DOTALL);

    /** What HttpClient says when the connection ends within the first line. */
    private static final Pattern FIRST_LINE =
            Pattern.compile(
                    "parsing HTTP/1\\.1 status line, receiving \\[(.*)\\], parser state .*",
                    Pattern.DOTALL);

    /** RFC 8446 §6.2: what a server says of the certificate that a client showed. */
    private static final Set<String> ABOUT_OURS =
            Set.of(
                    "bad_certificate",
                    "unsupported_certificate",
                    "certificate_revoked",
                    "certificate_expired",
                    "certificate_unknown",
                    "unknown_ca",
                    "access_denied");

    private HttpDiagnosis() {}

    /** Whether the connection was never made, so that another address may be tried. */
    static boolean isNotConnected(Throwable thrown, Attempt attempt) {
        return attempt.handshakeAt() == 0
                        && Causes.first(thrown, ConnectException.class) != null
                        && Causes.first(thrown, UnresolvedAddressException.class) == null
                || isSlowConnect(thrown);
    }

    /** Whether it was our own impatience that ended the attempt. */
    static boolean isSlowConnect(Throwable thrown) {
        return Causes.first(thrown, HttpConnectTimeoutException.class) != null;
    }

    /** The reason why {@code attempt} failed with {@code thrown}. */
    static Failure of(Throwable thrown, Attempt attempt, AnswerReader reader) {
        Failure certificate = attempt.certificateFailure();
        if (certificate != null && attempt.securedAt() == 0) {
            return certificate;
        }
        String tunnel = Causes.message(thrown, "Tunnel failed");
        if (tunnel != null) {
            return tunnel(tunnel, attempt);
        }
        SSLException tls = Causes.first(thrown, SSLException.class);
        if (tls != null) {
            return handshake(tls, attempt);
        }
        if (reader.head() == null && Causes.first(thrown, ConnectException.class) != null) {
            return connect(thrown, attempt);
        }
        return answer(thrown, attempt, reader);
    }

    private static Failure tunnel(String message, Attempt attempt) {
        Matcher status = TUNNEL.matcher(message);
        return Failure.of(
                Reason.UNREACHABLE,
                PROXY_ANSWERS,
                attempt.endpoint(),
                status.find() ? status.group(1) : "");
    }

    /** Says whether it is the host or the proxy that cannot be reached. */
    private static Failure notReached(Reason reason, Attempt attempt) {
        return attempt.proxy() == null
                ? Failure.of(reason, attempt.endpoint())
                : Failure.of(reason, PROXY, attempt.endpoint());
    }

    private static Failure connect(Throwable thrown, Attempt attempt) {
        List<Throwable> causes = Causes.of(thrown);
        if (causes.stream().anyMatch(NoRouteToHostException.class::isInstance)) {
            return notReached(Reason.UNREACHABLE, attempt);
        }
        if (causes.stream().anyMatch(UnresolvedAddressException.class::isInstance)) {
            return Failure.of(Reason.DNS, attempt.wire().name());
        }
        if (causes.getLast() instanceof BindException) {
            return Failure.of(
                    Reason.INTERNAL, Facts.clean("no free local port, " + attempt.endpoint()));
        }
        // The kernel's "refused" is a ConnectException; "network is unreachable" is not.
        return notReached(
                causes.getLast() instanceof ConnectException ? Reason.REFUSED : Reason.UNREACHABLE,
                attempt);
    }

    /** Why a handshake failed, beyond what was found wrong with the certificate. */
    static Failure handshake(SSLException thrown, Attempt attempt) {
        String alert = alert(thrown);
        boolean asked = attempt.isClientCertificateAsked() && !attempt.isClientCertificateShown();
        if (asked && (alert != null || isCut(thrown)) || "certificate_required".equals(alert)) {
            return clientCertificate(attempt);
        }
        if (alert != null) {
            return ABOUT_OURS.contains(alert)
                    ? Failure.of(Reason.TLS_CLIENT_CERT, alert)
                    : Failure.of(Reason.TLS_HANDSHAKE, alert);
        }
        if (Causes.say(thrown, "Unsupported or unrecognized SSL message")
                || Causes.say(thrown, "plaintext connection")) {
            return Failure.of(Reason.TLS_HANDSHAKE, NO_TLS);
        }
        if (isCut(thrown)) {
            return attempt.securedAt() != 0
                    ? Failure.of(Reason.RESET)
                    : Failure.of(Reason.TLS_HANDSHAKE, HANDSHAKE_CUT);
        }
        String message = Causes.of(thrown).getLast().getMessage();
        return Failure.of(Reason.TLS_HANDSHAKE, Facts.clean(message == null ? "" : message));
    }

    /** It wants one, and got none. */
    static Failure clientCertificate(Attempt attempt) {
        return attempt.isClientCertificateUnfit()
                ? Failure.of(Reason.TLS_CLIENT_CERT, UNFIT)
                : Failure.of(Reason.TLS_CLIENT_CERT);
    }

    private static boolean isCut(Throwable thrown) {
        return Causes.first(thrown, EOFException.class) != null
                || Causes.first(thrown, SocketException.class) != null
                || Causes.say(thrown, "Remote host terminated the handshake")
                || Causes.say(thrown, "closed in handshake");
    }

    private static @Nullable String alert(Throwable thrown) {
        String message = Causes.message(thrown, "fatal alert: ");
        Matcher matcher = ALERT.matcher(message == null ? "" : message);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static Failure answer(Throwable thrown, Attempt attempt, AnswerReader reader) {
        String last = Causes.of(thrown).getLast().getMessage();
        if (last != null && last.startsWith("Received RST_STREAM")) {
            // How HTTP/2 hangs up (RFC 9113 §6.4).
            return Failure.of(Reason.RESET);
        }
        ProtocolException protocol = Causes.first(thrown, ProtocolException.class);
        if (protocol != null) {
            return Failure.of(Reason.PROTOCOL, protocolFact(protocol));
        }
        if (reader.head() != null && Causes.first(thrown, EOFException.class) != null) {
            return Failure.of(Reason.PROTOCOL, BODY_CUT);
        }
        Failure notHttp = firstLine(thrown);
        if (notHttp != null) {
            return notHttp;
        }
        boolean handshaking = attempt.handshakeAt() != 0 && attempt.securedAt() == 0;
        if (Causes.first(thrown, SocketException.class) != null
                || Causes.first(thrown, EOFException.class) != null
                || Causes.say(thrown, "received no bytes")) {
            return handshaking && attempt.isClientCertificateAsked()
                    ? clientCertificate(attempt)
                    : handshaking
                            ? Failure.of(Reason.TLS_HANDSHAKE, HANDSHAKE_CUT)
                            : Failure.of(Reason.RESET);
        }
        if (Causes.say(thrown, "closed") || Causes.say(thrown, "reset")) {
            return Failure.of(Reason.RESET);
        }
        return Failure.of(Reason.PROTOCOL, last == null ? NOT_HTTP : Facts.clean(last));
    }

    private static String protocolFact(ProtocolException thrown) {
        if (Causes.say(thrown, "Header size too big")) {
            return HEADERS_TOO_LARGE;
        }
        if (Causes.say(thrown, "Too many interim responses")) {
            return INTERIM_FLOOD;
        }
        String message = Causes.of(thrown).getLast().getMessage();
        Matcher line = STATUS_LINE.matcher(message == null ? "" : message);
        if (!line.find()) {
            return message == null ? NOT_HTTP : Facts.clean(message);
        }
        return notHttp(line.group(1));
    }

    /** Null unless the connection ended within a first line that could not become one of HTTP. */
    private static @Nullable Failure firstLine(Throwable thrown) {
        String message = Causes.message(thrown, "status line, receiving [");
        Matcher line = FIRST_LINE.matcher(message == null ? "" : message);
        return line.matches() && !line.group(1).startsWith("HTTP/")
                ? Failure.of(Reason.PROTOCOL, notHttp(line.group(1)))
                : null;
    }

    private static String notHttp(String line) {
        // A TLS record: alert (21) or handshake (22), then version 3.x (RFC 8446 §5.1).
        if (line.matches("(?s)[\\x15\\x16]\\x03.*")) {
            return TLS_ON_HTTP;
        }
        // A SETTINGS frame on stream 0, with which HTTP/2 begins (RFC 9113 §3.4).
        return line.matches("(?s)\\x00\\x00.\\x04\\x00\\x00{4}.*")
                ? HTTP2_ONLY
                : "\"" + Facts.clean(line) + "\"";
    }
}
