package org.atalaya.probe;

import java.io.EOFException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.ArrayList;
import java.util.List;
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
    static final String SWITCHED = "http-switched";
    static final String BAD_CHUNKS = "http-chunks";
    static final String BAD_LENGTH = "http-length";
    static final String BROKEN = "http-broken";
    static final String NO_LOCAL_PORT = "no-local-port";

    static final String PROXY = "via-proxy";
    static final String PROXY_ANSWERS = "proxy-answers";
    static final String TUNNEL_SILENT = "via-tunnel";

    private static final Logger LOG = System.getLogger(HttpDiagnosis.class.getName());

    /** What HttpClient says when a proxy does not open a tunnel. */
    private static final Pattern TUNNEL = Pattern.compile("Tunnel failed, got: ([0-9]{1,3})");

    private static final Pattern STATUS_LINE =
            Pattern.compile("Invalid status line: \"(.*)\"", Pattern.DOTALL);

    /** What HttpClient says when the connection ends within the first line. */
    private static final Pattern FIRST_LINE =
            Pattern.compile(
                    "parsing HTTP/1\\.1 status line, receiving \\[(.*)\\], parser state .*",
                    Pattern.DOTALL);

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
        return ofWay(ofThrown(thrown, attempt, reader), attempt, reader);
    }

    /**
     * The same failure, said of the proxy where nobody else was heard: before a tunnel stands, and
     * on plain HTTP before an answer came, it may be the proxy's alone; some proxies open every
     * tunnel and find out later that it leads nowhere.
     */
    static Failure ofWay(Failure failure, Attempt attempt, AnswerReader reader) {
        boolean heard = reader.head() != null || attempt.tls() != null || attempt.securedAt() != 0;
        if (attempt.proxy() == null || heard || failure.facts().contains(PROXY)) {
            return failure;
        }
        if (attempt.handshakeAt() == 0) {
            return switch (failure.reason()) {
                case TIMEOUT, RESET, PROTOCOL -> of(PROXY, attempt, failure);
                default -> failure;
            };
        }
        boolean cut = failure.facts().contains(HANDSHAKE_CUT);
        return cut || failure.reason() == Reason.TIMEOUT
                ? of(TUNNEL_SILENT, attempt, failure)
                : failure;
    }

    private static Failure of(String way, Attempt attempt, Failure failure) {
        List<String> facts = new ArrayList<>(List.of(way, attempt.endpoint()));
        facts.addAll(failure.facts());
        return Failure.of(failure.reason(), facts.toArray(String[]::new));
    }

    private static Failure ofThrown(Throwable thrown, Attempt attempt, AnswerReader reader) {
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
            return HandshakeDiagnosis.of(tls, attempt);
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
            return Failure.of(Reason.INTERNAL, NO_LOCAL_PORT, attempt.endpoint());
        }
        if (SystemErrors.RESET.isIn(causes.getLast())) {
            // It was accepted, and cut before we knew; with a proxy there would be no TLS yet.
            boolean plain = !attempt.wire().isSecure() || attempt.proxy() != null;
            return attempt.handshakeAt() == 0 && plain
                    ? Failure.of(Reason.RESET)
                    : HandshakeDiagnosis.cut(attempt);
        }
        // The kernel's "refused" is a ConnectException; "network is unreachable" is not.
        return notReached(
                causes.getLast() instanceof ConnectException ? Reason.REFUSED : Reason.UNREACHABLE,
                attempt);
    }

    private static Failure answer(Throwable thrown, Attempt attempt, AnswerReader reader) {
        String last = Causes.of(thrown).getLast().getMessage();
        if (last != null && last.startsWith("Received RST_STREAM")) {
            // How HTTP/2 hangs up (RFC 9113 §6.4).
            return Failure.of(Reason.RESET);
        }
        ProtocolException protocol = Causes.first(thrown, ProtocolException.class);
        if (protocol != null) {
            return protocol(protocol);
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
            return handshaking ? HandshakeDiagnosis.cut(attempt) : Failure.of(Reason.RESET);
        }
        if (Causes.say(thrown, "closed") || Causes.say(thrown, "reset")) {
            return Failure.of(Reason.RESET);
        }
        return last == null ? Failure.of(Reason.PROTOCOL, NOT_HTTP) : ofWords(thrown);
    }

    /** The client's own words, English and made for its programmers, go into the log only. */
    private static Failure ofWords(Throwable thrown) {
        LOG.log(Level.DEBUG, "an answer that is not HTTP", thrown);
        return Failure.of(Reason.PROTOCOL, Causes.say(thrown, "chunk") ? BAD_CHUNKS : BROKEN);
    }

    private static Failure protocol(ProtocolException thrown) {
        if (Causes.say(thrown, "Header size too big")) {
            return Failure.of(Reason.PROTOCOL, HEADERS_TOO_LARGE);
        }
        if (Causes.say(thrown, "Too many interim responses")) {
            return Failure.of(Reason.PROTOCOL, INTERIM_FLOOD);
        }
        if (Causes.say(thrown, "Unexpected 101")) {
            return Failure.of(Reason.PROTOCOL, SWITCHED);
        }
        String message = Causes.of(thrown).getLast().getMessage();
        if (message != null && message.startsWith(HeadGuard.LENGTH)) {
            String length = message.substring(HeadGuard.LENGTH.length());
            return Failure.of(Reason.PROTOCOL, BAD_LENGTH, Failures.quote(length));
        }
        Matcher line = STATUS_LINE.matcher(message == null ? "" : message);
        if (line.find()) {
            return Failure.of(Reason.PROTOCOL, notHttp(line.group(1)));
        }
        return message == null ? Failure.of(Reason.PROTOCOL, NOT_HTTP) : ofWords(thrown);
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
                : Failures.excerpt(line);
    }
}
