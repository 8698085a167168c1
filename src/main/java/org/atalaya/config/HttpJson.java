package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CheckText;
import org.atalaya.model.Credentials;
import org.atalaya.model.HostText;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.HttpExpect;
import org.atalaya.model.HttpText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.ProxyChoice;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/** A check of the type {@code http} as JSON. */
final class HttpJson {

    private static final int REDIRECTS_MAX = 50;

    private HttpJson() {}

    static @Nullable HttpCheck read(Fields check, CheckOptions options) {
        URI url = url(check);
        HttpAsk ask = ask(check);
        HttpExpect expect = expect(check);
        TlsSettings tls = TlsJson.read(check);
        return url == null ? null : new HttpCheck(url, ask, expect, tls, options);
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
            check.wrong("url", "config.error.url", HostText.withoutLogin(text));
            return null;
        }
    }

    private static HttpAsk ask(Fields check) {
        HttpAsk.Method method = check.parsed("method", HttpText::method);
        HttpAsk.Version version = check.parsed("httpVersion", HttpText::version);
        ProxyChoice proxy = check.parsed("proxy", HttpText::proxy);
        return new HttpAsk(
                method == null ? HttpAsk.Method.GET : method,
                check.list("headers", HttpText::header),
                check.text("body"),
                check.label("userAgent"),
                credentials(check),
                version == null ? HttpAsk.Version.HTTP_1_1 : version,
                check.isTrue("reuse"),
                check.number("maxRedirects", 0, REDIRECTS_MAX, HttpAsk.DEFAULT_REDIRECTS),
                check.isTrue("sameHost"),
                proxy == null ? ProxyChoice.DIRECT : proxy);
    }

    private static @Nullable Credentials credentials(Fields check) {
        Fields basic = check.object("basic");
        Credentials.Bearer bearer = check.parsed("bearer", HttpText::bearer);
        if (basic == null) {
            return bearer;
        }
        if (bearer != null) {
            check.wrong("bearer", "config.error.logins");
        }
        for (String name : List.of("user", "password")) {
            if (basic.isLeftOut(name)) {
                basic.wrong(name, "config.error.missing");
            }
        }
        String user = basic.text("user");
        String password = basic.text("password");
        if (user == null || password == null) {
            return null;
        }
        try {
            return HttpText.basic(user, password);
        } catch (InvalidInputException e) {
            check.wrong("basic", e.key(), e.facts().toArray());
            return null;
        }
    }

    private static HttpExpect expect(Fields check) {
        StatusRanges status = check.parsed("status", CheckText::status);
        Long maxBody = check.size("maxBody");
        return new HttpExpect(
                status == null ? StatusRanges.SUCCESS : status,
                check.list("responseHeaders", HttpText::headerMatch),
                check.list("contains", typed -> typed),
                check.list("notContains", typed -> typed),
                check.list("matches", CheckText::regex),
                json(check),
                maxBody);
    }

    private static List<HttpExpect.JsonMatch> json(Fields check) {
        List<HttpExpect.JsonMatch> matches = new ArrayList<>();
        for (Fields each : check.objects("json")) {
            String path = each.required("path");
            if (each.isLeftOut("equals")) {
                each.wrong("equals", "config.error.missing");
            }
            String equals = each.value("equals");
            if (path != null && equals != null) {
                matches.add(new HttpExpect.JsonMatch(path, equals));
            }
        }
        return matches;
    }

    static void write(HttpCheck check, JsonObject json) {
        json.addProperty("url", check.url().toString());
        write(check.ask(), json);
        write(check.expect(), json);
        TlsJson.write(check.tls(), json);
    }

    private static void write(HttpAsk ask, JsonObject json) {
        if (ask.method() != HttpAsk.Method.GET) {
            json.addProperty("method", ask.method().name());
        }
        putTexts(
                json,
                "headers",
                ask.headers().stream().map(h -> h.name() + ": " + h.value().text()).toList());
        CheckJson.put(json, "body", ask.body());
        CheckJson.put(json, "userAgent", ask.userAgent());
        switch (ask.credentials()) {
            case null -> {}
            case Credentials.Basic basic -> {
                JsonObject shown = new JsonObject();
                shown.addProperty("user", basic.user());
                shown.addProperty("password", basic.password().text());
                json.add("basic", shown);
            }
            case Credentials.Bearer bearer -> json.addProperty("bearer", bearer.token().text());
        }
        if (ask.version() != HttpAsk.Version.HTTP_1_1) {
            json.addProperty("httpVersion", HttpText.format(ask.version()));
        }
        CheckJson.putFlag(json, "reuse", ask.reuse());
        CheckJson.putNumber(json, "maxRedirects", ask.maxRedirects(), HttpAsk.DEFAULT_REDIRECTS);
        CheckJson.putFlag(json, "sameHost", ask.sameHost());
        if (!ask.proxy().equals(ProxyChoice.DIRECT)) {
            json.addProperty("proxy", HttpText.format(ask.proxy()));
        }
    }

    private static void write(HttpExpect expect, JsonObject json) {
        if (!expect.status().equals(StatusRanges.SUCCESS)) {
            json.addProperty("status", expect.status().toString());
        }
        putTexts(
                json,
                "responseHeaders",
                expect.headers().stream().map(h -> h.name() + ": " + h.regex()).toList());
        putTexts(json, "contains", expect.contains());
        putTexts(json, "notContains", expect.notContains());
        putTexts(json, "matches", expect.matches());
        JsonArray matches = new JsonArray();
        for (HttpExpect.JsonMatch match : expect.json()) {
            JsonObject shown = new JsonObject();
            shown.addProperty("path", match.path());
            shown.addProperty("equals", match.equals());
            matches.add(shown);
        }
        if (!matches.isEmpty()) {
            json.add("json", matches);
        }
        Long maxBody = expect.maxBody();
        CheckJson.put(json, "maxBody", maxBody == null ? null : HttpText.format(maxBody));
    }

    private static void putTexts(JsonObject json, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            JsonArray list = new JsonArray();
            texts.forEach(list::add);
            json.add(name, list);
        }
    }
}
