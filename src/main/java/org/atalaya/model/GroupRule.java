package org.atalaya.model;

/**
 * When a group of hosts counts as up.
 *
 * @param group its name, as in {@link Host#group}
 * @param atLeast how many of its hosts must be up; 0 when it is as bad as its worst host
 */
public record GroupRule(String group, int atLeast) {

    /** The rule of a group that has none: as bad as its worst host. */
    public static final int WORST = 0;

    public GroupRule {
        if (atLeast < WORST) {
            throw new IllegalArgumentException("at least " + atLeast);
        }
    }
}
