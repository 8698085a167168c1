package org.atalaya.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A group and what it lies in: {@code Network/Core/Switches}. A slash parts the levels, blanks
 * around it do not count, and empty levels are none.
 *
 * @param levels from the outermost to the group itself; none for hosts without a group
 */
public record GroupPath(List<String> levels) {

    private static final String SLASH = "/";

    public GroupPath {
        levels = List.copyOf(levels);
    }

    /** The path that is written in this group. */
    public static GroupPath of(String group) {
        if (!group.contains(SLASH)) {
            String only = group.strip();
            return new GroupPath(only.isEmpty() ? List.of() : List.of(only));
        }
        List<String> levels = new ArrayList<>();
        for (String level : group.split(SLASH, -1)) {
            if (!level.isBlank()) {
                levels.add(level.strip());
            }
        }
        return new GroupPath(levels);
    }

    /** The innermost level; empty for no group. */
    public String name() {
        return levels.isEmpty() ? "" : levels.getLast();
    }

    /** How deep it lies: 1 for a group that lies in no other, 0 for none. */
    public int depth() {
        return levels.size();
    }

    /** The first levels of it. */
    public GroupPath outer(int depth) {
        return new GroupPath(levels.subList(0, depth));
    }

    /** Whether it is this group or lies in it. */
    public boolean isIn(GroupPath other) {
        return depth() >= other.depth() && levels.subList(0, other.depth()).equals(other.levels);
    }

    /** As it is written: {@code Network/Core/Switches}. */
    @Override
    public String toString() {
        return String.join(SLASH, levels);
    }
}
