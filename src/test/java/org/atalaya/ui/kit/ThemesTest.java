package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.atalaya.model.Health;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThemesTest {

    private static final Pattern VARIABLE = Pattern.compile("-wall-[a-z-]+");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}\\b|rgba?\\(");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private static String css(String name) {
        try (InputStream in = Themes.class.getResourceAsStream("/css/" + name + ".css")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return COMMENT.matcher(all).replaceAll("");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "wall", "tile", "kiosk"})
    void everyColourThatIsUsedIsInThePalette(String sheet) {
        Set<String> palette = found(VARIABLE, css("palette-dark"));

        assertThat(palette).containsAll(found(VARIABLE, css(sheet)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "wall", "tile", "kiosk"})
    void noOtherSheetNamesAColour(String sheet) {
        assertThat(found(COLOUR, css(sheet))).isEmpty();
    }

    /** A tile's rule with two pseudo-classes would make JavaFX repaint the whole window. */
    @Test
    void noRuleOfATileHasTwoPseudoClasses() {
        List<String> bad = new ArrayList<>();
        for (String line : css("tile").lines().toList()) {
            boolean selector = line.endsWith("{") || line.endsWith(",") && line.startsWith(".");
            if (selector && line.chars().filter(c -> c == ':').count() > 1) {
                bad.add(line);
            }
        }
        assertThat(bad).isEmpty();
    }

    @Test
    void everyStateHasItsColoursAndItsSign() {
        for (Health health : Health.values()) {
            for (String part : List.of("", "-bg", "-line", "-text", "-muted")) {
                assertThat(css("palette-dark")).contains("-wall-" + health.key() + part + ":");
            }
            assertThat(css("tile"))
                    .contains(".tile:" + health.key())
                    .contains(".glyph:" + health.key());
        }
    }

    @Test
    void theBundledFontIsUsedAndItsDigitsAreOfOneWidth() {
        FxToolkit.run(
                () -> {
                    Label label = new Label("0123456789");
                    Scene scene = new Scene(new StackPane(label));
                    Themes.apply(scene);
                    scene.getRoot().applyCss();

                    assertThat(label.getFont().getFamily()).isEqualTo(Fonts.FAMILY);
                    assertThat(label.getFont().getSize()).isEqualTo(Themes.DESK_FONT);
                    assertThat(width("1111", label.getFont()))
                            .isEqualTo(width("0808", label.getFont()));
                });
    }

    @Test
    void everyWeightIsFoundByItsName() {
        FxToolkit.run(
                () -> {
                    Fonts.load();
                    for (String family : List.of(Fonts.FAMILY, Fonts.MEDIUM, Fonts.SEMI_BOLD)) {
                        assertThat(Font.font(family, 14).getFamily()).isEqualTo(family);
                    }
                    assertThat(Font.font(Fonts.FAMILY, FontWeight.BOLD, 14).getStyle())
                            .isEqualTo("Bold");
                });
    }

    private static double width(String text, Font font) {
        Text node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    @Test
    void everythingGrowsWithTheRootFontSize() {
        FxToolkit.run(
                () -> {
                    Label label = new Label("x");
                    Scene scene = new Scene(new StackPane(label));
                    Themes.apply(scene);
                    int sheets = scene.getStylesheets().size();
                    Themes.fontSize(scene, 36);
                    Themes.fontSize(scene, 28);
                    scene.getRoot().applyCss();

                    assertThat(label.getFont().getSize()).isEqualTo(28);
                    assertThat(scene.getStylesheets()).hasSize(sheets);
                });
    }

    @Test
    void sizesAreWrittenWithAPointWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("es"));
            assertThat(Themes.fontRule(".tile", 18.52))
                    .startsWith(".tile { -fx-font-size: 18.5px; }");
        } finally {
            Locale.setDefault(before);
        }
    }
}
