package org.atalaya.ui.wall;

import java.util.List;
import org.atalaya.model.BoardSettings;
import org.atalaya.ui.kit.Lifetimes;

/**
 * The same wall in another window: it is told all that the first is told, and looks as it likes. FX
 * thread only.
 */
public final class WallMirror {

    private WallMirror() {}

    /**
     * A model that follows this one, until {@code lifetimes} ends. What is a kiosk is one in every
     * window; how the board looks stays with the window, and is kept nowhere.
     */
    public static WallModel of(WallModel model, Lifetimes lifetimes) {
        WallModel mirror = model.another();
        lifetimes.bind(mirror.boardNameProperty(), model.boardNameProperty());
        lifetimes.bind(mirror.countsProperty(), model.countsProperty());
        lifetimes.bind(mirror.lastCheckProperty(), model.lastCheckProperty());
        lifetimes.bind(mirror.alarmProperty(), model.alarmProperty());
        lifetimes.bind(mirror.groupsProperty(), model.groupsProperty());
        lifetimes.bind(mirror.outageProperty(), model.outageProperty());
        lifetimes.bind(mirror.tickingProperty(), model.tickingProperty());
        lifetimes.bind(mirror.newsProperty(), model.newsProperty());
        lifetimes.bind(mirror.tagColorsProperty(), model.tagColorsProperty());
        lifetimes.bind(mirror.demoProperty(), model.demoProperty());
        lifetimes.bind(mirror.stalledProperty(), model.stalledProperty());
        lifetimes.bind(mirror.reducedMotionProperty(), model.reducedMotionProperty());
        lifetimes.bind(mirror.visualProperty(), model.visualProperty());
        lifetimes.bind(mirror.kioskSettingsProperty(), model.kioskSettingsProperty());
        lifetimes.bind(mirror.awakeProperty(), model.awakeProperty());
        lifetimes.bind(mirror.scaleProperty(), model.scaleProperty());
        mirror.kioskProperty().bindBidirectional(model.kioskProperty());
        lifetimes.add(() -> mirror.kioskProperty().unbindBidirectional(model.kioskProperty()));
        lifetimes.watch(
                model.problems(), () -> mirror.problems().setAll(List.copyOf(model.problems())));
        mirror.boardProperty().set(model.boardProperty().get());
        lifetimes.follow(
                model.boardProperty(),
                board -> {
                    BoardSettings own = mirror.boardProperty().get();
                    mirror.boardProperty().set(own.withViews(board.views()));
                });
        return mirror;
    }
}
