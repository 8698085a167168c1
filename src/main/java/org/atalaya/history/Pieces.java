package org.atalaya.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A long time cut into pieces that are quick to read. Cuts lie at midnight, UTC, and a step that is
 * shorter than a day is one that a day is made of: put together the pieces are the whole again.
 *
 * @param step of the chart, in milliseconds
 */
record Pieces(List<Piece> newestFirst, long step) {

    /** Steps to a piece: some ten milliseconds of reading. */
    private static final int STEPS = 750;

    private static final long MINUTE = Level.MINUTE.step();
    private static final long DAY = Level.DAY.step();

    /** From is in it, to is not. */
    record Piece(Instant from, Instant to) {}

    static Pieces of(Instant from, Instant to, long wanted) {
        if (wanted >= DAY) {
            return new Pieces(List.of(new Piece(from, to)), wanted);
        }
        long step = wanted;
        while (DAY % step != 0 || step % MINUTE != 0) {
            step++;
            step = Math.ceilDiv(step, MINUTE) * MINUTE;
        }
        long length = Math.ceilDiv(step * STEPS, DAY) * DAY;
        List<Piece> pieces = new ArrayList<>();
        Instant begin = from;
        while (begin.isBefore(to)) {
            Instant cut = Instant.ofEpochMilli(Level.DAY.floor(begin.toEpochMilli()) + length);
            Instant end = cut.isBefore(to) ? cut : to;
            pieces.add(new Piece(begin, end));
            begin = end;
        }
        return new Pieces(pieces.reversed(), step);
    }
}
