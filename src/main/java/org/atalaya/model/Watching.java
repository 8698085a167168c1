package org.atalaya.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a host's results are judged and what its alarm is worth; apart from the check, which says
 * only what is asked.
 *
 * @param criticality what it is worth to the people at the wall
 * @param thresholds how many results it takes to believe them
 * @param parents ids of the hosts it is reached through; when one of them is down, a failure here
 *     is its consequence
 * @param slowerThanNormal degraded when slower than this many times its own usual 95th percentile;
 *     null for never
 * @param soundFile a WAV of its own; null for the one of its group or criticality
 */
public record Watching(
        Criticality criticality,
        Thresholds thresholds,
        List<String> parents,
        @Nullable Double slowerThanNormal,
        @Nullable String soundFile) {

    /** What a host gets that says nothing. */
    public static final Watching USUAL =
            new Watching(Criticality.NORMAL, Thresholds.USUAL, List.of(), null, null);

    public Watching {
        parents = List.copyOf(parents);
    }

    public Watching withThresholds(Thresholds other) {
        return new Watching(criticality, other, parents, slowerThanNormal, soundFile);
    }

    public Watching withCriticality(Criticality other) {
        return new Watching(other, thresholds, parents, slowerThanNormal, soundFile);
    }

    public Watching withParents(List<String> others) {
        return new Watching(criticality, thresholds, others, slowerThanNormal, soundFile);
    }
}
