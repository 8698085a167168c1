package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.Settings;

/**
 * One object in {@code settings.json} and the part of the settings it stands for. A new section is
 * a codec class of its own, and one line in {@link SettingsJson}.
 *
 * @param name of the field in the file
 * @param read what stands there; wrong values are found, and their defaults hold
 * @param write the form it is written in, without anything that is a default
 * @param get the part of the settings
 * @param with the settings with another such part
 */
record Section<T>(
        String name,
        BiFunction<Fields, Findings, T> read,
        Function<T, JsonObject> write,
        Function<Settings, T> get,
        BiFunction<Settings, T, Settings> with) {

    Settings readInto(Settings settings, Fields root, Findings findings) {
        Fields fields = root.object(name);
        return fields == null ? settings : with.apply(settings, read.apply(fields, findings));
    }

    /** Brings a change over into what a person wrote; an object that becomes empty goes. */
    void change(JsonObject root, Settings was, Settings now) {
        JsonObject before = write.apply(get.apply(was));
        JsonObject after = write.apply(get.apply(now));
        if (before.equals(after)) {
            return;
        }
        JsonElement there = root.has(name) ? root.get(name) : JsonNull.INSTANCE;
        JsonObject written = there instanceof JsonObject object ? object : new JsonObject();
        JsonChange.apply(written, before, after);
        if (written.isEmpty()) {
            root.remove(name);
        } else {
            root.add(name, written);
        }
    }
}
