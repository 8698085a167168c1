package org.atalaya.status;

import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Verdict;

/**
 * The last results of a host, oldest first, as the small strip on its tile.
 *
 * @param verdicts never more than {@link #LENGTH}
 */
public record ResultStrip(List<Verdict> verdicts) {

    /** How many results a tile shows. */
    public static final int LENGTH = 30;

    public static final ResultStrip EMPTY = new ResultStrip(List.of());

    public ResultStrip {
        verdicts = List.copyOf(verdicts);
    }

    /** This strip with more results at its end; the oldest fall off a full one. */
    ResultStrip with(List<Verdict> newer) {
        List<Verdict> longer = new ArrayList<>(verdicts);
        longer.addAll(newer);
        return new ResultStrip(longer.subList(Math.max(0, longer.size() - LENGTH), longer.size()));
    }
}
