package org.atalaya.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;
import org.jspecify.annotations.Nullable;

/**
 * One channel as JSON. Its {@code type} is {@code webhook}, {@code mail}, {@code command}, or the
 * name of a service whose {@link WebhookPreset} says what it wants to be sent.
 */
final class ChannelJson {

    private static final int PORT_MAX = 65_535;

    private ChannelJson() {}

    /**
     * @param ids those of the channels before it; its own is added
     * @return null when something is wrong with it, which has been found
     */
    static @Nullable Channel read(Fields fields, Findings findings, Set<String> ids) {
        int before = findings.count();
        String type = fields.required("type");
        String name = fields.required("name");
        if (type == null || name == null) {
            return null;
        }
        String id = fields.label("id");
        if (id == null) {
            id = HostIds.unique(name, ids);
        }
        if (!ids.add(id)) {
            fields.wrong("id", "channel.error.idTwice", id);
        }
        Channel channel = read(type, fields, id, name, findings);
        return findings.count() == before ? channel : null;
    }

    private static @Nullable Channel read(
            String type, Fields fields, String id, String name, Findings findings) {
        return switch (type) {
            case "webhook" -> webhook(fields, id, name);
            case "mail" -> mail(fields, id, name, findings);
            case "command" -> command(fields, id, name);
            default -> {
                WebhookPreset preset = WebhookPreset.named(type).orElse(null);
                if (preset == null) {
                    fields.wrong("type", "value.error.choice", type, types());
                    yield null;
                }
                yield preset(preset, fields, id, name);
            }
        };
    }

    private static String types() {
        return Stream.concat(
                        Stream.of("webhook", "mail", "command"),
                        Arrays.stream(WebhookPreset.values()).map(WebhookPreset::key))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Channel preset(
            WebhookPreset preset, Fields fields, String id, String name) {
        boolean known = preset.hasOneAddress() && fields.isLeftOut("url");
        Secret url = known ? Secret.of(preset.shape()) : url(fields);
        List<NamedSecret> secrets = secrets(fields);
        List<String> given = secrets.stream().map(NamedSecret::name).toList();
        for (String needed : preset.secrets()) {
            if (!given.contains(needed)) {
                fields.wrong("secrets", "channel.error.secretMissing", needed);
            }
        }
        return url == null ? null : preset.channel(id, name, url, headers(fields), secrets);
    }

    private static @Nullable Channel webhook(Fields fields, String id, String name) {
        Secret url = url(fields);
        HttpAsk.Method method = fields.parsed("method", HttpText::method);
        Format format = fields.parsed("format", ChannelText::format);
        List<NamedSecret> secrets = secrets(fields);
        Template body = template(fields, "body", names(secrets));
        if (fields.isLeftOut("body")) {
            fields.wrong("body", "config.error.missing");
        }
        Format used = format == null ? Format.JSON : format;
        if (url == null || body == null) {
            return null;
        }
        if (used == Format.JSON && !ChannelRules.isJson(body)) {
            fields.wrong("body", "channel.error.json");
        }
        return new WebhookChannel(
                id,
                name,
                method == null ? HttpAsk.Method.POST : method,
                url,
                headers(fields),
                used,
                body,
                secrets);
    }

    private static @Nullable Secret url(Fields fields) {
        if (fields.isLeftOut("url")) {
            fields.wrong("url", "config.error.missing");
        }
        return fields.parsed("url", ChannelText::url);
    }

    private static List<HttpAsk.Header> headers(Fields fields) {
        return fields.list("headers", HttpText::header);
    }

    private static List<NamedSecret> secrets(Fields fields) {
        List<NamedSecret> secrets = new ArrayList<>();
        for (Fields each : fields.objects("secrets")) {
            String name = each.needed("name", ChannelText::secretName);
            String value = each.text("value");
            if (each.isLeftOut("value") || value != null && value.isBlank()) {
                each.wrong("value", "config.error.missing");
            }
            if (name != null && value != null) {
                secrets.add(new NamedSecret(name, Secret.of(value)));
            }
        }
        return secrets;
    }

    private static Set<String> names(List<NamedSecret> secrets) {
        return new HashSet<>(secrets.stream().map(NamedSecret::name).toList());
    }

    private static @Nullable Template template(Fields fields, String name, Set<String> secrets) {
        return fields.parsed(name, typed -> Template.parse(typed, secrets));
    }

    private static @Nullable Channel mail(
            Fields fields, String id, String name, Findings findings) {
        int before = findings.count();
        String host = fields.needed("host", ChannelText::server);
        MailChannel.Security security = fields.parsed("security", ChannelText::security);
        MailChannel.Security way = security == null ? MailChannel.Security.STARTTLS : security;
        String from = fields.needed("from", ChannelText::address);
        List<String> to = fields.list("to", ChannelText::address);
        if (findings.count() == before && to.isEmpty()) {
            fields.wrong("to", "config.error.missing");
        }
        String user = fields.label("user");
        String password = fields.text("password");
        if ((user == null) != (password == null)) {
            fields.wrong(user == null ? "user" : "password", "config.error.missing");
        } else if (user != null && way == MailChannel.Security.NONE) {
            fields.wrong("security", "channel.error.plainLogin");
        }
        int port = fields.number("port", 1, PORT_MAX, way.usualPort());
        Template subject = template(fields, "subject", Set.of());
        Template body = template(fields, "body", Set.of());
        boolean html = fields.isTrue("html");
        if (host == null || from == null || findings.count() > before) {
            return null;
        }
        Secret secret = password == null ? null : Secret.of(password);
        return new MailChannel(
                id, name, host, port, way, user, secret, from, to, subject, body, html);
    }

    /** One that does not say that somebody here agreed to it stays without consent. */
    private static @Nullable Channel command(Fields fields, String id, String name) {
        List<String> argv = fields.neededTexts("argv");
        boolean consented = fields.isTrue("consented");
        if (argv == null) {
            return null;
        }
        try {
            return new CommandChannel(id, name, CheckText.argv(argv), consented);
        } catch (InvalidInputException e) {
            fields.wrong("argv", e.key(), e.facts().toArray());
            return null;
        }
    }

    static JsonObject write(Channel channel) {
        JsonObject json = new JsonObject();
        json.addProperty("type", type(channel));
        json.addProperty("id", channel.id());
        json.addProperty("name", channel.name());
        switch (channel) {
            case WebhookChannel webhook -> write(webhook, json);
            case MailChannel mail -> write(mail, json);
            case CommandChannel command -> {
                json.add("argv", texts(command.argv()));
                CheckJson.putFlag(json, "consented", command.consented());
            }
        }
        return json;
    }

    private static String type(Channel channel) {
        return channel instanceof WebhookChannel webhook
                ? WebhookPreset.of(webhook).map(WebhookPreset::key).orElse(webhook.kind())
                : channel.kind();
    }

    private static void write(WebhookChannel channel, JsonObject json) {
        json.addProperty("url", channel.url().text());
        if (!channel.headers().isEmpty()) {
            json.add(
                    "headers",
                    texts(
                            channel.headers().stream()
                                    .map(h -> h.name() + ": " + h.value().text())
                                    .toList()));
        }
        if (WebhookPreset.of(channel).isEmpty()) {
            if (channel.method() != HttpAsk.Method.POST) {
                json.addProperty("method", channel.method().name());
            }
            if (channel.format() != Format.JSON) {
                json.addProperty("format", CheckText.word(channel.format()));
            }
            json.addProperty("body", channel.body().text());
        }
        ChannelsJson.put(json, "secrets", channel.secrets().stream().map(ChannelJson::write));
    }

    private static JsonObject write(NamedSecret secret) {
        JsonObject json = new JsonObject();
        json.addProperty("name", secret.name());
        json.addProperty("value", secret.value().text());
        return json;
    }

    private static void write(MailChannel mail, JsonObject json) {
        json.addProperty("host", mail.host());
        CheckJson.putNumber(json, "port", mail.port(), mail.security().usualPort());
        if (mail.security() != MailChannel.Security.STARTTLS) {
            json.addProperty("security", CheckText.word(mail.security()));
        }
        CheckJson.put(json, "user", mail.user());
        CheckJson.put(json, "password", mail.password() == null ? null : mail.password().text());
        json.addProperty("from", mail.from());
        json.add("to", texts(mail.to()));
        CheckJson.put(json, "subject", mail.subject());
        CheckJson.put(json, "body", mail.body());
        CheckJson.putFlag(json, "html", mail.html());
    }

    private static JsonArray texts(List<String> texts) {
        JsonArray list = new JsonArray();
        texts.forEach(list::add);
        return list;
    }
}
