package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/**
 * A line at the foot of a wall of several pages: a part for each, filled as its time goes by. What
 * stays because something is down is filled in the colour of that.
 */
final class PageLine extends Region {

    private final Words words;
    private final List<Region> tracks = new ArrayList<>();
    private final Region fill = new Region();
    private int page;
    private double share;

    PageLine(Words words) {
        this.words = words;
        getStyleClass().add(Styles.PAGE_LINE);
        fill.getStyleClass().add(Styles.PAGE_DONE);
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Shows where the wall is; one page needs no line.
     *
     * @param shown the page that is seen, from 0 on
     * @param done how much of its time is over, from 0 to 1
     * @param held whether it stays
     */
    void show(int shown, int pages, double done, boolean held) {
        setVisible(pages > 1);
        if (pages != tracks.size()) {
            tracks.clear();
            for (int i = 0; i < pages; i++) {
                Region track = new Region();
                track.getStyleClass().add(Styles.PAGE_PART);
                tracks.add(track);
            }
            getChildren().setAll(tracks);
            getChildren().add(fill);
        }
        page = shown;
        share = held ? 1 : done;
        fill.pseudoClassStateChanged(Styles.ALERT, held);
        setAccessibleText(words.get("kiosk.page", shown + 1, pages));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double height = getHeight();
        double gap = Math.round(height);
        int pages = Math.max(1, tracks.size());
        double each = (getWidth() - gap * (pages - 1)) / pages;
        for (int i = 0; i < tracks.size(); i++) {
            double x = Math.round(i * (each + gap));
            tracks.get(i).resizeRelocate(x, 0, Math.max(1, Math.floor(each)), height);
        }
        fill.resizeRelocate(
                Math.round(page * (each + gap)), 0, Math.max(0, Math.round(each * share)), height);
    }
}
