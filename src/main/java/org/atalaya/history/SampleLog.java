package org.atalaya.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes what came since the last time as one row of the journal. */
final class SampleLog {

    private final HostTable hosts;
    private final FailureLog failures = new FailureLog();

    SampleLog(HostTable hosts) {
        this.hosts = hosts;
    }

    /** After a transaction failed: what was believed to be written is not. */
    void reset() {
        hosts.reset();
        failures.reset();
    }

    void write(Connection connection, Iterable<Fresh> fresh) throws SQLException {
        List<Sample> samples = new ArrayList<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (Fresh each : fresh) {
            long key = hosts.save(connection, each.sighting());
            Sample sample = each.sample(key);
            if (each.result() || sample.span() > 0) {
                samples.add(sample);
                first = Math.min(first, sample.at() - sample.span());
                last = Math.max(last, sample.at());
            }
            failures.write(connection, key, each.sighting());
        }
        if (!samples.isEmpty()) {
            Rows.update(
                    connection,
                    "INSERT INTO journal (first, last, samples) VALUES (?, ?, ?)",
                    first,
                    last,
                    SampleBlock.pack(samples));
        }
    }

    static byte[] block(ResultSet row) throws SQLException {
        return row.getBytes("samples");
    }
}
