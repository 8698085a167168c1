package org.atalaya.app;

import java.util.Optional;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.View;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallModel;
import org.jspecify.annotations.Nullable;

/** Keeps how the board stands, and its views, among the settings. FX thread only. */
record BoardKeeping(WallModel model, DeskSettings settings) {

    /**
     * Follows both from now on.
     *
     * @param view the name that {@code --view} gave; the core was not opened unless there is one
     */
    void begin(WallController wall, @Nullable String view) {
        settings.settingsProperty().subscribe(now -> model.boardProperty().set(now.board()));
        model.boardProperty().subscribe((was, now) -> keep(now));
        Optional<View> first =
                view == null ? Optional.empty() : model.boardProperty().get().view(view);
        first.ifPresent(wall::show);
    }

    private void keep(BoardSettings now) {
        settings.change(all -> all.withBoard(now));
    }
}
