package org.atalaya.probe;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Evidence;
import org.atalaya.model.Phases;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the evidence of one HTTP probe over its redirects. Phases are sums over all hops.
 *
 * <p>How each phase is measured: <em>resolve</em> is the wait for our own resolver, nearly zero
 * when it remembered. Over TLS, <em>connect</em> ends and <em>tls</em> begins when the TLS engine
 * is first used, which HttpClient does once TCP stands; <em>tls</em> ends with the handshake's last
 * message: both exact to a thread switch. On plain HTTP <em>connect</em> ends when HttpClient
 * begins to write the request ({@link RequestWatch}), which it does once TCP stands; it has the
 * making of the request in it, an approximation some tens of microseconds too long.
 * <em>firstByte</em> begins there and ends when the whole head was read, a little after its first
 * byte; <em>body</em> is the rest. A host that keeps its connections has no <em>connect</em> on
 * plain HTTP, and on TLS neither <em>connect</em> nor <em>tls</em> while one is kept. Where no
 * connection came to stand there is no <em>connect</em>. Through a proxy <em>resolve</em> and
 * <em>connect</em> are the proxy's, and <em>connect</em> has the opening of the tunnel in it.
 */
final class Trail {

    private @Nullable String address;
    private @Nullable String plainProxy;
    private @Nullable String missingCertificate;
    private @Nullable ResponseInfo head;
    private @Nullable TlsInfo tls;
    private @Nullable URI finalUrl;
    private int redirects;
    private boolean downgraded;
    private byte[] beginning = new byte[0];
    private @Nullable String decoded;
    private final List<TlsInfo> certificates = new ArrayList<>();
    private long bytes;
    private long resolve = -1;
    private long connect = -1;
    private long handshake = -1;
    private long firstByte = -1;
    private long body = -1;

    void resolved(long nanos) {
        resolve = plus(resolve, nanos);
    }

    void redirected(URI from, URI to) {
        redirects++;
        finalUrl = to;
        downgraded |= Redirects.isDowngrade(from, to);
    }

    /** The body had this size once its compression was undone, and reads like this. */
    void decoded(long size, String text) {
        bytes = size;
        decoded = text;
    }

    /** How the last answer began, without secrets; null when nothing of it can be read. */
    @Nullable String excerpt(Unveiled unveiled) {
        ResponseInfo answer = head;
        if (answer == null) {
            return null;
        }
        String text = decoded;
        if (text == null) {
            boolean whole = beginning.length == bytes;
            return Excerpt.of(beginning, answer.headers(), whole, unveiled);
        }
        boolean whole = text.length() <= Excerpt.BYTES;
        return Excerpt.of(whole ? text : text.substring(0, Excerpt.BYTES) + "…", unveiled);
    }

    /** The status of the last answer; null when there was none. */
    @Nullable Integer status() {
        ResponseInfo answer = head;
        return answer == null ? null : answer.statusCode();
    }

    /** The proxy that the last answer came through on plain HTTP; null when there was none. */
    @Nullable String plainProxy() {
        return plainProxy;
    }

    /**
     * The code for a certificate that the last server asked us for in vain; null when it did not.
     */
    @Nullable String missingCertificate() {
        return missingCertificate;
    }

    /** The certificates of all hops, in their order. */
    List<TlsInfo> certificates() {
        return List.copyOf(certificates);
    }

    /** Takes what an attempt saw, however far it came. */
    void attempted(Attempt attempt, AnswerReader reader, long endedAt) {
        address = attempt.endpoint();
        missingCertificate =
                !attempt.isClientCertificateAsked() || attempt.isClientCertificateShown()
                        ? null
                        : attempt.isClientCertificateUnfit()
                                ? LoginJudge.UNFIT_CERTIFICATE
                                : LoginJudge.NO_CERTIFICATE;
        plainProxy = attempt.proxy() == null || attempt.wire().isSecure() ? null : address;
        tls = attempt.tls();
        if (tls != null) {
            certificates.add(tls);
        }
        head = reader.head();
        bytes = reader.bytes();
        beginning = reader.beginning();
        decoded = null;
        long sentAt = attempt.startedAt();
        if (attempt.connectedAt() != 0) {
            connect = plus(connect, attempt.connectedAt() - attempt.startedAt());
            sentAt = attempt.connectedAt();
        } else if (attempt.handshakeAt() != 0) {
            connect = plus(connect, attempt.handshakeAt() - attempt.startedAt());
            if (attempt.securedAt() != 0) {
                handshake = plus(handshake, attempt.securedAt() - attempt.handshakeAt());
                sentAt = attempt.securedAt();
            }
        }
        if (reader.head() != null) {
            firstByte = plus(firstByte, reader.headAt() - sentAt);
            body = plus(body, endedAt - reader.headAt());
        }
    }

    private static long plus(long sum, long more) {
        return Math.max(sum, 0) + Math.max(more, 0);
    }

    Evidence evidence(Unveiled unveiled) {
        ResponseInfo answer = head;
        return new Evidence(
                address,
                answer == null ? null : answer.statusCode(),
                answer == null ? null : StatusTexts.of(answer.statusCode()),
                answer == null ? null : answer.version() == Version.HTTP_2 ? "HTTP/2" : "HTTP/1.1",
                redirects,
                finalUrl == null ? null : unveiled.without(finalUrl),
                bytes,
                tls,
                new Phases(
                        duration(resolve),
                        duration(connect),
                        duration(handshake),
                        duration(firstByte),
                        duration(body)),
                downgraded);
    }

    private static @Nullable Duration duration(long nanos) {
        return nanos < 0 ? null : Duration.ofNanos(nanos);
    }
}
