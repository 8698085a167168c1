package org.atalaya.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;

/**
 * What a known service wants to be sent, so that a person need only say where: a body and the shape
 * of an address over {@link WebhookChannel}, nothing more. Where a service lets a message mention
 * everybody or be formatted, the body switches that off: names and causes come from outside.
 */
public enum WebhookPreset {
    /** Incoming webhooks; {@code plain_text} is neither formatted nor searched for mentions. */
    SLACK(
            "https://hooks.slack.com/services/…",
            Format.JSON,
            """
            {"text": "{{text}}", "mrkdwn": false, "blocks": [{"type": "section",
             "text": {"type": "plain_text", "text": "{{text}}", "emoji": false}}]}\
            """),
    /** Workflows, "when a Teams webhook request is received"; a text run is not formatted. */
    TEAMS(
            "https://….logic.azure.com/workflows/…",
            Format.JSON,
            """
            {"type": "message", "attachments": [
             {"contentType": "application/vnd.microsoft.card.adaptive", "content": {
              "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
              "type": "AdaptiveCard", "version": "1.4", "body": [
               {"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "{{text}}"}]},
               {"type": "RichTextBlock", "inlines": [
                {"type": "TextRun", "text": "{{target}} · {{board}}", "isSubtle": true}]}]}}]}\
            """),
    DISCORD(
            "https://discord.com/api/webhooks/…",
            Format.JSON,
            """
            {"content": "{{text}}", "allowed_mentions": {"parse": []}}\
            """),
    MATTERMOST(
            "https://mattermost.example.org/hooks/…",
            Format.JSON,
            """
            {"text": "{{text}}"}\
            """),
    /** {@code sendMessage}; without a parse mode the text is plain. */
    TELEGRAM(
            "https://api.telegram.org/bot…/sendMessage",
            Format.JSON,
            """
            {"chat_id": "{{secret:chat}}", "text": "{{text}}", "disable_web_page_preview": true}\
            """,
            "chat"),
    /** Publishing as JSON goes to the root of the server. */
    NTFY(
            "https://ntfy.sh/",
            Format.JSON,
            """
            {"topic": "{{secret:topic}}", "title": "{{board}}", "message": "{{text}}",
             "priority": {{priority}}}\
            """,
            "topic"),
    GOTIFY(
            "https://gotify.example.org/message?token=…",
            Format.JSON,
            """
            {"title": "{{board}}", "message": "{{text}}", "priority": {{priority}}}\
            """),
    PUSHOVER(
            "https://api.pushover.net/1/messages.json",
            Format.FORM,
            "token={{secret:token}}&user={{secret:user}}&title={{board}}&message={{text}}",
            "token",
            "user"),
    /** Events API v2: what began under a {@code dedup_key} is taken in hand and ended by it. */
    PAGERDUTY(
            "https://events.pagerduty.com/v2/enqueue",
            Format.JSON,
            """
            {"routing_key": "{{secret:key}}", "event_action": "{{action}}",
             "dedup_key": "{{incident}}", "client": "Atalaya",
             "payload": {"summary": "{{text}}", "source": "{{host}}", "severity": "{{severity}}",
               "timestamp": "{{time}}", "group": "{{group}}",
               "custom_details": {"reason": "{{reason}}", "target": "{{target}}",
                 "note": "{{note}}", "by": "{{by}}", "board": "{{board}}"}}}\
            """,
            "key");

    private final String shape;
    private final Format format;
    private final String body;
    private final List<String> secrets;

    WebhookPreset(String shape, Format format, String body, String... secrets) {
        this.shape = shape;
        this.format = format;
        this.body = body;
        this.secrets = List.of(secrets);
    }

    /** As in files and language keys: {@code pagerduty}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the service's address looks like; "…" stands for what is one's own. */
    public String shape() {
        return shape;
    }

    /** Whether the address is the same for everybody. */
    public boolean hasOneAddress() {
        return shape.indexOf('…') < 0;
    }

    /** The names of the secrets that its body needs. */
    public List<String> secrets() {
        return secrets;
    }

    /** A channel to this service; {@code values} are those of {@link #secrets()}. */
    public WebhookChannel channel(
            String id,
            String name,
            Secret url,
            List<HttpAsk.Header> headers,
            List<NamedSecret> values) {
        return new WebhookChannel(
                id, name, HttpAsk.Method.POST, url, headers, format, template(), values);
    }

    private Template template() {
        try {
            return Template.parse(body, Set.copyOf(secrets));
        } catch (InvalidValueException e) {
            throw new IllegalStateException("a mistake in the preset " + key(), e);
        }
    }

    /** Whether a channel is just what this would make. */
    public boolean made(WebhookChannel channel) {
        Set<String> names =
                new HashSet<>(channel.secrets().stream().map(NamedSecret::name).toList());
        return channel.method() == HttpAsk.Method.POST
                && channel.format() == format
                && channel.body().text().equals(body)
                && names.equals(Set.copyOf(secrets));
    }

    /** The one that made a channel; empty for a body of a person's own. */
    public static Optional<WebhookPreset> of(WebhookChannel channel) {
        return Arrays.stream(values()).filter(preset -> preset.made(channel)).findFirst();
    }

    /** The one of that key. */
    public static Optional<WebhookPreset> named(String key) {
        return Arrays.stream(values()).filter(preset -> preset.key().equals(key)).findFirst();
    }
}
