package org.atalaya.ui.kiosk;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.atalaya.model.KioskSettings;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Themes;

/**
 * Makes the wall's own window a kiosk and back: the whole screen, no chrome, letters measured by
 * the screen, the cursor hidden while nobody moves it. The same scene stays, so that nothing is
 * built twice and no probe notices.
 */
public final class Kiosk implements AutoCloseable {

    private static final Duration IDLE = Duration.seconds(3);

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
    private final PauseTransition idle = new PauseTransition(IDLE);
    private final PauseTransition again = new PauseTransition(AGAIN);
    private final EventHandler<MouseEvent> moved = event -> moved();

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
        idle.setOnFinished(event -> rested());
        again.setOnFinished(event -> stage.setFullScreen(kiosk.get()));
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
        lifetimes.follow(kiosk, this::turn);
        lifetimes.add(stage.fullScreenProperty().subscribe(this::turned));
        lifetimes.add(scale.subscribe(this::measure));
        lifetimes.add(settings.subscribe(now -> moved()));
        lifetimes.watch(scene.heightProperty(), this::measure);
    }

    /** The root font size for a screen of this height, in px. */
    public static double fontSize(double height) {
        return Math.max(12, height / LINES);
    }

    private void turn(boolean on) {
        stage.setFullScreen(on);
        measure();
        if (on) {
            idle.playFromStart();
        } else {
            idle.stop();
            scene.setCursor(Cursor.DEFAULT);
        }
    }

    /** What the window system takes is given back, but where nobody may leave without a PIN. */
    private void turned(boolean full) {
        if (!full && stage.isShowing()) {
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

    private void rested() {
        if (settings.getValue().cursor()) {
            scene.setCursor(Cursor.NONE);
        }
    }

    private void moved() {
        scene.setCursor(Cursor.DEFAULT);
        if (kiosk.get()) {
            idle.playFromStart();
        }
    }

    @Override
    public void close() {
        idle.stop();
        again.stop();
        scene.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
        lifetimes.close();
    }
}
