package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.CheckText;
import org.atalaya.model.Durations;
import org.atalaya.model.HttpText;
import org.atalaya.model.InvalidDurationException;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Limits;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object, read one by one. A field that is left out, or {@code null}, or
 * wrong gives null; what is wrong is also found (see {@link Findings}), so the caller goes on.
 */
final class Fields {

    private final JsonObject object;
    private final String path;
    private final Findings findings;

    Fields(JsonObject object, String path, Findings findings) {
        this.object = object;
        this.path = path;
        this.findings = findings;
    }

    /** Says that the field {@code name} is wrong or missing; without a name, the whole object. */
    void wrong(String name, String key, Object... facts) {
        findings.add(pathOf(name), key, facts);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + "." + name;
    }

    @Nullable String text(String name) {
        JsonPrimitive value = primitive(name);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            wrong(name, "config.error.text");
            return null;
        }
        return value.getAsString();
    }

    /** A text that people read on the wall: trimmed, neither empty nor endless. */
    @Nullable String label(String name) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        if (text.isBlank()) {
            wrong(name, "config.error.blank");
        } else if (text.length() > Limits.NAME_MAX) {
            wrong(name, "config.error.longText", Limits.NAME_MAX);
        } else {
            return text.strip();
        }
        return null;
    }

    /** A text that must be there. */
    @Nullable String required(String name) {
        if (isLeftOut(name)) {
            wrong(name, "config.error.missing");
        }
        return label(name);
    }

    @Nullable Boolean flag(String name) {
        JsonPrimitive value = primitive(name);
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            wrong(name, "config.error.flag");
            return null;
        }
        return value.getAsBoolean();
    }

    boolean isTrue(String name) {
        Boolean flag = flag(name);
        return flag != null && flag;
    }

    /** A text with a form of its own. */
    <T> @Nullable T parsed(String name, CheckText.Reading<T> reading) {
        String text = text(name);
        return text == null ? null : read(name, text, reading);
    }

    /** The same, and it must be there. */
    <T> @Nullable T needed(String name, CheckText.Reading<T> reading) {
        String text = required(name);
        return text == null ? null : read(name, text, reading);
    }

    private <T> @Nullable T read(String name, String text, CheckText.Reading<T> reading) {
        try {
            return reading.read(text);
        } catch (InvalidInputException e) {
            wrong(name, e.key(), e.facts().toArray());
            return null;
        }
    }

    /** A whole number. */
    int number(String name, int min, int max, int usual) {
        JsonPrimitive value = primitive(name);
        if (value == null) {
            return usual;
        }
        try {
            if (value.isNumber()) {
                return CheckText.number(value.getAsString(), min, max);
            }
            wrong(name, "config.error.number", min, max);
        } catch (InvalidInputException e) {
            wrong(name, e.key(), e.facts().toArray());
        }
        return usual;
    }

    /** A number of bytes, or text such as {@code 64KiB}. */
    @Nullable Long size(String name) {
        JsonPrimitive value = primitive(name);
        if (value == null) {
            return null;
        }
        if (value.isBoolean()) {
            wrong(name, "config.error.text");
            return null;
        }
        return read(name, value.getAsString(), HttpText::size);
    }

    /** A text, a number, true or false, as text. */
    @Nullable String value(String name) {
        JsonPrimitive value = primitive(name);
        return value == null ? null : value.getAsString();
    }

    /** A list of texts with a form of their own; a single one needs no brackets. */
    <T> List<T> list(String name, CheckText.Reading<T> reading) {
        boolean isOne = object.get(name) instanceof JsonPrimitive;
        String only = isOne ? text(name) : null;
        List<String> texts = isOne ? (only == null ? List.of() : List.of(only)) : texts(name);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String place = isOne ? name : name + "[" + i + "]";
            T value = null;
            if (texts.get(i).isEmpty()) {
                wrong(place, "config.error.blank");
            } else {
                value = read(place, texts.get(i), reading);
            }
            if (value != null) {
                read.add(value);
            }
        }
        return read;
    }

    /** A list of objects. */
    List<Fields> objects(String name) {
        JsonElement value = object.get(name);
        if (isLeftOut(name) || value == null) {
            return List.of();
        }
        if (!(value instanceof JsonArray list)) {
            wrong(name, "config.error.objects");
            return List.of();
        }
        List<Fields> objects = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = name + "[" + i + "]";
            if (list.get(i) instanceof JsonObject each) {
                objects.add(new Fields(each, pathOf(place), findings));
            } else {
                wrong(place, "config.error.object");
            }
        }
        return objects;
    }

    @Nullable Duration duration(String name, Duration min, Duration max) {
        String text = text(name);
        if (text == null) {
            return null;
        }
        try {
            Duration duration = Durations.parse(text);
            if (duration.compareTo(min) >= 0 && duration.compareTo(max) <= 0) {
                return duration;
            }
            wrong(name, "config.error.bounds", text, Durations.format(min), Durations.format(max));
        } catch (InvalidDurationException e) {
            wrong(name, e.key(), e.facts().toArray());
        }
        return null;
    }

    List<String> texts(String name) {
        JsonElement value = object.get(name);
        if (isLeftOut(name) || value == null) {
            return List.of();
        }
        if (!value.isJsonArray()) {
            wrong(name, "config.error.texts");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonElement each : value.getAsJsonArray()) {
            if (each instanceof JsonPrimitive text && text.isString()) {
                texts.add(text.getAsString());
            } else {
                wrong(name + "[" + texts.size() + "]", "config.error.text");
                return List.of();
            }
        }
        return texts;
    }

    @Nullable Fields object(String name) {
        JsonElement value = object.get(name);
        if (isLeftOut(name) || value == null) {
            return null;
        }
        if (!value.isJsonObject()) {
            wrong(name, "config.error.object");
            return null;
        }
        return new Fields(value.getAsJsonObject(), pathOf(name), findings);
    }

    boolean isLeftOut(String name) {
        JsonElement value = object.get(name);
        return value == null || value.isJsonNull();
    }

    private @Nullable JsonPrimitive primitive(String name) {
        JsonElement value = object.get(name);
        if (isLeftOut(name) || value == null) {
            return null;
        }
        if (!value.isJsonPrimitive()) {
            wrong(name, "config.error.single");
            return null;
        }
        return value.getAsJsonPrimitive();
    }
}
