package org.atalaya.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP or HTTPS GET.
 *
 * @param url absolute, {@code http} or {@code https}, without user information
 * @param status the statuses that count as healthy
 * @param insecure whether an invalid certificate is accepted
 * @param slow see {@link Check#slow}
 */
public record HttpCheck(URI url, StatusRanges status, boolean insecure, @Nullable Duration slow)
        implements Check {

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
}
