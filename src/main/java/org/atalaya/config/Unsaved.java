package org.atalaya.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.TagColors;
import org.jspecify.annotations.Nullable;

/** What was changed and is not on the disk yet. Not thread-safe. */
final class Unsaved {

    private final Map<String, Optional<Host>> hosts = new LinkedHashMap<>();
    private @Nullable List<MaintenanceWindow> plan;
    private @Nullable List<GroupRule> rules;
    private @Nullable List<String> order;
    private @Nullable TagColors tags;

    /** A host, or with an empty value that it was taken away. */
    void host(String id, Optional<Host> host) {
        hosts.put(id, host);
    }

    void plan(List<MaintenanceWindow> windows) {
        plan = List.copyOf(windows);
    }

    void rules(List<GroupRule> now) {
        rules = List.copyOf(now);
    }

    void order(List<String> ids) {
        order = List.copyOf(ids);
    }

    void tags(TagColors now) {
        tags = now;
    }

    boolean isEmpty() {
        return hosts.isEmpty() && plan == null && rules == null && order == null && tags == null;
    }

    Unsaved copy() {
        Unsaved copy = new Unsaved();
        copy.hosts.putAll(hosts);
        copy.plan = plan;
        copy.rules = rules;
        copy.order = order;
        copy.tags = tags;
        return copy;
    }

    /** All this is on the disk. What was changed again meanwhile is another value, and stays. */
    void saved(Unsaved batch) {
        hosts.entrySet().removeAll(batch.hosts.entrySet());
        plan = plan == batch.plan ? null : plan;
        rules = rules == batch.rules ? null : rules;
        order = order == batch.order ? null : order;
        tags = tags == batch.tags ? null : tags;
    }

    /** Changes every host that is here, in the document too. */
    void replaceHosts(UnaryOperator<Host> change, WallDocument document) {
        hosts.replaceAll((id, host) -> host.map(change));
        hosts.values().forEach(host -> host.ifPresent(document::put));
    }

    /** Brings it into a document that somebody else wrote. */
    void bringInto(WallDocument document) {
        if (rules != null) {
            document.setRules(rules); // what hosts inherit is not written with them
        }
        hosts.forEach((id, host) -> bringIn(id, host.orElse(null), document));
        if (plan != null) {
            document.setPlan(plan);
        }
        if (order != null) {
            document.arrange(order);
        }
        if (tags != null) {
            document.setTags(tags);
        }
    }

    private static void bringIn(String id, @Nullable Host ours, WallDocument document) {
        if (ours == null) {
            document.remove(id);
            return;
        }
        if (document.wall().hosts().stream().noneMatch(host -> host.id().equals(id))) {
            document.dropUnreadable(id);
        }
        document.put(ours);
    }
}
