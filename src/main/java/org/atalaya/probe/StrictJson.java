package org.atalaya.probe;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.jayway.jsonpath.InvalidJsonException;
import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * JSON (RFC 8259) for json-path, by the reader that {@code hosts.json} is read with: json-path's
 * own is no explicit module, and takes what is not JSON. Numbers stay as they were written.
 */
final class StrictJson extends AbstractJsonProvider {

    /** Levels of nesting; deeper than any answer a person would look into. */
    static final int MAX_DEPTH = 400;

    private final Gson gson =
            new GsonBuilder()
                    .setStrictness(Strictness.STRICT)
                    .setObjectToNumberStrategy(ToNumberPolicy.LAZILY_PARSED_NUMBER)
                    .disableHtmlEscaping()
                    .serializeNulls()
                    .create();

    /**
     * Lists, maps with the order of their keys, texts, numbers, truth values; null for null.
     *
     * @throws InvalidJsonException when it is not JSON, nests too deeply, or something follows it
     */
    @Override
    public @Nullable Object parse(String text) {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setNestingLimit(MAX_DEPTH);
        return parse(reader);
    }

    @Override
    public @Nullable Object parse(InputStream in, String charset) {
        return parse(new JsonReader(new InputStreamReader(in, Charset.forName(charset))));
    }

    private @Nullable Object parse(JsonReader reader) {
        try {
            reader.setStrictness(Strictness.STRICT);
            if (reader.peek() == JsonToken.END_DOCUMENT) {
                throw new InvalidJsonException("nothing there");
            }
            Object value = gson.fromJson(reader, Object.class);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new InvalidJsonException("more than one value");
            }
            return value;
        } catch (IOException | JsonParseException e) {
            throw new InvalidJsonException(e);
        }
    }

    @Override
    public String toJson(Object value) {
        return gson.toJson(value);
    }

    @Override
    public Object createArray() {
        return new ArrayList<>();
    }

    @Override
    public Object createMap() {
        return new LinkedHashMap<>();
    }
}
