package org.atalaya.ui.kiosk;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.atalaya.model.KioskSettings;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Themes;
import org.jspecify.annotations.Nullable;

/**
 * Makes the wall's own window a kiosk and back: the whole screen, no chrome, letters measured by
 * the screen, the cursor hidden while nobody moves it. The same scene stays, so that nothing is
 * built twice and no probe notices.
 */
public final class Kiosk implements AutoCloseable {

    /** Between two tries to get the screen back: no race with a window system. */
    private static final Duration AGAIN = Duration.seconds(1);

    /** Lines of text on a screen's height: 18 px on 1080, and the same to the eye on 2160. */
    private static final double LINES = 60;

    private final Stage stage;
    private final Scene scene;
    private final BooleanProperty kiosk;
    private final ObservableDoubleValue scale;
    private final ObservableValue<KioskSettings> settings;
    private final Lifetimes lifetimes = new Lifetimes();
    private final IdlePointer pointer;
    private final PauseTransition again = new PauseTransition(AGAIN);
    private Supplier<Optional<Rectangle2D>> place = Optional::empty;
    private @Nullable Point2D home;
    private boolean moving;

    /**
     * @param kiosk follows and leads: whoever sets it fills the screen, and it is false again when
     *     the window system has taken the screen back, unless there is a PIN
     * @param scale how large letters are, as a multiple of the usual; in both
     */
    public Kiosk(
            Stage stage,
            Scene scene,
            BooleanProperty kiosk,
            ObservableDoubleValue scale,
            ObservableValue<KioskSettings> settings) {
        this.stage = stage;
        this.scene = scene;
        this.kiosk = kiosk;
        this.scale = scale;
        this.settings = settings;
        pointer = new IdlePointer(scene, kiosk, settings);
        again.setOnFinished(
                event -> {
                    moving = false;
                    stage.setFullScreen(kiosk.get());
                });
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        lifetimes.follow(kiosk, this::turn);
        lifetimes.add(stage.fullScreenProperty().subscribe(this::turned));
        lifetimes.add(scale.subscribe(this::measure));
        lifetimes.watch(scene.heightProperty(), this::measure);
    }

    /** The root font size for a screen of this height, in px. */
    public static double fontSize(double height) {
        return Math.max(12, height / LINES);
    }

    /** Which screen is filled, asked each time; empty for the one that the window is on. */
    public void setPlace(Supplier<Optional<Rectangle2D>> screen) {
        place = screen;
    }

    /** Goes to its screen, where that is another now. */
    public void follow() {
        if (kiosk.get() && isElsewhere()) {
            moving = true;
            stage.setFullScreen(false);
            goToPlace();
            // A window system takes its time, and would answer to both wishes at once.
            again.playFromStart();
        }
    }

    private boolean isElsewhere() {
        Optional<Rectangle2D> screen = place.get();
        return screen.isPresent() && !screen.get().contains(stage.getX(), stage.getY());
    }

    private void goToPlace() {
        if (isElsewhere()) {
            if (home == null) {
                home = new Point2D(stage.getX(), stage.getY());
            }
            Rectangle2D screen = place.get().orElseThrow();
            stage.setX(screen.getMinX());
            stage.setY(screen.getMinY());
        }
    }

    private void turn(boolean on) {
        if (on) {
            goToPlace();
        } else {
            again.stop();
            moving = false;
        }
        stage.setFullScreen(on);
        if (!on && home != null) {
            stage.setX(home.getX());
            stage.setY(home.getY());
            home = null;
        }
        measure();
    }

    /** What the window system takes is given back, but where nobody may leave without a PIN. */
    private void turned(boolean full) {
        if (!full && !moving && stage.isShowing()) {
            if (kiosk.get() && settings.getValue().pin() != null) {
                again.playFromStart();
            } else {
                kiosk.set(false);
            }
        }
    }

    private void measure() {
        double height =
                scene.getHeight() > 0
                        ? scene.getHeight()
                        : Screen.getPrimary().getBounds().getHeight();
        double size = kiosk.get() ? fontSize(height) : Themes.DESK_FONT;
        Themes.fontSize(scene, size * scale.get());
    }

    @Override
    public void close() {
        again.stop();
        pointer.close();
        lifetimes.close();
    }
}
