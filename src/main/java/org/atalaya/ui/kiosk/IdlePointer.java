package org.atalaya.ui.kiosk;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.event.EventHandler;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.atalaya.model.KioskSettings;
import org.atalaya.ui.kit.Lifetimes;

/** Hides the pointer over a kiosk while nobody moves it. */
final class IdlePointer implements AutoCloseable {

    private static final Duration IDLE = Duration.seconds(3);

    private final Scene scene;
    private final ObservableValue<Boolean> kiosk;
    private final ObservableValue<KioskSettings> settings;
    private final Lifetimes lifetimes = new Lifetimes();
    private final PauseTransition idle = new PauseTransition(IDLE);
    private final EventHandler<MouseEvent> moved = event -> moved();

    IdlePointer(
            Scene scene, ObservableValue<Boolean> kiosk, ObservableValue<KioskSettings> settings) {
        this.scene = scene;
        this.kiosk = kiosk;
        this.settings = settings;
        idle.setOnFinished(event -> rested());
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, moved);
        lifetimes.add(settings.subscribe(now -> moved()));
        lifetimes.add(kiosk.subscribe(now -> moved()));
    }

    private void moved() {
        scene.setCursor(Cursor.DEFAULT);
        if (kiosk.getValue()) {
            idle.playFromStart();
        } else {
            idle.stop();
        }
    }

    private void rested() {
        if (settings.getValue().cursor()) {
            scene.setCursor(Cursor.NONE);
        }
    }

    @Override
    public void close() {
        idle.stop();
        scene.removeEventFilter(MouseEvent.MOUSE_MOVED, moved);
        lifetimes.close();
    }
}
