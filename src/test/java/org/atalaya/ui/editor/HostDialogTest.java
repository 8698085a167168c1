package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import atlantafx.base.controls.ToggleSwitch;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.support.Clicks;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class HostDialogTest {

    @Test
    void beginsInTheAddressAndSavesOnEnter() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            assertThat(stage.focused()).isEqualTo("address");
            stage.typeWithoutPressing("n"); // of the key that opened the dialog
            stage.type("wiki.example");
            stage.press(KeyCode.ENTER);

            assertThat(stage.editor.isOpen()).isFalse();
            assertThat(stage.actions.saved).extracting(Host::name).containsExactly("wiki.example");
            assertThat(stage.scene.getFocusOwner()).isSameAs(stage.wallButton);
        }
    }

    @Test
    void enterSavesFromTheGroupWithWhatIsTypedThere() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "wiki.example");
            stage.focus("group");
            stage.act(() -> stage.node("group", ComboBox.class).getEditor().setText("Intranet"));
            stage.press(KeyCode.ENTER);

            assertThat(stage.actions.saved).extracting(Host::group).containsExactly("Intranet");
        }
    }

    @Test
    void escapeLeavesAndSavesNothing() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "wiki.example");
            stage.click("editor.test");
            stage.press(KeyCode.ESCAPE);

            assertThat(stage.editor.isOpen()).isFalse();
            assertThat(stage.actions.saved).isEmpty();
            assertThat(stage.actions.answer).isCancelled();
            assertThat(stage.window.getChildren()).containsExactly(stage.wallButton);
        }
    }

    @Test
    void enterOnCancelLeaves() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "wiki.example");
            stage.act(() -> stage.button("editor.cancel").requestFocus());
            stage.press(KeyCode.ENTER);

            assertThat(stage.editor.isOpen()).isFalse();
            assertThat(stage.actions.saved).isEmpty();
        }
    }

    @Test
    void savingTooEarlySaysWhyAndLeadsThere() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "wiki.example");
            stage.focus("timeout");
            stage.write("timeout", "21 s");
            stage.focus("name");
            assertThat(stage.note("timeout")).startsWith("Longer than “Check every” (20 s).");
            stage.press(KeyCode.ENTER);

            assertThat(stage.editor.isOpen()).isTrue();
            assertThat(stage.focused()).isEqualTo("timeout");
            assertThat(stage.node("saveNote", Label.class).getText())
                    .isEqualTo("Not saved yet: correct “Give up after” first.");
            assertThat(stage.node("timeout", TextField.class).getAccessibleHelp())
                    .isEqualTo(stage.note("timeout"));
            assertThat(stage.scene.lookup("#timeout").getParent().getPseudoClassStates())
                    .contains(Styles.INVALID);

            stage.write("timeout", "2 s");
            assertThat(stage.note("timeout")).isEmpty();
            assertThat(stage.node("saveNote", Label.class).isVisible()).isFalse();
        }
    }

    @Test
    void everyProblemHasAnAddressInWords() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.press(KeyCode.ENTER);
            assertThat(stage.note("address")).isEqualTo(stage.words.get("target.error.empty"));

            stage.write("interval", "20");
            stage.write("status", "20");
            assertThat(stage.note("interval")).contains("20s");
            assertThat(stage.note("status")).contains("“20”");
        }
    }

    @Test
    void aDoubledNameIsMentionedInSpanish() throws Exception {
        try (DialogStage stage = DialogStage.open("es")) {
            stage.add();
            stage.focus("name");
            stage.write("name", "nac 2");
            stage.focus("status");

            assertThat(stage.note("name")).isEqualTo("Otro equipo tiene este nombre.");
            assertThat(stage.scene.lookup("#name").getParent().getPseudoClassStates())
                    .contains(Styles.DOUBTFUL);
        }
    }

    @Test
    void aTestTellsWhatTheProbeSays() throws Exception {
        try (DialogStage stage = DialogStage.open("es")) {
            stage.act(() -> stage.editor.edit(Hosts.NAC));
            Node box = stage.scene.lookup("#trial");
            assertThat(box.isVisible()).isFalse();
            stage.click("editor.test");
            assertThat(box.getAccessibleText()).isEqualTo("Probando… tardará 2500 ms como máximo.");

            stage.act(() -> stage.actions.answer.complete(Hosts.selfSigned(DialogStage.NOW)));
            assertThat(stage.actions.tested).containsExactly(Hosts.NAC);
            assertThat(box.getPseudoClassStates()).contains(Styles.of(Health.UP));
            assertThat(box.getAccessibleText())
                    .isEqualTo(
                            "Conexión establecida — 200 OK en 41 ms · certificado autofirmado,"
                                    + " caduca en 212 días");
        }
    }

    @Test
    void aRefusedCertificateOffersTheSwitchInWords() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.edit(Hosts.NAC));
            stage.actions.answer =
                    CompletableFuture.completedFuture(Hosts.untrusted(DialogStage.NOW));
            stage.click("editor.test");

            Node box = stage.scene.lookup("#trial");
            assertThat(box.getPseudoClassStates()).contains(Styles.of(Health.DOWN));
            assertThat(box.getAccessibleText())
                    .startsWith("Connection rejected — certificate not trusted")
                    .contains("turn on “Accept an invalid certificate”");
        }
    }

    @Test
    void anAnswerThatComesAfterAChangeIsNotShown() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.edit(Hosts.NAC));
            stage.click("editor.test");
            stage.write("address", "https://10.10.2.99");
            assertThat(stage.actions.answer).isCancelled();
            stage.act(() -> stage.actions.answer.obtrudeValue(Hosts.selfSigned(DialogStage.NOW)));

            assertThat(stage.scene.lookup("#trial").isVisible()).isFalse();
        }
    }

    @Test
    void anAnswerIsForgottenWhenTheSwitchIsTurned() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.edit(Hosts.NAC));
            stage.actions.answer =
                    CompletableFuture.completedFuture(Hosts.refused(DialogStage.NOW));
            stage.click("editor.test");
            assertThat(stage.scene.lookup("#trial").isVisible()).isTrue();
            stage.focus("insecure");
            stage.press(KeyCode.SPACE);

            assertThat(stage.node("insecure", ToggleSwitch.class).isSelected()).isFalse();
            assertThat(stage.scene.lookup("#insecureCaution").isVisible()).isFalse();
            assertThat(stage.scene.lookup("#trial").isVisible()).isFalse();
        }
    }

    @Test
    void theSwitchOfTheCertificateSleepsWhereThereIsNone() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            assertThat(stage.scene.lookup("#insecure").isDisabled()).isTrue();
            stage.write("address", "https://wiki.example");
            assertThat(stage.scene.lookup("#insecure").isDisabled()).isFalse();
            stage.write("address", "http://wiki.example");
            assertThat(stage.scene.lookup("#insecure").isDisabled()).isTrue();
        }
    }

    @Test
    void aClickOnTheWordsTurnsTheSwitch() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "https://wiki.example");
            stage.act(
                    () -> Event.fireEvent(stage.scene.lookup("#insecureWords"), Clicks.primary(1)));

            assertThat(stage.node("insecure", ToggleSwitch.class).isSelected()).isTrue();
            assertThat(stage.scene.lookup("#insecureCaution").isVisible()).isTrue();
        }
    }

    @Test
    void theWallHearsNoKeyAndGetsNoFocusWhileTheDialogIsOpen() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            for (KeyCode code : List.of(KeyCode.N, KeyCode.M, KeyCode.DELETE, KeyCode.SLASH)) {
                stage.press(code);
            }
            stage.act(() -> stage.editor.cloneOf(Hosts.PAY));
            assertThat(stage.window.getChildren()).hasSize(2);

            stage.press(KeyCode.TAB, true);
            stage.press(KeyCode.TAB, true);
            assertThat(stage.focused()).isEqualTo("confirm");
            stage.press(KeyCode.TAB);
            stage.press(KeyCode.TAB);
            assertThat(stage.focused()).isEqualTo("address");
            stage.act(stage.window::requestFocus);
            assertThat(stage.focused()).isEqualTo("address");
            stage.press(KeyCode.F11);
            assertThat(stage.keysOfTheWall).as("no dialog on a kiosk").isEmpty();
        }
    }

    @Test
    void aClosedDialogIsForgotten() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "wiki.example");
            stage.click("editor.test");
            WeakReference<Node> card = onFx(() -> new WeakReference<>(stage.scene.lookup("#card")));
            stage.press(KeyCode.ESCAPE);
            // The editor remembers the dialog it opened last: the next one takes its place.
            stage.add();
            stage.press(KeyCode.ESCAPE);
            assertThat(Memory.isCollected(card)).isTrue();
        }
    }
}
