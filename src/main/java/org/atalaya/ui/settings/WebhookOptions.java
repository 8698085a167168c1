package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.HttpText;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Secret;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;

/**
 * What can be set of a webhook: where to and the secrets of a known service, and the request itself
 * for a service that is none of these. What is kept secret stays as it was where its dots stand.
 */
final class WebhookOptions {

    private static final String SECRET = "settings.channel.secret.";
    private static final String REQUEST = "settings.channel.hook.";
    private static final int MOST = 50;

    static final List<Option<Channel, ?>> ALL =
            Stream.concat(
                            Stream.of(url()),
                            Stream.concat(
                                    Stream.of("chat", "topic", "token", "user", "key")
                                            .map(WebhookOptions::secret),
                                    Stream.of(method(), format(), headers(), body(), secrets())))
                    .toList();

    private WebhookOptions() {}

    /** Whether this one has that option; each secret of a service has a field of its own. */
    static boolean fits(WebhookChannel hook, Option<Channel, ?> option) {
        String key = option.key();
        return key.equals("settings.channel.url")
                || key.startsWith(REQUEST)
                || !isOwn(hook)
                        && hook.secrets().stream()
                                .anyMatch(each -> key.equals(SECRET + each.name()));
    }

    /** Whether its request is a person's own, and not what a known service wants. */
    static boolean isOwn(WebhookChannel hook) {
        return WebhookPreset.of(hook).isEmpty();
    }

    /** Whether few need it: who chose a service need not know how that is asked. */
    static boolean isFolded(Option<Channel, ?> option) {
        return option.key().startsWith(REQUEST);
    }

    private static <T> Option<Channel, T> hook(
            String key,
            Control<T> control,
            Function<WebhookChannel, T> get,
            BiFunction<WebhookChannel, T, Channel> with) {
        return new Option<>(
                key,
                control,
                channel -> get.apply((WebhookChannel) channel),
                (channel, value) -> with.apply((WebhookChannel) channel, value));
    }

    private static Option<Channel, Secret> url() {
        return hook(
                "settings.channel.url",
                ChannelOptions.hidden(ChannelText::url),
                WebhookChannel::url,
                WebhookChannel::withUrl);
    }

    private static Option<Channel, Secret> secret(String name) {
        return hook(
                SECRET + name,
                ChannelOptions.hidden(Secret::of),
                hook ->
                        hook.secrets().stream()
                                .filter(each -> each.name().equals(name))
                                .findFirst()
                                .orElseThrow()
                                .value(),
                (hook, value) -> hook.withSecrets(changed(hook.secrets(), name, value)));
    }

    private static List<NamedSecret> changed(List<NamedSecret> all, String name, Secret value) {
        return all.stream()
                .map(each -> each.name().equals(name) ? new NamedSecret(name, value) : each)
                .toList();
    }

    private static Option<Channel, HttpAsk.Method> method() {
        return hook(
                REQUEST + "method",
                new Control.Choice<>(
                        List.of(
                                HttpAsk.Method.POST,
                                HttpAsk.Method.PUT,
                                HttpAsk.Method.PATCH,
                                HttpAsk.Method.GET,
                                HttpAsk.Method.DELETE),
                        (words, method) -> method.name()),
                WebhookChannel::method,
                WebhookChannel::withMethod);
    }

    private static Option<Channel, WebhookChannel.Format> format() {
        return hook(
                REQUEST + "format",
                new Control.Choice<>(
                        List.of(WebhookChannel.Format.values()),
                        (words, format) -> words.get(REQUEST + "format." + CheckText.word(format))),
                WebhookChannel::format,
                WebhookChannel::withFormat);
    }

    private static Option<Channel, List<HttpAsk.Header>> headers() {
        return hook(
                REQUEST + "headers",
                new Control.Area<>(
                        all -> lines(all, WebhookOptions::line),
                        typed -> read(typed, HttpText::header),
                        "settings.prompt.headers",
                        List.of()),
                WebhookChannel::headers,
                (hook, typed) -> hook.withHeaders(kept(typed, hook.headers())));
    }

    private static String line(HttpAsk.Header header) {
        String value = header.isOpen() ? header.value().text() : ChannelText.shown(header.value());
        return header.name() + ": " + value;
    }

    /** The n-th of a name keeps the n-th value that there was. */
    private static List<HttpAsk.Header> kept(
            List<HttpAsk.Header> typed, List<HttpAsk.Header> before) {
        List<HttpAsk.Header> left = new ArrayList<>(before);
        List<HttpAsk.Header> all = new ArrayList<>();
        for (HttpAsk.Header each : typed) {
            HttpAsk.Header old =
                    left.stream()
                            .filter(one -> one.name().equalsIgnoreCase(each.name()))
                            .findFirst()
                            .orElse(each);
            left.remove(old);
            boolean same = each.value().text().equals(ChannelText.DOTS);
            all.add(same ? new HttpAsk.Header(each.name(), old.value()) : each);
        }
        return all;
    }

    private static Option<Channel, Template> body() {
        return hook(
                REQUEST + "body",
                new Control.Area<>(
                        Template::text, Template::draft, "settings.prompt.channel", places()),
                WebhookChannel::body,
                WebhookChannel::withBody);
    }

    /** What a text may name. */
    static List<String> places() {
        return Arrays.stream(Placeholder.values()).map(Placeholder::word).toList();
    }

    private static Option<Channel, List<NamedSecret>> secrets() {
        return hook(
                REQUEST + "secrets",
                new Control.Area<>(
                        all ->
                                lines(
                                        all,
                                        one -> one.name() + ": " + ChannelText.shown(one.value())),
                        typed -> read(typed, ChannelText::namedSecret),
                        "settings.prompt.secrets",
                        List.of()),
                WebhookChannel::secrets,
                (hook, typed) -> hook.withSecrets(keptSecrets(typed, hook.secrets())));
    }

    private static List<NamedSecret> keptSecrets(
            List<NamedSecret> typed, List<NamedSecret> before) {
        return typed.stream()
                .map(
                        each ->
                                each.value().text().equals(ChannelText.DOTS)
                                        ? before.stream()
                                                .filter(old -> old.name().equals(each.name()))
                                                .findFirst()
                                                .orElse(each)
                                        : each)
                .toList();
    }

    private static <T> String lines(List<T> all, Function<T, String> line) {
        return all.stream().map(line).collect(Collectors.joining("\n"));
    }

    private static <T> List<T> read(String typed, CheckText.Reading<T> line)
            throws InvalidInputException {
        List<T> all = new ArrayList<>();
        for (String each : typed.lines().filter(one -> !one.isBlank()).limit(MOST).toList()) {
            all.add(line.read(each));
        }
        return all;
    }
}
