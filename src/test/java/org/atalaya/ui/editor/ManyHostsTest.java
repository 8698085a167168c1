package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Host;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The dialogs for many hosts, as a person goes through them. */
@ExtendWith(FxExtension.class)
class ManyHostsTest {

    private static PasteTable table(DialogStage stage) {
        return (PasteTable) stage.scene.lookup(".paste-table");
    }

    private static Button primary(DialogStage stage) {
        return (Button) stage.scene.lookup(".host-dialog .primary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void enterAddsAllThatIsGoodInOneSave(String language) throws Exception {
        try (DialogStage stage = DialogStage.open(language)) {
            stage.act(() -> stage.editor.addMany("10.0.0.[1-3]\nshop.example:99999\nb.example"));
            assertThat(table(stage).getItems()).hasSize(5);
            assertThat(table(stage).getItems().getFirst().isFit()).isFalse();
            assertThat(primary(stage).getText()).contains("4");
            assertThat(primary(stage).isFocused()).isTrue();
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.saves).isEqualTo(1);
            assertThat(stage.actions.saved).hasSize(4);
            assertThat(stage.editor.isOpen()).isFalse();
        }
    }

    @Test
    void spaceLeavesARowOutAndTheGroupIsForAll() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.addMany("a.example\nb.example"));
            stage.act(
                    () -> {
                        table(stage).requestFocus();
                        table(stage).getSelectionModel().select(0);
                    });
            stage.press(KeyCode.SPACE);
            assertThat(primary(stage).getText()).isEqualTo("Add 1 host");
            stage.act(
                    () -> ((ComboBox<?>) stage.scene.lookup("#group")).getEditor().setText("Shop"));
            stage.act(primary(stage)::fire);
            assertThat(stage.actions.saved).extracting(Host::name).containsExactly("b.example");
            assertThat(stage.actions.saved.getFirst().group()).isEqualTo("Shop");
        }
    }

    @Test
    void whatIsTypedLastIsReadBeforeItIsAdded() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.addMany("a.example"));
            stage.write("text", "c.example");
            stage.act(primary(stage)::fire);
            assertThat(stage.actions.saved).extracting(Host::name).containsExactly("c.example");
        }
    }

    @Test
    void aDroppedFileIsShownBeforeAnythingIsAdded() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.addFile(Path.of("list.txt")));
            assertThat(table(stage).getItems()).hasSize(1);
            stage.press(KeyCode.ESCAPE);
            assertThat(stage.actions.saves).isZero();
        }
    }

    @Test
    void aPasswordIsNotShownInThePreview() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.addMany("https://me:s3cret@a.example/x"));
            assertThat(stage.texts())
                    .extracting(Labeled::getText)
                    .contains("https://a.example/x")
                    .noneMatch(text -> text.contains("s3cret"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void whatDiffersIsCalledVariousAndOnlyWhatIsTypedChanges(String language) throws Exception {
        try (DialogStage stage = DialogStage.open(language)) {
            stage.act(() -> stage.editor.editMany(List.of(Hosts.NAC, Hosts.PAY)));
            TextField group = stage.node("bulk-group", TextField.class);
            assertThat(group.getText()).isEmpty();
            assertThat(group.getPromptText()).isEqualTo(stage.words.get("bulk.various"));
            assertThat(primary(stage).isDisabled()).isTrue();
            stage.write("bulk-group", "Lab");
            assertThat(stage.node("bulk-group-changes", CheckBox.class).isSelected()).isTrue();
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.saves).isEqualTo(1);
            assertThat(stage.actions.saved)
                    .containsExactly(Hosts.NAC.withGroup("Lab"), Hosts.PAY.withGroup("Lab"));
        }
    }

    @Test
    void whatDoesNotFitOneOfThemChangesNone() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.editMany(List.of(Hosts.NAC, Hosts.PAY)));
            stage.write("bulk-interval", "3 s");
            stage.press(KeyCode.ENTER);
            assertThat(stage.note("bulk-interval")).startsWith("Payments API: ");
            assertThat(stage.actions.saves).isZero();
            stage.act(() -> stage.node("bulk-interval-changes", CheckBox.class).setSelected(false));
            assertThat(primary(stage).isDisabled()).isTrue();
            assertThat(stage.note("bulk-interval")).isEmpty();
        }
    }
}
