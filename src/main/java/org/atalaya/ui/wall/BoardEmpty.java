package org.atalaya.ui.wall;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.atalaya.ui.kit.EmptyState;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** What stands in the place of the tiles where there is none: no host at all, or none that fits. */
final class BoardEmpty {

    private final WallModel model;
    private final ShownHosts shown;
    private final BoardView board;
    private final TileGrid grid;
    private final Words words;
    private final EmptyState nothingFound = new EmptyState();
    private boolean seen;
    private @Nullable StackPane content;
    private @Nullable Node firstRun;

    BoardEmpty(WallModel model, ShownHosts shown, BoardView board, TileGrid grid, Words words) {
        this.model = model;
        this.shown = shown;
        this.board = board;
        this.grid = grid;
        this.words = words;
    }

    /**
     * Stands in {@code place}, over the grid.
     *
     * @param all shows all hosts again
     */
    void follow(StackPane place, Runnable all, Lifetimes lifetimes) {
        content = place;
        place.getChildren().addFirst(grid);
        place.getChildren().add(nothingFound);
        nothingFound.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        lifetimes.watch(board.filterProperty(), () -> tell(all));
        lifetimes.watch(shown, this::fill);
        lifetimes.watch(model.hosts(), this::fill);
        lifetimes.watch(model.kioskProperty(), this::fill);
    }

    /** What stands there while there is no host; null for nothing. */
    void setFirstRun(@Nullable Node view) {
        StackPane place = content;
        if (place == null) {
            throw new IllegalStateException("the wall has no place for it yet");
        }
        if (firstRun != null) {
            place.getChildren().remove(firstRun);
        }
        firstRun = view;
        if (view != null) {
            place.getChildren().add(view);
        }
        fill();
    }

    private void tell(Runnable all) {
        String text = board.filterProperty().get().text().strip();
        String title =
                text.isEmpty()
                        ? words.get("wall.noneLikeThis")
                        : words.get("wall.nothingFound", text);
        nothingFound.say(title, words.get("wall.nothingFound.how"), words.get("wall.showAll"), all);
    }

    private void fill() {
        boolean empty = model.hosts().isEmpty();
        seen |= !empty;
        grid.setVisible(!empty);
        nothingFound.setVisible(!empty && shown.isEmpty() && !shown.sections().hasHeadings());
        if (firstRun != null) {
            firstRun.setVisible(empty && (seen || model.freshProperty().get()));
        }
    }
}
