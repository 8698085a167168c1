package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.Health;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.Look;
import org.atalaya.model.SettingsText;
import org.atalaya.model.TileOrder;
import org.atalaya.model.TileSize;
import org.atalaya.model.View;

/** The section {@code board} of the settings: how the board looks, and the views with a name. */
final class ViewsJson {

    private static final Look USUAL = Look.USUAL;

    private ViewsJson() {}

    static BoardSettings read(Fields fields, Findings findings) {
        return new BoardSettings(look(fields), views(fields, findings));
    }

    private static Look look(Fields fields) {
        TileOrder order =
                fields.parsed("order", typed -> SettingsText.choice(TileOrder.class, typed));
        TileSize size = fields.parsed("size", typed -> SettingsText.choice(TileSize.class, typed));
        return new Look(
                order == null ? USUAL.order() : order,
                size == null ? USUAL.size() : size,
                fields.isTrue("headings"),
                new HashSet<>(fields.texts("folded")));
    }

    private static List<View> views(Fields fields, Findings findings) {
        List<Fields> all = fields.objects("views");
        if (all.size() > BoardSettings.MOST_VIEWS) {
            fields.wrong("views", "config.error.many", BoardSettings.MOST_VIEWS);
            all = all.subList(0, BoardSettings.MOST_VIEWS);
        }
        List<View> views = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Fields each : all) {
            int before = findings.count();
            String name = each.required("name");
            if (name != null && !names.add(name.toLowerCase(Locale.ROOT))) {
                each.wrong("name", "config.error.listedTwice", name);
            }
            View view = view(name == null ? "" : name, each);
            if (findings.count() == before) {
                views.add(view);
            }
        }
        return views;
    }

    private static View view(String name, Fields each) {
        String search = each.text("search");
        return new View(
                name,
                search == null ? "" : search.strip(),
                each.parsed("state", ViewsJson::state),
                each.label("group"),
                look(each));
    }

    private static Health state(String typed) throws InvalidValueException {
        return SettingsText.choice(Health.class, typed);
    }

    static JsonObject write(BoardSettings board) {
        JsonObject json = new JsonObject();
        write(json, board.look());
        JsonArray views = new JsonArray();
        board.views().forEach(view -> views.add(write(view)));
        if (!views.isEmpty()) {
            json.add("views", views);
        }
        return json;
    }

    private static JsonObject write(View view) {
        JsonObject json = new JsonObject();
        json.addProperty("name", view.name());
        if (!view.search().isEmpty()) {
            json.addProperty("search", view.search());
        }
        if (view.state() != null) {
            json.addProperty("state", view.state().key());
        }
        if (view.group() != null) {
            json.addProperty("group", view.group());
        }
        write(json, view.look());
        return json;
    }

    private static void write(JsonObject json, Look look) {
        if (look.order() != USUAL.order()) {
            json.addProperty("order", look.order().key());
        }
        if (look.size() != USUAL.size()) {
            json.addProperty("size", look.size().key());
        }
        if (look.headings()) {
            json.addProperty("headings", true);
        }
        if (!look.folded().isEmpty()) {
            JsonArray folded = new JsonArray();
            new TreeSet<>(look.folded()).forEach(folded::add);
            json.add("folded", folded);
        }
    }
}
