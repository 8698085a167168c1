package org.atalaya.probe;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.atalaya.model.Reason;

/**
 * Undoes the {@code Content-Encoding} of a body (RFC 9110 §8.4): gzip, also of several members, and
 * deflate, both as it is defined (zlib) and as some servers send it (raw). Never makes more than
 * the cap of it, however small the body was that came. Pure.
 */
final class ContentCoding {

    /** Fact codes: {@code Phrases} has their words. */
    static final String UNKNOWN = "content-coding";

    static final String BROKEN = "broken-coding";

    /** Nobody packs a page more often than that, but a bomb may be packed in a bomb. */
    private static final int MAX_LAYERS = 3;

    private static final int CHUNK = 8_192;

    private ContentCoding() {}

    /** The codings that were applied, in their order; empty when there is nothing to undo. */
    static List<String> of(List<String> headers) {
        List<String> codings = new ArrayList<>();
        for (String header : headers) {
            for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
                String name = coding.strip();
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        return codings;
    }

    /**
     * @throws ProbeFault when the coding is not known, its data are broken or cut, or there are
     *     more than {@code cap} bytes
     */
    static byte[] decode(byte[] body, List<String> codings, long cap, Deadline deadline)
            throws ProbeFault {
        if (codings.size() > MAX_LAYERS) {
            throw unknown(String.join(", ", codings));
        }
        byte[] decoded = body;
        for (String coding : codings.reversed()) {
            decoded = undo(decoded, coding, cap, deadline);
        }
        return decoded;
    }

    private static byte[] undo(byte[] body, String coding, long cap, Deadline deadline)
            throws ProbeFault {
        if (body.length == 0) {
            return body;
        }
        try {
            return switch (coding) {
                case "gzip", "x-gzip" ->
                        read(new GZIPInputStream(new ByteArrayInputStream(body)), cap, deadline);
                case "deflate" -> inflate(body, !isZlib(body), cap, deadline);
                default -> throw unknown(coding);
            };
        } catch (EOFException e) {
            throw ProbeFault.of(Reason.PROTOCOL, HttpDiagnosis.BODY_CUT);
        } catch (IOException e) {
            throw ProbeFault.of(Reason.PROTOCOL, BROKEN, coding);
        }
    }

    private static ProbeFault unknown(String coding) {
        // The request is sound, and says what it takes: it is the answer that is not.
        return ProbeFault.of(Reason.PROTOCOL, UNKNOWN, Facts.clean(coding));
    }

    /** RFC 1950 §2.2: method 8 and a check of the first two bytes. */
    private static boolean isZlib(byte[] body) {
        return body.length > 1
                && (body[0] & 0x0f) == 8
                && (((body[0] & 0xff) << 8) + (body[1] & 0xff)) % 31 == 0;
    }

    private static byte[] inflate(byte[] body, boolean raw, long cap, Deadline deadline)
            throws IOException, ProbeFault {
        try (Inflater inflater = new Inflater(raw);
                InputStream in =
                        new InflaterInputStream(new ByteArrayInputStream(body), inflater)) {
            return read(in, cap, deadline);
        }
    }

    private static byte[] read(InputStream from, long cap, Deadline deadline)
            throws IOException, ProbeFault {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = from) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                all.write(chunk, 0, read);
                if (all.size() > cap) {
                    throw BodyText.tooLarge(cap);
                }
                if (deadline.hasPassed()) {
                    throw new ProbeFault(Failures.timeout(deadline));
                }
            }
        }
        return all.toByteArray();
    }
}
