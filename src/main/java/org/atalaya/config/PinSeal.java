package org.atalaya.config;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.atalaya.model.Pin;

/**
 * Turns the digits of a PIN into what is kept of them, and compares. Both take a noticeable part of
 * a second on purpose: whoever has the file tries fewer.
 */
public final class PinSeal {

    /** As OWASP advises for PBKDF2 with HMAC-SHA-256. */
    static final int ROUNDS = 600_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private PinSeal() {}

    /** What is kept of these digits; another each time, for the salt is. */
    public static Pin seal(String digits) {
        byte[] salt = new byte[Pin.SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return new Pin(
                ROUNDS,
                base64.encodeToString(salt),
                base64.encodeToString(hash(digits, salt, ROUNDS)));
    }

    /** Whether these digits are the PIN. */
    public static boolean matches(Pin pin, String digits) {
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] hash = hash(digits, base64.decode(pin.salt()), pin.rounds());
        return MessageDigest.isEqual(hash, base64.decode(pin.hash()));
    }

    private static byte[] hash(String digits, byte[] salt, int rounds) {
        PBEKeySpec spec =
                new PBEKeySpec(digits.toCharArray(), salt, rounds, Pin.HASH_BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            // Every Java platform has to have it.
            throw new IllegalStateException(e);
        } finally {
            spec.clearPassword();
        }
    }
}
