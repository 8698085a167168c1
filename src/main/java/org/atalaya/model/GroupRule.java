package org.atalaya.model;

/**
 * How the state of a group follows from its members'.
 *
 * @param group the heading its hosts stand under
 * @param mode what decides
 */
public record GroupRule(String group, Mode mode) {

    /** What decides over a group. */
    public sealed interface Mode {}

    /** The group is as bad as its worst member: for hosts that are all needed. */
    public record Worst() implements Mode {}

    /**
     * Enough members must answer: for hosts that stand in for each other.
     *
     * @param enough how many; more than the group has means all of them
     */
    public record AtLeast(int enough) implements Mode {
        public AtLeast {
            if (enough < 1) {
                throw new IllegalArgumentException("at least " + enough + " members");
            }
        }
    }

    /** What a group gets that has no rule. */
    public static GroupRule worst(String group) {
        return new GroupRule(group, new Worst());
    }
}
