package org.atalaya.ui.wall;

import javafx.scene.layout.Region;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;

/**
 * A small dial whose hand goes on only while the probe loop goes round: a frozen wall is seen from
 * afar, and so is a wall whose picture lives while its probes do not.
 */
public final class SecondHand extends Region {

    private final Region hand = new Region();

    public SecondHand() {
        getStyleClass().add(Styles.SECOND_HAND);
        hand.getStyleClass().add(Styles.HAND);
        hand.setManaged(false);
        getChildren().add(hand);
    }

    /** Follows the model until {@code lifetimes} ends. */
    void follow(WallModel model, Lifetimes lifetimes) {
        lifetimes.watch(model.nowProperty(), () -> beat(model));
    }

    private void beat(WallModel model) {
        boolean alive = model.beatingProperty().get();
        pseudoClassStateChanged(Styles.STALE, !alive);
        if (alive) {
            hand.setRotate(model.getNow().getEpochSecond() % 60 * 6);
        }
    }

    @Override
    protected void layoutChildren() {
        // As long as the dial is wide, with only its upper half drawn: it turns round the middle.
        double width = Math.max(1.5, getWidth() / 8);
        hand.resizeRelocate((getWidth() - width) / 2, 0, width, getHeight());
    }
}
