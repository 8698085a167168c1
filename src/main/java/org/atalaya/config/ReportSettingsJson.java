package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.ReportSettings;
import org.atalaya.model.SettingsText;

/** The section {@code report} of the settings: to whom each month is told. */
final class ReportSettingsJson {

    private static final ReportSettings USUAL = ReportSettings.USUAL;

    private ReportSettingsJson() {}

    static ReportSettings read(Fields fields) {
        int day = fields.number("day", 1, ReportSettings.DAY_MAX, USUAL.day());
        Double target = fields.parsed("target", SettingsText::percent);
        return new ReportSettings(fields.isTrue("monthly"), fields.label("channel"), day, target);
    }

    static JsonObject write(ReportSettings settings) {
        JsonObject json = new JsonObject();
        if (settings.monthly()) {
            json.addProperty("monthly", true);
        }
        if (settings.channel() != null) {
            json.addProperty("channel", settings.channel());
        }
        if (settings.day() != USUAL.day()) {
            json.addProperty("day", settings.day());
        }
        if (settings.target() != null) {
            json.addProperty("target", SettingsText.percent(settings.target()));
        }
        return json;
    }
}
