package org.atalaya.probe;

import java.net.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a bad answer began, to be shown and kept: a few lines, harmless, without the secrets of the
 * check and without what looks like one. Pure.
 */
final class Excerpt {

    /** Bytes of a body that are kept for it. */
    static final int BYTES = 4096;

    /** Characters of it that a person is shown. */
    static final int LONGEST = 1000;

    private static final String DOTS = "•••";

    /** A name that says what it is, and the value behind it: in JSON, forms, headers, settings. */
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)([\\w.-]*(?:passw(?:or)?d|passwd|passphrase|secret|token|api[_-]?key"
                            + "|access[_-]?key|private[_-]?key|credential|session[_-]?id|csrf)"
                            + "[\\w.-]*[\"']?\\s*(?:[:=]|=>)\\s*)"
                            + "(\"(?:[^\"\\\\]|\\\\.)*\"?|'[^']*'?|[^\\s,;&<>\"']+)");

    /** What a header signs in with, and the user part of an address. */
    private static final Pattern SIGNED =
            Pattern.compile("(?i)(\\b(?:basic|bearer|digest|negotiate)\\s+)[A-Za-z0-9+/=._~-]{8,}");

    private static final Pattern USER = Pattern.compile("(://)[^\\s/@]+(@)");

    private static final Pattern COOKIE =
            Pattern.compile("(?i)((?:set-)?cookie[\"']?\\s*[:=]\\s*)[^\\r\\n]+");

    private static final Pattern SPACE = Pattern.compile("[ \\t\\x0B\\f]+");
    private static final Pattern LINES = Pattern.compile("\\s*[\\r\\n]+\\s*");

    private Excerpt() {}

    /**
     * Null where there is nothing to be read: no body, or a packed one that nobody unpacked.
     *
     * @param whole whether these are all bytes there were
     */
    static @Nullable String of(
            byte[] begin, HttpHeaders headers, boolean whole, Unveiled unveiled) {
        if (begin.length == 0
                || !ContentCoding.of(headers.allValues("Content-Encoding")).isEmpty()) {
            return null;
        }
        return of(BodyText.of(begin, headers) + (whole ? "" : "…"), unveiled);
    }

    /** Secrets go before it is cut, so that no half of one is left. */
    static @Nullable String of(String text, Unveiled unveiled) {
        String rest = unveiled.without(text);
        rest = COOKIE.matcher(rest).replaceAll("$1" + DOTS);
        rest = NAMED.matcher(rest).replaceAll("$1" + DOTS);
        rest = SIGNED.matcher(rest).replaceAll("$1" + DOTS);
        rest = USER.matcher(rest).replaceAll("$1" + DOTS + "$2");
        rest = SPACE.matcher(LINES.matcher(rest.strip()).replaceAll("\n")).replaceAll(" ");
        StringBuilder clean = new StringBuilder();
        rest.codePoints()
                .limit(LONGEST)
                .map(c -> c == '\n' || Facts.isHarmless(c) ? c : 0xfffd)
                .forEach(clean::appendCodePoint);
        if (rest.codePointCount(0, rest.length()) > LONGEST) {
            clean.append('…');
        }
        return clean.isEmpty() || clean.toString().equals("…") ? null : clean.toString();
    }
}
