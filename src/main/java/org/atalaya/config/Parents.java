package org.atalaya.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Dependencies;
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
        Dependencies dependencies = new Dependencies(parents);
        for (int i = 0; i < entries.size(); i++) {
            Host host = entries.get(i).host();
            if (host != null) {
                check(host, "hosts[" + i + "].dependsOn", dependencies, findings);
            }
        }
    }

    private static void check(
            Host host, String path, Dependencies dependencies, Findings findings) {
        List<String> named = host.watching().parents();
        for (int j = 0; j < named.size(); j++) {
            String parent = named.get(j);
            String place = path + "[" + j + "]";
            if (!dependencies.parents().containsKey(parent)) {
                findings.add(place, "config.error.parentUnknown", parent);
            } else if (!dependencies.road(parent, host.id()).isEmpty()) {
                findings.add(place, "config.error.parentCircle", host.name());
            }
        }
    }
}
