package org.atalaya.model;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP check sends.
 *
 * @param headers in the order they were written; a value may be a {@link Secret}
 * @param body null for none
 * @param userAgent null for this program's own
 * @param reuse whether a kept connection may be used; by default each probe dials anew, because an
 *     old connection hides a dead listener or an expired certificate
 * @param maxRedirects hops that are followed; 0 follows none
 * @param sameHost whether a redirect to another host is refused
 */
public record HttpAsk(
        Method method,
        List<Header> headers,
        @Nullable String body,
        @Nullable String userAgent,
        @Nullable Credentials credentials,
        Version version,
        boolean reuse,
        int maxRedirects,
        boolean sameHost,
        ProxyChoice proxy) {

    public static final int DEFAULT_REDIRECTS = 10;

    /** A plain GET. */
    public static final HttpAsk GET =
            new HttpAsk(
                    Method.GET,
                    List.of(),
                    null,
                    null,
                    null,
                    Version.HTTP_1_1,
                    false,
                    DEFAULT_REDIRECTS,
                    false,
                    ProxyChoice.DIRECT);

    /** RFC 9110 §9.3. */
    public enum Method {
        GET,
        HEAD,
        POST,
        PUT,
        PATCH,
        DELETE,
        OPTIONS
    }

    /** The protocol that is offered first. */
    public enum Version {
        HTTP_1_1,
        HTTP_2
    }

    /** One header field (RFC 9110 §5). */
    public record Header(String name, Secret value) {

        /** Headers that say nothing secret; every other may hold a key (RFC 9110, RFC 7231). */
        private static final Set<String> OPEN =
                Set.of(
                        "accept",
                        "accept-charset",
                        "accept-encoding",
                        "accept-language",
                        "cache-control",
                        "connection",
                        "content-encoding",
                        "content-language",
                        "content-type",
                        "dnt",
                        "expect",
                        "from",
                        "host",
                        "if-match",
                        "if-modified-since",
                        "if-none-match",
                        "if-unmodified-since",
                        "origin",
                        "pragma",
                        "range",
                        "te",
                        "upgrade-insecure-requests",
                        "user-agent",
                        "via",
                        "x-forwarded-for",
                        "x-forwarded-host",
                        "x-forwarded-proto",
                        "x-requested-with");

        /** Whether its value may be shown. */
        public boolean isOpen() {
            return OPEN.contains(name.toLowerCase(Locale.ROOT));
        }
    }

    public HttpAsk {
        headers = List.copyOf(headers);
    }
}
