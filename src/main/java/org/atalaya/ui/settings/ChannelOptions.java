package org.atalaya.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.SettingsText;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.jspecify.annotations.Nullable;

/** What can be set of a channel, by its kind. A secret is shown as dots once it was typed. */
final class ChannelOptions {

    private static final String DOTS = ChannelText.DOTS;
    private static final String SECRET = "settings.channel.secret.";
    private static final int MOST_ADDRESSES = 50;
    private static final int PORT_MAX = 65_535;

    static final List<Option<Channel, ?>> ALL =
            Stream.<Option<Channel, ?>>concat(
                            Stream.of(name(), url()),
                            Stream.concat(
                                    Stream.of("chat", "topic", "token", "user", "key")
                                            .map(ChannelOptions::secret),
                                    Stream.of(
                                            server(),
                                            port(),
                                            security(),
                                            user(),
                                            password(),
                                            from(),
                                            to(),
                                            argv(),
                                            consent())))
                    .toList();

    private ChannelOptions() {}

    /** Whether a channel of that kind has it. */
    static boolean fits(Channel channel, Option<Channel, ?> option) {
        String key = option.key();
        return switch (channel) {
                    case WebhookChannel hook ->
                            key.equals("settings.channel.url")
                                    || hook.secrets().stream()
                                            .anyMatch(each -> key.equals(SECRET + each.name()));
                    case MailChannel _ -> key.startsWith("settings.channel.mail.");
                    case CommandChannel _ -> key.startsWith("settings.channel.command.");
                }
                || key.equals("settings.channel.name");
    }

    private static Control.Text<Secret> hidden(CheckText.Reading<Secret> read) {
        return new Control.Text<>(
                ChannelOptions::shown,
                typed -> read.read(ChannelText.typedSecret(typed)),
                "settings.prompt.secret");
    }

    private static String shown(Secret secret) {
        return secret.isReference() && secret.storedId().isEmpty() ? secret.text() : DOTS;
    }

    private static Option<Channel, String> name() {
        return new Option<>(
                "settings.channel.name",
                new Control.Text<>(name -> name, SettingsText::label, "settings.prompt.channel"),
                Channel::name,
                ChannelOptions::named);
    }

    private static Channel named(Channel channel, String name) {
        return switch (channel) {
            case WebhookChannel c ->
                    new WebhookChannel(
                            c.id(),
                            name,
                            c.method(),
                            c.url(),
                            c.headers(),
                            c.format(),
                            c.body(),
                            c.secrets());
            case MailChannel c ->
                    new MailChannel(
                            c.id(),
                            name,
                            c.host(),
                            c.port(),
                            c.security(),
                            c.user(),
                            c.password(),
                            c.from(),
                            c.to(),
                            c.subject(),
                            c.body(),
                            c.html());
            case CommandChannel c -> new CommandChannel(c.id(), name, c.argv(), c.consented());
        };
    }

    private static Option<Channel, Secret> url() {
        return new Option<>(
                "settings.channel.url",
                hidden(ChannelText::url),
                channel -> ((WebhookChannel) channel).url(),
                (channel, url) -> hook((WebhookChannel) channel, url, null));
    }

    private static Option<Channel, Secret> secret(String name) {
        return new Option<>(
                SECRET + name,
                hidden(Secret::of),
                channel ->
                        ((WebhookChannel) channel)
                                .secrets().stream()
                                        .filter(each -> each.name().equals(name))
                                        .findFirst()
                                        .orElseThrow()
                                        .value(),
                (channel, value) ->
                        hook((WebhookChannel) channel, null, new NamedSecret(name, value)));
    }

    private static Channel hook(
            WebhookChannel c, @Nullable Secret url, @Nullable NamedSecret changed) {
        List<NamedSecret> secrets =
                c.secrets().stream()
                        .map(
                                each ->
                                        changed != null && each.name().equals(changed.name())
                                                ? changed
                                                : each)
                        .toList();
        return new WebhookChannel(
                c.id(),
                c.name(),
                c.method(),
                url == null ? c.url() : url,
                c.headers(),
                c.format(),
                c.body(),
                secrets);
    }

    private static <T> Option<Channel, T> mail(
            String key,
            Control<T> control,
            Function<MailChannel, T> get,
            BiFunction<MailChannel, T, Channel> with) {
        return new Option<>(
                "settings.channel.mail." + key,
                control,
                channel -> get.apply((MailChannel) channel),
                (channel, value) -> with.apply((MailChannel) channel, value));
    }

    private static Channel way(
            MailChannel c, String host, int port, MailChannel.Security security) {
        return new MailChannel(
                c.id(),
                c.name(),
                host,
                port,
                security,
                c.user(),
                c.password(),
                c.from(),
                c.to(),
                c.subject(),
                c.body(),
                c.html());
    }

    private static Channel login(MailChannel c, @Nullable String user, @Nullable Secret password) {
        return new MailChannel(
                c.id(),
                c.name(),
                c.host(),
                c.port(),
                c.security(),
                user,
                password,
                c.from(),
                c.to(),
                c.subject(),
                c.body(),
                c.html());
    }

    private static Channel people(MailChannel c, String from, List<String> to) {
        return new MailChannel(
                c.id(),
                c.name(),
                c.host(),
                c.port(),
                c.security(),
                c.user(),
                c.password(),
                from,
                to,
                c.subject(),
                c.body(),
                c.html());
    }

    private static Option<Channel, String> server() {
        return mail(
                "server",
                new Control.Text<>(host -> host, ChannelText::server, "settings.prompt.channel"),
                MailChannel::host,
                (c, now) -> way(c, now, c.port(), c.security()));
    }

    private static Option<Channel, Integer> port() {
        return mail(
                "port",
                new Control.Text<>(
                        port -> Integer.toString(port),
                        typed -> CheckText.number(typed, 1, PORT_MAX),
                        "settings.prompt.channel"),
                MailChannel::port,
                (c, now) -> way(c, c.host(), now, c.security()));
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
                        way(
                                c,
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
                        login(
                                c,
                                now.orElse(null),
                                now.isEmpty()
                                        ? null
                                        : c.password() == null
                                                ? Secret.of("${env:MAIL_PASSWORD}")
                                                : c.password()));
    }

    private static Option<Channel, Optional<Secret>> password() {
        Control.Text<Secret> hidden = hidden(Secret::of);
        return mail(
                "password",
                Control.Text.optional(hidden.write(), hidden.read(), "settings.prompt.noLogin"),
                c -> Optional.ofNullable(c.password()),
                (c, now) ->
                        login(
                                c,
                                now.isEmpty() ? null : c.user() == null ? c.from() : c.user(),
                                now.orElse(null)));
    }

    private static Option<Channel, String> from() {
        return mail(
                "from",
                new Control.Text<>(from -> from, ChannelText::address, "settings.prompt.channel"),
                MailChannel::from,
                (c, now) -> people(c, now, c.to()));
    }

    private static Option<Channel, List<String>> to() {
        return mail(
                "to",
                new Control.Text<>(
                        to -> String.join(", ", to),
                        ChannelOptions::addresses,
                        "settings.prompt.channel"),
                MailChannel::to,
                (c, now) -> people(c, c.from(), now));
    }

    private static List<String> addresses(String typed) throws InvalidInputException {
        List<String> all = SettingsText.list(typed, ChannelText::address, MOST_ADDRESSES);
        return all.isEmpty() ? List.of(ChannelText.address(typed)) : all;
    }

    /** Who agreed to another program has not agreed to this one. */
    private static Option<Channel, List<String>> argv() {
        return new Option<>(
                "settings.channel.command.argv",
                new Control.Text<>(
                        CheckText::commandLine, CheckText::command, "settings.prompt.channel"),
                channel -> ((CommandChannel) channel).argv(),
                (channel, now) -> new CommandChannel(channel.id(), channel.name(), now, false));
    }

    private static Option<Channel, Boolean> consent() {
        return new Option<>(
                "settings.channel.command.consent",
                new Control.Switch(),
                channel -> ((CommandChannel) channel).consented(),
                (channel, now) ->
                        new CommandChannel(
                                channel.id(),
                                channel.name(),
                                ((CommandChannel) channel).argv(),
                                now));
    }
}
