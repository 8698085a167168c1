package org.atalaya.notify;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.atalaya.model.Failure;
import org.atalaya.model.MailChannel;
import org.atalaya.model.MailChannel.Security;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.probe.Secrets;
import org.atalaya.support.HostileServer;
import org.atalaya.support.MailServer;
import org.atalaya.support.MailServer.Deed;
import org.atalaya.support.TestCertificates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a mail server that fails, delays and drops. */
class MailSenderTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private MailServer server;

    @BeforeEach
    void listen() throws Exception {
        server = MailServer.startTls(TestCertificates.shared().server("good"));
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private static SSLSocketFactory trust() {
        try {
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(TestCertificates.shared().anchors());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Outcome send(MailChannel channel, Letter letter) throws Exception {
        return send(channel, letter, PATIENCE);
    }

    private static Outcome send(MailChannel channel, Letter letter, Duration patience)
            throws Exception {
        return new MailSender(Secrets.ofEnvironment(), patience, trust()).send(channel, letter);
    }

    private MailChannel plain(String... to) {
        return Channels.mail(server.port(), Security.NONE, to);
    }

    private MimeMessage mail() throws Exception {
        byte[] bytes = server.mails().getLast().getBytes(ISO_8859_1);
        Session session = Session.getInstance(new Properties());
        return new MimeMessage(session, new ByteArrayInputStream(bytes));
    }

    private String text() throws Exception {
        return new String(mail().getInputStream().readAllBytes(), "UTF-8");
    }

    private static Failure why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Delivered _ -> throw new AssertionError("delivered");
            case Outcome.Later(Failure why, var _) -> why;
            case Outcome.Refused(Failure why) -> why;
        };
    }

    @Test
    void aMailIsReadBackAsItWasMeant() throws Exception {
        Letter letter = Channels.letter("k1", Channels.NASTY);
        assertThat(send(plain("a@example.org", "b@example.org"), letter))
                .isEqualTo(new Outcome.Delivered());
        assertThat(mail().getSubject()).contains(letter.value(Placeholder.HOST));
        assertThat(mail().getAllRecipients()).hasSize(2);
        assertThat(mail().getContentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(text()).contains(letter.value(Placeholder.TEXT));
        assertThat(mail().getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void aRepetitionHasTheSameMessageId() throws Exception {
        for (int i = 0; i < 2; i++) {
            send(plain("a@example.org"), Letters.down("k1"));
            assertThat(mail().getMessageID()).isEqualTo("<k1@example.org>");
        }
        assertThat(server.mails()).hasSize(2);
    }

    @Test
    void noValueBecomesAHeaderNorEndsTheMail() throws Exception {
        Letter letter =
                new Letter(
                        "k",
                        "ops",
                        Occasion.DOWN,
                        Instant.now(),
                        "pay",
                        Map.of(
                                Placeholder.HOST,
                                "a\r\nBcc: evil@example.org\r\n\r\nbody",
                                Placeholder.TEXT,
                                "\r\n.\r\nMAIL FROM:<evil@example.org>"));
        send(plain("a@example.org"), letter);
        assertThat(server.mails()).hasSize(1);
        assertThat(mail().getHeader("Bcc")).isNull();
        assertThat(mail().getAllRecipients()).hasSize(1);
        assertThat(server.commands()).noneMatch(each -> each.contains("evil"));
        assertThat(text()).contains("MAIL FROM:<evil@example.org>");
    }

    @Test
    void valuesInHtmlAreText() throws Exception {
        MailChannel usual = plain("a@example.org");
        MailChannel html =
                new MailChannel(
                        usual.id(),
                        usual.name(),
                        usual.host(),
                        usual.port(),
                        usual.security(),
                        null,
                        null,
                        usual.from(),
                        usual.to(),
                        Channels.template("{{state}}"),
                        Channels.template("<p title=\"{{host}}\">{{text}}</p>"),
                        true);
        send(html, Channels.letter("k", "<script>\"'&"));
        String escaped = "&lt;script&gt;&quot;&#39;&amp;";
        assertThat(text().strip()).isEqualTo("<p title=\"" + escaped + "\">" + escaped + "</p>");
        assertThat(mail().getSubject()).isEqualTo("<script>\"'&");
    }

    @Test
    void aPasswordIsSentOnceTheLineIsSecured() throws Exception {
        MailChannel channel =
                Channels.login(
                        Channels.mail(server.port(), Security.STARTTLS, "a@example.org"),
                        "ana",
                        "hunter2");
        assertThat(send(channel, Letters.down("k"))).isEqualTo(new Outcome.Delivered());
        List<String> said = server.commands();
        assertThat(said).containsSubsequence("STARTTLS", "TLS", "ana", "hunter2");
    }

    @Test
    void withoutTlsNothingIsSentAtAllToOneThatShouldHaveIt() throws Exception {
        try (MailServer bare = MailServer.plain()) {
            MailChannel channel = Channels.mail(bare.port(), Security.STARTTLS, "a@example.org");
            assertThat(send(channel, Letters.down("k"))).isInstanceOf(Outcome.Later.class);
            assertThat(bare.commands()).noneMatch(each -> each.startsWith("MAIL"));
        }
    }

    @Test
    void aPasswordIsNeverSentInClear() throws Exception {
        MailChannel channel = Channels.login(plain("a@example.org"), "ana", "hunter2");
        assertThat(why(send(channel, Letters.down("k"))).reason()).isEqualTo(Reason.AUTH);
        assertThat(server.commands()).isEmpty();
    }

    @Test
    void aServerOfAnotherNameIsNotTrusted() throws Exception {
        try (MailServer other = MailServer.startTls(TestCertificates.shared().server("other"))) {
            MailChannel channel = Channels.mail(other.port(), Security.STARTTLS, "a@example.org");
            Outcome outcome = send(channel, Letters.down("k"));
            assertThat(outcome).isInstanceOf(Outcome.Later.class);
            assertThat(why(outcome).reason()).isEqualTo(Reason.TLS_UNTRUSTED);
            assertThat(other.mails()).isEmpty();
        }
    }

    @Test
    void aLoginThatIsRefusedIsToBeMendedAndNeverShown() throws Exception {
        server.says("AUTH", "535 5.7.8 bad credentials for hunter2");
        MailChannel channel =
                Channels.login(
                        Channels.mail(server.port(), Security.STARTTLS, "a@example.org"),
                        "ana",
                        "hunter2");
        Outcome outcome = send(channel, Letters.down("k"));
        assertThat(outcome).isInstanceOf(Outcome.Later.class);
        assertThat(why(outcome).reason()).isEqualTo(Reason.AUTH);
        assertThat(why(outcome).toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such user, Refused",
        "RCPT, 450 mailbox busy, Later",
        "RCPT, 530 log in first, Later",
        "MAIL, 451 try later, Later",
        "., 554 this is spam, Refused",
        "., 452 disk full, Later",
        "DATA, 421 shutting down, Later"
    })
    void whatTheServerSaysDecidesWhetherItIsSentAgain(String command, String reply, String expected)
            throws Exception {
        server.says(command, reply);
        Outcome outcome = send(plain("a@example.org"), Letters.down("k"));
        assertThat(outcome.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(why(outcome).toString()).contains(reply.substring(4));
    }

    @Test
    void oneReaderWhoIsGoneKeepsItFromNobodyElse() throws Exception {
        server.says("RCPT TO:<gone@", "550 no such user");
        assertThat(send(plain("gone@example.org", "a@example.org"), Letters.down("k")))
                .isEqualTo(new Outcome.Delivered());
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void aConnectionThatEndsBeforeTheAnswerLeavesItToBeSentAgain() throws Exception {
        server.does(".", Deed.DROP);
        assertThat(send(plain("a@example.org"), Letters.down("k1")))
                .isInstanceOf(Outcome.Later.class);
        server.behaves();
        assertThat(send(plain("a@example.org"), Letters.down("k1")))
                .isEqualTo(new Outcome.Delivered());
        assertThat(server.mails())
                .hasSize(2)
                .allMatch(mail -> mail.contains("Message-ID: <k1@example.org>"));
    }

    @ParameterizedTest
    @CsvSource({"EHLO", "RCPT", "."})
    void aServerThatFallsSilentIsLeftAtTheDeadline(String command) throws Exception {
        server.does(command, Deed.STALL);
        Outcome outcome = send(plain("a@example.org"), Letters.down("k"), Duration.ofMillis(700));
        assertThat(outcome).isEqualTo(Outcome.later(Failure.of(Reason.TIMEOUT, "700 ms")));
    }

    @Test
    void aServerThatTookItAndHangsBeforeGoodbyeHasAnswered() throws Exception {
        server.does("QUIT", Deed.STALL);
        assertThat(send(plain("a@example.org"), Letters.down("k")))
                .isEqualTo(new Outcome.Delivered());
    }

    @Test
    void nobodyThereIsTriedLater() throws Exception {
        int port = HostileServer.deadPort(InetAddress.ofLiteral("127.0.0.1"));
        Outcome outcome =
                send(Channels.mail(port, Security.NONE, "a@example.org"), Letters.down("k"));
        assertThat(outcome).isInstanceOf(Outcome.Later.class);
        assertThat(why(outcome)).isEqualTo(Failure.of(Reason.REFUSED, "localhost"));
    }
}
