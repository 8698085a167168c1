package org.atalaya.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.atalaya.words.PlainText;

/** The few ways in which a page is made, with everything from outside made harmless. */
final class Html {

    private Html() {}

    /** A text as the content of an element, or in the quotes of an attribute. */
    static String text(String text) {
        return PlainText.of(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A whole page in one file: it asks for nothing from elsewhere, and may not. */
    static String page(String language, String title, String body) {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s</body>
        </html>
        """
                .formatted(language, text(title), style(), body);
    }

    private static String style() {
        try (InputStream in = Html.class.getResourceAsStream("/pages/page.css")) {
            if (in == null) {
                throw new IllegalStateException("missing from the program: page.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
