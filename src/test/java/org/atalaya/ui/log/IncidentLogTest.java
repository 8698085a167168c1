package org.atalaya.ui.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.support.Clicks;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Past;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class IncidentLogTest {

    private interface Story {
        void tell(LogStage stage) throws Exception;
    }

    private static void with(int incidents, Story story) throws Exception {
        FxExtension.onFx(
                () -> {
                    try (LogStage stage = new LogStage(incidents, 1280, 720)) {
                        story.tell(stage);
                    }
                    return true;
                });
    }

    private static void press(LogStage stage, String text) {
        stage.scene.getRoot().lookupAll(".button").stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    private static List<String> texts(LogStage stage) {
        return stage.scene.getRoot().lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void aLongLogIsReadAPageAtATimeAsSomebodyScrolls() throws Exception {
        with(
                100_000,
                stage -> {
                    stage.log.open();
                    LogTable table = stage.card().table();
                    assertThat(table.getItems()).hasSize(LogTable.PAGE);
                    assertThat(texts(stage)).contains("100,000 incidents");

                    table.scrollTo(LogTable.PAGE - 1);
                    stage.layout();
                    assertThat(table.getItems()).hasSize(2 * LogTable.PAGE);
                    assertThat(table.getItems())
                            .extracting(row -> row.incident().id())
                            .doesNotHaveDuplicates();
                });
    }

    @Test
    void everyLetterIsAnotherQuestionAndEndsTheOneBefore() throws Exception {
        with(
                10,
                stage -> {
                    stage.log.open();
                    LogCard card = stage.card();
                    int before = stage.past.ended;
                    card.filters().search().setText("git");
                    assertThat(stage.past.sought.getLast().text()).isEqualTo("git");
                    assertThat(stage.past.ended).isEqualTo(before + 2);
                });
    }

    @Test
    void whatHappenedWhileNobodyLookedIsShownAloneUntilSomebodyAsksOtherwise() throws Exception {
        with(
                10,
                stage -> {
                    stage.log.open(List.of("i7", "i8"));
                    LogCard card = stage.card();
                    assertThat(card.table().getItems())
                            .extracting(row -> row.incident().id())
                            .containsExactly("i7", "i8");
                    press(stage, "Show all");
                    assertThat(card.table().getItems()).hasSize(10);
                    assertThat(stage.past.sought.getLast()).isEqualTo(Past.Sought.ALL);
                });
    }

    @Test
    void aDoubleClickLeavesForTheHostAtThatMoment() throws Exception {
        with(
                10,
                stage -> {
                    stage.log.open();
                    LogTable table = stage.card().table();
                    table.getSelectionModel().select(6);
                    stage.layout();
                    assertThat(texts(stage))
                            .anyMatch(text -> text.contains("acknowledged · Ana · on the phone"));
                    table.fireEvent(Clicks.primary(2));
                    assertThat(stage.log.isOpen()).isFalse();
                    assertThat(stage.shown)
                            .containsExactly("Git " + stage.past.incident(6).incident().openedAt());
                });
    }

    @Test
    void whatIsShownIsWhatIsExported() throws Exception {
        with(
                10,
                stage -> {
                    stage.log.open();
                    stage.card().filters().search().setText("busy");
                    press(stage, "Export CSV…");
                    assertThat(stage.past.exported).containsExactly(LogStage.FILE);
                    assertThat(stage.past.sought.getLast().text()).isEqualTo("busy");
                    assertThat(texts(stage)).contains("written");
                });
    }

    @Test
    void withoutAHistoryItSaysWhyAndEscapeCloses() throws Exception {
        with(
                10,
                stage -> {
                    stage.past.absence = "The demo is not remembered.";
                    stage.log.open();
                    stage.card();
                    assertThat(texts(stage)).contains("The demo is not remembered.");
                    assertThat(stage.past.sought).isEmpty();
                    stage.scene
                            .getFocusOwner()
                            .fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.ESCAPE,
                                            false,
                                            false,
                                            false,
                                            false));
                    assertThat(stage.log.isOpen()).isFalse();
                });
    }
}
