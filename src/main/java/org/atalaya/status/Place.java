package org.atalaya.status;

import java.util.Comparator;
import org.atalaya.model.Criticality;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;

/**
 * Where a host stands on the board: worse first, of the same state those that nobody has in hand
 * first, of those that fail the most critical first, then as in the file. No two hosts have the
 * same rank, so no two have the same place.
 *
 * @param worth what the host is worth while it fails
 * @param rank from the order of the file
 */
record Place(Health health, boolean acknowledged, Criticality worth, int rank)
        implements Comparable<Place> {

    /** A host that is worth what most are. */
    Place(Health health, boolean acknowledged, int rank) {
        this(health, acknowledged, Criticality.NORMAL, rank);
    }

    /** The place of a host with this state; hosts that are well stay in the order of the file. */
    static Place of(Host host, HostState state, int rank) {
        Criticality worth =
                state.health().isFailing() ? host.watching().criticality() : Criticality.NORMAL;
        return new Place(state.health(), state.isAcknowledged(), worth, rank);
    }

    /** The same place in another order of the file. */
    Place withRank(int other) {
        return new Place(health, acknowledged, worth, other);
    }

    private static final Comparator<Place> WORST_FIRST =
            Comparator.comparing(Place::health)
                    .thenComparing(Place::acknowledged)
                    .thenComparing(Place::worth, Comparator.reverseOrder())
                    .thenComparingInt(Place::rank);

    @Override
    public int compareTo(Place other) {
        return WORST_FIRST.compare(this, other);
    }
}
