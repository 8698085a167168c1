package org.atalaya.probe;

import java.io.ByteArrayOutputStream;

/** Writes values of ASN.1 as DER (X.690). */
final class Der {

    static final int SEQUENCE = 0x30;

    private Der() {}

    static byte[] sequence(byte[]... members) {
        return value(SEQUENCE, joined(members));
    }

    static byte[] value(int tag, byte[] contents) {
        return joined(new byte[] {(byte) tag}, length(contents.length), contents);
    }

    /** As short as it can be, or it is not DER (X.690 §10.1). */
    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        int digits = (Integer.SIZE - Integer.numberOfLeadingZeros(length) + 7) / 8;
        byte[] written = new byte[1 + digits];
        written[0] = (byte) (0x80 | digits);
        for (int i = 1; i <= digits; i++) {
            written[i] = (byte) (length >> 8 * (digits - i));
        }
        return written;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
