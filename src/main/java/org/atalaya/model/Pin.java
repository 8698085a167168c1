package org.atalaya.model;

import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The PIN of a kiosk as it is kept: what the digits were turned into, never the digits.
 *
 * @param rounds of PBKDF2 with HMAC-SHA-256
 * @param salt in Base64
 * @param hash of {@link #HASH_BYTES} bytes, in Base64
 */
public record Pin(int rounds, String salt, String hash) {

    /** Fewer digits are tried out in an afternoon. */
    public static final int SHORTEST = 4;

    /** More are written on a slip of paper beside the screen. */
    public static final int LONGEST = 12;

    public static final int SALT_BYTES = 16;
    public static final int HASH_BYTES = 32;

    /** What a file may ask for: a number without end would keep a machine busy for ever. */
    private static final int MOST_ROUNDS = 10_000_000;

    private static final Pattern FORM =
            Pattern.compile("pbkdf2-sha256:([1-9]\\d{0,7}):([A-Za-z0-9+/=]+):([A-Za-z0-9+/=]+)");

    public Pin {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new IllegalArgumentException("rounds " + rounds);
        }
        if (Base64.getDecoder().decode(salt).length != SALT_BYTES
                || Base64.getDecoder().decode(hash).length != HASH_BYTES) {
            throw new IllegalArgumentException("salt or hash of another length");
        }
    }

    /** As it stands in a file. */
    public String text() {
        return String.format(Locale.ROOT, "pbkdf2-sha256:%d:%s:%s", rounds, salt, hash);
    }

    /** What {@link #text} wrote. */
    public static Pin parse(String text) throws InvalidValueException {
        Matcher matcher = FORM.matcher(text.strip());
        if (matcher.matches()) {
            try {
                int rounds = Integer.parseInt(matcher.group(1));
                return new Pin(rounds, matcher.group(2), matcher.group(3));
            } catch (IllegalArgumentException e) {
                throw new InvalidValueException("value.error.kioskPinKept");
            }
        }
        throw new InvalidValueException("value.error.kioskPinKept");
    }

    /** The digits that somebody wants as a PIN. */
    public static String digits(String typed) throws InvalidValueException {
        String digits = typed.strip();
        if (!digits.matches("[0-9]{" + SHORTEST + "," + LONGEST + "}")) {
            throw new InvalidValueException(
                    "value.error.kioskPin", Integer.toString(SHORTEST), Integer.toString(LONGEST));
        }
        return digits;
    }

    @Override
    public String toString() {
        return "Pin[kept]";
    }
}
