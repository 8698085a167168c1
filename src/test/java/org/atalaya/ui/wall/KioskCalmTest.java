package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Window;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What never stands on a kiosk, whatever is pressed, clicked or done. */
class KioskCalmTest {

    private static void inKiosk(Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    List<HostStatus> hosts =
                            List.of(
                                    StatusFixtures.status("Mail", Health.DOWN),
                                    StatusFixtures.status("Git", Health.UP));
                    try (WallFixture f = new WallFixture(hosts)) {
                        f.press(KeyCode.F11);
                        f.layout();
                        test.accept(f);
                    }
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
                    assertThat(f.model.kioskProperty().get()).isTrue();
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
                f -> {
                    TileGrid grid = f.wall.grid();
                    grid.choose(f.model.hosts().getFirst());
                    Tile tile = Objects.requireNonNull(f.tile(f.model.hosts().getFirst()));
                    Point2D spot = tile.root().localToScene(20, 20);
                    click(grid, tile, MouseButton.PRIMARY, 1);
                    click(grid, tile, MouseButton.PRIMARY, 2);
                    grid.fireEvent(
                            new ContextMenuEvent(
                                    ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                                    spot.getX(),
                                    spot.getY(),
                                    spot.getX(),
                                    spot.getY(),
                                    false,
                                    new PickResult(grid, spot.getX(), spot.getY())));
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
        Point2D spot = tile.root().localToScene(20, 20);
        double x = spot.getX();
        double y = spot.getY();
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
