package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {

    private static final String DARK =
            Project.read(Project.root().resolve("src/main/resources/css/palette-dark.css"));

    private static Palette dark() throws InvalidValueException {
        return Palette.read(DARK);
    }

    @Test
    void paletteIsReadAndWrittenWithoutLoss() throws Exception {
        assertThat(Palette.read(dark().css())).isEqualTo(dark());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#1F6feb | 31 | 111 | 235 | 1",
                "rgb(1, 2,3) | 1 | 2 | 3 | 1",
                "rgba(255, 255, 255, 0.14) | 255 | 255 | 255 | 0.14",
                "rgba(0,0,0,.5) | 0 | 0 | 0 | 0.5"
            })
    void colourIsReadInEachOfItsForms(String typed, int red, int green, int blue, double alpha)
            throws Exception {
        assertThat(Colour.read(typed)).isEqualTo(new Colour(red, green, blue, alpha));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "red",
                "#fff",
                "#12345",
                "rgb(256, 0, 0)",
                "url(x)",
                "-wall-bg",
                "rgba(0,0,0,2)"
            })
    void whatIsNoColourIsRefusedWithItsNameAndItsText(String typed) {
        String css = DARK.replace("-wall-bg: #0b0f14;", "-wall-bg: " + typed + ";");
        assertThatThrownBy(() -> Palette.read(css))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("palette.error.colour");
                            assertThat(e.facts()).containsExactly(typed, "-wall-bg");
                        });
    }

    /** WCAG's own corners: black on white is 21, and a colour on itself 1. */
    @Test
    void contrastIsThatOfWcag() throws Exception {
        Colour white = Colour.read("#ffffff");
        assertThat(white.contrast(Colour.read("#000000"))).isEqualTo(21, within(1e-9));
        assertThat(white.contrast(white)).isEqualTo(1);
        assertThat(white.contrast(Colour.read("#767676"))).isEqualTo(4.54, within(0.005));
    }

    @Test
    void whatIsSeenThroughMixesWithItsGround() throws Exception {
        assertThat(Colour.read("rgba(255, 255, 255, 0.5)").over(Colour.read("#000000")))
                .isEqualTo(new Colour(128, 128, 128, 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "body { -wall-bg: #000000; } | palette.error.form",
                ".root { -wall-bg: #000000; } .tile { } | palette.error.form",
                ".root { color: #000000; } | palette.error.line",
                ".root { @import \"x\"; } | palette.error.line",
                ".root { -wall-bg: #000000; -wall-bg: #000000; } | palette.error.twice"
            })
    void whatIsNoPaletteIsRefused(String css, String key) {
        assertThatThrownBy(() -> Palette.read(css))
                .isInstanceOfSatisfying(
                        InvalidValueException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void unknownNameIsRefusedByName() throws Exception {
        refused("-wall-upp", "#000000", "palette.error.unknown", "-wall-upp");
    }

    @Test
    void colourThatIsSeenThroughIsRefusedWhereItMayNotBe() throws Exception {
        refused("-wall-bg", "rgba(0, 0, 0, 0.5)", "palette.error.opaque", "-wall-bg");
    }

    @Test
    void missingNameIsRefusedByName() throws Exception {
        Map<String, Colour> fewer = new LinkedHashMap<>(dark().colours());
        fewer.remove("-wall-flapping-line");
        assertRefused(new Palette(fewer), "palette.error.missing", "-wall-flapping-line");
    }

    @Test
    void textThatDoesNotStandOutIsRefusedWithItsContrast() throws Exception {
        refused(
                "-wall-up-muted",
                "#4a5a52",
                "palette.error.contrast",
                "-wall-up-muted",
                "-wall-up-bg",
                "2.09",
                "4.5");
    }

    private static void refused(String name, String colour, String key, String... facts)
            throws Exception {
        Map<String, Colour> changed = new LinkedHashMap<>(dark().colours());
        changed.put(name, Colour.read(colour));
        assertRefused(new Palette(changed), key, facts);
    }

    private static void assertRefused(Palette palette, String key, String... facts)
            throws Exception {
        Palette model = dark();
        assertThatThrownBy(() -> palette.judge(model))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo(key);
                            assertThat(e.facts()).isEqualTo(List.of(facts));
                        });
    }
}
