package org.atalaya.ui.kit;

import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in what they did since the program began.
 *
 * @param undo what one step back takes back; null at the beginning
 * @param redo what one step forward does again; null at the end
 * @param moved how this place was reached
 */
public record Steps(@Nullable Deed undo, @Nullable Deed redo, Moved moved) {

    /** How a place was reached. */
    public enum Moved {
        /** Something was done. */
        DONE,
        /** One step back. */
        BACK,
        /** One step forward again. */
        FORWARD,
        /** All was forgotten. */
        CLEARED
    }

    /** Nothing was done yet. */
    public static final Steps NONE = new Steps(null, null, Moved.CLEARED);
}
