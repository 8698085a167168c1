package org.atalaya.ui.wall;

import java.util.List;
import org.atalaya.ui.kit.Arrangement;

/** An arrangement in which headings stand beside the tiles. */
interface Headed extends Arrangement {

    /** What has one, in their order. */
    List<Section> sections();

    /** The first section that may show at or below {@code y}, in px. */
    int sectionAt(double y);

    /** Where the heading of this section stands. */
    Cell heading(int section);
}
