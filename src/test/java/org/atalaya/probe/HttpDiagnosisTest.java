package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The true reason is dug out of causes inside causes, in whatever language the system speaks. */
class HttpDiagnosisTest {

    private static final AnswerReader.Wanted WANTED =
            new AnswerReader.Wanted(1L, false, false, false, head -> false);

    private static final Wire WIRE = Wire.of(URI.create("https://pay.example/"));

    static Stream<Arguments> chains() {
        return Stream.concat(beforeTheAnswer(), inTheAnswer());
    }

    private static Stream<Arguments> beforeTheAnswer() {
        String end = "192.0.2.1:443";
        return Stream.of(
                chain(Failure.of(Reason.REFUSED, end), connect(new ConnectException("rehusada"))),
                chain(
                        Failure.of(Reason.UNREACHABLE, end),
                        connect(new NoRouteToHostException("x"))),
                chain(
                        Failure.of(Reason.UNREACHABLE, end),
                        connect(new SocketException("La red es inaccesible"))),
                chain(
                        Failure.of(Reason.DNS, "pay.example"),
                        connect(new UnresolvedAddressException())),
                chain(
                        Failure.of(Reason.INTERNAL, HttpDiagnosis.NO_LOCAL_PORT, end),
                        connect(new BindException("in use"))),
                chain(
                        Failure.of(Reason.TLS_CLIENT_CERT),
                        new SSLHandshakeException("Received fatal alert: certificate_required")),
                chain(
                        Failure.of(Reason.TLS_CLIENT_CERT, "unknown_ca"),
                        new SSLHandshakeException("Received fatal alert: unknown_ca")),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, "protocol_version"),
                        new IOException(
                                "outer",
                                new SSLHandshakeException(
                                        "(x) Received fatal alert: protocol_version"))),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, HttpDiagnosis.HANDSHAKE_CUT),
                        new SSLHandshakeException("Remote host terminated the handshake")),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, HandshakeDiagnosis.BROKEN),
                        new SSLException("no \u202e idea")),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, HttpDiagnosis.HANDSHAKE_CUT),
                        connect(new SocketException("Connection reset by peer"))),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, HandshakeDiagnosis.OLD, "TLS 1.0"),
                        new SSLHandshakeException(
                                "The server selected protocol version TLS10 is not accepted by"
                                        + " client preferences [TLS13, TLS12]")),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, HandshakeDiagnosis.NOTHING_IN_COMMON),
                        new SSLHandshakeException("No appropriate protocol (x)")),
                chain(
                        Failure.of(Reason.TLS_HANDSHAKE, HandshakeDiagnosis.OTHER_ALERT, "odd_one"),
                        new SSLHandshakeException("Received fatal alert: odd_one")));
    }

    private static Stream<Arguments> inTheAnswer() {
        return Stream.of(
                chain(
                        Failure.of(Reason.PROTOCOL, HttpDiagnosis.BAD_CHUNKS),
                        new IOException("Illegal character in chunk size: 122")),
                chain(
                        Failure.of(Reason.PROTOCOL, HttpDiagnosis.BAD_LENGTH, "“-5”"),
                        new ProtocolException("Content-Length: -5")),
                chain(
                        Failure.of(Reason.RESET),
                        new IOException("a", new IOException("b", new SocketException("c")))),
                chain(Failure.of(Reason.RESET), new IOException("x", new EOFException("y"))),
                chain(
                        Failure.of(Reason.RESET),
                        new IOException("x", new IOException("Received RST_STREAM: Cancelled"))),
                chain(
                        Failure.of(Reason.PROTOCOL, "“Received RST_STREAM”"),
                        new ProtocolException("Invalid status line: \"Received RST_STREAM\"")),
                chain(
                        Failure.of(Reason.PROTOCOL, HttpDiagnosis.BROKEN),
                        new IOException("x", new ProtocolException("odd"))),
                chain(Failure.of(Reason.PROTOCOL, HttpDiagnosis.NOT_HTTP), new IOException()));
    }

    private static Arguments chain(Failure expected, Throwable thrown) {
        return Arguments.of(expected, thrown);
    }

    private static IOException connect(Exception cause) {
        ConnectException outer = new ConnectException(cause.getMessage());
        outer.initCause(cause);
        return outer;
    }

    @ParameterizedTest
    @MethodSource("chains")
    void reasonIsFoundInTheChain(Failure expected, Throwable thrown) {
        Attempt attempt = new Attempt(WIRE, InetAddress.ofLiteral("192.0.2.1"));
        AnswerReader reader = new AnswerReader(WANTED);
        Failure found = HttpDiagnosis.of(thrown, attempt, reader);
        // An alert or a cut before TLS began is a cut all the same.
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void onlyAConnectionThatNeverStoodMayBeTriedElsewhere() {
        Attempt attempt = new Attempt(WIRE, InetAddress.ofLiteral("192.0.2.1"));
        assertThat(HttpDiagnosis.isNotConnected(connect(new ConnectException("x")), attempt))
                .isTrue();
        assertThat(HttpDiagnosis.isNotConnected(new IOException("reset"), attempt)).isFalse();
        attempt.handshakeBegins();
        assertThat(HttpDiagnosis.isNotConnected(connect(new ConnectException("x")), attempt))
                .isFalse();
        assertThat(HttpDiagnosis.isNotConnected(new HttpConnectTimeoutException("x"), attempt))
                .isTrue();
    }

    @Test
    void clientCertificateThatWasAskedExplainsAnyRefusal() {
        Attempt attempt = new Attempt(WIRE, InetAddress.ofLiteral("192.0.2.1"));
        attempt.clientCertificateAsked(false, false);
        AnswerReader reader = new AnswerReader(WANTED);
        Throwable alert = new SSLHandshakeException("Received fatal alert: handshake_failure");
        assertThat(HttpDiagnosis.of(alert, attempt, reader))
                .isEqualTo(Failure.of(Reason.TLS_CLIENT_CERT));
    }

    @Test
    void causesThatBiteTheirTailEnd() {
        Exception head = new Exception("head");
        Exception tail = new Exception("tail", head);
        head.initCause(tail);
        assertThat(Causes.of(head)).hasSizeLessThan(100);
        assertThat(Causes.say(head, "nothing like it")).isFalse();
    }

    /** What the platform says of one and the same event, by how far its threads have come. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remote host terminated the handshake",
                "Remote host closed the channel",
                "closed in handshake"
            })
    void handshakeThatIsCutIsNoBrokenRule(String words) {
        assertThat(HandshakeDiagnosis.of(new SSLHandshakeException(words)))
                .isEqualTo(Failure.of(Reason.TLS_HANDSHAKE, HttpDiagnosis.HANDSHAKE_CUT));
    }
}
