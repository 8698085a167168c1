package org.atalaya.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a window or a picture in pixels, as in {@code 1920x1080}. */
public record Size(int width, int height) {

    /** Smaller than this no wall can be read; larger is more than any screen or texture has. */
    public static final int MIN = 200;

    public static final int MAX = 16_384;

    private static final Pattern FORM = Pattern.compile("(\\d{1,5})\\s*[xX×*]\\s*(\\d{1,5})");

    /** Reads it; empty when it is no size or out of bounds. */
    static Optional<Size> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Size size = new Size(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        return isWithinBounds(size.width) && isWithinBounds(size.height)
                ? Optional.of(size)
                : Optional.empty();
    }

    private static boolean isWithinBounds(int side) {
        return side >= MIN && side <= MAX;
    }
}
