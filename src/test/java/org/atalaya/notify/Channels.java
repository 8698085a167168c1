package org.atalaya.notify;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Secret;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;

/** Channels and letters for tests. */
final class Channels {

    /** What a name or a banner may hold that wants out of where it stands. */
    static final String NASTY =
            "\"}],{\\\"a\": <b>'&amp;</b> %0d%0a & x=y {{text}} \\u0022 \u00f1 \ud83d\ude00";

    private Channels() {}

    static WebhookChannel webhook(URI url, Format format, String body, String... headers) {
        List<HttpAsk.Header> fields = new ArrayList<>();
        for (String header : headers) {
            String[] parts = header.split(": ", 2);
            fields.add(new HttpAsk.Header(parts[0], Secret.of(parts[1])));
        }
        return new WebhookChannel(
                "ops",
                "Ops",
                HttpAsk.Method.POST,
                Secret.of(url.toString()),
                fields,
                format,
                template(body, "key"),
                List.of(new NamedSecret("key", Secret.of("hush-hush"))));
    }

    static Template template(String text, String... secrets) {
        try {
            return Template.parse(text, Set.of(secrets));
        } catch (InvalidValueException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static MailChannel mail(int port, MailChannel.Security security, String... to) {
        return new MailChannel(
                "ops",
                "Ops",
                "localhost",
                port,
                security,
                null,
                null,
                "wall@example.org",
                List.of(to),
                null,
                null,
                false);
    }

    /** The same channel with a login. */
    static MailChannel login(MailChannel mail, String user, String password) {
        return new MailChannel(
                mail.id(),
                mail.name(),
                mail.host(),
                mail.port(),
                mail.security(),
                user,
                Secret.of(password),
                mail.from(),
                mail.to(),
                mail.subject(),
                mail.body(),
                mail.html());
    }

    /** A letter in which every value but the numbers is this one. */
    static Letter letter(String key, String value) {
        Map<Placeholder, String> values = new EnumMap<>(Placeholder.class);
        for (Placeholder each : Placeholder.values()) {
            values.put(each, each.isNumber() ? "1" : LetterWriter.tidy(each, value));
        }
        return new Letter(key, "ops", Occasion.DOWN, Instant.now(), "pay", values);
    }

    /** A letter about one host. */
    static Letter letter(String key, Occasion occasion, String host, Instant at) {
        return new Letter(
                key,
                "ops",
                occasion,
                at,
                host,
                Map.of(
                        Placeholder.TEXT,
                        host + " " + occasion.key(),
                        Placeholder.HOST,
                        host,
                        Placeholder.COUNT,
                        "1",
                        Placeholder.PRIORITY,
                        "4",
                        Placeholder.KEY,
                        key));
    }
}
