package org.atalaya.ui.kit;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.atalaya.model.Host;

/**
 * Opens the dialogs over the wall: the one in which a host is described, and those that ask for a
 * time, a note or a plan. What they come to goes through {@link WallActions}.
 */
public interface HostEditing {

    /** An empty dialog. */
    void add();

    /**
     * A dialog for many hosts: a list, a table, ranges.
     *
     * @param text what stands in it at first
     */
    void addMany(String text);

    /** The same dialog with what stands in this file: a list, a table, a file of hosts. */
    void addFile(Path file);

    /** One form for all of these: what it changes, it changes in each. */
    void editMany(List<Host> hosts);

    /** The dialog filled with {@code host}. */
    void edit(Host host);

    /** The dialog filled with a copy of {@code host}, not yet saved. */
    void cloneOf(Host host);

    /** What hosts of this group get that say nothing themselves. */
    void profile(String group);

    /**
     * Asks until when.
     *
     * @param titleKey of the words for what shall last until then
     * @param chosen told of a time that is still to come
     */
    void askUntil(String titleKey, Consumer<Instant> chosen);

    /** Asks who takes these hosts in hand, and for a note. */
    void acknowledge(List<Host> hosts);

    /**
     * The planned work of the wall.
     *
     * @param about who a new window is for; empty for nobody yet
     */
    void plan(List<Host> about);
}
