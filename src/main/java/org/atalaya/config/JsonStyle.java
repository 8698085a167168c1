package org.atalaya.config;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/** How this program writes JSON: two blanks, characters as they are, nulls kept. */
final class JsonStyle {

    private static final Gson PRETTY = gson(FormattingStyle.PRETTY);
    private static final Gson DENSE = gson(FormattingStyle.COMPACT.withSpaceAfterSeparators(true));

    private JsonStyle() {}

    private static Gson gson(FormattingStyle style) {
        return new GsonBuilder()
                .setFormattingStyle(style)
                .disableHtmlEscaping()
                .serializeNulls()
                .create();
    }

    /** A field a line. */
    static String pretty(JsonElement json) {
        return PRETTY.toJson(json);
    }

    /** All on one line. */
    static String dense(JsonElement json) {
        return DENSE.toJson(json);
    }
}
