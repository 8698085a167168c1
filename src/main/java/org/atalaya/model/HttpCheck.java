package org.atalaya.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP or HTTPS request.
 *
 * @param url absolute, {@code http} or {@code https}, without user information
 * @param ask what is sent
 * @param expect what must come back
 * @param tls how far the server's certificate is trusted
 */
public record HttpCheck(
        URI url, HttpAsk ask, HttpExpect expect, TlsSettings tls, CheckOptions options)
        implements Check {

    /** A plain GET judged by its status. */
    public HttpCheck(URI url, StatusRanges status, boolean insecure, @Nullable Duration slow) {
        this(
                url,
                HttpAsk.GET,
                HttpExpect.ofStatus(status),
                TlsSettings.DEFAULT.withInsecure(insecure),
                CheckOptions.DEFAULT.withSlow(slow));
    }

    /** Whether it may come to speak TLS: at once, or where a redirect leads. */
    public boolean meetsTls() {
        return "https".equalsIgnoreCase(url.getScheme()) || ask.maxRedirects() > 0;
    }

    /** The statuses that count as healthy. */
    public StatusRanges status() {
        return expect.status();
    }

    @Override
    public String type() {
        return "http";
    }

    @Override
    public String target() {
        return url.toString();
    }

    @Override
    public String hostName() {
        return Target.host(url);
    }

    @Override
    public boolean insecure() {
        return tls.insecure();
    }
}
