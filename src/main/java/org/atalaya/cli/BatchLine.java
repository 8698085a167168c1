package org.atalaya.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.atalaya.model.Reason;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Reads one line of a batch: an object with the long options in camelCase, a target and an id. */
final class BatchLine {

    /** Those that may be written as a number. */
    private static final Set<Setting> NUMBERS =
            EnumSet.of(
                    Setting.STATUS,
                    Setting.MAX_REDIRECTS,
                    Setting.MAX_BODY,
                    Setting.COUNT,
                    Setting.LOSS_WARN,
                    Setting.LOSS_CRITICAL,
                    Setting.JSON_EQUALS);

    private static final EnumSet<Setting> STEPS = EnumSet.of(Setting.SEND, Setting.EXPECT);

    private final Words words;
    private final Given defaults;
    private final Given given;
    private final List<Given.Item> steps = new ArrayList<>();
    private @Nullable JsonPrimitive id;
    private @Nullable String target;
    private @Nullable WrongRequest wrong;

    private BatchLine(Words words, Given defaults) {
        this.words = words;
        this.defaults = defaults;
        this.given = new Given(words, Given.Spelling.BATCH);
    }

    /**
     * Reads a line; whatever is wrong with it, its id and target are kept where they can be read.
     *
     * @param defaults the settings of the batch as a whole
     */
    static CheckRequest read(String line, Given defaults, Words words) {
        return new BatchLine(words, defaults).read(line);
    }

    private CheckRequest read(String line) {
        try {
            members(line);
        } catch (IOException | JsonParseException | IllegalStateException e) {
            wrong = given.wrong("cli.batch.error.notJson");
        }
        if (wrong != null) {
            return new CheckRequest.Wrong(
                    CheckRequest.Label.of(id, target), wrong.reason(), wrong.sentence());
        }
        inTurns();
        return CheckRequest.of(id, target, given, defaults);
    }

    private void members(String line) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(line))) {
            reader.setStrictness(Strictness.STRICT);
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                member(name, JsonParser.parseReader(reader));
            }
            reader.endObject();
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("more than one value");
            }
        }
    }

    private void member(String name, JsonElement value) {
        try {
            switch (name) {
                case "id" -> id = id(value);
                case "target" -> target = value.isJsonNull() ? null : text(name, value, false);
                case "json" -> flag(name, value);
                default -> setting(name, value);
            }
        } catch (WrongRequest e) {
            // The first mistake is told; the id may still come.
            wrong = wrong == null ? e : wrong;
        }
    }

    private @Nullable JsonPrimitive id(JsonElement value) throws WrongRequest {
        if (value.isJsonNull()) {
            return null;
        }
        if (value instanceof JsonPrimitive one && !one.isBoolean()) {
            return one;
        }
        throw at("id", "cli.batch.error.id");
    }

    private void setting(String name, JsonElement value) throws WrongRequest {
        Setting setting =
                Setting.ofKey(name)
                        .orElseThrow(() -> given.unsupported("cli.batch.error.unknown", name));
        if (value instanceof JsonNull) {
            return;
        }
        switch (setting.form()) {
            case FLAG -> {
                if (flag(name, value)) {
                    given.add(setting, "");
                }
            }
            case ONE -> add(setting, value);
            case MANY -> {
                if (value instanceof JsonArray list) {
                    for (JsonElement each : list) {
                        add(setting, each);
                    }
                } else {
                    add(setting, value);
                }
            }
        }
    }

    private void add(Setting setting, JsonElement value) throws WrongRequest {
        String text = text(setting.key(), value, NUMBERS.contains(setting));
        if (STEPS.contains(setting)) {
            steps.add(new Given.Item(setting, text));
        } else {
            given.add(setting, text);
        }
    }

    /** JSON keeps two lists apart: so they take turns, the one that is written first begins. */
    private void inTurns() {
        if (steps.isEmpty()) {
            return;
        }
        Setting first = steps.getFirst().setting();
        Iterator<Given.Item> ones =
                steps.stream().filter(step -> step.setting() == first).iterator();
        Iterator<Given.Item> others =
                steps.stream().filter(step -> step.setting() != first).iterator();
        while (ones.hasNext() || others.hasNext()) {
            for (Iterator<Given.Item> next : List.of(ones, others)) {
                if (next.hasNext()) {
                    Given.Item item = next.next();
                    given.add(item.setting(), item.value());
                }
            }
        }
    }

    private boolean flag(String name, JsonElement value) throws WrongRequest {
        if (value instanceof JsonPrimitive one && one.isBoolean()) {
            return one.getAsBoolean();
        }
        throw at(name, "config.error.flag");
    }

    private String text(String name, JsonElement value, boolean numberToo) throws WrongRequest {
        if (value instanceof JsonPrimitive one) {
            boolean isTruth = one.isBoolean() && name.equals(Setting.JSON_EQUALS.key());
            if (one.isString() || isTruth || numberToo && one.isNumber()) {
                return one.getAsString();
            }
        }
        throw at(name, "config.error.text");
    }

    private WrongRequest at(String name, String key) {
        return new WrongRequest(
                Reason.INVALID_TARGET, words.get("cli.check.error.at", name, words.get(key)));
    }
}
