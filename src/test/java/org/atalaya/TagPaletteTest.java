package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.atalaya.model.TagColor;
import org.atalaya.support.Sheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every theme has every colour of a tag, and its words are read on it (WCAG 2.2, 1.4.3). */
class TagPaletteTest {

    private static final double ENOUGH = 4.5;

    static Stream<Sheet> palettes() {
        return Sheet.all().stream().filter(Sheet::isPalette);
    }

    @ParameterizedTest
    @MethodSource("palettes")
    void aTagIsReadInEveryColour(Sheet palette) {
        for (TagColor color : TagColor.values()) {
            Color text = color(palette, "-wall-tag-" + color.key());
            Color ground = color(palette, "-wall-tag-" + color.key() + "-bg");
            assertThat(contrast(text, ground)).as("%s", color).isGreaterThanOrEqualTo(ENOUGH);
        }
    }

    private static Color color(Sheet palette, String name) {
        return Color.web(
                palette.hits(name + "\\s*:\\s*(#[0-9a-fA-F]{6})").stream()
                        .findFirst()
                        .orElseThrow());
    }

    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
