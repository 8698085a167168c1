package org.atalaya.probe;

import java.net.http.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The text of a body: a byte order mark decides on the characters before the {@code charset} of
 * {@code Content-Type} does, and that before what the page says of itself: HTML in a {@code meta}
 * within its first {@value #PRESCAN} bytes, as browsers look for it, XML in its first line. Where
 * nobody says, or nobody knows the charset that is said, it is UTF-8 if all of it is valid UTF-8,
 * else ISO-8859-1, which makes text of any bytes. Pure.
 */
final class BodyText {

    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

    /** HTML §13.2.3.2; RFC 3023 §8 for XML. */
    private static final Pattern OWN_WORD =
            Pattern.compile(
                    "(?i)<meta\\b[^>]*?\\bcharset\\s*=\\s*[\"']?\\s*([a-z0-9._:-]+)"
                            + "|^\\s*<\\?xml\\b[^>]*?\\bencoding\\s*=\\s*[\"']([a-z0-9._:-]+)");

    /** Types of pages that may say it; a page of no type is looked at, too. */
    private static final Pattern MARKUP = Pattern.compile("(?i)html|xml|^\\s*$");

    private static final int PRESCAN = 1024;

    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;

    private BodyText() {}

    static String of(byte[] body, HttpHeaders headers) {
        Mark mark = Mark.of(body);
        if (mark != null) {
            int length = body.length - mark.length();
            return new String(body, mark.length(), length, mark.charset());
        }
        String type = headers.firstValue("Content-Type").orElse("");
        Charset declared = declared(type);
        Charset said = declared == null && MARKUP.matcher(type).find() ? ownWord(body) : declared;
        return said == null ? guess(body) : new String(body, said);
    }

    private static @Nullable Charset ownWord(byte[] body) {
        int length = Math.min(body.length, PRESCAN);
        Matcher word = OWN_WORD.matcher(new String(body, 0, length, StandardCharsets.ISO_8859_1));
        if (!word.find()) {
            return null;
        }
        Charset named = named(word.group(1) == null ? word.group(2) : word.group(1));
        // What could be read as plain letters is not written in two bytes each.
        return named == null || named.name().startsWith("UTF-16") ? null : named;
    }

    private record Mark(Charset charset, int length) {

        static @Nullable Mark of(byte[] body) {
            if (begins(body, 0xef, 0xbb, 0xbf)) {
                return new Mark(StandardCharsets.UTF_8, 3);
            }
            if (begins(body, 0xfe, 0xff)) {
                return new Mark(StandardCharsets.UTF_16BE, 2);
            }
            return begins(body, 0xff, 0xfe) ? new Mark(StandardCharsets.UTF_16LE, 2) : null;
        }

        private static boolean begins(byte[] body, int... mark) {
            for (int i = 0; i < mark.length; i++) {
                if (body.length <= i || (body[i] & 0xff) != mark[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable Charset declared(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        if (!matcher.find()) {
            return null;
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return named(matcher.group(group).strip());
            }
        }
        return null;
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            return null;
        }
    }

    private static String guess(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    /** What a body of more than {@code cap} bytes is. */
    static ProbeFault tooLarge(long cap) {
        String size =
                cap % MIB == 0
                        ? cap / MIB + " MiB"
                        : cap % KIB == 0 ? cap / KIB + " KiB" : cap + " B";
        return ProbeFault.of(Reason.TOO_LARGE, size);
    }
}
