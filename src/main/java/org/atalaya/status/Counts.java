package org.atalaya.status;

import java.util.EnumMap;
import java.util.Map;
import org.atalaya.model.Health;

/**
 * How many hosts are in each state.
 *
 * @param each states nobody is in are left out
 */
public record Counts(Map<Health, Integer> each) {

    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        each = Map.copyOf(each);
    }

    public int of(Health health) {
        return each.getOrDefault(health, 0);
    }

    public int total() {
        return each.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Counts as hosts come, go and change, without looking at the others. */
    static final class Tally {
        private final Map<Health, Integer> each = new EnumMap<>(Health.class);

        void add(Health health) {
            each.merge(health, 1, Integer::sum);
        }

        void remove(Health health) {
            each.computeIfPresent(health, (same, count) -> count == 1 ? null : count - 1);
        }

        Counts toCounts() {
            return new Counts(each);
        }
    }
}
