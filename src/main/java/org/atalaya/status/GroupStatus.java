package org.atalaya.status;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.atalaya.engine.Rollup;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;

/**
 * What a group of hosts is, made of what its members are, so that a wall of hundreds can be read
 * group by group.
 *
 * @param rule what decides over it
 * @param health what comes of that
 * @param counts its members by their states
 */
public record GroupStatus(GroupRule rule, Health health, Counts counts) {

    static GroupStatus of(GroupRule rule, Counts counts) {
        List<Health> members = new ArrayList<>();
        counts.each()
                .forEach((health, hosts) -> members.addAll(Collections.nCopies(hosts, health)));
        return new GroupStatus(rule, Rollup.of(members, rule.mode()), counts);
    }

    public String name() {
        return rule.group();
    }

    /** How many hosts it has. */
    public int hosts() {
        return counts.total();
    }

    /** How many of them count: neither in planned work nor switched off. */
    public int counted() {
        return counts.total() - counts.of(Health.MAINTENANCE) - counts.of(Health.PAUSED);
    }

    /** How many of them answer as they should. */
    public int up() {
        return counts.of(Health.UP);
    }
}
