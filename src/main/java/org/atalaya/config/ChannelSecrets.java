package org.atalaya.config;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;

/**
 * The places in a channel where a secret can stand, as {@link HostSecrets} for hosts. The address
 * of a webhook is one, unless it is the same for everybody. Pure.
 */
final class ChannelSecrets {

    private ChannelSecrets() {}

    /** The same plan with each secret in clear put into {@code store}. */
    static ChannelPlan covered(ChannelPlan plan, SecretStore store) {
        return map(plan, secret -> HostSecrets.isBare(secret) ? store.put(secret) : secret);
    }

    /** The same plan with those secrets in clear again that could not be kept. */
    static ChannelPlan takenBack(ChannelPlan plan, SecretStore store) {
        return map(plan, store::takeBack);
    }

    /** Whether one of its secrets stands in it in clear. */
    static boolean isBare(ChannelPlan plan) {
        return !map(plan, secret -> HostSecrets.isBare(secret) ? Secret.of("") : secret)
                .equals(plan);
    }

    /** The same plan with each of its secrets changed. */
    static ChannelPlan map(ChannelPlan plan, UnaryOperator<Secret> change) {
        List<Channel> channels =
                plan.channels().stream().map(channel -> map(channel, change)).toList();
        return new ChannelPlan(channels, plan.routes(), plan.gather(), plan.digestAbove());
    }

    private static Channel map(Channel channel, UnaryOperator<Secret> change) {
        return switch (channel) {
            case WebhookChannel c -> map(c, change);
            case MailChannel c -> {
                Secret password = c.password();
                yield new MailChannel(
                        c.id(),
                        c.name(),
                        c.host(),
                        c.port(),
                        c.security(),
                        c.user(),
                        password == null ? null : change.apply(password),
                        c.from(),
                        c.to(),
                        c.subject(),
                        c.body(),
                        c.html());
            }
            case CommandChannel c -> c;
        };
    }

    private static WebhookChannel map(WebhookChannel c, UnaryOperator<Secret> change) {
        boolean open =
                Arrays.stream(WebhookPreset.values())
                        .filter(WebhookPreset::hasOneAddress)
                        .anyMatch(preset -> preset.shape().equals(c.url().text()));
        return new WebhookChannel(
                c.id(),
                c.name(),
                c.method(),
                open ? c.url() : change.apply(c.url()),
                c.headers().stream()
                        .map(
                                header ->
                                        header.isOpen()
                                                ? header
                                                : new HttpAsk.Header(
                                                        header.name(),
                                                        change.apply(header.value())))
                        .toList(),
                c.format(),
                c.body(),
                c.secrets().stream()
                        .map(each -> new NamedSecret(each.name(), change.apply(each.value())))
                        .toList());
    }
}
