package org.atalaya.model;

import java.util.List;

/**
 * Which hosts planned work is for: all, or each that is named here by its id, its group or a tag.
 *
 * @param all whether it is for every host; then the lists say nothing
 * @param hosts ids
 * @param groups names of groups
 * @param tags see {@link Host#tags}
 */
public record MaintenanceScope(
        boolean all, List<String> hosts, List<String> groups, List<String> tags) {

    /** The whole wall. */
    public static final MaintenanceScope ALL =
            new MaintenanceScope(true, List.of(), List.of(), List.of());

    public MaintenanceScope {
        hosts = List.copyOf(hosts);
        groups = List.copyOf(groups);
        tags = List.copyOf(tags);
    }

    public static MaintenanceScope ofHosts(List<String> ids) {
        return new MaintenanceScope(false, ids, List.of(), List.of());
    }

    /** Whether the work is for this host. */
    public boolean covers(Host host) {
        return all
                || hosts.contains(host.id())
                || groups.contains(host.group())
                || host.tags().stream().anyMatch(tags::contains);
    }
}
