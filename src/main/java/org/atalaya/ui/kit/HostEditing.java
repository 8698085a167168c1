package org.atalaya.ui.kit;

import org.atalaya.model.Host;

/**
 * Opens the dialog in which a host is described. What it saves goes through {@link WallActions}.
 */
public interface HostEditing {

    /** An empty dialog. */
    void add();

    /** The dialog filled with {@code host}. */
    void edit(Host host);

    /** The dialog filled with a copy of {@code host}, not yet saved. */
    void cloneOf(Host host);
}
