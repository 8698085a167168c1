package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.Pin;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Kiosk in and out, with a PIN and without; and what never stands on one. */
class KioskDoorTest {

    private static final Pin PIN = new Pin(1, "A".repeat(22) + "==", "A".repeat(43) + "=");

    private static void inKiosk(KioskSettings settings, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    List<HostStatus> hosts =
                            List.of(
                                    StatusFixtures.status("Mail", Health.DOWN),
                                    StatusFixtures.status("Git", Health.UP));
                    try (WallFixture f = new WallFixture(hosts)) {
                        f.model.kioskSettingsProperty().set(settings);
                        f.wall.door()
                                .setCheck(
                                        (pin, typed) ->
                                                CompletableFuture.completedFuture(
                                                        typed.equals("4711")));
                        f.press(KeyCode.F11);
                        f.layout();
                        test.accept(f);
                    }
                });
    }

    private static void withPin(Consumer<WallFixture> test) {
        inKiosk(KioskSettings.USUAL.withPin(PIN), test);
    }

    private static void pin(WallFixture f, String digits) {
        Node pad = f.find(".pin-pad");
        f.press(pad, KeyCode.SHIFT, false); // what opened the pad is not typed into it
        for (String digit : digits.split("")) {
            pad.lookupAll(".pin-key").stream()
                    .map(Button.class::cast)
                    .filter(key -> digit.equals(key.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        }
        f.press(pad, KeyCode.ENTER, false);
    }

    private static boolean isAsked(WallFixture f) {
        return f.root.lookup(".pin-pad") != null;
    }

    private static boolean isKiosk(WallFixture f) {
        return f.model.kioskProperty().get();
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPE", "F11"})
    void withoutAPinAnybodyLeaves(KeyCode key) {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    f.press(key);
                    assertThat(isKiosk(f)).isFalse();
                    assertThat(isAsked(f)).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPE", "F11"})
    void withAPinWhoKnowsItLeaves(KeyCode key) {
        withPin(
                f -> {
                    f.press(key);
                    assertThat(isKiosk(f)).isTrue();
                    assertThat(f.text(".pin-title")).isEqualTo("PIN to leave the kiosk");
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isFalse();
                    assertThat(isAsked(f)).isFalse();
                });
    }

    @Test
    void aWrongPinStaysInAndTheRightOneLeavesAfterIt() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4712");
                    assertThat(isKiosk(f)).isTrue();
                    assertThat(f.text(".pin-note")).isEqualTo("That is not the PIN.");
                    assertThat(f.text(".pin-dots")).isEmpty();
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void keysTypeItTooAndOneTooManyIsTakenBack() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    Node pad = f.find(".pin-pad");
                    f.press(pad, KeyCode.SHIFT, false);
                    for (String sign : List.of("4", "7", "x", "1", "1", "9")) {
                        f.type(pad, sign);
                    }
                    assertThat(f.text(".pin-dots")).isEqualTo("●●●●●");
                    f.press(pad, KeyCode.BACK_SPACE, false);
                    f.press(pad, KeyCode.ENTER, false);
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void afterThreeWrongOnesNothingIsTakenForAWhile() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    pin(f, "1111");
                    pin(f, "2222");
                    pin(f, "3333");
                    assertThat(f.text(".pin-note")).endsWith("The next try is in 10 s.");
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isTrue();

                    // Another pad is no way round it.
                    f.press(f.find(".pin-pad"), KeyCode.ESCAPE, false);
                    assertThat(isAsked(f)).isFalse();
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isTrue();

                    for (int second = 0; second < 10; second++) {
                        f.second(true);
                    }
                    assertThat(f.text(".pin-note")).isEmpty();
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void aPinThatIsStillComparedTakesNoOther() {
        withPin(
                f -> {
                    CompletableFuture<Boolean> slow = new CompletableFuture<>();
                    f.wall.door().setCheck((pin, typed) -> slow);
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4711");
                    f.second(true);
                    pin(f, "1234");
                    assertThat(f.text(".pin-dots")).isEmpty();
                    slow.complete(true);
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void aPinThatCannotBeComparedIsWrong() {
        withPin(
                f -> {
                    f.wall.door()
                            .setCheck(
                                    (pin, typed) ->
                                            CompletableFuture.failedFuture(
                                                    new IllegalStateException()));
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void aPadThatNobodyTouchesGoesAway() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    for (int second = 0; second < 29; second++) {
                        f.second(true);
                    }
                    assertThat(isAsked(f)).isTrue();
                    f.second(true);
                    assertThat(isAsked(f)).isFalse();
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void aPinThatIsTakenAwayMeanwhileIsAskedForNoMore() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    f.model.kioskSettingsProperty().set(KioskSettings.USUAL);
                    assertThat(isAsked(f)).isFalse();
                    f.press(KeyCode.ESCAPE);
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "M, false, mute",
        "M, true, unmute",
        "S, false, seen",
        "A, false, acknowledge Mail",
        "A, true, acknowledge Mail",
        "P, false, pause Mail"
    })
    void whatChangesSomethingIsDoneAfterThePin(KeyCode key, boolean shift, String asked) {
        withPin(
                f -> {
                    f.wall.grid().choose(f.model.hosts().getFirst());
                    f.press(f.root, key, shift);
                    assertThat(f.actions.asked).isEmpty();
                    assertThat(f.text(".pin-title")).isEqualTo("PIN to change something");
                    pin(f, "4711");
                    assertThat(f.actions.asked).containsExactly(asked);
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void aClickOnAChipAsksTooAndLooksAsBeforeUntilThen() {
        withPin(
                f -> {
                    ToggleButton chip = (ToggleButton) f.find(".chip:down");
                    chip.fire();
                    assertThat(chip.isSelected()).isFalse();
                    assertThat(f.wall.shown()).hasSize(2);
                    pin(f, "4711");
                    assertThat(f.wall.shown()).hasSize(1);
                });
    }

    @Test
    void lookingAndCheckingAskNobody() {
        withPin(
                f -> {
                    f.press(KeyCode.RIGHT);
                    assertThat(f.wall.grid().getChosen()).isNotNull();
                    f.press(KeyCode.R);
                    assertThat(f.actions.asked).hasSize(1);
                    assertThat(isAsked(f)).isFalse();
                });
    }

    /** Every key that there is, with two hosts chosen, and nothing but the PIN covers the wall. */
    @ParameterizedTest
    @EnumSource(
            value = Shortcut.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"KIOSK", "BACK", "CHART"})
    void noKeyOpensAnythingOverAKiosk(Shortcut shortcut) {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    f.wall.onSettings(
                            () -> f.actions.asked.add("settings?"),
                            () -> f.actions.asked.add("tools?"));
                    f.wall.onLog(
                            () -> f.actions.asked.add("log?"), () -> f.actions.asked.add("away?"));
                    f.wall.onShrink(() -> f.actions.asked.add("bar?"));
                    f.wall.grid().choose(f.model.hosts().getFirst());
                    f.wall.grid().selection().all();
                    int layers = f.root.getChildren().size();
                    for (Shortcut.Stroke stroke : shortcut.strokes()) {
                        switch (stroke) {
                            case Shortcut.Stroke.Key key -> f.press(key.combination());
                            case Shortcut.Stroke.Sign sign -> f.type(sign.typed());
                        }
                    }
                    assertThat(f.actions.asked)
                            .noneMatch(asked -> asked.contains("?"))
                            .doesNotContain("add", "delete Mail,Git");
                    assertThat(f.root.getChildren()).hasSize(layers);
                    assertThat(f.find(".keys").isVisible()).isFalse();
                    assertThat(f.wall.selection().shown()).isEmpty();
                    assertThat(Window.getWindows()).noneMatch(Window::isShowing);
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void whatOfferedItselfGoesAsTheKioskBeginsAndNothingNewComes() {
        FxToolkit.run(
                () -> {
                    try (WallFixture f =
                            new WallFixture(
                                    List.of(
                                            StatusFixtures.status("Git", Health.UP),
                                            StatusFixtures.status("Mail", Health.UP)))) {
                        List<Host> hosts =
                                f.model.hosts().stream().map(HostStatus::getHost).toList();
                        f.actions.delete(hosts);
                        assertThat(f.wall.undo().isOffering()).isTrue();
                        f.type("?");
                        assertThat(f.find(".keys").isVisible()).isTrue();

                        f.press(KeyCode.F11);
                        assertThat(f.wall.undo().isOffering()).isFalse();
                        assertThat(f.find(".keys").isVisible()).isFalse();

                        f.actions.delete(hosts.subList(0, 1));
                        assertThat(f.wall.undo().isOffering()).isFalse();
                        f.press(KeyCode.F11);
                        f.actions.delete(hosts);
                        assertThat(f.wall.undo().isOffering()).isTrue();
                    }
                });
    }

    @Test
    void theMouseOpensNoMenuNoFormAndSaysNothing() {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    TileGrid grid = f.wall.grid();
                    grid.choose(f.model.hosts().getFirst());
                    Tile tile = Objects.requireNonNull(f.tile(f.model.hosts().getFirst()));
                    click(grid, tile, MouseButton.PRIMARY, 1);
                    click(grid, tile, MouseButton.PRIMARY, 2);
                    grid.fireEvent(
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    20,
                                    20,
                                    20,
                                    20,
                                    false,
                                    new PickResult(grid, 20, 20)));
                    assertThat(f.actions.asked).isEmpty();
                    assertThat(Window.getWindows()).noneMatch(Window::isShowing);
                    assertThat(grid.getProperties().values())
                            .as("tooltips hang on a property of what they are about")
                            .noneMatch(Tooltip.class::isInstance);

                    f.model.kioskProperty().set(false);
                    assertThat(grid.getProperties().values()).anyMatch(Tooltip.class::isInstance);
                    click(grid, tile, MouseButton.PRIMARY, 2);
                    assertThat(f.actions.asked).containsExactly("edit Mail");
                });
    }

    private static void click(TileGrid grid, Tile tile, MouseButton button, int count) {
        double x = tile.root().getLayoutX() + 20;
        double y = tile.root().getLayoutY() + 20;
        grid.fireEvent(
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        x,
                        y,
                        x,
                        y,
                        button,
                        count,
                        false,
                        false,
                        false,
                        false,
                        button == MouseButton.PRIMARY,
                        false,
                        button == MouseButton.SECONDARY,
                        true,
                        button == MouseButton.SECONDARY,
                        true,
                        new PickResult(grid, x, y)));
    }
}
