package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.atalaya.model.GroupPath;
import org.atalaya.model.TileOrder;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/**
 * Puts the hosts that are chosen elsewhere among the tiles, with the mouse or with the arrows,
 * where the board stands in the order of a person's hand. All that are chosen move together and
 * keep their order. Under headings a host stays in its group: that it belongs there is said of the
 * host, not by its place.
 */
final class HandOrder {

    /** Where the moved hosts would stand. */
    private record Place(HostStatus target, boolean after) {}

    private final WallModel model;
    private final BoardView board;
    private final TileGrid grid;
    private final WallCommands commands;
    private @Nullable HostStatus held;
    private @Nullable Place place;

    HandOrder(WallModel model, BoardView board, TileGrid grid, WallCommands commands) {
        this.model = model;
        this.board = board;
        this.grid = grid;
        this.commands = commands;
    }

    /** Follows the mouse on the grid. */
    void listen() {
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        grid.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    }

    private boolean isOpen() {
        return !model.kioskProperty().get() && board.shownLook().order() == TileOrder.HAND;
    }

    private void pressed(MouseEvent event) {
        boolean plain = !event.isShiftDown() && !event.isShortcutDown();
        held =
                isOpen() && plain && event.getButton() == MouseButton.PRIMARY
                        ? grid.at(event.getX(), event.getY())
                        : null;
        place = null;
    }

    private void dragged(MouseEvent event) {
        if (held == null || event.isStillSincePress()) {
            return;
        }
        HostStatus over = grid.at(event.getX(), event.getY());
        place =
                over == null || !fits(over)
                        ? null
                        : new Place(over, event.getX() > grid.centerOf(over));
        grid.mark(place == null ? null : place.target(), place != null && place.after());
        event.consume();
    }

    private void released(MouseEvent event) {
        Place wanted = place;
        held = null;
        place = null;
        grid.mark(null, false);
        if (wanted != null) {
            move(wanted);
        }
    }

    /** Moves what is chosen by one place, or one row, as far as there is one. */
    void step(KeyCode arrow) {
        List<HostStatus> moved = grid.selection().inOrder();
        if (!isOpen() || moved.isEmpty()) {
            return;
        }
        boolean after = arrow == KeyCode.RIGHT || arrow == KeyCode.DOWN;
        HostStatus edge = after ? moved.getLast() : moved.getFirst();
        int columns = arrow == KeyCode.LEFT ? -1 : arrow == KeyCode.RIGHT ? 1 : 0;
        int rows = arrow == KeyCode.UP ? -1 : arrow == KeyCode.DOWN ? 1 : 0;
        HostStatus target = grid.neighbour(edge, columns, rows);
        if (target != null && fits(target)) {
            move(new Place(target, after));
        }
    }

    /** Whether what is chosen may stand beside this one. */
    private boolean fits(HostStatus target) {
        List<HostStatus> moved = grid.selection().inOrder();
        return !moved.isEmpty()
                && !moved.contains(target)
                && (!board.shownLook().headings()
                        || moved.stream().allMatch(one -> group(one).equals(group(target))));
    }

    private static GroupPath group(HostStatus status) {
        return GroupPath.of(status.getHost().group());
    }

    private void move(Place wanted) {
        List<HostStatus> moved = grid.selection().inOrder();
        List<String> all =
                model.hosts().stream()
                        .sorted(Comparator.comparingInt(HostStatus::getRank))
                        .map(HandOrder::id)
                        .toList();
        Set<String> ids = moved.stream().map(HandOrder::id).collect(Collectors.toSet());
        grid.revealChosenSoon();
        commands.arrange(moved, moved(all, ids, id(wanted.target()), wanted.after()));
    }

    private static String id(HostStatus status) {
        return status.getHost().id();
    }

    /**
     * The same ids with some of them, in their order, in front of or behind another.
     *
     * @throws IllegalArgumentException when the other is among them, or is none of all
     */
    static List<String> moved(List<String> all, Set<String> ids, String target, boolean after) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(new HashSet<>(ids));
        int at = rest.indexOf(target);
        if (at < 0) {
            throw new IllegalArgumentException(target + " is moved itself, or is not there");
        }
        rest.addAll(after ? at + 1 : at, all.stream().filter(ids::contains).toList());
        return rest;
    }
}
