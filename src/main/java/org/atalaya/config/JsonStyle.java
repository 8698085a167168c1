package org.atalaya.config;

import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;

/**
 * How this program writes JSON: in the layout that is there, characters as they are, nulls kept.
 */
final class JsonStyle {

    /** An example of our own layout, for {@link #render}. */
    static final String PRETTY = "{\n  }";

    private static final FormattingStyle ONE_LINE =
            FormattingStyle.COMPACT.withSpaceAfterSeparators(true);

    private JsonStyle() {}

    private static Gson gson(FormattingStyle style) {
        return new GsonBuilder()
                .setFormattingStyle(style)
                .disableHtmlEscaping()
                .serializeNulls()
                .create();
    }

    /** A field a line, two blanks to the right for each level. */
    static String pretty(JsonElement json) {
        return gson(FormattingStyle.PRETTY).toJson(json);
    }

    /**
     * In the layout of its neighbours: on one line, or with their indent and line ends.
     *
     * @param like the text of a neighbour
     * @param before the blanks in front of it
     */
    static String render(JsonElement json, String like, String before) {
        int lineEnd = like.indexOf('\n');
        if (lineEnd < 0) {
            return gson(ONE_LINE).toJson(json);
        }
        String indent = before.substring(before.lastIndexOf('\n') + 1);
        String inner = blanksAt(like, lineEnd + 1);
        boolean isDeeper = inner.length() > indent.length() && inner.startsWith(indent);
        String newline = lineEnd > 0 && like.charAt(lineEnd - 1) == '\r' ? "\r\n" : "\n";
        FormattingStyle style =
                FormattingStyle.PRETTY
                        .withIndent(isDeeper ? inner.substring(indent.length()) : "  ")
                        .withNewline(newline);
        return gson(style).toJson(json).replace("\n", "\n" + indent);
    }

    private static String blanksAt(String text, int from) {
        int end = from;
        while (end < text.length() && " \t".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(from, end);
    }
}
