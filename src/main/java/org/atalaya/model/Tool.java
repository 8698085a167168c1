package org.atalaya.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * An action of a person's own in the menu of a host: a local program that is told of the host.
 * Never run through a shell.
 *
 * @param name what the menu says
 * @param argv the program and its arguments, in which facts of the host stand as {@code {host}}
 * @param consented whether a person on this machine agreed to run exactly this; without that it is
 *     not run
 * @param terminal whether it runs in a terminal, where its output is read
 * @param kinds the kinds of check it is for, by {@link Check#type}; empty for all
 * @param groups those it is for, with all that lies in them; empty for all
 * @param tags one of which a host must have; empty for all hosts
 */
public record Tool(
        String name,
        List<String> argv,
        boolean consented,
        boolean terminal,
        Set<String> kinds,
        Set<String> groups,
        Set<String> tags) {

    /** More of them no menu can hold. */
    public static final int MOST = 50;

    public Tool {
        argv = List.copyOf(argv);
        kinds = Set.copyOf(kinds);
        groups = Set.copyOf(groups);
        tags = Set.copyOf(tags);
        if (argv.isEmpty() || argv.getFirst().isBlank()) {
            throw new IllegalArgumentException("a tool needs a program");
        }
    }

    /** Whether the menu of this host offers it. */
    public boolean fits(Host host) {
        GroupPath at = GroupPath.of(host.group());
        return (kinds.isEmpty() || kinds.contains(host.check().type()))
                && (groups.isEmpty()
                        || groups.stream().map(GroupPath::of).anyMatch(group -> at.isIn(group)))
                && (tags.isEmpty() || !Collections.disjoint(tags, host.tags()));
    }

    public Tool withName(String other) {
        return new Tool(other, argv, consented, terminal, kinds, groups, tags);
    }

    /** Another command, which nobody has agreed to yet. */
    public Tool withArgv(List<String> other) {
        return new Tool(name, other, false, terminal, kinds, groups, tags);
    }

    public Tool withConsent(boolean now) {
        return new Tool(name, argv, now, terminal, kinds, groups, tags);
    }

    public Tool withTerminal(boolean now) {
        return new Tool(name, argv, consented, now, kinds, groups, tags);
    }

    public Tool withKinds(Set<String> others) {
        return new Tool(name, argv, consented, terminal, others, groups, tags);
    }

    public Tool withGroups(Set<String> others) {
        return new Tool(name, argv, consented, terminal, kinds, others, tags);
    }

    public Tool withTags(Set<String> others) {
        return new Tool(name, argv, consented, terminal, kinds, groups, others);
    }
}
