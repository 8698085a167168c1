package org.atalaya.probe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * What a server has said up to now, as text: UTF-8, where every byte that is none becomes U+FFFD and
 * a character cut between two packets waits for its other half. Never more than {@link #MAX_BYTES}.
 */
final class Heard {

    static final int MAX_BYTES = 64 * 1024;

    private static final int CHUNK = 4096;

    private final InputStream in;
    private final ByteBuffer pending = ByteBuffer.allocate(CHUNK + 8);
    private final CharBuffer decoded = CharBuffer.allocate(CHUNK + 8);
    private final StringBuilder text = new StringBuilder();
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private int bytes;

    Heard(InputStream in) {
        this.in = in;
    }

    /** Waits for more; false when nothing more will come or more would be too much. */
    boolean more() throws IOException {
        int room = Math.min(CHUNK, MAX_BYTES - bytes);
        int read = room == 0 ? -1 : in.read(pending.array(), pending.position(), room);
        if (read < 0) {
            return false;
        }
        bytes += read;
        pending.position(pending.position() + read).flip();
        decoder.decode(pending, decoded, false);
        pending.compact();
        text.append(decoded.flip());
        decoded.clear();
        return true;
    }

    boolean nothing() {
        return bytes == 0;
    }

    CharSequence text() {
        return text;
    }
}
