package org.atalaya.history;

import org.jspecify.annotations.Nullable;

/**
 * Whether the history is written, for the wall.
 *
 * @param recording whether what happens now is kept
 * @param trouble what is, or was last, wrong; stays after a damaged file was set aside, for
 *     somebody should know; null when all is well
 * @param lost how many results were thrown away since the start for want of a place; incidents
 *     never are
 */
public record HistoryState(boolean recording, @Nullable Trouble trouble, long lost) {}
