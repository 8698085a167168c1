package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Deed;
import org.atalaya.ui.kit.Steps;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static void onGrid(int count, Consumer<WallFixture> test) {
        List<HostStatus> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hosts.add(StatusFixtures.status("H" + i, Health.UP));
        }
        FxToolkit.run(
                () -> {
                    try (WallFixture fixture = new WallFixture(hosts)) {
                        test.accept(fixture);
                    }
                });
    }

    private static void click(WallFixture f, int host, boolean shift, boolean control) {
        Node tile = f.tile(f.model.hosts().get(host)).root();
        tile.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_PRESSED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        shift,
                        control,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
        f.layout();
    }

    private static void press(WallFixture f, KeyCode code, boolean shift, boolean control) {
        f.root.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        f.layout();
    }

    private static List<String> chosen(WallFixture f) {
        return f.wall.grid().selection().inOrder().stream()
                .map(status -> status.getHost().name())
                .toList();
    }

    @Test
    void ctrlTakesOneInAndOutAndShiftTakesARow() {
        onGrid(
                9,
                f -> {
                    click(f, 1, false, false);
                    click(f, 4, false, true);
                    assertThat(chosen(f)).containsExactly("H1", "H4");
                    click(f, 1, false, true);
                    assertThat(chosen(f)).containsExactly("H4");
                    click(f, 4, false, false);
                    click(f, 6, true, false);
                    assertThat(chosen(f)).containsExactly("H4", "H5", "H6");
                    click(f, 3, true, false);
                    assertThat(chosen(f)).containsExactly("H3", "H4");
                    click(f, 8, false, false);
                    assertThat(chosen(f)).containsExactly("H8");
                });
    }

    @Test
    void theKeyboardDoesTheSame() {
        onGrid(
                6,
                f -> {
                    press(f, KeyCode.RIGHT, false, false);
                    press(f, KeyCode.RIGHT, true, false);
                    press(f, KeyCode.RIGHT, true, false);
                    assertThat(chosen(f)).containsExactly("H0", "H1", "H2");
                    press(f, KeyCode.A, false, true);
                    assertThat(chosen(f)).hasSize(6);
                    press(f, KeyCode.ESCAPE, false, false);
                    assertThat(chosen(f)).isEmpty();
                });
    }

    @Test
    void severalAreSeenAndAnnounced() {
        onGrid(
                4,
                f -> {
                    click(f, 0, false, false);
                    assertThat(f.wall.selection().shown()).isEmpty();
                    click(f, 2, true, false);
                    assertThat(f.wall.selection().shown()).containsExactly("3 hosts chosen");
                    Node tile = f.tile(f.model.hosts().get(1)).root();
                    assertThat(tile.getPseudoClassStates()).contains(Styles.PICKED);
                    assertThat(tile.getAccessibleHelp()).isEqualTo("chosen, with others");
                    Node other = f.tile(f.model.hosts().get(3)).root();
                    assertThat(other.getPseudoClassStates()).doesNotContain(Styles.PICKED);
                });
    }

    @Test
    void commandsAreAboutAllThatAreChosen() {
        onGrid(
                4,
                f -> {
                    click(f, 1, false, false);
                    click(f, 3, false, true);
                    press(f, KeyCode.E, false, false);
                    press(f, KeyCode.P, false, false);
                    press(f, KeyCode.R, false, false);
                    press(f, KeyCode.W, false, false);
                    press(f, KeyCode.DELETE, false, false);
                    assertThat(f.actions.asked)
                            .containsExactly(
                                    "edit many H1,H3",
                                    "pause H1,H3",
                                    "check H1,H3",
                                    "plan? H1,H3",
                                    "delete H1,H3");
                });
    }

    @Test
    void whatIsFilteredAwayIsChosenNoMore() {
        onGrid(
                12,
                f -> {
                    press(f, KeyCode.A, false, true);
                    ((javafx.scene.control.TextField) f.find(".search")).setText("H1");
                    f.layout();
                    assertThat(chosen(f)).containsExactly("H1", "H10", "H11");
                });
    }

    @Test
    void stepsBackAndForwardHaveKeysAndABar() {
        onGrid(
                2,
                f -> {
                    press(f, KeyCode.Z, false, true);
                    press(f, KeyCode.Z, true, true);
                    press(f, KeyCode.Y, false, true);
                    assertThat(f.actions.asked).containsExactly("undo", "redo", "redo");
                    Deed deed = new Deed(Deed.Kind.DELETE, 3, "");
                    f.actions.steps.set(new Steps(null, deed, Steps.Moved.BACK));
                    assertThat(f.text(".undo-bar .label")).isEqualTo("Undone: delete 3 hosts");
                    f.wall.undo().act();
                    assertThat(f.actions.asked).endsWith("redo");
                });
    }

    @Test
    void whatOneHasJustSeenInItsDialogIsNotSaidAgain() {
        onGrid(
                2,
                f -> {
                    Deed deed = new Deed(Deed.Kind.EDIT, 1, "H1");
                    f.actions.steps.set(new Steps(deed, null, Steps.Moved.DONE));
                    assertThat(f.wall.undo().isOffering()).isFalse();
                });
    }
}
