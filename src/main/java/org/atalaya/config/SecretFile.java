package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code secrets.json} on the disk: only its owner can read it, or it is not used at all. A file
 * that cannot be understood is refused, and so never written over.
 */
final class SecretFile {

    private static final int VERSION = 1;

    /**
     * What is in it.
     *
     * @param seal how the texts are sealed; null when they are not
     * @param texts by id, sealed or in clear
     */
    record Content(@Nullable Seal seal, Map<String, String> texts) {

        static final Content EMPTY = new Content(null, Map.of());

        @Override
        public String toString() {
            return texts.size() + " secrets, " + seal;
        }
    }

    /**
     * Where the key is.
     *
     * @param keyring the {@link Keyring#code} of the keyring
     * @param key its id there
     */
    record Seal(String keyring, String key) {}

    private final Path file;

    private SecretFile(Path file) {
        this.file = file;
    }

    /**
     * The one that belongs to a {@code hosts.json}, beside the file itself also when a link leads
     * to it; other walls in the same folder have others.
     */
    static SecretFile beside(Path hostFile) throws ConfigException {
        try {
            Path real = AtomicFile.followLinks(hostFile);
            String name = String.valueOf(real.getFileName()).replaceFirst("(?i)\\.json$", "");
            String own = name.equals("hosts") ? "secrets.json" : name + ".secrets.json";
            return new SecretFile(real.resolveSibling(own));
        } catch (IOException e) {
            throw new ConfigException(Message.of("config.error.unreadable", hostFile, e), e);
        }
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads it; without a file there are no secrets.
     *
     * @throws ConfigException when others can read it too, or it cannot be understood
     */
    Content read() throws ConfigException {
        try {
            if (!Files.exists(file)) {
                return Content.EMPTY;
            }
            if (!OwnerOnly.holds(file)) {
                throw new ConfigException(Message.of("secrets.error.open", file), null);
            }
            byte[] bytes = Files.readAllBytes(file);
            return content(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (NoSuchFileException e) {
            return Content.EMPTY;
        } catch (CharacterCodingException e) {
            throw broken(e);
        } catch (IOException e) {
            String reason = e.getClass().getSimpleName();
            throw new ConfigException(Message.of("secrets.error.unreadable", file, reason), e);
        }
    }

    private Content content(String text) throws ConfigException {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
            int version = root.get("version").getAsInt();
            if (version > VERSION) {
                throw new ConfigException(Message.of("secrets.error.newer", file, version), null);
            }
            JsonElement key = root.get("key");
            Seal seal = key == null ? null : new Seal(keyring(root), text(key));
            Map<String, String> texts = new TreeMap<>();
            for (var each : root.getAsJsonObject("secrets").entrySet()) {
                texts.put(each.getKey(), text(each.getValue()));
            }
            return new Content(seal, texts);
        } catch (JsonParseException
                | IllegalStateException
                | NumberFormatException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException e) {
            // Gson's many ways to say that something is missing or of another kind. What it says
            // may quote the text, so it is not kept as a cause.
            throw broken(null);
        }
    }

    private static String keyring(JsonObject root) {
        String code = text(root.get("keyring"));
        if (!Keyring.CODES.contains(code)) {
            throw new JsonParseException("unknown keyring");
        }
        return code;
    }

    private static String text(@Nullable JsonElement json) {
        if (json instanceof JsonPrimitive text && text.isString()) {
            return text.getAsString();
        }
        throw new JsonParseException("no text");
    }

    /** What to say when it cannot be understood. */
    ConfigException broken(@Nullable Exception cause) {
        return new ConfigException(Message.of("secrets.error.broken", file), cause);
    }

    /** Replaces it in one step, for its owner only. */
    void write(Content content) throws ConfigException {
        JsonObject root = new JsonObject();
        root.addProperty("version", VERSION);
        Seal seal = content.seal();
        if (seal != null) {
            root.addProperty("keyring", seal.keyring());
            root.addProperty("key", seal.key());
        }
        JsonObject texts = new JsonObject();
        content.texts().forEach(texts::addProperty);
        root.add("secrets", texts);
        byte[] bytes = (JsonStyle.pretty(root) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFile.writePrivate(file, bytes);
    }
}
