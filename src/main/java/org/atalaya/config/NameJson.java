package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.DnsCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HostText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.PingCheck;
import org.jspecify.annotations.Nullable;

/** Checks without a port as JSON: {@code ping}, {@code dns} and {@code command}. */
final class NameJson {

    private static final int COUNT_MAX = 20;
    private static final int ALL = 100;
    private static final String RECORD_TYPE = "A";
    private static final String RCODE = "NOERROR";

    private NameJson() {}

    static @Nullable PingCheck ping(Fields check, CheckOptions options) {
        String host = check.needed("host", HostText::host);
        int count = check.number("count", 1, COUNT_MAX, PingCheck.DEFAULT_COUNT);
        int warn = check.number("lossWarn", 1, ALL, PingCheck.DEFAULT_LOSS_WARN);
        int critical = check.number("lossCritical", 1, ALL, PingCheck.DEFAULT_LOSS_CRITICAL);
        if (warn > critical) {
            check.wrong("lossWarn", "config.error.order", "lossWarn", "lossCritical");
            return null;
        }
        return host == null ? null : new PingCheck(host, count, warn, critical, options);
    }

    static @Nullable DnsCheck dns(Fields check, CheckOptions options) {
        String name = check.needed("name", HostText::dnsName);
        String type = check.parsed("recordType", CheckText::recordType);
        String rcode = check.parsed("rcode", CheckText::rcode);
        Endpoint server =
                check.parsed("server", t -> HostText.endpoint(t, DnsCheck.DEFAULT_PORT));
        String answer = check.text("answer");
        return name == null
                ? null
                : new DnsCheck(
                        name,
                        type == null ? RECORD_TYPE : type,
                        server,
                        answer,
                        rcode == null ? RCODE : rcode,
                        options);
    }

    /** One that does not say that somebody here agreed to it stays without consent. */
    static @Nullable CommandCheck command(Fields check, CheckOptions options) {
        if (check.isLeftOut("argv")) {
            check.wrong("argv", "config.error.missing");
            return null;
        }
        List<String> argv = check.texts("argv");
        boolean consented = check.isTrue("consented");
        try {
            return new CommandCheck(CheckText.argv(argv), consented, options);
        } catch (InvalidInputException e) {
            check.wrong("argv", e.key(), e.facts().toArray());
            return null;
        }
    }

    static void write(PingCheck check, JsonObject json) {
        json.addProperty("host", check.host());
        CheckJson.putNumber(json, "count", check.count(), PingCheck.DEFAULT_COUNT);
        CheckJson.putNumber(json, "lossWarn", check.lossWarn(), PingCheck.DEFAULT_LOSS_WARN);
        CheckJson.putNumber(
                json, "lossCritical", check.lossCritical(), PingCheck.DEFAULT_LOSS_CRITICAL);
    }

    static void write(DnsCheck check, JsonObject json) {
        json.addProperty("name", check.name());
        if (!check.recordType().equals(RECORD_TYPE)) {
            json.addProperty("recordType", check.recordType());
        }
        CheckJson.put(json, "server", check.server());
        CheckJson.put(json, "answer", check.answer());
        if (!check.rcode().equals(RCODE)) {
            json.addProperty("rcode", check.rcode());
        }
    }

    static void write(CommandCheck check, JsonObject json) {
        JsonArray argv = new JsonArray();
        check.argv().forEach(argv::add);
        json.add("argv", argv);
        CheckJson.putFlag(json, "consented", check.consented());
    }
}
