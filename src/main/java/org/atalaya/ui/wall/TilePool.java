package org.atalaya.ui.wall;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tiles that are out of use, kept for the next host: making one costs more than showing it. */
final class TilePool {

    private final Supplier<Tile> full;
    private final Supplier<Tile> mini;
    private final Consumer<Tile> adopt;
    private final Deque<Tile> spareFull = new ArrayDeque<>();
    private final Deque<Tile> spareMini = new ArrayDeque<>();

    /**
     * @param full makes a tile with words
     * @param mini makes a tile for crowds
     * @param adopt is given each tile that was made, once
     */
    TilePool(Supplier<Tile> full, Supplier<Tile> mini, Consumer<Tile> adopt) {
        this.full = full;
        this.mini = mini;
        this.adopt = adopt;
    }

    Tile take(boolean asMini) {
        Tile recycled = (asMini ? spareMini : spareFull).poll();
        if (recycled != null) {
            return recycled;
        }
        Tile fresh = asMini ? mini.get() : full.get();
        fresh.root().setManaged(false);
        fresh.root().setFocusTraversable(false);
        adopt.accept(fresh);
        return fresh;
    }

    void retire(Tile tile) {
        tile.show(null);
        tile.root().setVisible(false);
        (tile instanceof MiniTile ? spareMini : spareFull).push(tile);
    }
}
