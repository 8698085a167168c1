package org.atalaya.ui.wall;

import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * The sign of a state: a shape of its own for each, drawn by tile.css, so that a state is never
 * told by colour alone. One node without text, because a wall may show thousands.
 */
public final class StateGlyph extends Region {

    public StateGlyph() {
        getStyleClass().add(Styles.GLYPH);
        setMouseTransparent(true);
    }

    /** Takes the shape of this state. */
    public void show(@Nullable Health health, boolean acknowledged) {
        Styles.show(this, health);
        pseudoClassStateChanged(Styles.ACKNOWLEDGED, acknowledged);
    }
}
