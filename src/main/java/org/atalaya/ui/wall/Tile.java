package org.atalaya.ui.wall;

import javafx.scene.layout.Region;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Detail;
import org.jspecify.annotations.Nullable;

/** A view of one host after another: the grid shows in it whatever stands where it is. */
interface Tile {

    /** The node that the grid places. */
    Region root();

    /** Shows this host from now on; null lets go of the one shown. */
    void show(@Nullable HostStatus status);

    /** The host shown now. */
    @Nullable HostStatus shown();

    /** Says this much, and stands out or not. */
    void fit(Detail detail, boolean prominent);
}
