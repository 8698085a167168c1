package org.atalaya.ui.wall;

import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Arrangement.Cell;
import org.atalaya.ui.kit.Detail;
import org.jspecify.annotations.Nullable;

/** The tiles that exist, each with the host it shows; a host that stays in view keeps its own. */
final class TileSet {

    private final TilePool pool;
    private final Map<HostStatus, Tile> tiles = new IdentityHashMap<>();
    private final BiConsumer<Region, HostStatus> dress;

    /**
     * @param full makes a tile with words
     * @param mini makes a tile for crowds
     * @param adopt is given each tile that was made, once
     * @param dress shows at a tile what else there is to its host
     */
    TileSet(
            Supplier<Tile> full,
            Supplier<Tile> mini,
            Consumer<Tile> adopt,
            BiConsumer<Region, HostStatus> dress) {
        this.dress = dress;
        pool = new TilePool(full, mini, adopt);
    }

    @Nullable Tile of(HostStatus status) {
        return tiles.get(status);
    }

    Collection<Tile> all() {
        return List.copyOf(tiles.values());
    }

    /** The host at this place of the grid; null where none stands. */
    @Nullable HostStatus at(double x, double y) {
        for (Tile tile : tiles.values()) {
            if (tile.root().getBoundsInParent().contains(x, y)) {
                return tile.shown();
            }
        }
        return null;
    }

    /** Frees the tiles of all other hosts. */
    void keepOnly(List<HostStatus> shown, @Nullable HostStatus kept) {
        Set<HostStatus> stay = new HashSet<>(shown);
        if (kept != null) {
            stay.add(kept);
        }
        tiles.entrySet()
                .removeIf(
                        entry -> {
                            if (stay.contains(entry.getKey())) {
                                return false;
                            }
                            pool.retire(entry.getValue());
                            return true;
                        });
    }

    /** Puts the tile of this host where {@code index} stands, as far as it is scrolled. */
    void place(HostStatus status, int index, Arrangement arrangement, double top) {
        boolean prominent = arrangement.isProminent(index);
        Detail detail = arrangement.detail(prominent);
        boolean asMini = !detail.hasLatency();
        Tile tile = tiles.get(status);
        if (tile != null && tile instanceof MiniTile != asMini) {
            pool.retire(tile);
            tile = null;
        }
        if (tile == null) {
            tile = pool.take(asMini, status.getHealth());
            tiles.put(status, tile);
        }
        Cell cell = arrangement.cell(index);
        tile.root()
                .resizeRelocate(cell.x(), Math.round(cell.y() - top), cell.width(), cell.height());
        tile.fit(detail, prominent);
        tile.show(status);
        dress.accept(tile.root(), status);
    }

    /** Every tile has its place: those that are left over are not seen. */
    void settle() {
        pool.settle();
    }

    /** Tab stops at the grid once. */
    void tabStop(@Nullable HostStatus stop) {
        tiles.forEach((status, tile) -> tile.root().setFocusTraversable(status == stop));
    }

    /** Lets go of all hosts; it is not used again. */
    void dispose() {
        tiles.values().forEach(tile -> tile.show(null));
        tiles.clear();
    }
}
