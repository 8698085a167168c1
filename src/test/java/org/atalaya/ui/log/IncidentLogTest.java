package org.atalaya.ui.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.model.Incident;
import org.atalaya.status.StatusFixtures;
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
    void anEmptyLogSaysWhatWillStandThereAndAFilterWithoutHitsLeadsBack() throws Exception {
        with(
                0,
                stage -> {
                    stage.log.open();
                    stage.layout();
                    assertThat(texts(stage)).contains("No incident yet");
                    stage.card().filters().search().setText("nobody");
                    stage.layout();
                    assertThat(texts(stage))
                            .contains("No incident is remembered that is like this.");
                    ((Button) stage.scene.lookup(".empty-state .button")).fire();
                    stage.layout();
                    assertThat(stage.card().filters().search().getText()).isEmpty();
                    assertThat(texts(stage)).contains("No incident yet");
                    ((Button) stage.scene.lookup(".empty-state .button")).fire();
                    assertThat(stage.log.isOpen()).isFalse();
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

    private static List<String> ids(LogTable table) {
        return table.getItems().stream().map(row -> row.incident().id()).toList();
    }

    private static void news(LogStage stage) {
        stage.past.readers.forEach(Runnable::run);
        stage.layout();
    }

    private static VirtualFlow<?> flow(LogTable table) {
        return (VirtualFlow<?>) table.lookup(".virtual-flow");
    }

    /** A new one, above all others. */
    private static Past.Remembered broken(LogStage stage, String id) {
        Past.Remembered like = stage.past.incident(0);
        Incident one = like.incident();
        Incident now =
                new Incident(
                        id,
                        one.hostId(),
                        "Gateway",
                        Incident.Kind.DOWN,
                        StatusFixtures.NOW,
                        one.cause(),
                        null,
                        null,
                        null,
                        0,
                        null,
                        true);
        return new Past.Remembered(now, "Office", Incident.Kind.DOWN, 1, 0);
    }

    @Test
    void whatBreaksWhileItIsOpenComesInOnTop() throws Exception {
        with(
                300,
                stage -> {
                    stage.log.open();
                    LogTable table = stage.card().table();
                    stage.past.newer.add(broken(stage, "new"));
                    news(stage);
                    assertThat(ids(table)).startsWith("new", "i0", "i1").hasSize(201);
                    assertThat(ids(table)).doesNotHaveDuplicates();
                    assertThat(flow(table).getFirstVisibleCell().getIndex()).isZero();
                    assertThat(texts(stage)).contains("301 incidents");
                });
    }

    @Test
    void whoHasScrolledAndChosenKeepsBothWhenSomethingBreaks() throws Exception {
        with(
                300,
                stage -> {
                    stage.log.open();
                    stage.card().filters().search().setText("git");
                    LogTable table = stage.card().table();
                    table.getSelectionModel().select(42);
                    table.scrollTo(40);
                    stage.layout();
                    flow(table).scrollPixels(7);
                    stage.layout();
                    int top = flow(table).getFirstVisibleCell().getIndex();
                    double above = flow(table).getFirstVisibleCell().getLayoutY();
                    String seen = ids(table).get(top);
                    stage.past.newer.addAll(List.of(broken(stage, "newest"), broken(stage, "new")));
                    news(stage);
                    int now = flow(table).getFirstVisibleCell().getIndex();
                    assertThat(ids(table)).startsWith("newest", "new", "i0");
                    assertThat(ids(table).get(now)).isEqualTo(seen);
                    assertThat(flow(table).getFirstVisibleCell().getLayoutY())
                            .isCloseTo(above, within(0.5));
                    assertThat(table.getSelectionModel().getSelectedItem().incident().id())
                            .isEqualTo("i42");
                    assertThat(stage.card().filters().search().getText()).isEqualTo("git");
                    assertThat(stage.past.sought.getLast().text()).isEqualTo("git");
                });
    }

    @Test
    void whatRecoversIsSaidInItsRowAndLeavesThoseThatGoOn() throws Exception {
        with(
                300,
                stage -> {
                    stage.past.openOnes = 300;
                    stage.log.open();
                    LogTable table = stage.card().table();
                    table.scrollTo(LogTable.PAGE - 1);
                    stage.layout();
                    assertThat(table.getItems()).hasSize(300);
                    stage.past.end(1);
                    stage.past.end(250);
                    news(stage);
                    assertThat(table.getItems().get(1).incident().isOpen()).isFalse();
                    assertThat(table.getItems().get(250).incident().isOpen()).isFalse();
                    assertThat(table.getItems()).hasSize(300);
                });
    }

    @Test
    void thoseThatGoOnAloneAreFewerWhenOneRecovers() throws Exception {
        with(
                300,
                stage -> {
                    stage.past.openOnes = 230;
                    stage.log.open(null);
                    LogTable table = stage.card().table();
                    table.ask(
                            new Past.Sought(
                                    null, null, null, null, null, null, Past.Stage.OPEN, ""));
                    table.scrollTo(LogTable.PAGE - 1);
                    stage.layout();
                    assertThat(table.getItems()).hasSize(230);
                    stage.past.end(1);
                    stage.past.end(220);
                    news(stage);
                    assertThat(ids(table)).hasSize(228).doesNotContain("i1", "i220");
                });
    }

    @Test
    void aStormOfNewsIsNoStormOfQuestionsAndNoneAreAskedOnceItIsClosed() throws Exception {
        with(
                10,
                stage -> {
                    stage.log.open();
                    stage.card();
                    int before = stage.past.sought.size();
                    for (int i = 0; i < 50; i++) {
                        news(stage);
                    }
                    assertThat(stage.past.sought).hasSize(before + 1);
                    stage.log.close();
                    assertThat(stage.past.readers).isEmpty();
                });
    }

    @Test
    void aHistoryThatIsThereAgainIsShown() throws Exception {
        with(
                10,
                stage -> {
                    stage.past.absence = "Locked.";
                    stage.log.open();
                    LogTable table = stage.card().table();
                    assertThat(table.getItems()).isEmpty();
                    stage.past.absence = null;
                    news(stage);
                    assertThat(table.getItems()).hasSize(10);
                });
    }
}
