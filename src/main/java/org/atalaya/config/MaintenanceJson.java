package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.model.Cron;
import org.atalaya.model.Durations;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceText;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.model.MaintenanceWindow.Once;
import org.atalaya.model.MaintenanceWindow.Repeated;
import org.atalaya.model.MaintenanceWindow.Weekly;
import org.atalaya.model.MaintenanceWindow.When;
import org.jspecify.annotations.Nullable;

/**
 * Planned work as JSON. Which of {@code from}, {@code days} and {@code cron} is there says whether
 * it takes place once, every week or by a cron line.
 */
final class MaintenanceJson {

    private MaintenanceJson() {}

    /**
     * Reads a window.
     *
     * @param otherId the id it gets when it names none
     * @return null when something is wrong; then that has been found
     */
    static @Nullable MaintenanceWindow read(Fields fields, String otherId, Findings findings) {
        int before = findings.count();
        String id = fields.label("id");
        String title = fields.label("title");
        MaintenanceScope scope = scope(fields);
        When when = when(fields, findings);
        if (findings.count() > before || when == null) {
            return null;
        }
        return new MaintenanceWindow(
                id == null ? otherId : id, title == null ? "" : title, scope, when);
    }

    private static MaintenanceScope scope(Fields fields) {
        boolean all = fields.isTrue("all");
        List<String> hosts = fields.texts("hosts").stream().map(String::strip).toList();
        List<String> groups = fields.texts("groups").stream().map(String::strip).toList();
        List<String> tags = fields.texts("tags");
        if (!all && hosts.isEmpty() && groups.isEmpty() && tags.isEmpty()) {
            fields.wrong("", "config.error.scope");
        }
        return all ? MaintenanceScope.ALL : new MaintenanceScope(false, hosts, groups, tags);
    }

    private static @Nullable When when(Fields fields, Findings findings) {
        List<String> kinds =
                Stream.of("from", "days", "cron").filter(name -> !fields.isLeftOut(name)).toList();
        if (kinds.size() != 1) {
            fields.wrong("", "config.error.when");
            return null;
        }
        ZoneId named = fields.parsed("zone", MaintenanceText::zone);
        ZoneId zone = named == null ? ZoneId.systemDefault() : named;
        return switch (kinds.getFirst()) {
            case "from" -> once(fields, zone);
            case "days" -> weekly(fields, zone, findings);
            default -> repeated(fields, zone);
        };
    }

    private static @Nullable When once(Fields fields, ZoneId zone) {
        LocalDateTime from = fields.needed("from", MaintenanceText::moment);
        LocalDateTime until = fields.needed("until", MaintenanceText::moment);
        try {
            return from == null || until == null ? null : MaintenanceText.once(from, until, zone);
        } catch (InvalidValueException e) {
            fields.wrong("until", e.key(), e.facts().toArray());
            return null;
        }
    }

    private static @Nullable When weekly(Fields fields, ZoneId zone, Findings findings) {
        int before = findings.count();
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        fields.list("days", MaintenanceText::days).forEach(days::addAll);
        if (days.isEmpty() && findings.count() == before) {
            fields.wrong("days", "value.error.days", "");
        }
        LocalTime at = fields.needed("at", MaintenanceText::time);
        Duration length = fields.needed("length", MaintenanceText::length);
        return days.isEmpty() || at == null || length == null
                ? null
                : new Weekly(days, at, length, zone);
    }

    private static @Nullable When repeated(Fields fields, ZoneId zone) {
        Cron cron = fields.needed("cron", Cron::parse);
        Duration length = fields.needed("length", MaintenanceText::length);
        return cron == null || length == null ? null : new Repeated(cron, length, zone);
    }

    /** The window in the order of the documentation. */
    static JsonObject write(MaintenanceWindow window) {
        JsonObject json = new JsonObject();
        json.addProperty("id", window.id());
        if (!window.title().isEmpty()) {
            json.addProperty("title", window.title());
        }
        MaintenanceScope scope = window.scope();
        if (scope.all()) {
            json.addProperty("all", true);
        }
        put(json, "hosts", scope.hosts());
        put(json, "groups", scope.groups());
        put(json, "tags", scope.tags());
        switch (window.when()) {
            case Once once -> {
                json.addProperty("from", MaintenanceText.text(once.from()));
                json.addProperty("until", MaintenanceText.text(once.until()));
            }
            case Weekly weekly -> {
                put(json, "days", weekly.days().stream().map(MaintenanceText::word).toList());
                json.addProperty("at", MaintenanceText.text(weekly.at()));
                json.addProperty("length", Durations.format(weekly.length()));
            }
            case Repeated cron -> {
                json.addProperty("cron", cron.cron().toString());
                json.addProperty("length", Durations.format(cron.length()));
            }
        }
        json.addProperty("zone", window.when().zone().getId());
        return json;
    }

    private static void put(JsonObject json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            JsonArray list = new JsonArray();
            texts.forEach(list::add);
            json.add(name, list);
        }
    }
}
