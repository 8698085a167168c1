package org.atalaya.model;

import org.jspecify.annotations.Nullable;

/**
 * What the board shows and how, under a name: chosen by a key, and at start by {@code --view}.
 *
 * @param name unlike all other names, whatever the case
 * @param search what stands in the search field
 * @param state only hosts in it; null for all
 * @param group only hosts in it and in the groups below it; null for all
 * @param look how they stand
 */
public record View(
        String name, String search, @Nullable Health state, @Nullable String group, Look look) {

    /** The same under another name. */
    public View withName(String other) {
        return new View(other, search, state, group, look);
    }

    /** Whether this is the name of it. */
    public boolean isCalled(String other) {
        return name.equalsIgnoreCase(other.strip());
    }
}
