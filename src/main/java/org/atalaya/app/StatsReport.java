package org.atalaya.app;

import java.io.PrintStream;
import java.nio.file.Path;
import org.atalaya.cli.RunStats;
import org.atalaya.cli.StatsFile;
import org.atalaya.config.ConfigException;
import org.atalaya.engine.MonitorStats;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** What {@code --stats} writes as the program ends. */
record StatsReport(MonitorStats stats, Words words) {

    /**
     * Writes it; what goes wrong is said on {@code err}.
     *
     * @return whether all that was asked for is written
     */
    boolean write(@Nullable Path file, RunStats.@Nullable Fx fx, PrintStream err) {
        if (file == null) {
            return true;
        }
        RunStats run =
                new RunStats(
                        stats.hosts(),
                        stats.probes(),
                        stats.missed(),
                        RunStats.Spread.of(stats.lag()),
                        stats.states(),
                        fx);
        try {
            StatsFile.write(file, run);
            return true;
        } catch (ConfigException e) {
            // Its own sentence would promise to save again: right for hosts, not on leaving.
            err.println(words.get("app.stats.failed", e.message().facts().toArray()));
            return false;
        }
    }
}
