package org.atalaya.engine;

import java.util.Collection;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;

/**
 * What a group is, made of what its members are. Pure. Members that are switched off or in planned
 * work are out of the count where others are left: they are no reason for a group to be worse.
 */
public final class Rollup {

    private Rollup() {}

    /** The state of a group; an empty one was never checked. */
    public static Health of(Collection<Health> members, GroupRule.Mode mode) {
        return switch (mode) {
            case GroupRule.Worst worst -> worst(members);
            case GroupRule.AtLeast some -> atLeast(members, some.enough());
        };
    }

    /** The order of states has what needs nobody behind "up", so that hides nothing. */
    private static Health worst(Collection<Health> members) {
        return members.stream().min(Health::compareTo).orElse(Health.PENDING);
    }

    private static Health atLeast(Collection<Health> members, int enough) {
        int counted = 0;
        int good = 0;
        int open = 0;
        boolean allWell = true;
        for (Health member : members) {
            switch (member) {
                case UP -> good++;
                // Not confirmed yet, or worse than it should: it still does its work.
                case DEGRADED, SUSPECT -> {
                    good++;
                    allWell = false;
                }
                case UNKNOWN, PENDING -> {
                    open++;
                    allWell = false;
                }
                case DOWN, FLAPPING, UNREACHABLE -> allWell = false;
                case MAINTENANCE, PAUSED -> counted--;
            }
            counted++;
        }
        if (counted == 0) {
            return worst(members);
        }
        int needed = Math.min(enough, counted);
        if (good >= needed) {
            return allWell ? Health.UP : Health.DEGRADED;
        }
        return good + open >= needed ? Health.UNKNOWN : Health.DOWN;
    }
}
