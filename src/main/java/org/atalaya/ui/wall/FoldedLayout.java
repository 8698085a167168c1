package org.atalaya.ui.wall;

import java.util.List;
import org.atalaya.ui.kit.Arrangement;
import org.atalaya.ui.kit.Detail;

/**
 * Tiles of hosts, and behind them one for each folded group.
 *
 * @param all places of all of them
 * @param hosts how many of them are hosts
 */
record FoldedLayout(Arrangement all, int hosts, List<Section> sections) implements Headed {

    @Override
    public int count() {
        return all.count();
    }

    @Override
    public int prominent() {
        return all.prominent();
    }

    @Override
    public Cell cell(int index) {
        return all.cell(index);
    }

    @Override
    public Cell heading(int section) {
        return all.cell(hosts + section);
    }

    /** They are few, and those of other pages stand out of sight. */
    @Override
    public int sectionAt(double y) {
        return 0;
    }

    @Override
    public double contentHeight() {
        return all.contentHeight();
    }

    @Override
    public int firstBelow(double y) {
        return Math.min(hosts, all.firstBelow(y));
    }

    @Override
    public int endAbove(double y) {
        return Math.min(hosts, all.endAbove(y));
    }

    @Override
    public Detail detail(boolean prominentTile) {
        return all.detail(prominentTile);
    }

    @Override
    public double fontSize(boolean prominentTile) {
        return all.fontSize(prominentTile);
    }
}
