package org.atalaya.ui.wall;

import java.util.List;
import org.atalaya.ui.kit.Detail;

/** The board with headings: under each a block of tiles as {@link GridLayout} makes them. */
final class SectionedLayout implements Headed {

    /** The room of a heading, in em of a tile's font. */
    static final double HEADING = 2.3;

    private final TileMeasure measure;
    private final List<Section> sections;
    private final GridLayout[] blocks;
    private final double[] tops;
    private final double width;
    private final double heading;
    private final double margin;
    private final double gap;
    private final double height;
    private final int count;

    /**
     * @param font of the headings, in px
     * @param width of the room, in px
     */
    SectionedLayout(TileMeasure measure, double font, double width, List<Section> sections) {
        this.measure = measure;
        this.width = width;
        this.sections = sections;
        heading = Math.round(HEADING * font);
        margin = GridLayout.margin(measure);
        gap = GridLayout.gap(measure);
        blocks = new GridLayout[sections.size()];
        tops = new double[sections.size()];
        double y = Math.round(margin / 2);
        int tiles = 0;
        for (int i = 0; i < blocks.length; i++) {
            Section section = sections.get(i);
            tops[i] = y;
            blocks[i] = new GridLayout(measure, width, section.count(), section.prominent());
            y += heading + inner(i) + gap;
            tiles += section.count();
        }
        count = tiles;
        height = blocks.length == 0 ? 0 : y - gap + margin;
    }

    /** How high the tiles under heading {@code i} are, without any room around them. */
    private double inner(int i) {
        return blocks[i].count() == 0 ? 0 : blocks[i].contentHeight() - 2 * margin;
    }

    /** How far down the block under heading {@code i} begins; its own margin is not used. */
    private double offset(int i) {
        return tops[i] + heading - margin;
    }

    @Override
    public List<Section> sections() {
        return sections;
    }

    @Override
    public Cell heading(int i) {
        return new Cell(margin, tops[i], Math.max(1, width - 2 * margin), heading);
    }

    /** The section that {@code y} is in, from its heading to the next one. */
    @Override
    public int sectionAt(double y) {
        int low = 0;
        int high = tops.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (tops[middle] <= y) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The section that tile {@code index} stands in. */
    int sectionOf(int index) {
        int low = 0;
        int high = sections.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (sections.get(middle).first() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    @Override
    public int count() {
        return count;
    }

    /** None from the first on: each section has its own, see {@link #isProminent}. */
    @Override
    public int prominent() {
        return 0;
    }

    @Override
    public boolean isProminent(int index) {
        Section section = sections.get(sectionOf(index));
        return index - section.first() < section.prominent();
    }

    @Override
    public Cell cell(int index) {
        int i = sectionOf(index);
        Cell cell = blocks[i].cell(index - sections.get(i).first());
        return new Cell(cell.x(), cell.y() + offset(i), cell.width(), cell.height());
    }

    @Override
    public double contentHeight() {
        return height;
    }

    @Override
    public int firstBelow(double y) {
        if (sections.isEmpty()) {
            return 0;
        }
        int i = sectionAt(y);
        return sections.get(i).first() + blocks[i].firstBelow(y - offset(i));
    }

    @Override
    public int endAbove(double y) {
        if (sections.isEmpty()) {
            return 0;
        }
        int i = sectionAt(y);
        return sections.get(i).first() + blocks[i].endAbove(y - offset(i));
    }

    @Override
    public Detail detail(boolean prominentTile) {
        return measure.detail();
    }

    @Override
    public double fontSize(boolean prominentTile) {
        return measure.font();
    }

    /** Within the block; from its edge to the nearest tile under the next heading that has any. */
    @Override
    public int vertical(int index, int rows) {
        int i = sectionOf(index);
        int first = sections.get(i).first();
        int within = first + blocks[i].vertical(index - first, rows);
        if (within != index) {
            return within;
        }
        int step = rows > 0 ? 1 : -1;
        int next = i + step;
        while (next >= 0 && next < blocks.length && blocks[next].count() == 0) {
            next += step;
        }
        if (next < 0 || next >= blocks.length) {
            return index;
        }
        int start = sections.get(next).first();
        int edge = rows > 0 ? start : start + blocks[next].count() - 1;
        return nearest(cell(index).centerX(), edge, step, next);
    }

    /** From the edge of a section along its row. */
    private int nearest(double x, int edge, int step, int section) {
        int best = edge;
        double y = cell(edge).y();
        for (int i = edge; isIn(i, section) && cell(i).y() == y; i += step) {
            if (Math.abs(cell(i).centerX() - x) < Math.abs(cell(best).centerX() - x)) {
                best = i;
            }
        }
        return best;
    }

    private boolean isIn(int index, int section) {
        int first = sections.get(section).first();
        return index >= first && index < first + blocks[section].count();
    }
}
