package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.atalaya.config.ConfigException;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatsFileTest {

    private static final RunStats.Spread LAG =
            new RunStats.Spread(
                    Duration.ofNanos(1_234_567), Duration.ofMillis(4), Duration.ofSeconds(2));

    @TempDir Path folder;

    private static RunStats stats(RunStats.Fx fx) {
        return new RunStats(
                1_000, 6_000_000_000L, 0, LAG, Map.of(Health.UP, 998, Health.DOWN, 2), fx);
    }

    private static JsonObject read(Path file) throws Exception {
        return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    }

    @Test
    void writesTheFiguresOfARun() throws Exception {
        Path file = folder.resolve("new/stats.json");
        StatsFile.write(file, stats(null));
        assertThat(read(file))
                .isEqualTo(
                        JsonParser.parseString(
                                """
                                {"hosts":1000,"probesDone":6000000000,"roundsMissed":0,
                                 "scheduleLagMs":{"p50":1.235,"p99":4.000,"max":2000.000},
                                 "states":{"down":2,"flapping":0,"unreachable":0,"suspect":0,"degraded":0,
                                  "unknown":0,"pending":0,"up":998,"maintenance":0,"paused":0}}
                                """));
    }

    @Test
    void aWindowAddsItsPulses() throws Exception {
        Path file = folder.resolve("stats.json");
        StatsFile.write(file, stats(new RunStats.Fx(3_600, LAG)));
        assertThat(read(file).getAsJsonObject("fx"))
                .isEqualTo(
                        JsonParser.parseString(
                                "{\"pulses\":3600,\"workMs\":{\"p50\":1.235,\"p99\":4,"
                                        + "\"max\":2000}}"));
    }

    @Test
    void whereNothingCanBeWrittenItIsSaid() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        var refusal =
                catchThrowableOfType(
                        ConfigException.class,
                        () -> StatsFile.write(inTheWay.resolve("s.json"), stats(null)));
        assertThat(refusal.message().facts().getFirst()).contains("s.json");
    }
}
