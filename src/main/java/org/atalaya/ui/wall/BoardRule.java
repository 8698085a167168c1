package org.atalaya.ui.wall;

import org.atalaya.model.Look;
import org.atalaya.model.TileSize;
import org.atalaya.ui.kit.Arrangement;

/**
 * Where the tiles of the board stand in a window, by the look that was chosen. What is automatic is
 * measured by all hosts of the wall, so that no tile grows or shrinks while somebody types a
 * search.
 */
final class BoardRule implements Arrangement.Rule {

    private final WallModel model;
    private final ShownHosts shown;
    private final Look look;
    private final double font;
    private TileSize size;

    /**
     * @param font of the usual letters, in px
     */
    BoardRule(WallModel model, ShownHosts shown, Look look, double font) {
        this.model = model;
        this.shown = shown;
        this.look = look;
        this.font = font;
        size = look.size() == TileSize.AUTO ? TileSize.MEDIUM : look.size();
    }

    @Override
    public Arrangement arrange(double width, double height, int count, int prominent) {
        TileMeasure measure =
                look.size() == TileSize.AUTO
                        ? fitting(width, height)
                        : TileMeasure.of(look.size(), font);
        size = measure.nearest(font);
        return look.headings()
                ? new SectionedLayout(measure, font, width, shown.sections().list())
                : new GridLayout(measure, width, count, prominent);
    }

    /** Each heading takes its own room, and leaves half a row of tiles empty. */
    private TileMeasure fitting(double width, double height) {
        int hosts = model.hosts().size();
        if (!look.headings()) {
            return TileMeasure.fitting(font, width, height, hosts);
        }
        int headings = model.groupsProperty().get().size();
        double each = font * (SectionedLayout.HEADING + TileMeasure.medium(1).high() / 2);
        return TileMeasure.underHeadings(font, width, height - headings * each, hosts);
    }

    /** The size that was chosen, or that came of the room. */
    TileSize size() {
        return size;
    }
}
