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
 * {@code Content-Type} does. Where neither says, or nobody knows the charset that is said, it is
 * UTF-8 if all of it is valid UTF-8, else ISO-8859-1, which makes text of any bytes. Pure.
 */
final class BodyText {

    private static final Pattern CHARSET =
            Pattern.compile("(?i);\\s*charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))");

    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;

    private BodyText() {}

    static String of(byte[] body, HttpHeaders headers) {
        Mark mark = Mark.of(body);
        if (mark != null) {
            int length = body.length - mark.length();
            return new String(body, mark.length(), length, mark.charset());
        }
        Charset declared = declared(headers.firstValue("Content-Type").orElse(""));
        return declared == null ? guess(body) : new String(body, declared);
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
