package org.atalaya.config;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import org.atalaya.model.GroupProfiles;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code hosts} with the very text it was written in.
 *
 * @param before the blanks in front of it
 * @param text as it stands in the file
 * @param after the blanks behind it, up to the comma
 * @param json the same, read
 * @param host what it means; null when it could not be read, then it is only kept
 */
record Entry(String before, String text, String after, JsonElement json, @Nullable Host host) {

    /** How a host is set off in a file that has none yet. */
    static final String NEW_LINE = "\n    ";

    /** A host that no file has yet, laid out like {@code neighbour} where there is one. */
    static Entry of(Host host, GroupProfiles profiles, @Nullable Entry neighbour) {
        JsonObject json = HostJson.write(host, profiles);
        String before = neighbour == null ? NEW_LINE : neighbour.before();
        String like = neighbour == null ? JsonStyle.PRETTY : neighbour.text();
        return new Entry(before, JsonStyle.render(json, like, before), "", json, host);
    }

    /** The same entry for a host that was changed; what did not change stays as written. */
    Entry with(Host now, GroupProfiles profiles) {
        if (!(json instanceof JsonObject old) || host == null) {
            throw new IllegalStateException("an entry that cannot be read cannot be changed");
        }
        if (now.equals(host)) {
            return this;
        }
        JsonObject changed = old.deepCopy();
        JsonChange.apply(changed, HostJson.write(host, profiles), HostJson.write(now, profiles));
        // The id it was given came from its name: from now on the file has to remember it.
        if (!host.name().equals(now.name()) && isUnnamed()) {
            remember(changed, now.id());
        }
        return new Entry(before, JsonStyle.render(changed, text, before), after, changed, now);
    }

    /** The same entry where another stood, with the blanks around that. */
    Entry between(Entry other) {
        return new Entry(other.before(), text, other.after(), json, host);
    }

    /** The same entry with its id written down. */
    Entry pinned() {
        if (!(json instanceof JsonObject old) || host == null) {
            return this;
        }
        JsonObject changed = old.deepCopy();
        remember(changed, host.id());
        return new Entry(before, JsonStyle.render(changed, text, before), after, changed, host);
    }

    private static void remember(JsonObject json, String id) {
        JsonChange.put(json, "id", new JsonPrimitive(id));
    }

    /** Whether its id is not from the file. */
    boolean isUnnamed() {
        return json instanceof JsonObject object
                && (object.get("id") == null || object.get("id").isJsonNull());
    }

    /** Whether a deletion or a new name elsewhere could give it another id. */
    boolean hasShakyId() {
        return host != null && isUnnamed() && !host.id().equals(HostIds.slug(host.name()));
    }
}
