package org.atalaya.probe;

import java.nio.ByteBuffer;
import org.atalaya.probe.Pem.NoKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Puts private keys without a word about their kind, as OpenSSL wrote them for decades, into the
 * PKCS#8 envelope (RFC 5208 §5) that the platform reads. DER (X.690), of which one level is looked
 * at; the platform judges what lies deeper.
 */
final class BareKeys {

    private static final int OCTETS = 0x04;

    /** {@code parameters} of an {@code ECPrivateKey}. */
    private static final int CURVE = 0xa0;

    private static final byte[] VERSION = {0x02, 0x01, 0x00};

    /** rsaEncryption, 1.2.840.113549.1.1.1, with the NULL that belongs to it (RFC 8017 A.1). */
    private static final byte[] RSA = {
        0x06,
        0x09,
        0x2a,
        (byte) 0x86,
        0x48,
        (byte) 0x86,
        (byte) 0xf7,
        0x0d,
        0x01,
        0x01,
        0x01,
        0x05,
        0x00
    };

    /** id-ecPublicKey, 1.2.840.10045.2.1 (RFC 5480 §2.1.1). */
    private static final byte[] EC = {
        0x06, 0x07, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 0x02, 0x01
    };

    private BareKeys() {}

    /** {@code RSA PRIVATE KEY}: an RSAPrivateKey of PKCS#1 (RFC 8017 A.1.2). */
    static byte[] rsa(byte[] bare) {
        return envelope(RSA, bare);
    }

    /**
     * {@code EC PRIVATE KEY}: an ECPrivateKey of SEC 1 (RFC 5915 §3).
     *
     * @throws NoKeyException when it is none, or does not name its curve
     */
    static byte[] ec(byte[] bare) throws NoKeyException {
        ByteBuffer members = contents(ByteBuffer.wrap(bare), Der.SEQUENCE);
        while (members != null && members.hasRemaining()) {
            int tag = members.get(members.position()) & 0xff;
            ByteBuffer member = contents(members, tag);
            if (member != null && tag == CURVE) {
                byte[] curve = new byte[member.remaining()];
                member.get(curve);
                return envelope(Der.joined(EC, curve), bare);
            }
            if (member == null) {
                break;
            }
        }
        throw new NoKeyException(NoKeyException.KIND);
    }

    /** PrivateKeyInfo: version, algorithm, the key as octets. */
    private static byte[] envelope(byte[] algorithm, byte[] key) {
        return Der.sequence(VERSION, Der.sequence(algorithm), Der.value(OCTETS, key));
    }

    /** The contents of the next value, which is then behind us; null when it is another or cut. */
    private static @Nullable ByteBuffer contents(ByteBuffer from, int tag) {
        if (from.remaining() < 2 || (from.get() & 0xff) != tag) {
            return null;
        }
        int length = from.get() & 0xff;
        if (length >= 0x80) {
            int digits = length & 0x7f;
            if (digits < 1 || digits > 3 || from.remaining() < digits) {
                return null;
            }
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | from.get() & 0xff;
            }
        }
        if (length > from.remaining()) {
            return null;
        }
        ByteBuffer contents = from.slice(from.position(), length);
        from.position(from.position() + length);
        return contents;
    }
}
