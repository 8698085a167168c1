package org.atalaya.support;

import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Clicks as a mouse makes them, for nodes that look at the event itself. */
public final class Clicks {

    private Clicks() {}

    /** The primary button, so many times in a row. */
    public static MouseEvent primary(int times) {
        return new MouseEvent(
                MouseEvent.MOUSE_CLICKED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                times,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                true,
                null);
    }
}
