package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.HistorySettings;

/** The section {@code history} of the settings: how long what was is kept, and how much of it. */
final class HistorySettingsJson {

    private static final HistorySettings USUAL = HistorySettings.USUAL;

    private HistorySettingsJson() {}

    static HistorySettings read(Fields fields) {
        return new HistorySettings(
                fields.number(
                        "rawHours",
                        HistorySettings.RAW_MIN,
                        HistorySettings.RAW_MAX,
                        USUAL.rawHours()),
                fields.number("minuteDays", 1, HistorySettings.MINUTE_MAX, USUAL.minuteDays()),
                fields.number("keepDays", 1, HistorySettings.KEEP_MAX, USUAL.keepDays()),
                fields.number(
                        "megabytes",
                        HistorySettings.SIZE_MIN,
                        HistorySettings.SIZE_MAX,
                        USUAL.megabytes()));
    }

    static JsonObject write(HistorySettings settings) {
        JsonObject json = new JsonObject();
        number(json, "rawHours", settings.rawHours(), USUAL.rawHours());
        number(json, "minuteDays", settings.minuteDays(), USUAL.minuteDays());
        number(json, "keepDays", settings.keepDays(), USUAL.keepDays());
        number(json, "megabytes", settings.megabytes(), USUAL.megabytes());
        return json;
    }

    private static void number(JsonObject json, String name, int now, int usual) {
        if (now != usual) {
            json.addProperty(name, now);
        }
    }
}
