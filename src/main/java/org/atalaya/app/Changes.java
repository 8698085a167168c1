package org.atalaya.app;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise on the board from now on, in one go.
 *
 * @param hosts by id, in order; an empty value takes the host away
 * @param plan all planned work; null leaves it
 * @param rules all rules of groups; null leaves them
 * @param tags the colours of all tags; null leaves them
 * @param order the ids of all hosts as they stand; null leaves them where they are
 */
record Changes(
        Map<String, Optional<Host>> hosts,
        @Nullable List<MaintenanceWindow> plan,
        @Nullable List<GroupRule> rules,
        @Nullable TagColors tags,
        @Nullable List<String> order) {

    Changes(
            Map<String, Optional<Host>> hosts,
            @Nullable List<MaintenanceWindow> plan,
            @Nullable List<GroupRule> rules,
            @Nullable TagColors tags,
            @Nullable List<String> order) {
        this.hosts = new LinkedHashMap<>(hosts);
        this.plan = plan == null ? null : List.copyOf(plan);
        this.rules = rules == null ? null : List.copyOf(rules);
        this.tags = tags;
        this.order = order == null ? null : List.copyOf(order);
    }

    /** Changes that leave the colours of tags. */
    Changes(
            Map<String, Optional<Host>> hosts,
            @Nullable List<MaintenanceWindow> plan,
            @Nullable List<GroupRule> rules) {
        this(hosts, plan, rules, null, null);
    }

    static Changes saved(List<Host> hosts) {
        Map<String, Optional<Host>> all = LinkedHashMap.newLinkedHashMap(hosts.size());
        hosts.forEach(host -> all.put(host.id(), Optional.of(host)));
        return new Changes(all, null, null);
    }

    /** The same, and these colours of tags. */
    Changes withTags(TagColors colors) {
        return new Changes(hosts, plan, rules, colors, order);
    }

    static Changes deleted(List<Host> hosts) {
        Map<String, Optional<Host>> all = LinkedHashMap.newLinkedHashMap(hosts.size());
        hosts.forEach(host -> all.put(host.id(), Optional.empty()));
        return new Changes(all, null, null);
    }

    static Changes plan(List<MaintenanceWindow> plan) {
        return new Changes(Map.of(), plan, null);
    }

    static Changes rules(List<GroupRule> rules) {
        return new Changes(Map.of(), null, rules);
    }

    static Changes order(List<String> ids) {
        return new Changes(Map.of(), null, null, null, ids);
    }
}
