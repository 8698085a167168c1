package org.atalaya.ui.settings;

import javafx.scene.Node;
import org.atalaya.model.Settings;

/** What one item of a page has become on the screen. */
interface Row {

    Node node();

    /** Other settings hold now. */
    default void show(Settings now) {}

    /** Whoever typed something and left without Enter meant it. */
    default void commit() {}
}
