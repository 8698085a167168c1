package org.atalaya.ui.wall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/**
 * Tiles that are out of use, kept for the next host: making one costs more than showing it, and
 * dressing one for another state more than writing other words into it. So a host gets, where there
 * is one, a tile that last showed its own state.
 */
final class TilePool {

    private final Supplier<Tile> full;
    private final Supplier<Tile> mini;
    private final Consumer<Tile> adopt;
    private final Map<Health, Deque<Tile>> spareFull = new EnumMap<>(Health.class);
    private final Map<Health, Deque<Tile>> spareMini = new EnumMap<>(Health.class);
    private final List<Tile> retired = new ArrayList<>();

    /**
     * @param full makes a tile with words
     * @param mini makes a tile for crowds
     * @param adopt is given each tile that was made, once
     */
    TilePool(Supplier<Tile> full, Supplier<Tile> mini, Consumer<Tile> adopt) {
        this.full = full;
        this.mini = mini;
        this.adopt = adopt;
        for (Health health : Health.values()) {
            spareFull.put(health, new ArrayDeque<>());
            spareMini.put(health, new ArrayDeque<>());
        }
    }

    /** A tile for a host in this state. */
    Tile take(boolean asMini, Health health) {
        Tile recycled = recycled(asMini ? spareMini : spareFull, health);
        if (recycled != null) {
            recycled.root().setVisible(true);
            return recycled;
        }
        Tile fresh = asMini ? mini.get() : full.get();
        fresh.root().setManaged(false);
        fresh.root().setFocusTraversable(false);
        adopt.accept(fresh);
        return fresh;
    }

    private static @Nullable Tile recycled(Map<Health, Deque<Tile>> spare, Health health) {
        Tile same = Objects.requireNonNull(spare.get(health)).poll();
        if (same != null) {
            return same;
        }
        for (Deque<Tile> others : spare.values()) {
            Tile other = others.poll();
            if (other != null) {
                return other;
            }
        }
        return null;
    }

    /** Takes a tile out of use; it is seen until {@link #settle}, for it may be used again. */
    void retire(Tile tile) {
        HostStatus shown = tile.shown();
        Health health = shown == null ? Health.UP : shown.getHealth();
        tile.show(null);
        Map<Health, Deque<Tile>> spare = tile instanceof MiniTile ? spareMini : spareFull;
        Objects.requireNonNull(spare.get(health)).push(tile);
        retired.add(tile);
    }

    /** Hides what was taken out of use and is not used again. */
    void settle() {
        for (Tile tile : retired) {
            if (tile.shown() == null) {
                tile.root().setVisible(false);
            }
        }
        retired.clear();
    }
}
