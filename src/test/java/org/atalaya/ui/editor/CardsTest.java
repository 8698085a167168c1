package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The small dialogs and the one for planned work, as a person goes through them. */
@ExtendWith(FxExtension.class)
class CardsTest {

    @Test
    void enterTakesInHandWithTheNoteThatWasTyped() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.acknowledge(List.of(Hosts.PAY)));
            assertThat(stage.focused()).isEqualTo("note");
            assertThat(stage.node("who", TextField.class).getText())
                    .isEqualTo(System.getProperty("user.name"));
            stage.write("who", "ana");
            stage.write("note", "cable pulled");
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.acknowledged)
                    .containsExactly("Payments API, ana, cable pulled");
            assertThat(stage.editor.isOpen()).isFalse();
        }
    }

    @Test
    void escapeTakesNothingInHand() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.acknowledge(List.of(Hosts.PAY)));
            stage.press(KeyCode.ESCAPE);
            assertThat(stage.actions.acknowledged).isEmpty();
            assertThat(stage.editor.isOpen()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aTimeIsUnderstoodWhileItIsTypedAndNonsenseIsRefused(String language) throws Exception {
        List<Instant> chosen = new ArrayList<>();
        try (DialogStage stage = DialogStage.open(language)) {
            stage.act(() -> stage.editor.askUntil("menu.snooze", chosen::add));
            stage.write("until", "22:30");
            assertThat(stage.note("until")).contains("22:30");
            stage.write("until", "yesterday");
            stage.press(KeyCode.ENTER);
            assertThat(stage.note("until")).contains("yesterday");
            stage.write("until", "2026-11-20 10:00");
            stage.press(KeyCode.ENTER);
            assertThat(chosen).isEmpty();
            assertThat(stage.editor.isOpen()).isTrue();
            stage.write("until", "90 min");
            stage.press(KeyCode.ENTER);
        }
        assertThat(chosen).containsExactly(DialogStage.NOW.plusSeconds(90 * 60));
    }

    @Test
    void workIsPlannedWithTheNextThreeTimesInSight() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.plan(List.of(Hosts.PAY)));
            Label next = stage.node("next", Label.class);
            assertThat(next.getText()).isEqualTo("Sun 22 Nov, 13:00 – 15:00");
            stage.act(() -> kind(stage, PlanKind.WEEKLY));
            stage.write("plan-title", "Patch day");
            stage.write("plan-days", "mon");
            assertThat(next.getText().lines())
                    .containsExactly(
                            "Mon 23 Nov, 03:00 – 05:00",
                            "Mon 30 Nov, 03:00 – 05:00",
                            "Mon 7 Dec, 03:00 – 05:00");
            stage.write("plan-length", "never");
            stage.click("plan.add");
            assertThat(stage.actions.plan).isEmpty();
            assertThat(stage.note("plan-length")).contains("never");
            stage.write("plan-length", "1 h");
            stage.click("plan.add");
            assertThat(stage.actions.plan).hasSize(1);
            assertThat(stage.actions.plan.getFirst().title()).isEqualTo("Patch day");

            stage.write("plan-title", "Patch night");
            stage.click("plan.save");
            assertThat(stage.actions.plan).hasSize(1);
            assertThat(stage.actions.plan.getFirst().title()).isEqualTo("Patch night");
            stage.act(() -> stage.node("windows", ListView.class).getSelectionModel().select(0));
            stage.click("plan.remove");
            assertThat(stage.actions.plan).isEmpty();
            stage.press(KeyCode.ESCAPE);
            assertThat(stage.editor.isOpen()).isFalse();
        }
    }

    private static void kind(DialogStage stage, PlanKind kind) {
        stage.scene.getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> node.getUserData() == kind)
                .map(ToggleButton.class::cast)
                .forEach(ToggleButton::fire);
    }

    @Test
    void aCircleIsRefusedInTheDialogWhereItIsTyped() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.edit(Hosts.PAY));
            stage.act(() -> stage.node("watch", ToggleButton.class).fire());
            stage.focus("dependsOn");
            stage.write("dependsOn", "Payments API");
            stage.focus("failures");
            assertThat(stage.note("dependsOn")).contains("cannot depend on itself");
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.saved).isEmpty();
            stage.write("dependsOn", "NAC 2");
            stage.press(KeyCode.ENTER);
            assertThat(stage.actions.saved.getFirst().watching().parents())
                    .containsExactly("nac-2");
        }
    }
}
