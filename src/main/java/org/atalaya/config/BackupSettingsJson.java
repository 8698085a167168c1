package org.atalaya.config;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.LocalTime;
import org.atalaya.model.BackupSettings;
import org.atalaya.model.SettingsText;

/** The section {@code backup} of the settings: whether, when and where the wall copies itself. */
final class BackupSettingsJson {

    private static final BackupSettings USUAL = BackupSettings.USUAL;

    private BackupSettingsJson() {}

    static BackupSettings read(Fields fields) {
        Boolean daily = fields.flag("daily");
        LocalTime at = fields.parsed("at", SettingsText::timeOfDay);
        int keep = fields.number("keep", 1, BackupSettings.KEEP_MAX, USUAL.keep());
        Path folder = fields.parsed("folder", SettingsText::folder);
        return new BackupSettings(
                daily == null ? USUAL.daily() : daily, at == null ? USUAL.at() : at, keep, folder);
    }

    static JsonObject write(BackupSettings settings) {
        JsonObject json = new JsonObject();
        if (settings.daily() != USUAL.daily()) {
            json.addProperty("daily", settings.daily());
        }
        if (!settings.at().equals(USUAL.at())) {
            json.addProperty("at", settings.at().toString());
        }
        if (settings.keep() != USUAL.keep()) {
            json.addProperty("keep", settings.keep());
        }
        if (settings.folder() != null) {
            json.addProperty("folder", settings.folder().toString());
        }
        return json;
    }
}
