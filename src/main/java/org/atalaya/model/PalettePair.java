package org.atalaya.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A colour that is read on another. {@link #ALL} are those that the stylesheets put on each other;
 * a test walks through the windows and finds no text on a ground that is not among them.
 *
 * @param front what is read: a text, a sign, the ring around what has the focus
 * @param ground what it stands on
 * @param over what lies between them and is seen through; empty for nothing
 * @param least the contrast that it must have: WCAG 2.2 asks 4.5 of a text (1.4.3) and 3 of a sign
 *     or a ring (1.4.11)
 */
public record PalettePair(String front, String ground, String over, double least) {

    /** What a text must have. */
    public static final double TEXT = 4.5;

    /** What a sign, a ring or a text from 24 px on must have. */
    public static final double SIGN = 3;

    private static final String WALL = "-wall-";
    private static final List<String> GROUNDS = List.of("bg", "surface", "raised", "hover");

    /** Those of the stylesheets. */
    public static final List<PalettePair> ALL = all();

    private static List<PalettePair> all() {
        List<PalettePair> all = new ArrayList<>();
        for (String ground : GROUNDS) {
            for (String text : List.of("text", "muted", "link", "problem", "doubt")) {
                all.add(of(text, ground, TEXT));
            }
            all.add(of("focus", ground, SIGN));
        }
        all.add(of("header-text", "header", TEXT));
        all.add(of("header-text", "kiosk-header", TEXT));
        all.add(of("focus", "header", SIGN));
        all.add(of("on-accent", "accent", TEXT));
        all.add(of("on-accent", "accent-hover", TEXT));
        all.add(new PalettePair(WALL + "on-accent", WALL + "accent", WALL + "key", TEXT));
        all.add(new PalettePair(WALL + "text", WALL + "raised", WALL + "key", TEXT));
        all.add(of("on-warning", "warning", TEXT));
        for (String phase : List.of("maintenance", "pending", "degraded", "up", "muted")) {
            all.add(of("on-phase", phase, TEXT));
        }
        states(all);
        tags(all);
        return List.copyOf(all);
    }

    private static void states(List<PalettePair> all) {
        List<String> states = new ArrayList<>(List.of("acknowledged"));
        for (Health health : Health.values()) {
            states.add(health.key());
        }
        for (String state : states) {
            all.add(of(state + "-text", state + "-bg", TEXT));
            all.add(of(state + "-muted", state + "-bg", TEXT));
            // On red, the sign is white.
            boolean down = state.equals(Health.DOWN.key());
            all.add(of(down ? "down-text" : state, state + "-bg", SIGN));
            all.add(of(state, "surface", SIGN));
            all.add(of(state, "bg", SIGN));
        }
        for (String state : List.of("up", "degraded", "suspect", "pending", "maintenance")) {
            all.add(of(state, state + "-bg", TEXT)); // the words on its chip
        }
        for (String part : List.of("text", "muted")) {
            all.add(of("unknown-" + part, "unknown-hatch", TEXT));
            all.add(of("down-" + part, "down-alert", TEXT));
        }
    }

    private static void tags(List<PalettePair> all) {
        for (TagColor colour : TagColor.values()) {
            String tag = "tag-" + SettingsText.key(colour);
            all.add(of(tag, tag + "-bg", TEXT));
            all.add(of(tag, "surface", SIGN));
        }
    }

    private static PalettePair of(String front, String ground, double least) {
        return new PalettePair(WALL + front, WALL + ground, "", least);
    }

    /** The contrast that it has in this palette. */
    public double contrast(Palette palette) {
        Colour below = palette.of(ground);
        Colour seen = over.isEmpty() ? below : palette.of(over).over(below);
        return palette.of(front).contrast(seen);
    }

    /** Whether it can be read in this palette. */
    public boolean holds(Palette palette) {
        return contrast(palette) >= least;
    }

    InvalidValueException refusal(Palette palette) {
        return new InvalidValueException(
                "palette.error.contrast",
                front,
                ground,
                // Never rounded up to what it does not have.
                String.format(Locale.ROOT, "%.2f", Math.floor(contrast(palette) * 100) / 100),
                String.format(Locale.ROOT, "%.1f", least));
    }
}
