package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.atalaya.model.About;
import org.atalaya.model.Check;
import org.atalaya.model.Durations;
import org.atalaya.model.GroupProfiles;
import org.atalaya.model.Host;
import org.atalaya.model.HostDefaults;
import org.atalaya.model.Limits;
import org.atalaya.model.Watching;
import org.jspecify.annotations.Nullable;

/**
 * One host as JSON: how it is read, and the form it is written in, without anything that is a
 * default.
 */
final class HostJson {

    private HostJson() {}

    /**
     * Reads a host; what it leaves out has its default.
     *
     * @param otherId the id it gets when it names none
     * @return null when something is wrong; then that has been found
     */
    static @Nullable Host read(
            Fields fields, String otherId, GroupProfiles profiles, Findings findings) {
        int before = findings.count();
        String id = fields.label("id");
        String name = fields.required("name");
        String group = fields.text("group");
        Duration interval = fields.duration("interval", Limits.INTERVAL_MIN, Limits.INTERVAL_MAX);
        Duration timeout = fields.duration("timeout", Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX);
        Boolean sound = fields.flag("sound");
        Boolean paused = fields.flag("paused");
        var tags = fields.texts("tags");
        HostDefaults defaults = profiles.of(group == null ? "" : group);
        Watching watching = WatchingJson.read(fields, defaults);
        About about = AboutJson.read(fields);
        Check check = CheckJson.read(fields);
        if (findings.count() > before || name == null || check == null) {
            return null;
        }
        return new Host(
                id == null ? otherId : id,
                name,
                group == null ? "" : group.strip(),
                tags,
                interval == null ? defaults.interval() : interval,
                timeout == null ? defaults.timeout() : timeout,
                sound == null ? defaults.sound() : sound,
                paused != null && paused,
                check,
                watching,
                about);
    }

    /** The host in the order of the documentation; what is a default is left out. */
    static JsonObject write(Host host, GroupProfiles profiles) {
        HostDefaults defaults = profiles.of(host.group());
        JsonObject json = new JsonObject();
        json.addProperty("id", host.id());
        json.addProperty("name", host.name());
        if (!host.group().isEmpty()) {
            json.addProperty("group", host.group());
        }
        if (!host.tags().isEmpty()) {
            JsonArray tags = new JsonArray();
            host.tags().forEach(tags::add);
            json.add("tags", tags);
        }
        if (!host.interval().equals(defaults.interval())) {
            json.addProperty("interval", Durations.format(host.interval()));
        }
        if (!host.timeout().equals(defaults.timeout())) {
            json.addProperty("timeout", Durations.format(host.timeout()));
        }
        if (host.sound() != defaults.sound()) {
            json.addProperty("sound", host.sound());
        }
        if (host.paused()) {
            json.addProperty("paused", true);
        }
        WatchingJson.write(host.watching(), json, defaults);
        AboutJson.write(host.about(), json);
        json.add("check", CheckJson.write(host.check()));
        return json;
    }
}
