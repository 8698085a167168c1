package org.atalaya.ui.kit;

import atlantafx.base.theme.PrimerDark;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Dresses a scene: AtlantaFX underneath, then a palette, then our component files. All sizes in
 * them are in em of one root font size, which {@link #fontSize} sets.
 */
public final class Themes {

    /** Root font size of a window on a desk, in px. */
    public static final double DESK_FONT = 14;

    private static final List<String> SHEETS =
            List.of(
                    "palette-dark",
                    "base",
                    "wall",
                    "tile",
                    "kiosk",
                    "host-dialog",
                    "first-run",
                    "settings",
                    "attention",
                    "details",
                    "tags",
                    "log");

    private static final String SIZE_SHEET = "data:text/css;charset=UTF-8;base64,";

    private Themes() {}

    /** Gives {@code scene} the dark theme and the bundled fonts. */
    public static void apply(Scene scene) {
        Fonts.load();
        scene.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(SHEETS.stream().filter(Themes::exists).map(Themes::url).toList());
        fontSize(scene, DESK_FONT);
    }

    /** Sets the root font size of a scene, in px: everything in it grows with it. */
    public static void fontSize(Scene scene, double size) {
        // An icon has a font of its own, so em means nothing to it.
        String icons =
                String.format(
                        Locale.ROOT,
                        ".banner .ikonli-font-icon { -fx-icon-size: %.0fpx; }%n",
                        size * 1.3);
        replaceSizes(scene.getStylesheets(), fontRule(".root", size) + icons);
    }

    /**
     * Sets font sizes below {@code parent}, in rules made by {@link #fontRule}. Only what hangs
     * under it is styled anew.
     */
    public static void fontSizes(Parent parent, String rules) {
        replaceSizes(parent.getStylesheets(), rules);
    }

    /** One rule of a font size, e.g. {@code .tile { -fx-font-size: 18.5px; }}. */
    public static String fontRule(String selector, double size) {
        return String.format(Locale.ROOT, "%s { -fx-font-size: %.1fpx; }%n", selector, size);
    }

    private static void replaceSizes(ObservableList<String> sheets, String rules) {
        byte[] bytes = rules.getBytes(StandardCharsets.UTF_8);
        String sheet = SIZE_SHEET + Base64.getEncoder().encodeToString(bytes);
        if (!sheets.contains(sheet)) {
            sheets.removeIf(s -> s.startsWith(SIZE_SHEET));
            sheets.add(sheet);
        }
    }

    private static boolean exists(String sheet) {
        return Themes.class.getResource("/css/" + sheet + ".css") != null;
    }

    private static String url(String sheet) {
        return Objects.requireNonNull(Themes.class.getResource("/css/" + sheet + ".css"))
                .toExternalForm();
    }
}
