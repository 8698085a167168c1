package org.atalaya.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.atalaya.model.Host;
import org.atalaya.model.TagColors;

/**
 * What a person can do to the hosts of the board. Each call is one step that can be taken back, and
 * one save, however many hosts it is about. All return at once; FX thread.
 */
public interface EditActions {

    /** Adds the host, or replaces the one with its id. */
    default void save(Host host) {
        save(List.of(host));
    }

    /** Adds these hosts, and replaces those whose ids are there. */
    void save(List<Host> hosts);

    /** The same, and tags have these colours from now on: one step. */
    void save(List<Host> hosts, TagColors colors);

    /** Removes these hosts. */
    void delete(List<Host> hosts);

    /** Switches probing of these hosts off or on. */
    void setPaused(List<Host> hosts, boolean paused);

    /**
     * The hosts of the board stand in this order from now on.
     *
     * @param moved those that a person moved
     * @param ids of all hosts
     */
    void arrange(List<Host> moved, List<String> ids);

    /** What the text of a file of hosts, {@code hosts.json}, comes to; saves nothing. */
    ReadHosts readHosts(String text);

    /**
     * The text of a file; completes on the FX thread. When it cannot be read that is said on the
     * wall, and nothing completes.
     */
    CompletableFuture<String> text(Path file);

    /** Takes the last step back; does nothing when there is none. */
    void undo();

    /** Does again what was taken back last. */
    void redo();

    /** Where the person stands in their steps. */
    ReadOnlyObjectProperty<Steps> stepsProperty();
}
