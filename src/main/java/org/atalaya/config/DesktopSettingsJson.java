package org.atalaya.config;

import com.google.gson.JsonObject;
import org.atalaya.model.DesktopSettings;
import org.atalaya.model.DesktopSettings.Spot;
import org.jspecify.annotations.Nullable;

/** The section {@code desktop} of the settings: what is seen of a wall whose window is not. */
final class DesktopSettingsJson {

    private static final int FURTHEST = DesktopSettings.FURTHEST;

    /** No place: it lies beyond what a file can say. */
    private static final int NOWHERE = FURTHEST + 1;

    private DesktopSettingsJson() {}

    static DesktopSettings read(Fields fields) {
        Boolean bar = fields.flag("bar");
        Boolean tray = fields.flag("tray");
        int x = fields.number("barX", -FURTHEST, FURTHEST, NOWHERE);
        int y = fields.number("barY", -FURTHEST, FURTHEST, NOWHERE);
        return new DesktopSettings(
                bar == null ? DesktopSettings.USUAL.bar() : bar,
                tray == null ? DesktopSettings.USUAL.tray() : tray,
                spot(x, y));
    }

    /** Half a place is none. */
    private static @Nullable Spot spot(int x, int y) {
        return x == NOWHERE || y == NOWHERE ? null : new Spot(x, y);
    }

    static JsonObject write(DesktopSettings settings) {
        JsonObject json = new JsonObject();
        if (settings.bar() != DesktopSettings.USUAL.bar()) {
            json.addProperty("bar", settings.bar());
        }
        if (settings.tray() != DesktopSettings.USUAL.tray()) {
            json.addProperty("tray", settings.tray());
        }
        Spot at = settings.at();
        if (at != null) {
            json.addProperty("barX", at.x());
            json.addProperty("barY", at.y());
        }
        return json;
    }
}
