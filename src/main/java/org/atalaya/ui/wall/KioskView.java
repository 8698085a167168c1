package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.atalaya.model.KioskSettings;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kiosk.KioskLayout;
import org.atalaya.ui.kiosk.KioskPages;
import org.atalaya.ui.kiosk.PageTurn;
import org.atalaya.ui.kiosk.PixelShift;
import org.atalaya.ui.kiosk.Sight;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * What the wall does by itself while it fills a screen: its tiles arranged for the whole screen, on
 * several pages if need be, groups that are well folded, darker by night, moved a little every
 * minute.
 */
final class KioskView {

    /** Of the margin below the tiles, where the line of the pages stands. */
    private static final double LINE = 0.2;

    private final WallModel model;
    private final Phrases phrases;
    private final ShownHosts shown;
    private final TileGrid grid;
    private final PageLine line;
    private final PageTurn turn = new PageTurn();
    // Black as it is made: darkness has no colour of a theme.
    private final Rectangle dark = new Rectangle();
    private KioskPages pages = KioskPages.whole(1, 1, 0, 0, Sight.USUAL);
    private @Nullable Instant entered;

    KioskView(WallModel model, Phrases phrases, ShownHosts shown, TileGrid grid) {
        this.model = model;
        this.phrases = phrases;
        this.shown = shown;
        this.grid = grid;
        line = new PageLine(phrases.words());
        line.setManaged(false);
        dark.setMouseTransparent(true);
        dark.setManaged(false);
        dark.setVisible(false);
    }

    /**
     * Follows the model until {@code lifetimes} ends.
     *
     * @param root of the wall, which keeps its place
     * @param frame all that is in it
     * @param content where the tiles stand
     */
    void follow(StackPane root, Region frame, StackPane content, Lifetimes lifetimes) {
        root.getChildren().add(dark);
        content.getChildren().add(line);
        lifetimes.bind(dark.widthProperty(), root.widthProperty());
        lifetimes.bind(dark.heightProperty(), root.heightProperty());
        Runnable refresh = () -> refresh(frame, root.getHeight());
        lifetimes.follow(
                model.kioskProperty(),
                kiosk -> {
                    entered = kiosk ? model.getNow() : null;
                    turn.restart();
                    refresh.run();
                });
        lifetimes.watch(model.nowProperty(), refresh);
        lifetimes.watch(model.kioskSettingsProperty(), refresh);
        lifetimes.watch(model.countsProperty(), refresh);
        lifetimes.follow(grid.chosenProperty(), this::turnTo);
        lifetimes.watch(grid.widthProperty(), this::fold);
        lifetimes.watch(grid.heightProperty(), this::fold);
        lifetimes.watch(model.scaleProperty(), this::fold);
    }

    /** How the tiles stand. */
    Arrangement arrange(double width, double height, int hosts, int prominent) {
        var folded = shown.sections().list();
        int tiles = hosts + folded.size();
        pages =
                settings().turn() == 0
                        ? KioskPages.whole(width, height, tiles, prominent, sight())
                        : KioskPages.of(width, height, tiles, prominent, sight());
        Arrangement page = pages.page(Math.min(turn.page(), pages.size() - 1));
        double margin = KioskLayout.margin(width, height);
        double high = Math.max(2, Math.round(margin * LINE));
        line.resizeRelocate(
                margin, Math.round(height - (margin + high) / 2), width - 2 * margin, high);
        showLine();
        return folded.isEmpty() ? page : new FoldedLayout(page, hosts, folded);
    }

    private Sight sight() {
        return new Sight(model.scaleProperty().get(), settings().zoom());
    }

    private KioskSettings settings() {
        return model.kioskSettingsProperty().get();
    }

    private Duration each() {
        return Duration.ofSeconds(settings().turn());
    }

    private boolean isCalling() {
        return !model.unacknowledged().isEmpty();
    }

    private void refresh(Region frame, double height) {
        fold();
        boolean calls = entered != null && isCalling();
        if (entered != null && turn.tick(model.getNow(), pages.size(), each(), calls)) {
            grid.refresh();
        }
        showLine();
        double darkness = calls ? 0 : darkness();
        dark.setOpacity(darkness);
        dark.setVisible(darkness > 0);
        PixelShift shift =
                entered == null || !settings().shift()
                        ? PixelShift.NONE
                        : PixelShift.after(Duration.between(entered, model.getNow()), height);
        frame.setTranslateX(shift.x());
        frame.setTranslateY(shift.y());
    }

    private void showLine() {
        int count = entered == null ? 1 : pages.size();
        int page = Math.min(turn.page(), count - 1);
        line.show(page, count, turn.progress(model.getNow(), each()), turn.isHeld());
    }

    private void fold() {
        boolean folds = entered != null && settings().fold() && grid.getHeight() > 0;
        shown.foldBeyond(
                folds
                        ? KioskPages.readable(grid.getWidth(), grid.getHeight(), sight())
                        : Integer.MAX_VALUE);
    }

    /** Who chooses a host by key sees it. */
    private void turnTo(@Nullable HostStatus chosen) {
        int index = chosen == null || entered == null ? -1 : shown.indexOf(chosen);
        if (index >= 0 && pages.pageOf(index) != turn.page()) {
            turn.show(pages.pageOf(index), model.getNow());
            grid.refresh();
        }
    }

    /** What is down and in nobody's hand is as light by night as by day: then nobody asks this. */
    private double darkness() {
        KioskSettings.Night night = settings().night();
        if (entered == null || night.percent() == 0) {
            return 0;
        }
        LocalTime time = LocalTime.ofInstant(model.getNow(), phrases.zone());
        return night.isAt(time) ? night.percent() / 100.0 : 0;
    }
}
