package org.atalaya.config;

import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Duration;
import org.atalaya.model.Check;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Durations;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Limits;
import org.atalaya.model.PingCheck;
import org.atalaya.model.SshCheck;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.jspecify.annotations.Nullable;

/** The {@code check} of a host as JSON: a pair of methods for every kind. */
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
        return switch (type) {
            case "http" -> http(check);
            default -> {
                check.wrong("type", "config.error.checkType", type);
                yield null;
            }
        };
    }

    private static @Nullable Check http(Fields check) {
        URI url = url(check);
        StatusRanges status = status(check);
        Boolean insecure = check.flag("insecure");
        Duration slow = check.duration("slow", Limits.SLOW_MIN, Limits.TIMEOUT_MAX);
        return url == null ? null : new HttpCheck(url, status, insecure != null && insecure, slow);
    }

    private static @Nullable URI url(Fields check) {
        if (check.isLeftOut("url")) {
            check.wrong("url", "config.error.missing");
        }
        String text = check.text("url");
        if (text == null) {
            return null;
        }
        try {
            return WebAddress.parse(text);
        } catch (IllegalArgumentException e) {
            check.wrong("url", "config.error.url", text);
            return null;
        }
    }

    private static StatusRanges status(Fields check) {
        String text = check.text("status");
        if (text == null) {
            return StatusRanges.SUCCESS;
        }
        try {
            return StatusRanges.parse(text);
        } catch (IllegalArgumentException e) {
            check.wrong("status", "config.error.status", text);
            return StatusRanges.SUCCESS;
        }
    }

    static JsonObject write(Check check) {
        return switch (check) {
            case HttpCheck http -> write(http);
            case TlsCheck _,
                    TcpCheck _,
                    SshCheck _,
                    PingCheck _,
                    DnsCheck _,
                    CommandCheck _ ->
                    throw new UnsupportedOperationException(check.type());
        };
    }

    private static JsonObject write(HttpCheck check) {
        JsonObject json = new JsonObject();
        json.addProperty("type", check.type());
        json.addProperty("url", check.url().toString());
        if (check.insecure()) {
            json.addProperty("insecure", true);
        }
        if (!check.status().equals(StatusRanges.SUCCESS)) {
            json.addProperty("status", check.status().toString());
        }
        Duration slow = check.slow();
        if (slow != null) {
            json.addProperty("slow", Durations.format(slow));
        }
        return json;
    }
}
