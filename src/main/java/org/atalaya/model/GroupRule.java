package org.atalaya.model;

/**
 * How the state of a group follows from its members', and what these get that say nothing.
 *
 * @param group the heading its hosts stand under
 * @param mode what decides
 * @param profile what its hosts inherit
 */
public record GroupRule(String group, Mode mode, GroupProfile profile) {

    /** A group that gives its hosts nothing. */
    public GroupRule(String group, Mode mode) {
        this(group, mode, GroupProfile.NONE);
    }

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

    /** The same group, whose hosts inherit this. */
    public GroupRule withProfile(GroupProfile other) {
        return new GroupRule(group, mode, other);
    }

    /** Whether nothing would be otherwise without it. */
    public boolean isUsual() {
        return mode instanceof Worst && profile.equals(GroupProfile.NONE);
    }

    /** What a group gets that has no rule. */
    public static GroupRule worst(String group) {
        return new GroupRule(group, new Worst());
    }
}
