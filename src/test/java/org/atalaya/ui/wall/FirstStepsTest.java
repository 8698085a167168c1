package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.support.NoActions;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

/** The steps after the first host, and what stands on a board where no tile does. */
class FirstStepsTest {

    private static void onWall(List<HostStatus> hosts, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(hosts)) {
                        test.accept(f);
                    }
                });
    }

    private static HostStatus host() {
        return StatusFixtures.status("Mail", Health.UP);
    }

    private static boolean guides(WallFixture f) {
        Node guide = f.find(".guide");
        assertThat(guide.isManaged()).isEqualTo(guide.isVisible());
        return guide.isVisible();
    }

    private static String current(WallFixture f) {
        return f.root.lookupAll(".guide-step").stream()
                .filter(step -> step.getPseudoClassStates().contains(Styles.CHOSEN))
                .map(step -> ((Labeled) step).getText())
                .findFirst()
                .orElse("");
    }

    private static Button button(WallFixture f) {
        return (Button) f.find(".guide .primary");
    }

    @Test
    void afterTheFirstHostComeTheAlarmAndTheScreen() {
        onWall(
                List.of(),
                f -> {
                    assertThat(guides(f)).as("the card speaks while there is no host").isFalse();
                    f.model.hosts().add(host());
                    assertThat(guides(f)).isTrue();
                    assertThat(current(f)).isEqualTo("Hear the alarm");
                    button(f).fire();
                    assertThat(f.actions.asked).containsExactly("test alarm");
                    assertThat(current(f)).isEqualTo("Fill the screen");
                    button(f).fire();
                    assertThat(f.model.kioskProperty().get()).isTrue();
                    assertThat(guides(f)).isFalse();
                    f.model.kioskProperty().set(false);
                    assertThat(guides(f)).as("all is done").isFalse();
                });
    }

    @Test
    void whoClosesItIsLeftAlone() {
        onWall(
                List.of(),
                f -> {
                    f.model.hosts().add(host());
                    ((Button) f.find(".guide .icon-button")).fire();
                    assertThat(guides(f)).isFalse();
                    f.model.hosts().add(StatusFixtures.status("Web", Health.UP));
                    assertThat(guides(f)).isFalse();
                });
    }

    @Test
    void aWallThatHadHostsAndADemoHaveNoFirstSteps() {
        onWall(
                List.of(host()),
                f -> {
                    assertThat(guides(f)).isFalse();
                    f.model.hosts().add(StatusFixtures.status("Web", Health.UP));
                    assertThat(guides(f)).isFalse();
                });
        onWall(
                List.of(),
                f -> {
                    f.model.demoProperty().set(true);
                    f.model.hosts().add(host());
                    assertThat(guides(f)).isFalse();
                });
    }

    /** When the program starts, hosts of the file come a moment after the window. */
    @Test
    void hostsThatAreNotShownYetAreNoFirstRun() {
        FxToolkit.run(
                () -> {
                    WallModel model =
                            new WallModel(
                                    FXCollections.observableArrayList(),
                                    () -> StatusFixtures.NOW,
                                    () -> 1);
                    model.freshProperty().set(false);
                    NoActions none = new NoActions();
                    Phrases phrases = new Phrases(Words.of(Locale.UK), ZoneId.of("UTC"));
                    var view = WallController.open(model, none, none, phrases);
                    try (WallController wall = view.controller()) {
                        Label card = new Label("first run");
                        wall.setFirstRun(card);
                        assertThat(card.isVisible()).isFalse();
                        model.hosts().add(host());
                        assertThat(view.root().lookup(".guide").isVisible()).isFalse();
                        model.hosts().clear();
                        assertThat(card.isVisible()).as("all were deleted").isTrue();
                    }
                });
    }

    @Test
    void nothingOfTheGuideIsCutInASmallWindow() {
        onWall(
                List.of(),
                f -> {
                    f.model.hosts().add(host());
                    f.layout();
                    assertThat(f.find(".guide").getLayoutBounds().getHeight()).isLessThan(60);
                    for (Node node : f.root.lookupAll(".guide .label, .guide .button")) {
                        if (node instanceof Labeled label) {
                            assertThat(label.prefWidth(-1) - label.getWidth())
                                    .as(label.getText())
                                    .isLessThan(1);
                        }
                    }
                });
    }

    @Test
    void aSearchThatFindsNothingSaysWhereItLookedAndLeadsBack() {
        onWall(
                List.of(host()),
                f -> {
                    Node state = f.find(".empty-state");
                    assertThat(state.isVisible()).isFalse();
                    f.wall.board().filterProperty().set(WallFilter.ALL.withText("printer"));
                    assertThat(state.isVisible()).isTrue();
                    assertThat(((Label) state.lookup(".empty-title")).getText())
                            .isEqualTo("No host has “printer”");
                    ((Button) state.lookup(".button")).fire();
                    assertThat(f.wall.board().filterProperty().get()).isEqualTo(WallFilter.ALL);
                    assertThat(state.isVisible()).isFalse();

                    f.wall.board().filterProperty().set(WallFilter.ALL.toggle(Health.DOWN));
                    assertThat(((Label) state.lookup(".empty-title")).getText())
                            .isEqualTo("No host is like this now");
                });
    }
}
