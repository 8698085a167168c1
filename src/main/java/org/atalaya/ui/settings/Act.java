package org.atalaya.ui.settings;

import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * A button. What comes of it is told as a sentence beside it.
 *
 * @param run what it does, with the window's means, and whom it tells
 */
public record Act<S>(String key, BiConsumer<Ground, Consumer<String>> run) implements Item<S> {}
