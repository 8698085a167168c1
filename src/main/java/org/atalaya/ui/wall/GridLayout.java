package org.atalaya.ui.wall;

import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Detail;

/**
 * The windowed board: columns of a comfortable size that share the width, rows of one height, as
 * many as it takes. Prominent tiles come first and take two columns.
 */
public final class GridLayout implements Arrangement {

    private static final double GAP = 10.0 / 14;
    private static final double MARGIN = 16.0 / 14;

    private final TileMeasure measure;
    private final double gap;
    private final double margin;
    private final double inner;
    private final int count;
    private final int prominent;
    private final int columns;
    private final double cellWidth;
    private final double rowStep;
    private final int pairsInRow;
    private final int prominentRows;

    /** Columns beside the last row of prominent tiles, where the others begin. */
    private final int free;

    /**
     * @param measure of a tile
     * @param width of the room in px
     */
    public GridLayout(TileMeasure measure, double width, int count, int prominent) {
        this.measure = measure;
        this.count = count;
        this.prominent = Math.min(prominent, count);
        gap = gap(measure);
        margin = margin(measure);
        inner = Math.max(1, width - 2 * margin);
        columns = (int) Math.max(1, Math.floor((inner + gap) / (measure.minWidth() + gap)));
        cellWidth = (inner - (columns - 1) * gap) / columns;
        rowStep = Math.round(measure.height()) + gap;
        pairsInRow = Math.max(1, columns / span());
        prominentRows = (this.prominent + pairsInRow - 1) / pairsInRow;
        free = prominentRows == 0 ? 0 : Math.max(0, columns - span() * inLastRow());
    }

    /** The room between two tiles, in px; the smaller they are, the closer they stand. */
    static double gap(TileMeasure measure) {
        return Math.round(GAP * measure.font());
    }

    /** The room around them all. */
    static double margin(TileMeasure measure) {
        return Math.round(MARGIN * measure.font());
    }

    /** The rule of this layout for tiles of this measure. */
    public static Rule rule(TileMeasure measure) {
        return (width, height, count, prominent) ->
                new GridLayout(measure, width, count, prominent);
    }

    private int span() {
        return measure.doubles() ? Math.min(2, columns) : 1;
    }

    private int inLastRow() {
        return prominent - (prominentRows - 1) * pairsInRow;
    }

    public int columns() {
        return columns;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public int prominent() {
        return prominent;
    }

    @Override
    public Cell cell(int index) {
        return index < prominent ? prominentCell(index) : plainCell(index - prominent);
    }

    private Cell prominentCell(int index) {
        int row = index / pairsInRow;
        int place = index % pairsInRow;
        boolean last = row == prominentRows - 1 && count > prominent;
        // A row of prominent tiles alone shares the whole width: an odd column leaves no hole.
        double width =
                last
                        ? span() * cellWidth + (span() - 1) * gap
                        : (inner - (pairsInRow - 1) * gap) / pairsInRow;
        return at(margin + place * (width + gap), row, width);
    }

    private Cell plainCell(int index) {
        if (index < free) {
            return at(
                    margin + (columns - free + index) * (cellWidth + gap),
                    prominentRows - 1,
                    cellWidth);
        }
        int rest = index - free;
        double x = margin + rest % columns * (cellWidth + gap);
        return at(x, prominentRows + rest / columns, cellWidth);
    }

    private Cell at(double x, int row, double width) {
        return new Cell(x, margin + row * rowStep, width, rowStep - gap);
    }

    private int rows() {
        int plain = Math.max(0, count - prominent - free);
        return prominentRows + (plain + columns - 1) / columns;
    }

    @Override
    public double contentHeight() {
        int rows = rows();
        return rows == 0 ? 0 : 2 * margin + rows * rowStep - gap;
    }

    private int firstOfRow(int row) {
        if (row <= 0) {
            return 0;
        }
        int first =
                row < prominentRows
                        ? row * pairsInRow
                        : prominent + free + (row - prominentRows) * columns;
        return Math.min(count, first);
    }

    @Override
    public int firstBelow(double y) {
        return firstOfRow((int) Math.floor((y - margin) / rowStep));
    }

    @Override
    public int endAbove(double y) {
        return firstOfRow(Math.max(0, (int) Math.floor((y - margin) / rowStep) + 1));
    }

    @Override
    public Detail detail(boolean prominentTile) {
        return measure.detail();
    }

    @Override
    public double fontSize(boolean prominentTile) {
        return measure.font();
    }
}
