package org.atalaya.ui.wall;

import java.util.List;
import javafx.animation.FadeTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/**
 * One calm line at the foot of the wall that tells what happened lately. It takes the same room
 * whether or not there is anything to tell, so that no tile moves when something happens, and what
 * does not fit is left out at its end. It never scrolls: what moves draws the eye from what is red.
 */
final class Ticker extends Label {

    private static final Duration FADE = Duration.millis(400);
    private static final String BETWEEN = "      ";

    private final FadeTransition fade = new FadeTransition(FADE, this);

    Ticker() {
        getStyleClass().add(Styles.TICKER);
        setMaxWidth(Double.MAX_VALUE);
        setMinWidth(0);
        fade.setFromValue(0.25);
        fade.setToValue(1);
    }

    void follow(WallModel model, Words words, Lifetimes lifetimes) {
        lifetimes.bind(visibleProperty(), model.tickingProperty());
        lifetimes.bind(managedProperty(), model.tickingProperty());
        lifetimes.follow(model.newsProperty(), news -> tell(model, news, words));
        lifetimes.add(fade::stop);
    }

    private void tell(WallModel model, List<String> news, Words words) {
        setText(news.isEmpty() ? words.get("ticker.none") : String.join(BETWEEN, news));
        fade.stop();
        setOpacity(1);
        if (!news.isEmpty() && !model.reducedMotionProperty().get()) {
            fade.playFromStart();
        }
    }
}
