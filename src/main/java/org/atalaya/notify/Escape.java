package org.atalaya.notify;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.atalaya.model.WebhookChannel;

/** Makes a value harmless in what a template is: it can end neither a string, a field nor a tag. */
final class Escape {

    private Escape() {}

    static String in(WebhookChannel.Format format, String value) {
        return switch (format) {
            case JSON -> json(value);
            case FORM -> URLEncoder.encode(value, StandardCharsets.UTF_8);
            case TEXT -> value;
        };
    }

    /** Within a string (RFC 8259 §7). */
    static String json(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029') {
                escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** Within text or a quoted attribute of HTML. */
    static String html(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
