package org.atalaya.config;

import java.nio.file.Path;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong in a file.
 *
 * @param file which
 * @param place where in its text; null when the trouble is the file itself
 * @param path where in its JSON, e.g. {@code hosts[3].check.url}; empty for the whole
 * @param message what is wrong and what to do
 */
public record Problem(Path file, @Nullable Place place, String path, Message message) {

    /** Line and column, both counted from 1 as editors do; a column is a UTF-16 unit. */
    public record Place(int line, int column) {}

    /** File, line, column, path and what to do, in one line. */
    public String sentence(Words words) {
        String what = message.sentence(words);
        if (place == null) {
            return words.get("config.at.file", file, what);
        }
        String line = Integer.toString(place.line());
        String column = Integer.toString(place.column());
        return path.isEmpty()
                ? words.get("config.at.place", file, line, column, what)
                : words.get("config.at.path", file, line, column, PlainText.of(path), what);
    }
}
