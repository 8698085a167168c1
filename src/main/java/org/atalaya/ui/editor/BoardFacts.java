package org.atalaya.ui.editor;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.HostDefaults;
import org.atalaya.model.TagColors;

/**
 * What the dialog must know of the board it adds to.
 *
 * @param hosts as they are configured now: for groups and for names that are taken
 * @param interval what a new host gets, see {@link Host#interval}
 * @param timeout what a new host gets, see {@link Host#timeout}
 * @param secretPlace where passwords and tokens are kept, as a sentence; empty when nobody knows
 * @param tags the colours that tags have
 * @param rules of groups, with what their hosts inherit
 */
public record BoardFacts(
        List<Host> hosts,
        Duration interval,
        Duration timeout,
        String secretPlace,
        TagColors tags,
        List<GroupRule> rules) {

    public BoardFacts {
        hosts = List.copyOf(hosts);
        rules = List.copyOf(rules);
    }

    /** A board on which nobody chose a colour for a tag. */
    public BoardFacts(List<Host> hosts, Duration interval, Duration timeout, String secretPlace) {
        this(hosts, interval, timeout, secretPlace, TagColors.NONE, List.of());
    }

    /** A board that says nothing of its own about time. */
    public static BoardFacts of(List<Host> hosts) {
        return new BoardFacts(hosts, Host.DEFAULT_INTERVAL, Host.DEFAULT_TIMEOUT, "");
    }

    /** The same board of these hosts only. */
    BoardFacts with(List<Host> others) {
        return new BoardFacts(others, interval, timeout, secretPlace, tags, rules);
    }

    /** What hosts get that say nothing, by group. */
    GroupProfiles profiles() {
        return new GroupProfiles(HostDefaults.of(interval, timeout), rules);
    }

    /** The groups of the board, sorted, each once. */
    List<String> groups() {
        return hosts.stream()
                .map(Host::group)
                .filter(group -> !group.isBlank())
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }

    /** By chance, not from the name: a host made anew must not inherit what another one did. */
    String newId() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        return hosts.stream().anyMatch(host -> host.id().equals(id)) ? newId() : id;
    }
}
