package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.SettingsText;
import org.atalaya.model.VisualSettings;
import org.atalaya.model.VisualSettings.Motion;
import org.jspecify.annotations.Nullable;

/** The section {@code visual} of the settings: what calls for a person by sight. */
final class VisualSettingsJson {

    private static final VisualSettings USUAL = VisualSettings.USUAL;

    private VisualSettingsJson() {}

    static VisualSettings read(Fields fields) {
        Motion motion = fields.parsed("motion", text -> SettingsText.choice(Motion.class, text));
        return new VisualSettings(
                orUsual(fields.flag("tile"), USUAL.tile()),
                orUsual(fields.flag("edge"), USUAL.edge()),
                orUsual(fields.flag("banner"), USUAL.banner()),
                orUsual(fields.flag("notice"), USUAL.notice()),
                motion == null ? USUAL.motion() : motion);
    }

    private static boolean orUsual(@Nullable Boolean flag, boolean usual) {
        return flag == null ? usual : flag;
    }

    static JsonObject write(VisualSettings settings) {
        JsonObject json = new JsonObject();
        put(json, "tile", settings.tile(), USUAL.tile());
        put(json, "edge", settings.edge(), USUAL.edge());
        put(json, "banner", settings.banner(), USUAL.banner());
        put(json, "notice", settings.notice(), USUAL.notice());
        if (settings.motion() != USUAL.motion()) {
            json.addProperty("motion", SettingsText.key(settings.motion()));
        }
        return json;
    }

    private static void put(JsonObject json, String name, boolean flag, boolean usual) {
        if (flag != usual) {
            json.addProperty(name, flag);
        }
    }
}
