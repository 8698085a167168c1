package org.atalaya.status;

import java.util.Comparator;
import org.atalaya.model.Health;

/**
 * Where a host stands on the board: worse first, of the same state those that nobody has in hand
 * first, then as in the file. No two hosts have the same rank, so no two have the same place.
 *
 * @param rank from the order of the file
 */
record Place(Health health, boolean acknowledged, int rank) implements Comparable<Place> {

    private static final Comparator<Place> WORST_FIRST =
            Comparator.comparing(Place::health)
                    .thenComparing(Place::acknowledged)
                    .thenComparingInt(Place::rank);

    @Override
    public int compareTo(Place other) {
        return WORST_FIRST.compare(this, other);
    }
}
