package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.KioskSettings.Night;
import org.atalaya.model.KioskSettings.Place;
import org.atalaya.model.Pin;
import org.atalaya.model.SettingsText;

/** The section {@code kiosk} of the settings: what a wall that fills a screen does by itself. */
final class KioskSettingsJson {

    private static final KioskSettings USUAL = KioskSettings.USUAL;

    private KioskSettingsJson() {}

    static KioskSettings read(Fields fields, Findings findings) {
        return USUAL.withZoom(flag(fields, "zoom", USUAL.zoom()))
                .withFold(flag(fields, "fold", USUAL.fold()))
                .withTurn(fields.number("turn", 0, KioskSettings.TURN_MAX, USUAL.turn()))
                .withNight(night(fields))
                .withShift(flag(fields, "shift", USUAL.shift()))
                .withCursor(flag(fields, "hideCursor", USUAL.cursor()))
                .withPin(fields.parsed("pin", Pin::parse))
                .withScreens(screens(fields, findings))
                .withAwake(flag(fields, "awake", USUAL.awake()))
                .withAutostart(flag(fields, "autostart", USUAL.autostart()));
    }

    private static List<Place> screens(Fields fields, Findings findings) {
        List<Place> places = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        for (Fields each : fields.objects("screens")) {
            int before = findings.count();
            if (each.isLeftOut("screen")) {
                each.wrong("screen", "config.error.missing");
            }
            int screen = each.number("screen", 1, Place.MOST, 1);
            String view = each.text("view");
            if (findings.count() == before && !taken.add(screen)) {
                each.wrong("screen", "config.error.listedTwice", screen);
            }
            if (findings.count() == before) {
                places.add(new Place(screen, view == null ? "" : view.strip()));
            }
        }
        places.sort(Comparator.comparingInt(Place::screen));
        return places;
    }

    private static JsonArray screens(List<Place> places) {
        JsonArray screens = new JsonArray();
        for (Place place : places) {
            JsonObject json = new JsonObject();
            json.addProperty("screen", place.screen());
            if (!place.view().isEmpty()) {
                json.addProperty("view", place.view());
            }
            screens.add(json);
        }
        return screens;
    }

    private static boolean flag(Fields fields, String name, boolean usual) {
        Boolean flag = fields.flag(name);
        return flag == null ? usual : flag;
    }

    private static Night night(Fields fields) {
        Night usual = USUAL.night();
        LocalTime from = fields.parsed("nightFrom", SettingsText::timeOfDay);
        LocalTime to = fields.parsed("nightTo", SettingsText::timeOfDay);
        return new Night(
                fields.number("night", 0, Night.DARKEST, usual.percent()),
                from == null ? usual.from() : from,
                to == null ? usual.to() : to);
    }

    static JsonObject write(KioskSettings settings) {
        JsonObject json = new JsonObject();
        flag(json, "zoom", settings.zoom(), USUAL.zoom());
        flag(json, "fold", settings.fold(), USUAL.fold());
        if (settings.turn() != USUAL.turn()) {
            json.addProperty("turn", settings.turn());
        }
        Night night = settings.night();
        if (night.percent() != USUAL.night().percent()) {
            json.addProperty("night", night.percent());
        }
        if (!night.from().equals(USUAL.night().from())) {
            json.addProperty("nightFrom", night.from().toString());
        }
        if (!night.to().equals(USUAL.night().to())) {
            json.addProperty("nightTo", night.to().toString());
        }
        flag(json, "shift", settings.shift(), USUAL.shift());
        flag(json, "hideCursor", settings.cursor(), USUAL.cursor());
        flag(json, "awake", settings.awake(), USUAL.awake());
        flag(json, "autostart", settings.autostart(), USUAL.autostart());
        Pin pin = settings.pin();
        if (pin != null) {
            json.addProperty("pin", pin.text());
        }
        if (!settings.screens().isEmpty()) {
            json.add("screens", screens(settings.screens()));
        }
        return json;
    }

    private static void flag(JsonObject json, String name, boolean now, boolean usual) {
        if (now != usual) {
            json.addProperty(name, now);
        }
    }
}
