package org.atalaya.config;

import com.google.gson.JsonObject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Collectors;
import org.atalaya.model.AppearanceSettings;
import org.atalaya.model.SettingsText;
import org.atalaya.model.Theme;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The section {@code appearance} of the settings: language, size of letters, and what else is seen.
 */
final class AppearanceSettingsJson {

    private static final AppearanceSettings USUAL = AppearanceSettings.USUAL;

    private AppearanceSettingsJson() {}

    static AppearanceSettings read(Fields fields) {
        ZoneId zone = fields.parsed("zone", SettingsText::zone);
        int scale =
                fields.number(
                        "scale",
                        AppearanceSettings.SMALLEST,
                        AppearanceSettings.LARGEST,
                        USUAL.scale());
        Boolean ticker = fields.flag("ticker");
        Theme theme = fields.parsed("theme", text -> SettingsText.choice(Theme.class, text));
        return new AppearanceSettings(
                language(fields),
                scale,
                zone,
                ticker == null ? USUAL.ticker() : ticker,
                theme == null ? USUAL.theme() : theme);
    }

    private static @Nullable Locale language(Fields fields) {
        String text = fields.text("language");
        if (text == null) {
            return null;
        }
        for (Locale one : Words.LANGUAGES) {
            if (one.getLanguage().equals(text)) {
                return one;
            }
        }
        String known =
                Words.LANGUAGES.stream().map(Locale::getLanguage).collect(Collectors.joining(", "));
        fields.wrong("language", "value.error.choice", text, known);
        return null;
    }

    static JsonObject write(AppearanceSettings settings) {
        JsonObject json = new JsonObject();
        if (settings.language() != null) {
            json.addProperty("language", settings.language().getLanguage());
        }
        if (settings.scale() != USUAL.scale()) {
            json.addProperty("scale", settings.scale());
        }
        if (settings.zone() != null) {
            json.addProperty("zone", settings.zone().getId());
        }
        if (settings.ticker() != USUAL.ticker()) {
            json.addProperty("ticker", settings.ticker());
        }
        if (settings.theme() != USUAL.theme()) {
            json.addProperty("theme", SettingsText.key(settings.theme()));
        }
        return json;
    }
}
