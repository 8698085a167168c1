package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.About;
import org.jspecify.annotations.Nullable;

/** What people should know of a host, among its fields; what is empty is not written. */
final class AboutJson {

    private AboutJson() {}

    /** Reads it; what is wrong has been found, and is empty here. */
    static About read(Fields fields) {
        return new About(
                text(fields, "note", About.NOTE_MAX),
                text(fields, "runbook", About.LINE_MAX),
                text(fields, "contact", About.LINE_MAX));
    }

    private static String text(Fields fields, String name, int most) {
        @Nullable String text = fields.text(name);
        if (text == null) {
            return "";
        }
        if (text.strip().length() > most) {
            fields.wrong(name, "config.error.longText", most);
            return "";
        }
        return text.strip();
    }

    /** Adds what is not empty. */
    static void write(About about, JsonObject json) {
        put(json, "note", about.note());
        put(json, "runbook", about.runbook());
        put(json, "contact", about.contact());
    }

    private static void put(JsonObject json, String name, String text) {
        if (!text.isEmpty()) {
            json.addProperty(name, text);
        }
    }
}
