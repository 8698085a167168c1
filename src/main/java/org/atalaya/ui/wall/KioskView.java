package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.atalaya.model.KioskSettings;
import org.atalaya.ui.kiosk.KioskLayout;
import org.atalaya.ui.kiosk.PixelShift;
import org.atalaya.ui.kiosk.Sight;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What the wall does by itself while it fills a screen: darker by night, moved a little every
 * minute, its tiles arranged for the whole screen.
 */
final class KioskView {

    private final WallModel model;
    private final Phrases phrases;
    // Black as it is made: darkness has no colour of a theme.
    private final Rectangle dark = new Rectangle();
    private @Nullable Instant entered;

    KioskView(WallModel model, Phrases phrases) {
        this.model = model;
        this.phrases = phrases;
        dark.setMouseTransparent(true);
        dark.setManaged(false);
        dark.setVisible(false);
    }

    /**
     * Follows the model until {@code lifetimes} ends.
     *
     * @param root of the wall, which keeps its place
     * @param frame all that is in it
     */
    void follow(StackPane root, Region frame, Lifetimes lifetimes) {
        root.getChildren().add(dark);
        lifetimes.bind(dark.widthProperty(), root.widthProperty());
        lifetimes.bind(dark.heightProperty(), root.heightProperty());
        Runnable refresh = () -> refresh(frame, root.getHeight());
        lifetimes.follow(
                model.kioskProperty(),
                kiosk -> {
                    entered = kiosk ? model.getNow() : null;
                    refresh.run();
                });
        lifetimes.watch(model.nowProperty(), refresh);
        lifetimes.watch(model.kioskSettingsProperty(), refresh);
        lifetimes.watch(model.countsProperty(), refresh);
    }

    /** How the tiles stand. */
    Arrangement.Rule rule() {
        double scale = model.scaleProperty().get();
        return KioskLayout.rule(new Sight(scale, settings().zoom()));
    }

    private KioskSettings settings() {
        return model.kioskSettingsProperty().get();
    }

    private void refresh(Region frame, double height) {
        double darkness = darkness();
        dark.setOpacity(darkness);
        dark.setVisible(darkness > 0);
        PixelShift shift =
                entered == null || !settings().shift()
                        ? PixelShift.NONE
                        : PixelShift.after(
                                Duration.between(entered, model.getNow()), height);
        frame.setTranslateX(shift.x());
        frame.setTranslateY(shift.y());
    }

    /** What is down and in nobody's hand is as light by night as by day. */
    private double darkness() {
        KioskSettings.Night night = settings().night();
        if (entered == null || night.percent() == 0) {
            return 0;
        }
        LocalTime time = LocalTime.ofInstant(model.getNow(), phrases.zone());
        return night.isAt(time) && model.unacknowledged().isEmpty() ? night.percent() / 100.0 : 0;
    }
}
