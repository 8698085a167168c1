package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Credentials;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Secret;
import org.atalaya.model.TcpCheck;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class DialogKindsTest {

    private static ToggleButton segment(DialogStage stage, CheckKind kind) {
        return stage.texts().stream()
                .filter(text -> text instanceof ToggleButton)
                .map(ToggleButton.class::cast)
                .filter(button -> button.getUserData() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> secretPlaces(DialogStage stage) {
        return stage.scene.getRoot().lookupAll(".secret-place").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    @Test
    void whereSecretsAreKeptStandsBesideTheirFields() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            assertThat(secretPlaces(stage))
                    .as("below the sign-in and below the client certificate")
                    .containsExactly(Hosts.BOARD.secretPlace(), Hosts.BOARD.secretPlace());
            Node sample = stage.scene.lookup(".secret-place");
            assertThat(sample.isManaged()).isTrue();
            stage.act(() -> segment(stage, CheckKind.TLS).fire());
            assertThat(secretPlaces(stage)).containsExactly(Hosts.BOARD.secretPlace());
            stage.act(() -> segment(stage, CheckKind.PING).fire());
            assertThat(secretPlaces(stage)).isEmpty();
        }
    }

    @Test
    void aTypedSchemeTurnsTheFormAndSaves() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            assertThat(stage.scene.lookup("#steps")).isNull();
            stage.type("tcp://db.example:5432");
            assertThat(segment(stage, CheckKind.TCP).isSelected()).isTrue();
            assertThat(segment(stage, CheckKind.HTTP).isSelected()).isFalse();
            assertThat(stage.scene.lookup("#steps")).isNotNull();
            assertThat(stage.scene.lookup("#status")).isNull();
            assertThat(stage.focused()).isEqualTo("address");
            stage.press(KeyCode.ENTER);

            assertThat(stage.actions.saved)
                    .extracting(Host::check)
                    .containsExactly(
                            new TcpCheck(
                                    new Endpoint("db.example", 5432),
                                    List.of(),
                                    CheckOptions.DEFAULT));
        }
    }

    @Test
    void aSegmentTakesTheHostAlongAndForgetsTheTest() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.actions.answer =
                    CompletableFuture.completedFuture(Hosts.refused(DialogStage.NOW));
            stage.act(() -> stage.editor.edit(Hosts.PAY));
            stage.click("editor.test");
            assertThat(stage.scene.lookup("#trial").isVisible()).isTrue();
            stage.act(() -> segment(stage, CheckKind.PING).fire());

            assertThat(stage.scene.lookup("#trial").isVisible()).isFalse();
            stage.click("editor.test");
            assertThat(stage.actions.tested.getLast().check().target())
                    .isEqualTo("ping pay.example");
        }
    }

    @Test
    void aProgramIsAskedForInWords() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.act(() -> segment(stage, CheckKind.COMMAND).fire());
            stage.write("address", "/opt/check 'a b'");
            stage.focus("address");
            stage.press(KeyCode.ENTER);
            assertThat(stage.focused()).isEqualTo("consent");
            assertThat(stage.node("saveNote", Label.class).getText())
                    .contains("Run this program on this machine");
            assertThat(stage.node("consentCaution", Label.class).isVisible()).isTrue();
            stage.press(KeyCode.SPACE);
            assertThat(stage.node("consent", ToggleSwitch.class).isSelected()).isTrue();
            stage.press(KeyCode.ENTER);

            assertThat(stage.actions.saved)
                    .extracting(Host::check)
                    .containsExactly(
                            new CommandCheck(
                                    List.of("/opt/check", "a b"), true, CheckOptions.DEFAULT));
        }
    }

    @Test
    void anErrorThatIsFoldedAwayIsUnfolded() throws Exception {
        try (DialogStage stage = DialogStage.open("es")) {
            stage.add();
            stage.write("address", "wiki.example");
            Node folded = stage.scene.lookup("#folded");
            assertThat(folded.isVisible()).isFalse();
            stage.write("matches", "(");
            stage.focus("address");
            stage.press(KeyCode.ENTER);

            assertThat(folded.isVisible()).isTrue();
            assertThat(stage.focused()).isEqualTo("matches");
            assertThat(stage.note("matches")).startsWith("«(» no es una expresión regular");
            FormScroll scroll = stage.node("scroll", FormScroll.class);
            assertThat(
                            scroll.localToScene(scroll.getLayoutBounds())
                                    .contains(stage.scene.lookup("#matches").localToScene(10, 10)))
                    .isTrue();
        }
    }

    @Test
    void whoSignsInMovesToFieldsThatShowNoPassword() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "https://ops:hunter2@wiki.example");
            stage.focus("name");
            assertThat(stage.node("secret", PasswordField.class).isDisabled()).isFalse();
            stage.press(KeyCode.ENTER);

            Host host = stage.actions.saved.getFirst();
            assertThat(host.check().target()).isEqualTo("https://wiki.example");
            assertThat(((HttpCheck) host.check()).ask().credentials())
                    .isEqualTo(new Credentials.Basic("ops", Secret.of("hunter2")));

            stage.act(() -> stage.editor.edit(host));
            assertThat(stage.scene.lookup("#folded").isVisible()).isTrue();
            PasswordField secret = stage.node("secret", PasswordField.class);
            assertThat(secret.getText()).isEmpty();
            assertThat(secret.getPromptText()).contains("•••");
        }
    }

    @Test
    void tabLeavesAFieldOfSeveralLines() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.add();
            stage.write("address", "tcp://db.example:5432");
            stage.focus("steps");
            stage.press(KeyCode.TAB);
            assertThat(stage.focused()).isEqualTo("slow");
            stage.press(KeyCode.TAB, true);
            stage.press(KeyCode.TAB, true);
            assertThat(stage.focused()).isEqualTo("timeout");
        }
    }
}
