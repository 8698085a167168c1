package org.atalaya.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.SettingsText;
import org.atalaya.model.Template;

/** What can be set of a mailbox: the way to it, the login, the people, and what they read. */
final class MailOptions {

    private static final String MAIL = "settings.channel.mail.";
    private static final int MOST_ADDRESSES = 50;
    private static final int PORT_MAX = 65_535;

    static final List<Option<Channel, ?>> ALL =
            List.of(
                    server(),
                    port(),
                    security(),
                    user(),
                    password(),
                    from(),
                    to(),
                    subject(),
                    body(),
                    html());

    private MailOptions() {}

    static boolean fits(Option<Channel, ?> option) {
        return option.key().startsWith(MAIL);
    }

    /** Whether most leave it as it is. */
    static boolean isFolded(Option<Channel, ?> option) {
        return option.key().startsWith(MAIL + "text.");
    }

    private static <T> Option<Channel, T> mail(
            String key,
            Control<T> control,
            Function<MailChannel, T> get,
            BiFunction<MailChannel, T, Channel> with) {
        return new Option<>(
                MAIL + key,
                control,
                channel -> get.apply((MailChannel) channel),
                (channel, value) -> with.apply((MailChannel) channel, value));
    }

    private static Option<Channel, String> server() {
        return mail(
                "server",
                new Control.Text<>(host -> host, ChannelText::server, "settings.prompt.channel"),
                MailChannel::host,
                (c, now) -> c.withWay(now, c.port(), c.security()));
    }

    private static Option<Channel, Integer> port() {
        return mail(
                "port",
                new Control.Text<>(
                        port -> Integer.toString(port),
                        typed -> CheckText.number(typed, 1, PORT_MAX),
                        "settings.prompt.channel"),
                MailChannel::port,
                (c, now) -> c.withWay(c.host(), now, c.security()));
    }

    /** A port that nobody chose follows. */
    private static Option<Channel, MailChannel.Security> security() {
        return mail(
                "security",
                new Control.Choice<>(
                        List.of(MailChannel.Security.values()),
                        (words, way) ->
                                words.get("settings.channel.security." + CheckText.word(way))),
                MailChannel::security,
                (c, now) ->
                        c.withWay(
                                c.host(),
                                c.port() == c.security().usualPort() ? now.usualPort() : c.port(),
                                now));
    }

    private static Option<Channel, Optional<String>> user() {
        return mail(
                "user",
                Control.Text.optional(user -> user, SettingsText::label, "settings.prompt.noLogin"),
                c -> Optional.ofNullable(c.user()),
                (c, now) ->
                        c.withLogin(
                                now.orElse(null),
                                now.isEmpty()
                                        ? null
                                        : c.password() == null
                                                ? Secret.of("${env:MAIL_PASSWORD}")
                                                : c.password()));
    }

    private static Option<Channel, Optional<Secret>> password() {
        Control.Text<Secret> hidden = ChannelOptions.hidden(Secret::of);
        return mail(
                "password",
                Control.Text.optional(hidden.write(), hidden.read(), "settings.prompt.noLogin"),
                c -> Optional.ofNullable(c.password()),
                (c, now) ->
                        c.withLogin(
                                now.isEmpty() ? null : c.user() == null ? c.from() : c.user(),
                                now.orElse(null)));
    }

    private static Option<Channel, String> from() {
        return mail(
                "from",
                new Control.Text<>(from -> from, ChannelText::address, "settings.prompt.channel"),
                MailChannel::from,
                (c, now) -> c.withPeople(now, c.to()));
    }

    private static Option<Channel, List<String>> to() {
        return mail(
                "to",
                new Control.Text<>(
                        to -> String.join(", ", to),
                        MailOptions::addresses,
                        "settings.prompt.channel"),
                MailChannel::to,
                (c, now) -> c.withPeople(c.from(), now));
    }

    private static List<String> addresses(String typed) throws InvalidInputException {
        List<String> all = SettingsText.list(typed, ChannelText::address, MOST_ADDRESSES);
        return all.isEmpty() ? List.of(ChannelText.address(typed)) : all;
    }

    private static Option<Channel, Optional<Template>> subject() {
        return mail(
                "text.subject",
                Control.Text.optional(Template::text, Template::parse, "settings.prompt.usualText"),
                c -> Optional.ofNullable(c.subject()),
                (c, now) -> c.withText(now.orElse(null), c.body(), c.html()));
    }

    private static Option<Channel, Optional<Template>> body() {
        return mail(
                "text.body",
                new Control.Area<>(
                        body -> body.map(Template::text).orElse(""),
                        typed ->
                                typed.isBlank()
                                        ? Optional.empty()
                                        : Optional.of(Template.parse(typed)),
                        "settings.prompt.usualText",
                        WebhookOptions.places()),
                c -> Optional.ofNullable(c.body()),
                (c, now) -> c.withText(c.subject(), now.orElse(null), c.html()));
    }

    private static Option<Channel, Boolean> html() {
        return mail(
                "text.html",
                new Control.Switch(),
                MailChannel::html,
                (c, now) -> c.withText(c.subject(), c.body(), now));
    }
}
