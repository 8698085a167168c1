package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import java.lang.ref.WeakReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(FxExtension.class)
class FirstRunTest {

    private static StackPane show(DialogStage stage) throws Exception {
        StackPane view =
                onFx(() -> FirstRunController.view(stage.words, stage.editor, stage.actions));
        stage.act(() -> stage.window.getChildren().add(view));
        return view;
    }

    @Test
    void theFirstButtonHasTheFocusAndOpensTheDialog() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            show(stage);
            assertThat(stage.focused()).isEqualTo("add");
            stage.click("firstRun.add");
            assertThat(stage.editor.isOpen()).isTrue();
        }
    }

    @Test
    void theOtherButtonOpensTheDemoBoard() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            show(stage);
            stage.click("firstRun.demo");
            assertThat(stage.actions.demos).isEqualTo(1);
        }
    }

    @Test
    void aListIsPastedByButtonAndByKey() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            show(stage);
            stage.click("firstRun.paste");
            assertThat(stage.scene.lookup("." + Styles.PASTE_TABLE)).isNotNull();
        }
        try (DialogStage stage = DialogStage.open("en")) {
            show(stage);
            stage.act(
                    () ->
                            stage.wallButton.fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.N,
                                            true,
                                            false,
                                            false,
                                            false)));
            assertThat(stage.scene.lookup("." + Styles.PASTE_TABLE)).isNotNull();
        }
    }

    @Test
    void bothHaveAKeyWhereverTheFocusIs() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            show(stage);
            stage.act(stage.wallButton::requestFocus);
            stage.press(KeyCode.D);
            assertThat(stage.actions.demos).isEqualTo(1);
            stage.press(KeyCode.N);
            assertThat(stage.editor.isOpen()).isTrue();

            stage.press(KeyCode.D);
            assertThat(stage.actions.demos).as("typed in the dialog").isEqualTo(1);
        }
    }

    @Test
    void theKeysSleepWhileSomebodyTypesAndWhenTheViewIsGone() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            StackPane view = show(stage);
            TextField search = onFx(TextField::new);
            stage.act(() -> stage.window.getChildren().add(search));
            stage.act(search::requestFocus);
            stage.press(KeyCode.D);
            assertThat(stage.actions.demos).isZero();

            stage.act(stage.wallButton::requestFocus);
            stage.act(() -> view.setVisible(false));
            stage.press(KeyCode.D);
            stage.act(() -> view.setVisible(true));
            stage.act(() -> stage.window.getChildren().remove(view));
            stage.press(KeyCode.D);
            assertThat(stage.actions.demos).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noTextIsCut(String language) throws Exception {
        try (DialogStage stage = DialogStage.open(language)) {
            StackPane view = show(stage);
            assertThat(view.lookupAll(".button")).hasSize(3);
            assertThat(view.lookup(".first-run-card").getLayoutBounds().getHeight())
                    .as("beside header and foot of a small window")
                    .isLessThan(610);
            for (Node node : view.lookupAll("*")) {
                if (node instanceof Labeled label && !label.getText().isEmpty()) {
                    double missing =
                            label.isWrapText()
                                    ? label.prefHeight(label.getWidth()) - label.getHeight()
                                    : naturalWidth(label) - label.getWidth();
                    assertThat(missing).as(label.getText()).isLessThan(1);
                }
            }
        }
    }

    /** Buttons have a preferred width from CSS; what counts is what their text needs. */
    private static double naturalWidth(Labeled label) {
        return label instanceof Button ? label.minWidth(-1) : label.prefWidth(-1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {14, 42})
    void theIconsGrowWithTheText(double font) throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            StackPane view = show(stage);
            stage.act(() -> Themes.fontSize(stage.scene, font));
            stage.act(() -> {});
            Node mark = view.lookup(".first-run-mark").lookup(".ikonli-font-icon");
            // 1.5 times the name, which is 1.9 times the root size.
            assertThat(mark.getBoundsInParent().getHeight()).isBetween(font * 2.5, font * 3.2);
        }
    }

    @Test
    void aViewThatIsGoneIsForgotten() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            WeakReference<StackPane> view = new WeakReference<>(show(stage));
            stage.act(() -> stage.window.getChildren().removeLast());
            stage.act(stage.wallButton::requestFocus);
            assertThat(Memory.isCollected(view)).isTrue();
        }
    }
}
