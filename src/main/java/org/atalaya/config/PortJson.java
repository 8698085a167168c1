package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.Endpoint;
import org.atalaya.model.HostText;
import org.atalaya.model.SshCheck;
import org.atalaya.model.TcpCheck;
import org.atalaya.model.TlsCheck;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** Checks of one port of a host as JSON: {@code tls}, {@code tcp} and {@code ssh}. */
final class PortJson {

    private static final int PORT_MAX = 65_535;

    private PortJson() {}

    static @Nullable TlsCheck tls(Fields check, CheckOptions options) {
        TlsCheck.StartTls asked = check.parsed("startTls", CheckText::startTls);
        TlsCheck.StartTls startTls = asked == null ? TlsCheck.StartTls.NONE : asked;
        Endpoint endpoint = endpoint(check, startTls.usualPort());
        TlsSettings tls = TlsJson.read(check);
        return endpoint == null ? null : new TlsCheck(endpoint, startTls, tls, options);
    }

    static @Nullable TcpCheck tcp(Fields check, CheckOptions options) {
        if (check.isLeftOut("port")) {
            check.wrong("port", "config.error.missing");
        }
        Endpoint endpoint = endpoint(check, 1);
        List<TcpCheck.Step> steps = new ArrayList<>();
        for (Fields each : check.objects("steps")) {
            TcpCheck.Step step = step(each);
            if (step != null) {
                steps.add(step);
            }
        }
        return endpoint == null ? null : new TcpCheck(endpoint, steps, options);
    }

    private static TcpCheck.@Nullable Step step(Fields step) {
        if (step.isLeftOut("send") == step.isLeftOut("expect")) {
            step.wrong("", "config.error.step");
            return null;
        }
        String send = step.text("send");
        String expect = step.parsed("expect", CheckText::regex);
        return send != null
                ? new TcpCheck.Step.Send(send)
                : expect == null ? null : new TcpCheck.Step.Expect(expect);
    }

    static @Nullable SshCheck ssh(Fields check, CheckOptions options) {
        Endpoint endpoint = endpoint(check, SshCheck.DEFAULT_PORT);
        String expect = check.parsed("expect", CheckText::regex);
        return endpoint == null ? null : new SshCheck(endpoint, expect, options);
    }

    private static @Nullable Endpoint endpoint(Fields check, int usualPort) {
        String host = check.needed("host", HostText::host);
        int port = check.number("port", 1, PORT_MAX, usualPort);
        return host == null ? null : new Endpoint(host, port);
    }

    static void write(TlsCheck check, JsonObject json) {
        write(check.endpoint(), check.startTls().usualPort(), json);
        if (check.startTls() != TlsCheck.StartTls.NONE) {
            json.addProperty("startTls", CheckText.word(check.startTls()));
        }
        TlsJson.write(check.tls(), json);
    }

    static void write(TcpCheck check, JsonObject json) {
        write(check.endpoint(), 0, json);
        JsonArray steps = new JsonArray();
        for (TcpCheck.Step step : check.steps()) {
            JsonObject shown = new JsonObject();
            switch (step) {
                case TcpCheck.Step.Send(String text) -> shown.addProperty("send", text);
                case TcpCheck.Step.Expect(String regex) -> shown.addProperty("expect", regex);
            }
            steps.add(shown);
        }
        if (!steps.isEmpty()) {
            json.add("steps", steps);
        }
    }

    static void write(SshCheck check, JsonObject json) {
        write(check.endpoint(), SshCheck.DEFAULT_PORT, json);
        CheckJson.put(json, "expect", check.expect());
    }

    private static void write(Endpoint endpoint, int usualPort, JsonObject json) {
        json.addProperty("host", endpoint.host());
        CheckJson.putNumber(json, "port", endpoint.port(), usualPort);
    }
}
