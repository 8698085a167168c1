package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Host;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Secret;
import org.atalaya.model.Template;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.Format;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.model.WebhookPreset;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterPreviewTest {

    private static final Host HOST = SampleHosts.renamed(SampleHosts.host("pay"), "Pay \"1\"");

    private static LetterPreview preview(String language) {
        Phrases phrases = new Phrases(Words.of(Locale.of(language)), ZoneId.of("UTC"));
        return new LetterPreview(phrases, () -> "Board");
    }

    private static WebhookChannel hook(Format format, String body) throws Exception {
        return new WebhookChannel(
                "own",
                "Own",
                HttpAsk.Method.PUT,
                Secret.of("https://hush.example/hook"),
                List.of(
                        new HttpAsk.Header("Authorization", Secret.of("Bearer hush")),
                        new HttpAsk.Header("Accept", Secret.of("text/plain"))),
                format,
                Template.draft(body),
                List.of(new NamedSecret("pin", Secret.of("hush"))));
    }

    private static String of(WebhookChannel channel) {
        return preview("en").of(channel, HOST, SampleHosts.NOON);
    }

    @Test
    void aWebhookIsShownFilledInAndEscapedWithoutASecret() throws Exception {
        String text = of(hook(Format.JSON, "{\"t\": \"{{text}}\", \"pin\": \"{{secret:pin}}\"}"));
        assertThat(text)
                .startsWith("PUT ••••••••\nContent-Type: application/json\n")
                .contains("Authorization: ••••••••\nAccept: text/plain\n\n")
                .doesNotContain("hush");
        String body = text.substring(text.indexOf("\n\n") + 2);
        assertThat(JsonParser.parseString(body).getAsJsonObject().get("t").getAsString())
                .isEqualTo("Pay \"1\" is down: HTTP 503 Service Unavailable");
    }

    @Test
    void whereToGoIsShownWhereItIsNoSecret() throws Exception {
        WebhookChannel channel = hook(Format.TEXT, "{{host}}");
        assertThat(of(channel.withUrl(Secret.of("${env:HOOK}")))).startsWith("PUT ${env:HOOK}\n");
        assertThat(of(hook(Format.FORM, "t={{host}}"))).endsWith("\n\nt=Pay+%221%22");
    }

    @ParameterizedTest
    @EnumSource(WebhookPreset.class)
    void everyServiceIsShownWithoutItsSecrets(WebhookPreset preset) {
        List<NamedSecret> secrets =
                preset.secrets().stream()
                        .map(name -> new NamedSecret(name, Secret.of("hush")))
                        .toList();
        Secret url = Secret.of(preset.shape().replace("…", "hush"));
        String text = of(preset.channel("x", "X", url, List.of(), secrets));
        assertThat(text).doesNotContain("hush").contains("Pay");
        assertThat(text.startsWith("POST " + url.text())).isEqualTo(preset.hasOneAddress());
    }

    @Test
    void aMailIsShownAsItsReadersSeeIt() throws Exception {
        MailChannel usual =
                new MailChannel(
                        "m",
                        "Mail",
                        "mail.example",
                        587,
                        MailChannel.Security.STARTTLS,
                        "wall",
                        Secret.of("hush"),
                        "wall@example.org",
                        List.of("a@example.org", "b@example.org"),
                        null,
                        null,
                        false);
        LetterPreview preview = preview("es");
        assertThat(preview.of(usual, HOST, SampleHosts.NOON))
                .startsWith(
                        """
                        From: wall@example.org
                        To: a@example.org, b@example.org
                        Subject: [Board] Pay "1": caído

                        """)
                .contains("HTTP 503")
                .doesNotContain("hush");
        MailChannel own =
                usual.withText(Template.parse("{{host}}!"), Template.parse("<b>{{host}}"), true);
        assertThat(preview.of(own, HOST, SampleHosts.NOON))
                .endsWith("Subject: Pay \"1\"!\n\n<b>Pay &quot;1&quot;");
    }

    @Test
    void aProgramIsShownWithItsArgumentsAndWhatItFindsInItsEnvironment() {
        CommandChannel command =
                new CommandChannel("c", "Page", List.of("page-me", "on call"), false);
        assertThat(preview("en").of(command, HOST, SampleHosts.NOON))
                .startsWith("page-me \"on call\"\n\n")
                .contains("\nATALAYA_HOST=Pay \"1\"\n", "\nATALAYA_STATE=down\n");
    }
}
