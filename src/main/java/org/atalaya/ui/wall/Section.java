package org.atalaya.ui.wall;

import org.atalaya.model.GroupPath;
import org.atalaya.model.Health;

/**
 * A group on the board: its heading, and which of the hosts that are shown stand under it.
 *
 * @param path of the group; no levels for the hosts that are in none
 * @param health what the group and all in it come to
 * @param up how many of its hosts, filtered or not, answer as they should
 * @param hosts how many it has
 * @param folded whether only the heading is shown
 * @param first place of its first host among all that are shown
 * @param count how many hosts stand under the heading itself
 * @param prominent how many of them, from the first, stand out
 */
record Section(
        GroupPath path,
        Health health,
        int up,
        int hosts,
        boolean folded,
        int first,
        int count,
        int prominent) {}
