package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list of objects beside {@code hosts}: planned work, or rules of groups. What nobody changes
 * stays as it is written; so do elements that could not be read, and fields that are not known.
 *
 * @param name of the list in the file
 * @param entries its elements, in its order
 * @param changed whether the file has to be written otherwise than it stands
 * @param codec how a value becomes JSON
 * @param key what makes two values the same thing, changed
 */
record RootList<T>(
        String name,
        List<Entry<T>> entries,
        boolean changed,
        Function<T, JsonObject> codec,
        Function<T, String> key) {

    /**
     * One element.
     *
     * @param json as it stands in the file
     * @param value what it means; null when it could not be read, then it is only kept
     */
    record Entry<T>(JsonElement json, @Nullable T value) {}

    RootList {
        entries = List.copyOf(entries);
    }

    List<T> values() {
        List<T> values = new ArrayList<>();
        for (Entry<T> entry : entries) {
            T value = entry.value();
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The same list with these values: known ones keep their place, new ones come last. */
    RootList<T> with(List<T> values) {
        if (values.equals(values())) {
            return this;
        }
        List<Entry<T>> now = new ArrayList<>();
        List<T> left = new ArrayList<>(values);
        for (Entry<T> entry : entries) {
            T before = entry.value();
            if (before == null) {
                now.add(entry);
                continue;
            }
            for (T value : values) {
                if (key.apply(value).equals(key.apply(before)) && left.remove(value)) {
                    now.add(changed(entry, before, value));
                    break;
                }
            }
        }
        left.forEach(value -> now.add(new Entry<>(codec.apply(value), value)));
        return new RootList<>(name, now, true, codec, key);
    }

    private Entry<T> changed(Entry<T> entry, T before, T value) {
        if (Objects.equals(before, value) || !(entry.json() instanceof JsonObject written)) {
            return entry;
        }
        JsonObject json = written.deepCopy();
        JsonChange.apply(json, codec.apply(before), codec.apply(value));
        return new Entry<>(json, value);
    }

    /** Puts it into the text of a whole file; an empty list that is not there stays away. */
    String into(String text) {
        if (!changed) {
            return text;
        }
        JsonArray list = new JsonArray();
        entries.forEach(entry -> list.add(entry.json()));
        JsonSpans.Span span = JsonSpans.of(text).at(name);
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        String written = JsonStyle.pretty(list).replace("\n", newline + "  ");
        if (span != null) {
            return text.substring(0, span.start()) + written + text.substring(span.end());
        }
        if (list.isEmpty()) {
            return text;
        }
        int close = text.lastIndexOf('}');
        String body = text.substring(0, close).stripTrailing();
        String end = newline + text.substring(close);
        return body + "," + newline + "  \"" + name + "\": " + written + end;
    }
}
