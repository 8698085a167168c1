package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import org.atalaya.model.Health;
import org.atalaya.support.Project;
import org.atalaya.support.Sheet;
import org.atalaya.support.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * FXML, CSS and code mean the same names. Read as text, so it needs no toolkit; that a view also
 * loads is the test of its own controller.
 */
class ResourcesTest {

    private static final String STYLES = "org.atalaya.ui.kit.Styles";
    private static final String COLOUR = "(-wall-[\\w-]+)";

    /** Style classes that JavaFX, ControlsFX, AtlantaFX and Ikonli put on nodes themselves. */
    private static final Set<String> LIBRARY_CLASSES =
            words(
                    """
                    root text label button toggle-button hyperlink tooltip separator line
                    text-input text-field text-area password-field prompt-text content
                    check-box radio-button box mark dot toggle-switch thumb-area thumb track
                    combo-box combo-box-base combo-box-popup choice-box arrow arrow-button
                    list-view list-cell cell table-view table-row-cell table-cell column-header
                    column-header-background filler placeholder spinner increment-arrow decrement-arrow
                    increment-arrow-button decrement-arrow-button increment-button decrement-button
                    menu menu-button menu-item context-menu graphic-container
                    scroll-pane scroll-bar viewport corner virtual-flow clipped-container
                    progress-indicator progress-bar indicator spinner-arrows bar segment
                    dialog-pane header-panel button-bar container titled-pane title tab-pane
                    grid-view grid-cell decoration-error decoration-warning
                    custom-text-field left-pane right-pane ikonli-font-icon slider
                    """);

    /** Pseudo-classes that JavaFX's own nodes and controls switch. */
    private static final Set<String> LIBRARY_PSEUDO_CLASSES =
            words(
                    """
                    hover focused focus-visible focus-within armed pressed disabled show-mnemonic
                    selected indeterminate determinate empty filled odd even showing default cancel
                    horizontal vertical editable readonly expanded collapsed visited open
                    first-child last-child only-child nth-child
                    """);

    static List<View> views() {
        return View.all();
    }

    static List<Sheet> sheets() {
        return Sheet.all();
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyViewHasTheControllerOfItsNameOrNone(View view) {
        String expected =
                Stream.of(view.name().split("-"))
                        .map(ResourcesTest::capital)
                        .collect(Collectors.joining("", "", "Controller"));
        assertThat(controller(view))
                .isIn(expected, view.values("fx:id"::equals).isEmpty() ? "" : expected);
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyHandlerOfAViewExists(View view) {
        assertThat(view.values(name -> name.matches("on[A-Z].*"))).isSubsetOf(handlers(view));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyIdOfAViewIsWrittenLikeAField(View view) {
        assertThat(view.values("fx:id"::equals)).allMatch(id -> id.matches("[a-z][A-Za-z0-9]*"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void noViewHasAStyleOfItsOwn(View view) {
        assertThat(view.values("style"::equals)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void noViewSpeaksForItself(View view) {
        // Words that are neither a %key, an expression nor the name of a key stay in one language.
        assertThat(view.values(Set.of("text", "promptText", "accessibleText", "title")::contains))
                .allMatch(
                        text ->
                                text.matches(
                                        "[%$].*|(Shift\\+|Ctrl\\+)*(\\P{L}*\\p{L}?\\P{L}*|Enter|Esc|Delete)"));
    }

    @ParameterizedTest
    @MethodSource("views")
    void everyStyleClassOfAViewIsAConstant(View view) {
        Set<String> ours = view.styleClasses();
        ours.removeAll(LIBRARY_CLASSES);
        assertThat(ours).isSubsetOf(constants(String.class).values());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyStyleClassOfASheetIsAConstant(Sheet sheet) {
        Set<String> ours = sheet.selected("\\.(-?[A-Za-z][\\w-]*)");
        ours.removeAll(LIBRARY_CLASSES);
        assertThat(ours).isSubsetOf(constants(String.class).values());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyPseudoClassOfASheetIsAConstant(Sheet sheet) {
        Set<String> ours = sheet.selected(":([A-Za-z][\\w-]*)");
        ours.removeAll(LIBRARY_PSEUDO_CLASSES);
        for (Health health : Health.values()) {
            ours.remove(health.key());
        }
        assertThat(ours).isSubsetOf(constants(PseudoClass.class).values());
    }

    @Test
    void everyStyleConstantIsUsed() {
        Map<String, String> unused = new TreeMap<>();
        if (!Sheet.all().isEmpty()) {
            unused.putAll(constants(String.class));
            unused.putAll(constants(PseudoClass.class));
        }
        Set<String> named = new TreeSet<>();
        Sheet.all().forEach(sheet -> named.addAll(sheet.selected("[.:](-?[A-Za-z][\\w-]*)")));
        View.all().forEach(view -> named.addAll(view.styleClasses()));
        unused.values().removeAll(named);
        for (Path file : Project.files("src/main/java", ".java")) {
            String code = Project.read(file);
            unused.keySet().removeIf(constant -> code.contains("Styles." + constant));
        }
        assertThat(unused).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void onlyPalettesNameColours(Sheet sheet) {
        Set<String> colours = sheet.hits("(#[0-9a-fA-F]{3,8}\\b|\\b(?:rgb|hsb|hsl)a?\\()");
        assertThat(sheet.isPalette() || colours.isEmpty()).as("%s", colours).isTrue();
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void everyPaletteHasEveryColourThatSheetsAskFor(Sheet palette) {
        if (palette.isPalette()) {
            assertThat(colours(COLOUR)).isSubsetOf(palette.hits(COLOUR + "\\s*:"));
        }
    }

    @Test
    void everyColourOfAPaletteIsAskedFor() {
        assertThat(colours(COLOUR + "\\s*:")).isSubsetOf(colours(COLOUR + "\\s*[^:\\s\\w-]"));
    }

    private static Set<String> colours(String regex) {
        return Sheet.all().stream()
                .flatMap(sheet -> sheet.hits(regex).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String controller(View view) {
        return view.controller().substring(view.controller().lastIndexOf('.') + 1);
    }

    private static Set<String> handlers(View view) {
        if (view.controller().isEmpty()) {
            return Set.of();
        }
        try {
            ClassLoader loader = ResourcesTest.class.getClassLoader();
            return Stream.of(Class.forName(view.controller(), false, loader).getDeclaredMethods())
                    .map(method -> "#" + method.getName())
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            return fail("no such controller: " + view.controller() + " in " + view, e);
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The public constants of {@code Styles} of this type, and the names they stand for. */
    private static Map<String, String> constants(Class<?> type) {
        try {
            Map<String, String> names = new TreeMap<>();
            for (Field field : Class.forName(STYLES).getFields()) {
                if (field.getType() == type) {
                    Object value = field.get(null);
                    names.put(
                            field.getName(),
                            value instanceof PseudoClass pseudo
                                    ? pseudo.getPseudoClassName()
                                    : String.valueOf(value));
                }
            }
            return names;
        } catch (ReflectiveOperationException e) {
            return fail("cannot read the constants of " + STYLES, e);
        }
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
