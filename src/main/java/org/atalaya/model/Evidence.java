package org.atalaya.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a probe saw on its way, success or not; whatever it never got to is null.
 *
 * @param address the IP address and port that answered or refused, e.g. {@code 127.0.0.1:81}
 * @param status the HTTP status code
 * @param statusText what that code is called, e.g. {@code Service Unavailable}
 * @param httpVersion {@code HTTP/1.1} or {@code HTTP/2}
 * @param redirects how many redirects were followed
 * @param finalUrl where they ended, when there were any
 * @param bodyBytes size of the body that was read
 * @param tls the server's certificate
 * @param phases where the time went
 * @param downgraded whether a redirect led from https to http, where anybody can read along
 * @param said what a good answer said, where there is no status to tell it
 * @param excerpt how a bad answer began, harmless to show and without secrets; null for none
 */
public record Evidence(
        @Nullable String address,
        @Nullable Integer status,
        @Nullable String statusText,
        @Nullable String httpVersion,
        int redirects,
        @Nullable URI finalUrl,
        long bodyBytes,
        @Nullable TlsInfo tls,
        Phases phases,
        boolean downgraded,
        @Nullable Said said,
        @Nullable String excerpt) {

    /** Nothing was seen at all. */
    public static final Evidence NONE =
            new Evidence(null, null, null, null, 0, null, 0, null, Phases.NONE);

    /** The same, but for what a good answer said. */
    public Evidence saying(Said other) {
        return new Evidence(
                address,
                status,
                statusText,
                httpVersion,
                redirects,
                finalUrl,
                bodyBytes,
                tls,
                phases,
                downgraded,
                other,
                excerpt);
    }

    /** Evidence without words of a bad answer. */
    public Evidence(
            @Nullable String address,
            @Nullable Integer status,
            @Nullable String statusText,
            @Nullable String httpVersion,
            int redirects,
            @Nullable URI finalUrl,
            long bodyBytes,
            @Nullable TlsInfo tls,
            Phases phases,
            boolean downgraded,
            @Nullable Said said) {
        this(
                address,
                status,
                statusText,
                httpVersion,
                redirects,
                finalUrl,
                bodyBytes,
                tls,
                phases,
                downgraded,
                said,
                null);
    }

    /** The same, with the beginning of a bad answer. */
    public Evidence beginning(@Nullable String answer) {
        return new Evidence(
                address,
                status,
                statusText,
                httpVersion,
                redirects,
                finalUrl,
                bodyBytes,
                tls,
                phases,
                downgraded,
                said,
                answer);
    }

    /** Evidence without a redirect to plain HTTP. */
    public Evidence(
            @Nullable String address,
            @Nullable Integer status,
            @Nullable String statusText,
            @Nullable String httpVersion,
            int redirects,
            @Nullable URI finalUrl,
            long bodyBytes,
            @Nullable TlsInfo tls,
            Phases phases) {
        this(
                address,
                status,
                statusText,
                httpVersion,
                redirects,
                finalUrl,
                bodyBytes,
                tls,
                phases,
                false);
    }

    /** Evidence of a protocol whose status says enough. */
    public Evidence(
            @Nullable String address,
            @Nullable Integer status,
            @Nullable String statusText,
            @Nullable String httpVersion,
            int redirects,
            @Nullable URI finalUrl,
            long bodyBytes,
            @Nullable TlsInfo tls,
            Phases phases,
            boolean downgraded) {
        this(
                address,
                status,
                statusText,
                httpVersion,
                redirects,
                finalUrl,
                bodyBytes,
                tls,
                phases,
                downgraded,
                null);
    }
}
