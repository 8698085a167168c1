package org.atalaya.history;

import java.util.Arrays;

/** Writes numbers in as few bytes as they need: seven bits a byte, the least first (LEB128). */
final class Packer {

    private byte[] bytes = new byte[64];
    private int size;

    /** A number that is not negative. */
    Packer number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("negative: " + value);
        }
        return raw(value);
    }

    /** A number of either sign, small ones near zero. */
    Packer signed(long value) {
        return raw((value << 1) ^ (value >> 63));
    }

    private Packer raw(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            put((byte) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        put((byte) rest);
        return this;
    }

    private void put(byte value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = value;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
