package org.atalaya.app;

import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.atalaya.model.DesktopSettings;
import org.atalaya.model.DesktopSettings.Spot;
import org.atalaya.ui.kit.Themes;
import org.jspecify.annotations.Nullable;

/**
 * The small window that stays on top of all others while the wall is minimised. It is led by the
 * hand, keeps where it was put, and a click on it brings the wall back; it is never the only way
 * back, for the task bar still has the wall. FX thread only.
 */
final class BarWindow implements AutoCloseable {

    private static final double WIDTH = 480;
    private static final double HEIGHT = 44;

    /** From the edge of the screen, in pixels. */
    private static final double MARGIN = 12;

    private final Stage wall;
    private final Stage window = new Stage(StageStyle.UNDECORATED);
    private final Consumer<Spot> moved;
    private DesktopSettings settings = DesktopSettings.USUAL;
    private boolean asked;
    private @Nullable Point2D grip;

    /**
     * @param content what it shows
     * @param moved told where a person has put it
     */
    BarWindow(Stage wall, Parent content, String title, Look look, Consumer<Spot> moved) {
        this.wall = wall;
        this.moved = moved;
        content.setFocusTraversable(true);
        Scene scene = new Scene(content, WIDTH, HEIGHT);
        Themes.apply(scene);
        look.dress(scene);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        scene.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        window.setScene(scene);
        window.setTitle(title);
        window.setAlwaysOnTop(true);
        window.setResizable(false);
        window.setOnCloseRequest(
                event -> {
                    event.consume();
                    back();
                });
        wall.iconifiedProperty().subscribe(this::turn);
    }

    /** Follows the settings. */
    void follow(DesktopSettings now) {
        settings = now;
        turn(wall.isIconified());
    }

    /** Minimises the wall and shows the bar, whatever the settings say. */
    void shrink() {
        asked = true;
        wall.setIconified(true);
    }

    /** Shows the wall again, and the bar no more. */
    void back() {
        wall.setIconified(false);
        wall.toFront();
    }

    private void turn(boolean minimised) {
        if (minimised && (asked || settings.bar())) {
            place();
            window.show();
            // Not a button: a blank typed by somebody who did not see it come would mute the wall.
            window.getScene().getRoot().requestFocus();
        } else {
            window.hide();
        }
        if (!minimised) {
            asked = false;
        }
    }

    /** Where it was put, if that can still be seen; else the lower right corner. */
    private void place() {
        Spot at = settings.at();
        if (at != null && !Screen.getScreensForRectangle(at.x(), at.y(), WIDTH, 1).isEmpty()) {
            window.setX(at.x());
            window.setY(at.y());
            return;
        }
        Rectangle2D screen = screen().getVisualBounds();
        window.setX(screen.getMaxX() - WIDTH - MARGIN);
        window.setY(screen.getMaxY() - HEIGHT - MARGIN);
    }

    private Screen screen() {
        return Screen.getScreensForRectangle(
                        wall.getX(), wall.getY(), wall.getWidth(), wall.getHeight())
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary());
    }

    private void pressed(MouseEvent event) {
        grip =
                isOnButton(event)
                        ? null
                        : new Point2D(
                                event.getScreenX() - window.getX(),
                                event.getScreenY() - window.getY());
    }

    private void dragged(MouseEvent event) {
        if (grip != null && !event.isStillSincePress()) {
            window.setX(event.getScreenX() - grip.getX());
            window.setY(event.getScreenY() - grip.getY());
        }
    }

    private void released(MouseEvent event) {
        if (grip == null) {
            return;
        }
        grip = null;
        if (event.isStillSincePress()) {
            back();
        } else {
            moved.accept(new Spot((int) window.getX(), (int) window.getY()));
        }
    }

    private static boolean isOnButton(MouseEvent event) {
        for (Node node = event.getPickResult().getIntersectedNode();
                node != null;
                node = node.getParent()) {
            if (node instanceof ButtonBase) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        window.hide();
    }
}
