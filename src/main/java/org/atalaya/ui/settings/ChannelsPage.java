package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.model.Channel;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.InvalidValueException;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.Settings;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;
import org.atalaya.words.Words;

/**
 * Who is told of what happens. A new channel names the environment for what it cannot know, so that
 * nothing is sent anywhere before a person has said where to.
 */
public final class ChannelsPage {

    private static final int MOST = 100;

    private static final String OWN_BODY =
            """
            {"text": "{{text}}", "event": "{{event}}",
             "host": "{{host}}", "state": "{{state}}", "reason": "{{reason}}",
             "since": "{{since}}", "incident": "{{incident}}"}\
            """;

    private ChannelsPage() {}

    /**
     * @param words in which a new channel is named
     */
    public static Page of(Words words) {
        return new Page(
                "channels",
                "mdi2b-bullhorn-outline",
                List.of(channels(words), new Deliveries<>("settings.channel.log")));
    }

    private static Entries<Settings, Channel> channels(Words words) {
        return new Entries<Settings, Channel>(
                        "settings.channel.list",
                        settings -> settings.channels().channels(),
                        (settings, channels) ->
                                settings.withChannels(settings.channels().withChannels(channels)),
                        ChannelOptions.ALL,
                        presets(words),
                        MOST,
                        ChannelsPage::wrong,
                        ChannelOptions::fits,
                        List.of(
                                new Entries.Deed<>(
                                        "settings.channel.test",
                                        (ground, channel, told) ->
                                                ground.desk().test(channel, told))))
                .with(
                        new Extra<>(
                                ChannelOptions::isFolded,
                                ChannelOptions::isOpen,
                                Optional.of(
                                        new Extra.View<>(
                                                "settings.channel.preview",
                                                (ground, channel) ->
                                                        ground.desk().preview(channel)))));
    }

    private static Optional<Wrong> wrong(Ground ground, List<Channel> channels) {
        return channels.stream().map(ground.desk()::wrong).flatMap(Optional::stream).findFirst();
    }

    private static List<Entries.Preset<Channel>> presets(Words words) {
        List<Entries.Preset<Channel>> all = new ArrayList<>();
        Arrays.stream(WebhookPreset.values())
                .map(preset -> preset(preset.key(), id -> webhook(words, preset, id)))
                .forEach(all::add);
        all.add(preset("webhook", id -> own(words, id)));
        all.add(preset("mail", id -> mail(words, id)));
        all.add(
                preset(
                        "command",
                        id ->
                                new CommandChannel(
                                        id, name(words, "command"), List.of("wall-news"), false)));
        return all;
    }

    private static Entries.Preset<Channel> preset(String kind, Function<String, Channel> make) {
        return new Entries.Preset<>(
                "settings.channel." + kind, there -> make.apply(free(kind, there)));
    }

    private static String name(Words words, String kind) {
        return words.get("settings.channel." + kind);
    }

    /** An id that no other channel has, and no route names yet. */
    private static String free(String kind, List<Channel> there) {
        Set<String> ids = there.stream().map(Channel::id).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, there.size() + 1)
                .mapToObj(n -> n == 1 ? kind : kind + "-" + n)
                .filter(id -> !ids.contains(id))
                .findFirst()
                .orElseThrow();
    }

    private static Channel webhook(Words words, WebhookPreset preset, String id) {
        Secret url =
                preset.hasOneAddress()
                        ? Secret.of(preset.shape())
                        : environment(preset.key() + "_url");
        List<NamedSecret> secrets =
                preset.secrets().stream()
                        .map(name -> new NamedSecret(name, environment(preset.key() + "_" + name)))
                        .toList();
        List<HttpAsk.Header> none = List.of();
        return preset.channel(id, name(words, preset.key()), url, none, secrets);
    }

    /** Says all that a program may want to know; a person leaves out what theirs does not. */
    private static Channel own(Words words, String id) {
        try {
            return new WebhookChannel(
                    id,
                    name(words, "webhook"),
                    HttpAsk.Method.POST,
                    environment("webhook_url"),
                    List.of(),
                    WebhookChannel.Format.JSON,
                    Template.parse(OWN_BODY),
                    List.of());
        } catch (InvalidValueException e) {
            throw new IllegalStateException("a mistake in a template of ours", e);
        }
    }

    private static Secret environment(String name) {
        return Secret.of("${env:" + name.toUpperCase(Locale.ROOT) + "}");
    }

    private static Channel mail(Words words, String id) {
        MailChannel.Security way = MailChannel.Security.STARTTLS;
        return new MailChannel(
                id,
                name(words, "mail"),
                "mail.example.org",
                way.usualPort(),
                way,
                null,
                null,
                "wall@example.org",
                List.of("team@example.org"),
                null,
                null,
                false);
    }
}
