package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import org.atalaya.model.Criticality;
import org.atalaya.model.Durations;
import org.atalaya.model.HostDefaults;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.Limits;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Watching;
import org.atalaya.model.WatchingText;
import org.jspecify.annotations.Nullable;

/** How a host is judged, among the fields of the host; what is usual is not written. */
final class WatchingJson {

    private WatchingJson() {}

    /** Reads it; what is wrong has been found, and is as usual here. */
    static Watching read(Fields fields, HostDefaults defaults) {
        Criticality criticality = fields.parsed("criticality", WatchingText::criticality);
        Duration retry = fields.duration("retry", Limits.INTERVAL_MIN, Limits.INTERVAL_MAX);
        Thresholds thresholds =
                new Thresholds(
                        fields.number("failures", 1, Thresholds.MOST, defaults.failures()),
                        fields.number("successes", 1, Thresholds.MOST, defaults.successes()),
                        fields.parsed("window", WatchingText::window),
                        retry);
        List<String> parents = fields.texts("dependsOn").stream().map(String::strip).toList();
        return new Watching(
                criticality == null ? defaults.criticality() : criticality,
                thresholds,
                parents,
                factor(fields),
                fields.parsed("soundFile", WatchingText::soundFile),
                fields.parsed("flapping", WatchingText::flapRule));
    }

    private static @Nullable Double factor(Fields fields) {
        String text = fields.value("slowerThanNormal");
        try {
            return text == null ? null : WatchingText.factor(text);
        } catch (InvalidValueException e) {
            fields.wrong("slowerThanNormal", e.key(), e.facts().toArray());
            return null;
        }
    }

    /** Adds what is not as usual. */
    static void write(Watching watching, JsonObject json, HostDefaults defaults) {
        Thresholds thresholds = watching.thresholds();
        if (watching.criticality() != defaults.criticality()) {
            json.addProperty("criticality", watching.criticality().key());
        }
        if (thresholds.failures() != defaults.failures()) {
            json.addProperty("failures", thresholds.failures());
        }
        if (thresholds.successes() != defaults.successes()) {
            json.addProperty("successes", thresholds.successes());
        }
        if (thresholds.window() != null) {
            json.addProperty("window", WatchingText.text(thresholds.window()));
        }
        if (thresholds.retry() != null) {
            json.addProperty("retry", Durations.format(thresholds.retry()));
        }
        if (!watching.parents().isEmpty()) {
            JsonArray parents = new JsonArray();
            watching.parents().forEach(parents::add);
            json.add("dependsOn", parents);
        }
        if (watching.slowerThanNormal() != null) {
            json.addProperty("slowerThanNormal", watching.slowerThanNormal());
        }
        if (watching.soundFile() != null) {
            json.addProperty("soundFile", watching.soundFile());
        }
        if (watching.flapRule() != null) {
            json.addProperty("flapping", WatchingText.text(watching.flapRule()));
        }
    }
}
