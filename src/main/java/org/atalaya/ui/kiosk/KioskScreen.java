package org.atalaya.ui.kiosk;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.atalaya.model.KioskSettings;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Themes;

/**
 * A kiosk's window on a further screen: without a frame and as large as the screen, for only one
 * window of a program can be full screen. FX thread only.
 */
public final class KioskScreen implements AutoCloseable {

    private final Stage stage = new Stage(StageStyle.UNDECORATED);
    private final Lifetimes lifetimes = new Lifetimes();
    private final IdlePointer pointer;

    /**
     * Shows it.
     *
     * @param title for whoever looks for it among other windows
     * @param leave when somebody closes it by the window system
     */
    public KioskScreen(
            Scene scene,
            Rectangle2D bounds,
            String title,
            BooleanProperty kiosk,
            ObservableDoubleValue scale,
            ObservableValue<KioskSettings> settings,
            Runnable leave) {
        pointer = new IdlePointer(scene, kiosk, settings);
        stage.setTitle(title);
        stage.setScene(scene);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setWidth(bounds.getWidth());
        stage.setHeight(bounds.getHeight());
        stage.setAlwaysOnTop(true);
        stage.setOnCloseRequest(
                event -> {
                    event.consume();
                    leave.run();
                });
        lifetimes.follow(
                scale,
                now ->
                        Themes.fontSize(
                                scene, Kiosk.fontSize(bounds.getHeight()) * now.doubleValue()));
        stage.show();
    }

    /** Where it is. */
    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        lifetimes.close();
        pointer.close();
        stage.hide();
    }
}
