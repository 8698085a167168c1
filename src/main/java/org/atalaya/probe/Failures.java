package org.atalaya.probe;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import javax.net.ssl.SSLException;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/** What an {@link IOException} of a socket says about the host, and failures of many protocols. */
public final class Failures {

    /** Fact code: {@code Phrases} has its words. */
    static final String BLANK = "blank-lines";

    static final String NO_NAME_SERVER = "no-name-server-answer";
    static final String NO_DNS = "not-dns";
    static final String NOT_VOUCHED = "tls-not-vouched";

    /** Longer excerpts help nobody in a sentence. */
    private static final int EXCERPT = 80;

    private Failures() {}

    /** What a socket that failed says of its {@code address}, if that is known. */
    public static Failure of(
            IOException fault, Deadline deadline, @Nullable InetSocketAddress address) {
        String where = address == null ? "" : text(address);
        return switch (fault) {
            case UnknownHostException e -> ofName(e, String.valueOf(e.getMessage()));
            case SocketTimeoutException e -> timeout(deadline);
            case NoRouteToHostException e -> Failure.of(Reason.UNREACHABLE, where);
            case PortUnreachableException e -> Failure.of(Reason.REFUSED, where);
            case ConnectException e when SystemErrors.TIMED_OUT.isIn(e) -> timeout(deadline);
            case ConnectException e when SystemErrors.REFUSED.isIn(e) ->
                    Failure.of(Reason.REFUSED, where);
            case ConnectException e -> Failure.of(Reason.UNREACHABLE, where);
            case EOFException e -> Failure.of(Reason.RESET);
            default ->
                    isUnreachable(fault)
                            ? Failure.of(Reason.UNREACHABLE, where)
                            : Failure.of(Reason.RESET);
        };
    }

    static boolean isUnreachable(Exception fault) {
        return SystemErrors.HOST_UNREACHABLE.isIn(fault)
                || SystemErrors.NETWORK_UNREACHABLE.isIn(fault);
    }

    /** A name that nobody knows, or one that nobody could say anything of. */
    static Failure ofName(UnknownHostException fault, String name) {
        return fault instanceof NameServerFault
                ? Failure.of(Reason.DNS, NO_NAME_SERVER, Facts.clean(name))
                : Failure.of(Reason.DNS, Facts.clean(name));
    }

    /** What a TLS connection that was no probe says, in words of ours. */
    public static Failure ofTls(SSLException fault) {
        return Causes.first(fault, CertificateException.class) == null
                ? HandshakeDiagnosis.of(fault)
                : Failure.of(Reason.TLS_UNTRUSTED, NOT_VOUCHED);
    }

    /** Nothing came within the whole time that was given. */
    public static Failure timeout(Deadline deadline) {
        return Failure.of(Reason.TIMEOUT, Facts.duration(deadline.budget()));
    }

    /** What came makes no sense in the protocol. */
    static Failure garbled(InetSocketAddress from) {
        return Failure.of(Reason.PROTOCOL, NO_DNS, text(from));
    }

    /** {@code 127.0.0.1:81}, {@code [::1]:81}; without a port where the protocol has none. */
    static String text(InetSocketAddress address) {
        return address.getPort() == 0
                ? Facts.address(address.getAddress())
                : Facts.endpoint(address.getAddress(), address.getPort());
    }

    /** The same as {@link #quote}, but words of ours where there is nothing to be quoted. */
    static String excerpt(String text) {
        return text.isBlank() ? BLANK : quote(text);
    }

    /**
     * A short excerpt of foreign text, on one line and in quotation marks so that it never reads as
     * our words.
     */
    public static String quote(String text) {
        String line = text.strip().replaceAll("[\\r\\n\\t]+", " ");
        int points = line.codePointCount(0, line.length());
        String cut =
                points > EXCERPT
                        ? line.substring(0, line.offsetByCodePoints(0, EXCERPT)) + "…"
                        : line;
        return "“" + Facts.clean(cut) + "”";
    }
}
