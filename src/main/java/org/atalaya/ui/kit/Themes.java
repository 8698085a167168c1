package org.atalaya.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.application.ColorScheme;
import javafx.collections.ObservableList;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.atalaya.model.Palette;
import org.atalaya.model.Theme;

/**
 * Dresses a scene: AtlantaFX underneath, then a palette, then our component files. All sizes in
 * them are in em of one root font size, which {@link #fontSize} sets.
 */
public final class Themes {

    /** Root font size of a window on a desk, in px. */
    public static final double DESK_FONT = 14;

    private static final List<String> SHEETS =
            List.of(
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
                    "log",
                    "mini",
                    "focus");

    private static final String SIZE_SHEET = "data:text/css;charset=UTF-8;base64,";

    /**
     * The same to JavaFX, and another to us: the palette is the first sheet, sizes are the last.
     */
    private static final String PALETTE_SHEET = "data:text/css;base64,";

    private Themes() {}

    /**
     * Gives {@code scene} the dark theme, until a {@link Wardrobe} says otherwise, and our fonts.
     */
    public static void apply(Scene scene) {
        Fonts.load();
        scene.getStylesheets().setAll(PALETTE_SHEET);
        scene.getStylesheets()
                .addAll(SHEETS.stream().filter(Themes::exists).map(Themes::url).toList());
        wear(scene, Palettes.of(Theme.DARK));
        fontSize(scene, DESK_FONT);
    }

    /** Whether {@link #apply} has dressed this scene, or the one that it is a menu of. */
    public static boolean isDressed(Scene scene) {
        List<String> sheets = scene.getStylesheets();
        return !sheets.isEmpty() && sheets.getFirst().startsWith(PALETTE_SHEET);
    }

    /** Changes the colours of a dressed scene, and nothing else of it. */
    public static void wear(Scene scene, Palette palette) {
        String sheet = PALETTE_SHEET + base64(palette.css());
        if (!scene.getStylesheets().getFirst().equals(sheet)) {
            boolean dark = palette.isDark();
            // What is drawn by the window system, as the bar with the title, follows where it can.
            scene.getPreferences().setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT);
            scene.setUserAgentStylesheet(
                    (dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            scene.getStylesheets().set(0, sheet);
        }
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
        String sheet = SIZE_SHEET + base64(rules);
        if (!sheets.contains(sheet)) {
            sheets.removeIf(s -> s.startsWith(SIZE_SHEET));
            sheets.add(sheet);
        }
    }

    private static String base64(String css) {
        return Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean exists(String sheet) {
        return Themes.class.getResource("/css/" + sheet + ".css") != null;
    }

    private static String url(String sheet) {
        return Objects.requireNonNull(Themes.class.getResource("/css/" + sheet + ".css"))
                .toExternalForm();
    }
}
