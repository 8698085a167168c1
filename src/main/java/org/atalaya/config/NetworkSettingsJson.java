package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.atalaya.model.NetworkSettings;
import org.atalaya.model.SettingsText;

/** The section {@code network} of the settings: whether and how the wall looks at its own cable. */
final class NetworkSettingsJson {

    private static final NetworkSettings USUAL = NetworkSettings.USUAL;

    private NetworkSettingsJson() {}

    static NetworkSettings read(Fields fields) {
        Boolean enabled = fields.flag("enabled");
        List<String> witnesses = fields.list("witnesses", SettingsText::witness);
        if (witnesses.size() > NetworkSettings.WITNESSES_MAX) {
            fields.wrong("witnesses", "config.error.many", NetworkSettings.WITNESSES_MAX);
            witnesses = witnesses.subList(0, NetworkSettings.WITNESSES_MAX);
        }
        Boolean routes = fields.flag("routes");
        return new NetworkSettings(
                enabled == null ? USUAL.enabled() : enabled,
                witnesses,
                routes == null ? USUAL.routes() : routes);
    }

    static JsonObject write(NetworkSettings settings) {
        JsonObject json = new JsonObject();
        if (settings.enabled() != USUAL.enabled()) {
            json.addProperty("enabled", settings.enabled());
        }
        if (!settings.witnesses().isEmpty()) {
            JsonArray witnesses = new JsonArray();
            settings.witnesses().forEach(witnesses::add);
            json.add("witnesses", witnesses);
        }
        if (settings.routes() != USUAL.routes()) {
            json.addProperty("routes", settings.routes());
        }
        return json;
    }
}
