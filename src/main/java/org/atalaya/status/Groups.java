package org.atalaya.status;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the groups of a board up with its hosts, a step for each host that changes: the others are
 * never looked at. Hosts without a group are in none.
 */
final class Groups {

    private record Member(String group, Health health) {}

    private final Map<String, Member> members = new HashMap<>();
    private final Map<String, Counts.Tally> tallies = new LinkedHashMap<>();
    private Map<String, GroupRule> rules = Map.of();
    private boolean changed;

    void put(Host host, Health health) {
        Member now = new Member(host.group(), health);
        Member before = members.put(host.id(), now);
        if (!now.equals(before)) {
            leave(before);
            if (!now.group().isEmpty()) {
                tallies.computeIfAbsent(now.group(), name -> new Counts.Tally()).add(health);
                changed = true;
            }
        }
    }

    void remove(String hostId) {
        leave(members.remove(hostId));
    }

    private void leave(@Nullable Member member) {
        if (member != null && !member.group().isEmpty()) {
            Counts.Tally tally = tallies.get(member.group());
            if (tally != null) {
                tally.remove(member.health());
                if (tally.toCounts().total() == 0) {
                    tallies.remove(member.group());
                }
            }
            changed = true;
        }
    }

    /** Judges by these rules from now on; a group without one by its worst member. */
    void judgeBy(List<GroupRule> now) {
        Map<String, GroupRule> byName = new HashMap<>();
        now.forEach(rule -> byName.put(rule.group(), rule));
        rules = byName;
        changed = true;
    }

    /** Whether something is different since this was last asked. */
    boolean takeChange() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** What they are now, worst first, then by name. */
    List<GroupStatus> statuses() {
        return tallies.entrySet().stream()
                .map(
                        entry ->
                                GroupStatus.of(
                                        rules.getOrDefault(
                                                entry.getKey(), GroupRule.worst(entry.getKey())),
                                        entry.getValue().toCounts()))
                .sorted(
                        Comparator.comparing(GroupStatus::health)
                                .thenComparing(GroupStatus::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
