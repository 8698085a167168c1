package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Circumstances;
import org.atalaya.model.Criticality;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Verdict;
import org.atalaya.status.HostStatus;
import org.atalaya.status.ResultStrip;
import org.atalaya.status.StatusFixtures;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class TileTextTest {

    private static final Phrases ENGLISH =
            new Phrases(Words.of(Locale.UK), ZoneId.of("Europe/Madrid"));
    private static final Phrases SPANISH =
            new Phrases(Words.of(Locale.forLanguageTag("es-ES")), ZoneId.of("Europe/Madrid"));

    private static TileText english(HostStatus status) {
        return TileText.of(status, StatusFixtures.NOW, ENGLISH);
    }

    @Test
    void aHostThatIsDownSaysHowLongWhyAndSinceWhen() {
        TileText text = english(StatusFixtures.status("Payments API", Health.DOWN));

        assertThat(text.number()).isEqualTo("3:12");
        assertThat(text.unit()).isEqualTo("down");
        assertThat(text.side()).isEqualTo("HTTP 503 Service Unavailable");
        assertThat(text.below()).isEqualTo("since 14:48");
        assertThat(text.spoken())
                .isEqualTo("Payments API, down for 3 minutes, HTTP 503 Service Unavailable");
    }

    @Test
    void anAcknowledgedOneSaysWhoHasIt() {
        HostStatus status = StatusFixtures.status("Payments API", Health.DOWN);
        StatusFixtures.acknowledge(status, "ana");

        assertThat(english(status).below()).isEqualTo("acknowledged by ana");
        assertThat(english(status).spoken()).endsWith("acknowledged by ana");
    }

    @Test
    void aHostThatIsUpSaysItsLatency() {
        TileText text = english(StatusFixtures.status("Mail", Health.UP));

        assertThat(text.number()).isEqualTo("41");
        assertThat(text.unit()).isEqualTo("ms");
        assertThat(text.side()).isEqualTo("100%");
        assertThat(text.spoken()).isEqualTo("Mail, up, 41 ms");
    }

    @Test
    void tenSecondsAndMoreAreSeconds() {
        HostStatus status =
                StatusFixtures.status(
                        StatusFixtures.host("Slow"), Health.UP, Duration.ZERO, 12_345);

        assertThat(english(status).number()).isEqualTo("12");
        assertThat(english(status).unit()).isEqualTo("s");
    }

    @Test
    void aSlowOneSaysWhatIsWrong() {
        assertThat(english(StatusFixtures.status("CDN", Health.DEGRADED)).side())
                .isEqualTo("slow > 800\u00a0ms");
    }

    @Test
    void oldNewsIsNotShownAsANumber() {
        HostStatus status = StatusFixtures.status("Mail", Health.UP);
        StatusFixtures.stale(status, true);
        TileText text = TileText.of(status, StatusFixtures.NOW.plusSeconds(80), ENGLISH);

        assertThat(text.number()).isEqualTo("?");
        assertThat(text.unit()).isEqualTo("no data");
        assertThat(text.side()).isEqualTo("for 1:20");
    }

    @Test
    void everyStateHasAWord() {
        for (Health health : Health.values()) {
            TileText text = english(StatusFixtures.status("Mail", health));
            assertThat(text.spoken()).startsWith("Mail, ");
            assertThat(text.unit()).isNotBlank();
            assertThat(text.number()).isNotBlank();
        }
    }

    @Test
    void speaksSpanish() {
        TileText text =
                TileText.of(
                        StatusFixtures.status("Pagos", Health.DOWN), StatusFixtures.NOW, SPANISH);

        assertThat(text.unit()).isEqualTo("caído");
        assertThat(text.below()).isEqualTo("desde las 14:48");
        assertThat(text.spoken()).startsWith("Pagos, caído desde hace 3 minutos");
    }

    @Test
    void spokenDurationsKnowOneFromMany() {
        assertThat(spoken(1)).contains("down for 1 second,");
        assertThat(spoken(59)).contains("down for 59 seconds,");
        assertThat(spoken(60)).contains("down for 1 minute,");
        assertThat(spoken(4 * 3600)).contains("down for 4 hours,");
    }

    private static String spoken(int seconds) {
        return english(
                        StatusFixtures.status(
                                StatusFixtures.host("Mail"),
                                Health.DOWN,
                                Duration.ofSeconds(seconds),
                                1))
                .spoken();
    }

    @Test
    void oneFailureInThirtyIsNotAHundredPerCent() {
        assertThat(TileText.availability(ResultStrip.EMPTY)).isEmpty();
        assertThat(TileText.availability(new ResultStrip(List.of(Verdict.DEGRADED))))
                .isEqualTo("100%");
        HostStatus status = StatusFixtures.status("Mail", Health.UP);
        StatusFixtures.strip(status, "x" + "u".repeat(29));
        assertThat(english(status).side()).isEqualTo("96%");
    }

    @Test
    void theTipOfAGoodAnswerSaysWhatWasSeen() {
        HostStatus status = StatusFixtures.status("Mail", Health.UP);
        assertThat(TileText.tip(status, StatusFixtures.NOW, ENGLISH))
                .isEqualTo(
                        "Mail\nhttps://mail.example\n41 ms\nconnected\n100%\nlast checked 0 s ago");
        assertThat(TileText.tip(status, StatusFixtures.NOW, SPANISH)).contains("\nconectado\n");
    }

    @Test
    void theTipSaysAllThatATileMayCut() {
        assertThat(
                        TileText.tip(
                                StatusFixtures.status("Payments API", Health.DOWN),
                                StatusFixtures.NOW,
                                ENGLISH))
                .isEqualTo(
                        """
                        Payments API
                        https://payments-api.example
                        3:12 down
                        HTTP 503 Service Unavailable
                        since 14:48
                        last checked 0 s ago\
                        """);
    }

    @Test
    void plannedWorkSaysUntilWhenAndAHiddenHostBehindWhom() {
        HostStatus work = StatusFixtures.status("Mail", Health.MAINTENANCE);
        StatusFixtures.circumstances(
                work,
                Circumstances.of(false, Instant.parse("2026-11-22T14:30:00Z"), null, null, null));
        assertThat(english(work).side()).isEqualTo("until 15:30");

        HostStatus hidden = StatusFixtures.status("Mail", Health.UNREACHABLE);
        StatusFixtures.circumstances(hidden, Circumstances.of(false, null, "Gateway", null, null));
        assertThat(english(hidden).below()).isEqualTo("behind Gateway");
        assertThat(english(hidden).spoken()).endsWith("behind Gateway");
    }

    @Test
    void aHostThatAnswersAgainSaysSoBeforeItIsBelieved() {
        HostStatus status = StatusFixtures.status("Mail", Health.DOWN);
        StatusFixtures.circumstances(status, Circumstances.of(true, null, null, null, null));
        assertThat(english(status).below()).isEqualTo("answers again, being checked");
    }

    @Test
    void whatIsWorthMoreOrLessSaysSoToAReaderAndInTheTooltip() {
        Host mail = StatusFixtures.host("Mail");
        Host critical = mail.withWatching(mail.watching().withCriticality(Criticality.CRITICAL));
        HostStatus status =
                StatusFixtures.status(critical, Health.DOWN, Duration.ofSeconds(192), 41);
        assertThat(english(status).spoken()).endsWith(", critical");
        assertThat(TileText.tip(status, StatusFixtures.NOW, SPANISH)).contains("\ncrítico\n");
        assertThat(english(StatusFixtures.status("Mail", Health.DOWN)).spoken())
                .doesNotContain("critical");
    }
}
