package org.atalaya.ui.settings;

import javafx.scene.Node;

/** The node of a {@link Control}. */
interface Input<T> {

    Node node();

    /** The node that takes the focus, which a reader of the screen names. */
    default Node focus() {
        return node();
    }

    /** Shows a value without telling it. */
    void show(T value);

    /** Tells what was typed and not told yet. */
    default void commit() {}
}
