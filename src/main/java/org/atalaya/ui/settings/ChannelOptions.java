package org.atalaya.ui.settings;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.SettingsText;
import org.atalaya.model.WebhookChannel;

/** What can be set of a channel, by its kind. A secret is shown as dots once it was typed. */
final class ChannelOptions {

    static final List<Option<Channel, ?>> ALL =
            Stream.of(
                            List.<Option<Channel, ?>>of(name()),
                            WebhookOptions.ALL,
                            MailOptions.ALL,
                            List.<Option<Channel, ?>>of(argv(), consent()))
                    .flatMap(List::stream)
                    .<Option<Channel, ?>>map(option -> option)
                    .toList();

    private ChannelOptions() {}

    /** Whether a channel of that kind has it. */
    static boolean fits(Channel channel, Option<Channel, ?> option) {
        boolean own =
                switch (channel) {
                    case WebhookChannel hook -> WebhookOptions.fits(hook, option);
                    case MailChannel _ -> MailOptions.fits(option);
                    case CommandChannel _ -> option.key().startsWith("settings.channel.command.");
                };
        return own || option.key().equals("settings.channel.name");
    }

    /** Whether most can leave it alone. */
    static boolean isFolded(Channel channel, Option<Channel, ?> option) {
        return WebhookOptions.isFolded(option) || MailOptions.isFolded(option);
    }

    /** Whether somebody will have to look at what is folded away. */
    static boolean isOpen(Channel channel) {
        return channel instanceof WebhookChannel hook && WebhookOptions.isOwn(hook);
    }

    static Control.Text<Secret> hidden(CheckText.Reading<Secret> read) {
        return new Control.Text<>(
                ChannelText::shown,
                typed -> read.read(ChannelText.typedSecret(typed)),
                "settings.prompt.secret");
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
            case WebhookChannel c -> c.withName(name);
            case MailChannel c -> c.withName(name);
            case CommandChannel c -> new CommandChannel(c.id(), name, c.argv(), c.consented());
        };
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
