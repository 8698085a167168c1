package org.atalaya.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a host's results are judged and what its alarm is worth; apart from the check, which says
 * only what is asked.
 *
 * @param criticality what it is worth to the people at the wall
 * @param thresholds how many results it takes to believe them
 * @param parents ids of the hosts it is reached through, each a road of its own; when all of them
 *     are down, a failure here is their consequence. A road of several hosts is a chain: each names
 *     the one before it
 * @param slowerThanNormal degraded when slower than this many times its own usual 95th percentile;
 *     null for never
 * @param soundFile a WAV of its own; null for the one of its group or criticality
 * @param flapRule when it is called flapping; null for {@link FlapRule#USUAL}
 */
public record Watching(
        Criticality criticality,
        Thresholds thresholds,
        List<String> parents,
        @Nullable Double slowerThanNormal,
        @Nullable String soundFile,
        @Nullable FlapRule flapRule) {

    /** What a host gets that says nothing. */
    public static final Watching USUAL =
            new Watching(Criticality.NORMAL, Thresholds.USUAL, List.of(), null, null, null);

    public Watching {
        parents = List.copyOf(parents);
    }

    /** A host that flaps when most do. */
    public Watching(
            Criticality criticality,
            Thresholds thresholds,
            List<String> parents,
            @Nullable Double slowerThanNormal,
            @Nullable String soundFile) {
        this(criticality, thresholds, parents, slowerThanNormal, soundFile, null);
    }

    public Watching withThresholds(Thresholds other) {
        return new Watching(criticality, other, parents, slowerThanNormal, soundFile, flapRule);
    }

    public Watching withCriticality(Criticality other) {
        return new Watching(other, thresholds, parents, slowerThanNormal, soundFile, flapRule);
    }

    public Watching withParents(List<String> others) {
        return new Watching(criticality, thresholds, others, slowerThanNormal, soundFile, flapRule);
    }
}
