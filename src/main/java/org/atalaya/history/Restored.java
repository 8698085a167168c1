package org.atalaya.history;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * What a start finds of the time before it.
 *
 * @param hosts as they were
 * @param unseen what was over and nobody had seen, oldest first
 * @param alarm what the alarm asked to have remembered
 */
record Restored(List<LastKnown> hosts, List<IncidentRecord> unseen, Map<String, String> alarm) {

    static final Restored NOTHING = new Restored(List.of(), List.of(), Map.of());

    static Restored of(Connection connection) throws SQLException {
        return new Restored(
                Memory.hosts(connection), Memory.unseen(connection), Memory.alarm(connection));
    }
}
