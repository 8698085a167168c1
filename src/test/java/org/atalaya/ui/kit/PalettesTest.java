package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.atalaya.model.Colour;
import org.atalaya.model.Palette;
import org.atalaya.model.PalettePair;
import org.atalaya.model.SettingsText;
import org.atalaya.model.Theme;
import org.atalaya.support.Eyes;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every palette that the program brings can be read, by the eyes that it is for. */
class PalettesTest {

    private static final Set<Theme> WITH_FILE =
            EnumSet.complementOf(EnumSet.of(Theme.SYSTEM, Theme.OWN));

    @Test
    void everyThemeHasItsFileAndEveryFileItsTheme() {
        assertThat(
                        Project.files("src/main/resources/css", ".css").stream()
                                .map(file -> file.getFileName().toString())
                                .filter(name -> name.startsWith("palette-")))
                .containsExactlyInAnyOrderElementsOf(
                        WITH_FILE.stream()
                                .map(one -> "palette-" + SettingsText.key(one) + ".css")
                                .collect(Collectors.toList()));
        assertThatIllegalArgumentException().isThrownBy(() -> Palettes.of(Theme.SYSTEM));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "OWN"})
    void everyTextAndSignStandsOut(Theme theme) {
        Palette palette = Palettes.of(theme);
        List<String> unread = new ArrayList<>();
        for (PalettePair pair : PalettePair.ALL) {
            if (!pair.holds(palette)) {
                unread.add(pair + " has " + pair.contrast(palette));
            }
        }
        assertThat(unread).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SYSTEM", "OWN"})
    void everyPaletteHasTheNamesOfAllAndNoOther(Theme theme) {
        assertThat(Palettes.of(theme).colours().keySet())
                .containsExactlyElementsOf(Palettes.of(Theme.DARK).colours().keySet());
    }

    /** WCAG 2.2, 1.4.6: what is called high contrast has it. */
    @Test
    void everyTextOfHighContrastHasSevenToOne() {
        Palette palette = Palettes.of(Theme.CONTRAST);
        assertThat(
                        PalettePair.ALL.stream()
                                .filter(pair -> pair.least() == PalettePair.TEXT)
                                .filter(pair -> pair.contrast(palette) < 7))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"USUAL", "PROTANOPIA", "DEUTERANOPIA"})
    void redGreenPaletteIsToldApartByItsEyes(Eyes eyes) {
        assertToldApart(Palettes.of(Theme.DEUTAN), eyes);
    }

    @ParameterizedTest
    @EnumSource(names = {"USUAL", "TRITANOPIA"})
    void blueGreenPaletteIsToldApartByItsEyes(Eyes eyes) {
        assertToldApart(Palettes.of(Theme.TRITAN), eyes);
    }

    /** The other way round: the measure does tell what such eyes take for the same. */
    @Test
    void classicGreenAndDarkRedAreNearlyTheSameToDeuteranopes() {
        Palette classic = Palettes.of(Theme.CLASSIC);
        Colour up = classic.of("-wall-up-bg");
        Colour down = classic.of("-wall-down-bg");
        assertThat(Eyes.USUAL.distance(up, down)).isGreaterThan(80);
        assertThat(Eyes.DEUTERANOPIA.distance(up, down)).isLessThan(10);
    }

    private static void assertToldApart(Palette palette, Eyes eyes) {
        apart(palette, eyes, 20, "up", "degraded", "down", "pending", "maintenance");
        apart(palette, eyes, 15, "up-bg", "degraded-bg", "down-bg");
        apart(palette, eyes, 15, "strip-up", "strip-degraded", "strip-down");
    }

    private static void apart(Palette palette, Eyes eyes, double least, String... names) {
        for (int i = 0; i < names.length; i++) {
            for (int j = i + 1; j < names.length; j++) {
                Colour one = palette.of("-wall-" + names[i]);
                Colour other = palette.of("-wall-" + names[j]);
                assertThat(eyes.distance(one, other))
                        .as("%s and %s", names[i], names[j])
                        .isGreaterThan(least);
            }
        }
    }
}
