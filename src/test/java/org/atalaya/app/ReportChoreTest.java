package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.BodyPart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.HistoryStore;
import org.atalaya.model.AppearanceSettings;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.MailChannel;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.ReportSettings;
import org.atalaya.model.Settings;
import org.atalaya.notify.FileOutbox;
import org.atalaya.notify.Notifier;
import org.atalaya.probe.Secrets;
import org.atalaya.support.MailServer;
import org.atalaya.support.Patience;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A month of one host, a mail server on loopback, and a program that begins and ends. */
@Timeout(120)
class ReportChoreTest {

    private static final Instant FEBRUARY = Instant.parse("2026-02-10T00:00:00Z");
    private static final Instant MARCH = Instant.parse("2026-03-02T07:00:00Z");
    private static final Phrases PHRASES = new Phrases(Words.of(Locale.ENGLISH), ZoneOffset.UTC);

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir Path folder;

    private final AtomicReference<Settings> settings = new AtomicReference<>(Settings.USUAL);
    private MailServer server;

    @BeforeEach
    void begin() throws Exception {
        server = MailServer.plain();
        Host web = SampleHosts.host("web", Duration.ofMinutes(1));
        try (HistoryStore store = HistoryStore.open(file(), InstantSource.fixed(MARCH))) {
            for (int minute = 0; minute <= 60; minute++) {
                Instant at = FEBRUARY.plus(Duration.ofMinutes(minute));
                ProbeResult up = SampleHosts.up(at);
                HostState state = new HostState(Health.UP, FEBRUARY, up, 0, null);
                store.updated(new HostUpdate(web, state, up, null));
            }
        }
        settings.set(
                Settings.USUAL
                        .withAppearance(
                                AppearanceSettings.USUAL.withZone(Optional.of(ZoneOffset.UTC)))
                        .withChannels(new ChannelPlan(List.of(channel()), List.of()))
                        .withReport(new ReportSettings(true, "ops", 2, 99.9)));
    }

    @AfterEach
    void end() throws Exception {
        server.close();
    }

    private Path file() {
        return folder.resolve("history.db");
    }

    private Channel channel() {
        return new MailChannel(
                "ops",
                "Ops",
                "localhost",
                server.port(),
                MailChannel.Security.NONE,
                null,
                null,
                "wall@example.org",
                List.of("boss@example.org"),
                null,
                null,
                false);
    }

    /** One run of the program: looks at these times. */
    private String run(Instant... looks) throws Exception {
        InstantSource clock = InstantSource.fixed(looks[looks.length - 1]);
        String said = null;
        Path outbox = folder.resolve("outbox.log");
        try (Notifier notifier =
                Notifier.of(
                        FileOutbox.open(outbox),
                        Secrets.ofEnvironment(),
                        "test",
                        PHRASES,
                        "Shop",
                        clock)) {
            notifier.plan(settings.get().channels());
            notifier.start();
            ReportChore chore =
                    new ReportChore(
                            new ReportChore.Needs(
                                    settings::get,
                                    () -> HistoryReader.of(file(), clock),
                                    () -> Optional.of(notifier),
                                    PHRASES),
                            folder.resolve("reports"));
            for (Instant look : looks) {
                said = chore.turn(look);
            }
            if (notifier.tookOnce("report-2026-02") || Files.exists(page())) {
                Patience.until("it is taken in", LONG, () -> notifier.tookOnce("report-2026-02"));
                Patience.until("it is sent", LONG, () -> notifier.waiting() == 0);
            }
        }
        return said;
    }

    private Path page() {
        return folder.resolve("reports/report-2026-02.html");
    }

    @Test
    void aMonthIsToldOnceHoweverOftenTheProgramBegins() throws Exception {
        assertThat(run(MARCH.minusSeconds(60))).isNull();
        assertThat(server.mails()).isEmpty();
        run(MARCH, MARCH.plusSeconds(60));
        run(MARCH.plusSeconds(120));
        run(MARCH.plus(Duration.ofDays(20)));
        run(MARCH.minus(Duration.ofDays(1)), MARCH);
        assertThat(server.mails()).hasSize(1);
    }

    @Test
    void itSaysHowItWentAndThePageIsAttached() throws Exception {
        run(MARCH);
        MimeMessage mail =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(
                                server.mails().getLast().getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(mail.getSubject()).contains("Shop", "Availability", "100.00 %");
        assertThat(mail.getAllRecipients()[0]).hasToString("boss@example.org");
        MimeMultipart parts =
                new MimeMultipart(
                        new ByteArrayDataSource(mail.getInputStream(), mail.getContentType()));
        assertThat(text(parts.getBodyPart(0)))
                .contains("Outages: 0", "Target 99.90 %: kept by 1 of 1 hosts.");
        BodyPart page = parts.getBodyPart(1);
        assertThat(page.getFileName()).isEqualTo("report-2026-02.html");
        assertThat(page.getContentType()).startsWith("text/html");
        assertThat(text(page)).isEqualToNormalizingNewlines(Files.readString(page()));
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutAChannelTheWallSaysSo() throws Exception {
        settings.updateAndGet(was -> was.withReport(new ReportSettings(true, "gone", 2, null)));
        assertThat(run(MARCH)).contains("goes to nobody");
        settings.updateAndGet(was -> was.withReport(ReportSettings.USUAL));
        assertThat(run(MARCH)).isNull();
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void aMonthOfWhichNothingIsKnownIsNotReported() throws Exception {
        assertThat(run(Instant.parse("2025-06-15T12:00:00Z"))).isNull();
        assertThat(server.mails()).isEmpty();
    }

    @Test
    void whoHasJustChosenAChannelMayChangeTheirMind() throws Exception {
        InstantSource clock = InstantSource.fixed(MARCH);
        ReportChore chore =
                new ReportChore(
                        new ReportChore.Needs(
                                settings::get,
                                () -> HistoryReader.of(file(), clock),
                                Optional::empty,
                                PHRASES),
                        folder.resolve("reports"));
        Settings asked = settings.get();
        settings.set(asked.withReport(ReportSettings.USUAL));
        assertThat(chore.turn(MARCH)).isNull();
        settings.set(asked.withReport(new ReportSettings(true, "gone", 2, null)));
        assertThat(chore.turn(MARCH.plusSeconds(60))).isNull();
        assertThat(chore.turn(MARCH.plusSeconds(359))).isNull();
        assertThat(chore.turn(MARCH.plusSeconds(360))).contains("goes to nobody");
    }
}
