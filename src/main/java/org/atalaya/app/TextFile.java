package org.atalaya.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A list or a table that somebody drops on the window, from whatever program wrote it. */
final class TextFile {

    /** Ten thousand long lines; what is bigger is no list of hosts. */
    static final int MOST = 8 * 1024 * 1024;

    private TextFile() {}

    /**
     * Its text: UTF-8 or, as spreadsheets still write, Latin-1.
     *
     * @throws IOException when it cannot be read, or is too big
     */
    static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST + 1);
        }
        if (bytes.length > MOST) {
            throw new IOException("more than " + MOST + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
