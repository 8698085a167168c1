package org.atalaya.model;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Characters of a typed address: which are dropped, which are refused, which are encoded. */
final class TargetText {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";
    private static final int SHOWN = 80;

    private TargetText() {}

    /**
     * Without the blanks around it, the no-break and zero-width ones that come with a paste too.
     */
    static String trim(String typed) {
        int from = 0;
        int to = typed.length();
        while (from < to && isBlank(typed.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(typed.charAt(to - 1))) {
            to--;
        }
        return typed.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\ufeff'
                || c == '\u2060';
    }

    /** Control characters, line ends, and the invisible ones that turn or hide text. */
    static boolean hasControl(String text) {
        return text.codePoints().anyMatch(TargetText::isHidden);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    // The joiners are part of words in some scripts (RFC 5892 A.1, A.2).
                    c != 0x200c && c != 0x200d;
            default -> false;
        };
    }

    /** What was typed, fit for a sentence: hidden characters as a mark, and not too long. */
    static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(SHOWN)
                .forEach(c -> shown.appendCodePoint(isHidden(c) ? '\ufffd' : c));
        return text.codePointCount(0, text.length()) > SHOWN ? shown + "…" : shown.toString();
    }

    static String encodePath(String path) {
        return encode(path, UNRESERVED);
    }

    static String encodeQuery(String query) {
        return encode(query, UNRESERVED + "?");
    }

    private static String encode(String text, String allowed) {
        StringBuilder encoded = new StringBuilder(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean plain =
                    c < 0x80 && (isAlphanumeric(c) || allowed.indexOf(c) >= 0)
                            || c == '%' && isEscape(bytes, i);
            if (plain) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    /** What is encoded already stays as it is. */
    static boolean isEscape(byte[] bytes, int at) {
        return at + 2 < bytes.length
                && HexFormat.isHexDigit(bytes[at + 1] & 0xff)
                && HexFormat.isHexDigit(bytes[at + 2] & 0xff);
    }
}
