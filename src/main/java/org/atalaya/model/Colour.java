package org.atalaya.model;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of a palette, without a toolkit: what is judged before a window wears it.
 *
 * @param red from 0 to 255, as are the next two
 * @param alpha from 0, not to be seen, to 1
 */
public record Colour(int red, int green, int blue, double alpha) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6})");
    private static final Pattern RGB =
            Pattern.compile(
                    "rgba?\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*"
                            + "(?:,\\s*(0|1|0?\\.\\d{1,4}|1\\.0)\\s*)?\\)");

    public Colour {
        if (Math.min(Math.min(red, green), blue) < 0
                || Math.max(Math.max(red, green), blue) > 255
                || alpha < 0
                || alpha > 1) {
            throw new IllegalArgumentException("no colour");
        }
    }

    /** {@code #1f6feb}, {@code rgb(31, 111, 235)} or {@code rgba(0, 0, 0, 0.5)}. */
    public static Colour read(String typed) throws InvalidValueException {
        Matcher hex = HEX.matcher(typed.strip());
        if (hex.matches()) {
            int all = Integer.parseInt(hex.group(1), 16);
            return new Colour(all >> 16, all >> 8 & 255, all & 255, 1);
        }
        Matcher rgb = RGB.matcher(typed.strip());
        if (!rgb.matches()) {
            throw new InvalidValueException("palette.error.colour", TargetText.visible(typed));
        }
        double alpha = rgb.group(4) == null ? 1 : Double.parseDouble(rgb.group(4));
        try {
            return new Colour(part(rgb, 1), part(rgb, 2), part(rgb, 3), alpha);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("palette.error.colour", TargetText.visible(typed));
        }
    }

    private static int part(Matcher rgb, int group) {
        return Integer.parseInt(rgb.group(group));
    }

    /** Whether nothing behind it is seen. */
    public boolean isOpaque() {
        return alpha == 1;
    }

    /** What is seen where this lies over {@code ground}. */
    public Colour over(Colour ground) {
        return new Colour(
                mixed(red, ground.red), mixed(green, ground.green), mixed(blue, ground.blue), 1);
    }

    private int mixed(int above, int below) {
        return (int) Math.round(above * alpha + below * (1 - alpha));
    }

    /** How bright it is, from 0 to 1: relative luminance of WCAG 2.2. */
    public double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** How far two opaque colours are apart, from 1 to 21: contrast ratio of WCAG 2.2. */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** As a stylesheet writes it. */
    public String css() {
        return isOpaque()
                ? String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue)
                : String.format(Locale.ROOT, "rgba(%d, %d, %d, %s)", red, green, blue, alpha);
    }
}
