package org.atalaya.ui.settings;

/**
 * Something to know, not to set: where a file lies.
 *
 * @param value as it is; nothing in it is a word of ours
 */
public record Fact<S>(String key, String value) implements Item<S> {}
