package org.atalaya.probe;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The cookies that servers set within one probe (RFC 6265), so that a page which first sets one and
 * then sends the client back to itself is not taken for a circle. They die with the probe: each
 * begins as a stranger.
 *
 * <p>Stricter than a browser in two things: a cookie goes back to the origin it came from and to no
 * other, whatever its {@code Domain} says (promise 10), and there are never many of them.
 */
final class Cookies {

    private static final int MAX = 50;
    private static final int MAX_LENGTH = 4096;

    /** What may stand in the header that they are sent in. */
    private static final Pattern PAIR =
            Pattern.compile("[\\x21-\\x3a\\x3c\\x3e-\\x7e]+=[\\x20-\\x3a\\x3c-\\x7e]*");

    private final List<Cookie> kept = new ArrayList<>();

    /** One of them, bound to the origin of {@code from}. */
    private record Cookie(URI from, String name, String path, boolean secure, String pair) {

        boolean isFor(URI url) {
            return Redirects.isSameOrigin(from, url)
                    && (!secure || "https".equalsIgnoreCase(url.getScheme()))
                    && isBelow(pathOf(url));
        }

        /** RFC 6265 §5.1.4. */
        private boolean isBelow(String asked) {
            return asked.equals(path)
                    || asked.startsWith(path)
                            && (path.endsWith("/") || asked.charAt(path.length()) == '/');
        }

        boolean replaces(Cookie other) {
            return name.equals(other.name)
                    && path.equals(other.path)
                    && Redirects.isSameOrigin(from, other.from);
        }
    }

    /** Takes what the answer to {@code url} sets; what is no cookie is ignored, as browsers do. */
    void take(URI url, HttpHeaders headers, Instant now) {
        for (String line : headers.allValues("Set-Cookie")) {
            if (line.length() <= MAX_LENGTH) {
                take(url, line, now);
            }
        }
    }

    private void take(URI url, String line, Instant now) {
        String[] parts = line.split(";");
        String pair = parts[0].strip();
        if (!PAIR.matcher(pair).matches()) {
            return;
        }
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].split("=", 2);
            attributes.put(
                    attribute[0].strip().toLowerCase(Locale.ROOT),
                    attribute.length == 1 ? "" : attribute[1].strip());
        }
        String path = attributes.getOrDefault("path", "");
        Cookie cookie =
                new Cookie(
                        url,
                        pair.substring(0, pair.indexOf('=')),
                        path.startsWith("/") ? path : folderOf(url),
                        attributes.containsKey("secure"),
                        pair);
        kept.removeIf(cookie::replaces);
        if (!isOver(attributes, now) && kept.size() < MAX) {
            kept.add(cookie);
        }
    }

    /** A server takes a cookie back by one that has run out; {@code Max-Age} has the last word. */
    private static boolean isOver(Map<String, String> attributes, Instant now) {
        String age = attributes.getOrDefault("max-age", "");
        if (age.matches("-?[0-9]+")) {
            return age.startsWith("-") || age.matches("0+");
        }
        try {
            String end = attributes.getOrDefault("expires", "").replace('-', ' ');
            return !end.isEmpty()
                    && ZonedDateTime.parse(end, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant()
                            .isBefore(now);
        } catch (DateTimeException anotherWayToWriteIt) {
            return false;
        }
    }

    private static String pathOf(URI url) {
        String path = url.getRawPath();
        return path == null || path.isEmpty() ? "/" : path;
    }

    /** RFC 6265 §5.1.4: where a cookie without a path belongs. */
    private static String folderOf(URI url) {
        String path = pathOf(url);
        int last = path.lastIndexOf('/');
        return last <= 0 ? "/" : path.substring(0, last);
    }

    /** What goes into the header of a request for {@code url}; empty for nothing. */
    String of(URI url) {
        StringBuilder pairs = new StringBuilder();
        for (Cookie cookie : kept) {
            if (cookie.isFor(url) && pairs.length() + cookie.pair().length() <= MAX_LENGTH) {
                pairs.append(pairs.isEmpty() ? "" : "; ").append(cookie.pair());
            }
        }
        return pairs.toString();
    }
}
