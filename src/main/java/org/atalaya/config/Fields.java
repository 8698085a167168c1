package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Durations;
import org.atalaya.model.InvalidDurationException;
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

    /** Says that the field {@code name} is wrong or missing. */
    void wrong(String name, String key, Object... facts) {
        findings.add(pathOf(name), key, facts);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
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
