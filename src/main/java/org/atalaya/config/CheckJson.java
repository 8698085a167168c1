package org.atalaya.config;

import com.google.gson.JsonObject;
import java.time.Duration;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Durations;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Limits;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.jspecify.annotations.Nullable;

/**
 * The {@code check} of a host as JSON: a pair of methods for every kind, and what all kinds share.
 * Only what is not a default is written.
 */
final class CheckJson {

    private CheckJson() {}

    /** Reads the check of a host; null when something is wrong, which then has been found. */
    static @Nullable Check read(Fields host) {
        if (host.isLeftOut("check")) {
            host.wrong("check", "config.error.missing");
        }
        Fields check = host.object("check");
        String type = check == null ? null : check.required("type");
        if (check == null || type == null) {
            return null;
        }
        CheckOptions options = options(check);
        return switch (type) {
            case "http" -> HttpJson.read(check, options);
            case "tls" -> PortJson.tls(check, options);
            case "tcp" -> PortJson.tcp(check, options);
            case "ssh" -> PortJson.ssh(check, options);
            case "ping" -> NameJson.ping(check, options);
            case "dns" -> NameJson.dns(check, options);
            case "command" -> NameJson.command(check, options);
            default -> {
                check.wrong("type", "config.error.checkType", type);
                yield null;
            }
        };
    }

    private static CheckOptions options(Fields check) {
        AddressFamily family = check.parsed("family", CheckText::family);
        Duration slow = check.duration("slow", Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
        Duration tooSlow = check.duration("tooSlow", Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
        if (slow != null && tooSlow != null && slow.compareTo(tooSlow) > 0) {
            check.wrong("tooSlow", "config.error.order", "slow", "tooSlow");
        }
        return new CheckOptions(
                check.isTrue("inverted"),
                family == null ? AddressFamily.ANY : family,
                slow,
                tooSlow);
    }

    static JsonObject write(Check check) {
        JsonObject json = new JsonObject();
        json.addProperty("type", check.type());
        switch (check) {
            case HttpCheck http -> HttpJson.write(http, json);
            case TlsCheck tls -> PortJson.write(tls, json);
            case TcpCheck tcp -> PortJson.write(tcp, json);
            case SshCheck ssh -> PortJson.write(ssh, json);
            case PingCheck ping -> NameJson.write(ping, json);
            case DnsCheck dns -> NameJson.write(dns, json);
            case CommandCheck command -> NameJson.write(command, json);
        }
        write(check.options(), json);
        return json;
    }

    private static void write(CheckOptions options, JsonObject json) {
        putDuration(json, "slow", options.slow());
        putDuration(json, "tooSlow", options.tooSlow());
        putFlag(json, "inverted", options.inverted());
        if (options.family() != AddressFamily.ANY) {
            json.addProperty("family", CheckText.word(options.family()));
        }
    }

    static void putDuration(JsonObject json, String name, @Nullable Duration value) {
        put(json, name, value == null ? null : Durations.format(value));
    }

    static void putFlag(JsonObject json, String name, boolean value) {
        if (value) {
            json.addProperty(name, true);
        }
    }

    static void put(JsonObject json, String name, @Nullable Object value) {
        if (value != null) {
            json.addProperty(name, value.toString());
        }
    }

    static void putNumber(JsonObject json, String name, int value, int usual) {
        if (value != usual) {
            json.addProperty(name, value);
        }
    }
}
