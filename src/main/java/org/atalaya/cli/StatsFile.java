package org.atalaya.cli;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.atalaya.config.AtomicFile;
import org.atalaya.config.ConfigException;
import org.atalaya.model.Health;

/** Writes the figures of a run as JSON, in one step. */
public final class StatsFile {

    private StatsFile() {}

    /**
     * Replaces {@code file}; its folder is made when missing.
     *
     * @throws ConfigException when it cannot be written
     */
    public static void write(Path file, RunStats stats) throws ConfigException {
        AtomicFile.write(file, (json(stats) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String json(RunStats stats) {
        JsonObject json = new JsonObject();
        json.addProperty("hosts", stats.hosts());
        json.addProperty("probesDone", stats.probesDone());
        json.addProperty("roundsMissed", stats.roundsMissed());
        json.add("scheduleLagMs", spread(stats.scheduleLag()));
        JsonObject states = new JsonObject();
        for (Health health : Health.values()) {
            states.addProperty(health.key(), stats.states().getOrDefault(health, 0));
        }
        json.add("states", states);
        RunStats.Fx fx = stats.fx();
        if (fx != null) {
            JsonObject window = new JsonObject();
            window.addProperty("pulses", fx.pulses());
            window.add("workMs", spread(fx.work()));
            json.add("fx", window);
        }
        return new GsonBuilder().setPrettyPrinting().create().toJson(json);
    }

    private static JsonObject spread(RunStats.Spread spread) {
        JsonObject json = new JsonObject();
        json.addProperty("p50", millis(spread.p50()));
        json.addProperty("p99", millis(spread.p99()));
        json.addProperty("max", millis(spread.max()));
        return json;
    }

    /** Milliseconds to the microsecond. */
    private static BigDecimal millis(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 6).setScale(3, RoundingMode.HALF_UP);
    }
}
