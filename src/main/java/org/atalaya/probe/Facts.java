package org.atalaya.probe;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what was met on the way into facts that may be shown: plain, short, harmless. */
final class Facts {

    /** The longest fact; a server chooses some of them. */
    static final int MAX_LENGTH = 120;

    /** Two groups or more, with the colons around them. */
    private static final Pattern ZEROS = Pattern.compile("(?:^|:)0(?::0)+(?::|(?=%|$))");

    private Facts() {}

    /**
     * Foreign text without control, line-end and direction-turning characters (each becomes
     * U+FFFD), cut to {@link #MAX_LENGTH}.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(Math.min(text.length(), MAX_LENGTH));
        text.codePoints()
                .limit(MAX_LENGTH)
                .map(c -> isHarmless(c) ? c : 0xfffd)
                .forEach(clean::appendCodePoint);
        return text.codePointCount(0, text.length()) > MAX_LENGTH
                ? clean.append('…').toString()
                : clean.toString();
    }

    static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED ->
                    false;
            default -> true;
        };
    }

    /** {@code 5 s} when it is whole seconds, else {@code 1500 ms}. */
    static String duration(Duration duration) {
        return duration.toMillisPart() == 0 && !duration.isZero()
                ? duration.toSeconds() + " s"
                : duration.toMillis() + " ms";
    }

    /** {@code 127.0.0.1:81}, {@code [::1]:81}. */
    static String endpoint(InetAddress address, int port) {
        return address instanceof Inet6Address
                ? "[" + address(address) + "]:" + port
                : address(address) + ":" + port;
    }

    /** An address as people write it: the longest run of zeros shortened (RFC 5952 §4.2). */
    static String address(InetAddress address) {
        String text = address.getHostAddress();
        if (!(address instanceof Inet6Address)) {
            return text;
        }
        Matcher zeros = ZEROS.matcher(text);
        int from = 0;
        int to = 0;
        while (zeros.find()) {
            if (zeros.end() - zeros.start() > to - from) {
                from = zeros.start();
                to = zeros.end();
            }
        }
        return to == 0 ? text : text.substring(0, from) + "::" + text.substring(to);
    }
}
