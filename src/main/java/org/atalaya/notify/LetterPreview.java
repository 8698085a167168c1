package org.atalaya.notify;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelText;
import org.atalaya.model.CheckText;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Occasion;
import org.atalaya.model.Reason;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookPreset;
import org.atalaya.words.Phrases;

/**
 * Shows what a channel is sent when a host goes down, filled in by the same code that sends it.
 * Nothing leaves the machine, and no secret is looked up: dots stand in its place.
 */
public final class LetterPreview {

    private static final String KEY = "3f1c0b6a-5a0e-4a52-9d0e-7f3b6b0c2d11";

    private final LetterWriter writer;

    /**
     * @param board what the wall is called now
     */
    public LetterPreview(Phrases phrases, Supplier<String> board) {
        this.writer = new LetterWriter(phrases, board);
    }

    /** What {@code channel} would be told if {@code host} went down now. */
    public String of(Channel channel, Host host, Instant now) {
        Incident incident =
                new Incident(
                        "20261128T023000000Z-001-" + host.id(),
                        host.id(),
                        host.name(),
                        Incident.Kind.DOWN,
                        now,
                        Failure.of(Reason.STATUS, "503", "Service Unavailable"),
                        null,
                        null,
                        null,
                        0,
                        null,
                        false);
        Notice notice = new Notice.OfHost(Occasion.DOWN, incident, host, now, null, null);
        Letter letter = writer.write(new Errand(channel.id(), notice), Health.DOWN, KEY);
        return switch (channel) {
            case WebhookChannel hook -> request(hook, letter);
            case MailChannel mail -> mail(mail, letter);
            case CommandChannel command -> program(command, letter);
        };
    }

    private static String request(WebhookChannel hook, Letter letter) {
        boolean open =
                WebhookPreset.of(hook)
                        .filter(WebhookPreset::hasOneAddress)
                        .filter(preset -> preset.shape().equals(hook.url().text()))
                        .isPresent();
        String headers =
                hook.headers().stream()
                        .map(
                                header ->
                                        header.name()
                                                + ": "
                                                + (header.isOpen()
                                                        ? header.value().text()
                                                        : ChannelText.shown(header.value()))
                                                + "\n")
                        .collect(Collectors.joining());
        String body =
                hook.body()
                        .fill(
                                letter::value,
                                name -> ChannelText.DOTS,
                                value -> Escape.in(hook.format(), value));
        return hook.method()
                + " "
                + (open ? hook.url().text() : ChannelText.shown(hook.url()))
                + "\nContent-Type: "
                + hook.format().contentType()
                + "\n"
                + headers
                + "\n"
                + body;
    }

    private static String mail(MailChannel mail, Letter letter) {
        return "From: "
                + mail.from()
                + "\nTo: "
                + String.join(", ", mail.to())
                + "\nSubject: "
                + MailText.subject(mail, letter)
                + "\n\n"
                + MailText.body(mail, letter);
    }

    private static String program(CommandChannel command, Letter letter) {
        return CheckText.commandLine(command.argv())
                + "\n\n"
                + CommandSender.variables(letter).entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue())
                        .collect(Collectors.joining("\n"));
    }
}
