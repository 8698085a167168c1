package org.atalaya.ui.wall;

import java.time.Instant;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.atalaya.model.TagColors;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Phrases;

/**
 * What all tiles of a wall share.
 *
 * @param phrases the words
 * @param now the present second: one clock for all of them
 * @param still whether no tile may blink
 * @param colors what tags look like
 */
record TileContext(
        Phrases phrases,
        ObservableValue<Instant> now,
        ObservableBooleanValue still,
        ObservableValue<TagColors> colors) {

    /** On a wall where nobody chose a colour. */
    TileContext(Phrases phrases, ObservableValue<Instant> now, ObservableBooleanValue still) {
        this(phrases, now, still, new SimpleObjectProperty<>(TagColors.NONE));
    }

    static TileContext of(WallModel model, Phrases phrases) {
        return new TileContext(
                phrases, model.nowProperty(), model.stillProperty(), model.tagColorsProperty());
    }

    /** Whether this tile is in the brighter half of its one-second swap. */
    boolean isAlert(HostStatus status) {
        return !still.get()
                && WallModel.needsSomebody(status)
                && now.getValue().getEpochSecond() % 2 == 0;
    }

    /** How old the newest result is, in a word or two. */
    String age(HostStatus status) {
        return TileText.age(status, now.getValue(), phrases);
    }

    TileText text(HostStatus status) {
        return TileText.of(status, now.getValue(), phrases);
    }
}
