package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.security.GeneralSecurityException;
import java.security.spec.KeySpec;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * The passwords and tokens of a wall under a passphrase, to be carried to another machine: the key
 * of the keyring stays behind. The passphrase becomes a key by PBKDF2 (RFC 8018) with HMAC-SHA-256,
 * the texts are sealed as in {@code secrets.json}.
 */
public final class SealedSecrets {

    /** What a person types at least: slow as a guess is made, a word of four letters is none. */
    public static final int SHORTEST = 8;

    private static final String KDF = "PBKDF2WithHmacSHA256";

    /** As OWASP asks for with this function: half a second for whoever guesses, too. */
    private static final int ITERATIONS = 600_000;

    /** No file may ask for an hour of work. */
    private static final int ITERATIONS_MAX = 10_000_000;

    private static final int SALT_BYTES = 16;
    private static final int KEY_BITS = 256;

    private SealedSecrets() {}

    /** All that is in {@code store}, as a text. */
    public static String close(SecretStore store, String passphrase) {
        String salt = SecretSeal.randomHex(SALT_BYTES);
        JsonObject texts = new JsonObject();
        store.all().forEach(texts::addProperty);
        JsonObject root = new JsonObject();
        root.addProperty("kdf", KDF);
        root.addProperty("iterations", ITERATIONS);
        root.addProperty("salt", salt);
        root.addProperty(
                "sealed",
                key(passphrase, salt, ITERATIONS).close(bound(salt, ITERATIONS), texts.toString()));
        return root.toString();
    }

    /**
     * By id, what {@link #close} sealed.
     *
     * @throws GeneralSecurityException when the passphrase is another one, or the text was changed
     * @throws IllegalArgumentException when this is no such text
     */
    public static Map<String, String> open(String sealed, String passphrase)
            throws GeneralSecurityException {
        try {
            JsonObject root = JsonParser.parseString(sealed).getAsJsonObject();
            String salt = root.get("salt").getAsString();
            int iterations = root.get("iterations").getAsInt();
            if (iterations < 1
                    || iterations > ITERATIONS_MAX
                    || !root.get("kdf").getAsString().equals(KDF)) {
                throw new IllegalArgumentException("not made by a passphrase as known here");
            }
            String text =
                    key(passphrase, salt, iterations)
                            .open(bound(salt, iterations), root.get("sealed").getAsString());
            Map<String, String> texts = new TreeMap<>();
            for (Map.Entry<String, JsonElement> each :
                    JsonParser.parseString(text).getAsJsonObject().entrySet()) {
                texts.put(each.getKey(), each.getValue().getAsString());
            }
            return texts;
        } catch (JsonParseException
                | IllegalStateException
                | UnsupportedOperationException
                | NullPointerException e) {
            // Gson's many ways to say that something is missing or of another kind.
            throw new IllegalArgumentException("no sealed secrets");
        }
    }

    private static String bound(String salt, int iterations) {
        return "atalaya-backup " + KDF + " " + iterations + " " + salt;
    }

    private static SecretSeal key(String passphrase, String salt, int iterations) {
        // The same keys typed on another system may come as other code points (RFC 8265).
        char[] typed = Normalizer.normalize(passphrase, Normalizer.Form.NFC).toCharArray();
        try {
            KeySpec spec =
                    new PBEKeySpec(typed, HexFormat.of().parseHex(salt), iterations, KEY_BITS);
            byte[] key = SecretKeyFactory.getInstance(KDF).generateSecret(spec).getEncoded();
            return SecretSeal.of(HexFormat.of().formatHex(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + KDF, e);
        } finally {
            Arrays.fill(typed, '\0');
        }
    }
}
