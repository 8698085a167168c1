package org.atalaya.ui.wall;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * Which hosts a command is about: one, as long as nobody asks for more; several after Ctrl, Shift
 * and all. Only hosts that are shown can be among them, so nothing is done to what nobody sees. FX
 * thread only.
 */
final class Selection {

    private final ObservableList<HostStatus> items;
    private final Set<HostStatus> picked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final ReadOnlyIntegerWrapper size = new ReadOnlyIntegerWrapper();
    private @Nullable HostStatus anchor;
    private String help = "";

    /**
     * @param items the hosts that are shown, in their order
     */
    Selection(ObservableList<HostStatus> items) {
        this.items = items;
    }

    /** This one and no other; null for none. What is extended from now on begins here. */
    void only(@Nullable HostStatus status) {
        picked.clear();
        anchor = status;
        if (status != null) {
            picked.add(status);
        }
        tell();
    }

    /** Takes one in, or out. */
    void toggle(HostStatus status) {
        if (!picked.remove(status)) {
            picked.add(status);
        }
        anchor = status;
        tell();
    }

    /** All from where it began to this one, and no other. */
    void extend(HostStatus to) {
        int from = anchor == null ? -1 : items.indexOf(anchor);
        int end = items.indexOf(to);
        if (from < 0) {
            only(to);
            return;
        }
        picked.clear();
        picked.addAll(items.subList(Math.min(from, end), Math.max(from, end) + 1));
        tell();
    }

    void all() {
        picked.clear();
        picked.addAll(items);
        tell();
    }

    /** The hosts that are shown are others now. */
    void retain() {
        if (picked.isEmpty()) {
            return;
        }
        Set<HostStatus> here = Collections.newSetFromMap(new IdentityHashMap<>());
        here.addAll(items);
        picked.retainAll(here);
        if (anchor != null && !here.contains(anchor)) {
            anchor = null;
        }
        tell();
    }

    private void tell() {
        size.set(picked.size());
    }

    boolean contains(HostStatus status) {
        return picked.contains(status);
    }

    /** What a screen reader says of a tile that is picked among others. */
    void setHelp(String text) {
        help = text;
    }

    /** Shows at the tile of this host whether it is picked among others. */
    void dress(Node tile, HostStatus status) {
        boolean shown = isMany() && contains(status);
        tile.pseudoClassStateChanged(Styles.PICKED, shown);
        tile.setAccessibleHelp(shown ? help : null);
    }

    /** Whether it is about more than one. */
    boolean isMany() {
        return picked.size() > 1;
    }

    /** In the order in which they stand. */
    List<HostStatus> inOrder() {
        return picked.isEmpty() ? List.of() : items.stream().filter(picked::contains).toList();
    }

    ReadOnlyIntegerProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }
}
