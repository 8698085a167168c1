package org.atalaya.config;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.model.Host;

/**
 * Finds parents that no host is, and circles of hosts that depend on each other. Neither costs a
 * host: the engine passes over both, and a person is told what to mend.
 */
final class Parents {

    private Parents() {}

    static void check(List<Entry> entries, Findings findings) {
        Map<String, List<String>> parents = new HashMap<>();
        for (Entry entry : entries) {
            Host host = entry.host();
            if (host != null) {
                parents.put(host.id(), host.watching().parents());
            }
        }
        for (int i = 0; i < entries.size(); i++) {
            Host host = entries.get(i).host();
            if (host != null) {
                check(host, "hosts[" + i + "].dependsOn", parents, findings);
            }
        }
    }

    private static void check(
            Host host, String path, Map<String, List<String>> parents, Findings findings) {
        List<String> named = host.watching().parents();
        for (int j = 0; j < named.size(); j++) {
            String parent = named.get(j);
            String place = path + "[" + j + "]";
            if (!parents.containsKey(parent)) {
                findings.add(place, "config.error.parentUnknown", parent);
            } else if (leadsTo(parent, host.id(), parents, new HashSet<>())) {
                findings.add(place, "config.error.parentCircle", host.name());
            }
        }
    }

    /** Whether the way up from {@code from} comes to {@code to}. */
    private static boolean leadsTo(
            String from, String to, Map<String, List<String>> parents, Set<String> visited) {
        if (from.equals(to)) {
            return true;
        }
        return visited.add(from)
                && parents.getOrDefault(from, List.of()).stream()
                        .anyMatch(next -> leadsTo(next, to, parents, visited));
    }
}
