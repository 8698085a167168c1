package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxExtension.class)
class DialogLayoutTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noTextIsCutAndAllFitsASmallScreen(String language) throws Exception {
        try (DialogStage stage = DialogStage.open(language)) {
            stage.actions.answer =
                    CompletableFuture.completedFuture(Hosts.untrusted(DialogStage.NOW));
            stage.act(() -> stage.editor.cloneOf(Hosts.NAC));
            stage.write("name", "NAC 2");
            stage.write("interval", "2 s");
            stage.focus("address");
            stage.write("status", "2");
            stage.press(KeyCode.ENTER);
            stage.write("status", "200");
            stage.click("editor.test");
            assertWhole(stage);

            stage.write("status", "99 and quite a lot of other things");
            stage.press(KeyCode.ENTER);
            assertWhole(stage);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,HTTP", "en,TCP", "en,PING", "en,SSH", "en,DNS", "en,TLS", "en,COMMAND"})
    @CsvSource({"es,HTTP", "es,TCP", "es,PING", "es,SSH", "es,DNS", "es,TLS", "es,COMMAND"})
    void everyKindIsWholeWithAllUnfolded(String language, CheckKind kind) throws Exception {
        try (DialogStage stage = DialogStage.open(language)) {
            stage.act(() -> stage.editor.edit(Checks.host(Checks.random(kind, 7))));
            stage.act(() -> stage.node("fold", ToggleButton.class).setSelected(true));
            stage.act(() -> stage.node("watch", ToggleButton.class).setSelected(true));
            assertWhole(stage);
            for (HostField field : FormPlan.of(kind).fields()) {
                Control input = stage.node(field.id(), Control.class);
                assertThat(input.isVisible()).as("%s", field).isTrue();
                assertThat(name(stage, input)).as("name of %s", field).isNotBlank();
            }
        }
    }

    /**
     * The ring of the focus stands three px outside of a field, and what scrolls cuts what is not
     * in it.
     */
    @ParameterizedTest
    @CsvSource({"HTTP", "TLS", "COMMAND"})
    void theRingOfTheFocusIsWholeAroundEveryField(CheckKind kind) throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.edit(Checks.host(Checks.random(kind, 7))));
            stage.act(() -> stage.node("fold", ToggleButton.class).setSelected(true));
            stage.act(() -> stage.node("watch", ToggleButton.class).setSelected(true));
            stage.scene.getRoot().layout();
            Node view = stage.scene.lookup(".form-scroll .viewport");
            Bounds seen = view.localToScene(view.getLayoutBounds());
            for (HostField field : FormPlan.of(kind).fields()) {
                Control input = stage.node(field.id(), Control.class);
                Bounds at = input.localToScene(input.getLayoutBounds());
                assertThat(at.getMinX() - 3).as("%s", field).isGreaterThanOrEqualTo(seen.getMinX());
                assertThat(at.getMaxX() + 3).as("%s", field).isLessThanOrEqualTo(seen.getMaxX());
            }
        }
    }

    /** What is read aloud for a control: the label that belongs to it. */
    private static String name(DialogStage stage, Control input) {
        return stage.texts().stream()
                .filter(text -> text instanceof Label label && label.getLabelFor() == input)
                .map(Labeled::getText)
                .findFirst()
                .orElse("");
    }

    private static void assertWhole(DialogStage stage) {
        for (Labeled label : stage.texts()) {
            double needs =
                    label.isWrapText()
                            ? label.prefHeight(label.getWidth()) - label.getHeight()
                            : label.prefWidth(-1) - label.getWidth();
            assertThat(needs).as("room that is missing for '%s'", label.getText()).isLessThan(1);
        }
        Bounds card =
                stage.scene
                        .lookup(".host-dialog")
                        .localToScene(stage.scene.lookup(".host-dialog").getLayoutBounds());
        assertThat(card.getMinY()).isGreaterThanOrEqualTo(0);
        assertThat(card.getMaxY()).isLessThanOrEqualTo(720);
    }

    @ParameterizedTest
    @CsvSource({"en,HTTP", "en,TLS", "en,DNS", "en,COMMAND", "es,HTTP", "es,TLS", "es,DNS"})
    @CsvSource({"es,COMMAND"})
    void noTwoHaveTheSameKey(String language, CheckKind kind) throws Exception {
        try (DialogStage stage = DialogStage.open(language)) {
            stage.act(() -> stage.editor.edit(Checks.host(Checks.random(kind, 7))));
            Set<Character> keys = new HashSet<>();
            for (Labeled label : stage.texts()) {
                int mark = label.isMnemonicParsing() ? label.getText().indexOf('_') : -1;
                if (mark >= 0) {
                    char key = Character.toLowerCase(label.getText().charAt(mark + 1));
                    assertThat(keys.add(key)).as("key of '%s'", label.getText()).isTrue();
                }
            }
            assertThat(keys).hasSizeGreaterThanOrEqualTo(10);
        }
    }
}
