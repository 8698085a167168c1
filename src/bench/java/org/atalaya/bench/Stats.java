package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the program says of itself in {@code --stats}: of its whole run, the cold start included.
 *
 * @param lagP99 milliseconds
 */
record Stats(long probes, long missed, double lagP50, double lagP99, double lagMax, long up) {

    /** Of somebody who says nothing of himself. */
    static final Stats NONE = new Stats(0, 0, Double.NaN, Double.NaN, Double.NaN, 0);

    static Stats read(Path file) throws IOException {
        String json = Files.readString(file);
        return new Stats(
                (long) number(json, "probesDone"),
                (long) number(json, "roundsMissed"),
                number(json, "p50"),
                number(json, "p99"),
                number(json, "max"),
                (long) number(json, "up"));
    }

    /**
     * What a window says of its pulses, start-up included.
     *
     * @param p50 milliseconds of CSS and layout
     */
    record Window(long pulses, double p50, double p99, double max) {}

    static Window window(Path file) throws IOException {
        String json = Files.readString(file);
        int fx = json.indexOf("\"fx\"");
        if (fx < 0) {
            throw new IOException("the program had no window");
        }
        String window = json.substring(fx);
        return new Window(
                (long) number(window, "pulses"),
                number(window, "p50"),
                number(window, "p99"),
                number(window, "max"));
    }

    /** The first number of that name: the file is ours and flat enough. */
    private static double number(String json, String name) throws IOException {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*([0-9.]+)").matcher(json);
        if (!matcher.find()) {
            throw new IOException("the program's figures lack " + name);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
