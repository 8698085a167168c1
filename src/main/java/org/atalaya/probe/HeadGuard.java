package org.atalaya.probe;

import java.net.CookieHandler;
import java.net.ProtocolException;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Refuses heads that HttpClient itself stumbles over: a {@code Content-Length} that is no number,
 * or several that differ (RFC 9112 §6.3). It would fail without closing the connection. The place
 * for cookies is the only one from which a refusal does close it; cookies themselves are not kept.
 */
final class HeadGuard extends CookieHandler {

    /** What its refusals begin with. */
    static final String LENGTH = "Content-Length: ";

    @Override
    public Map<String, List<String>> get(URI uri, Map<String, List<String>> headers) {
        return Map.of();
    }

    @Override
    public void put(URI uri, Map<String, List<String>> headers) throws ProtocolException {
        List<String> lengths = headers.getOrDefault("Content-Length", List.of());
        if (lengths.stream().distinct().count() > 1
                || !lengths.stream().allMatch(HeadGuard::isLength)) {
            throw new ProtocolException(LENGTH + String.join(", ", lengths));
        }
    }

    /** Up to 18 digits: what fits a long. */
    private static boolean isLength(String text) {
        return !text.isEmpty()
                && text.length() <= 18
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
