package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Criticality;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.Occasion;
import org.atalaya.model.Placeholder;
import org.atalaya.model.Reason;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {

    private static final Instant NOON = SampleHosts.NOON;
    private static final Host HOST = SampleHosts.host("pay");

    private static LetterWriter writer(String language) {
        Phrases phrases =
                new Phrases(Words.of(Locale.forLanguageTag(language)), ZoneId.of("Europe/Madrid"));
        return new LetterWriter(phrases, () -> "Board");
    }

    private static Incident incident(Incident.Kind kind, @Nullable Failure cause) {
        return new Incident(
                "i1", "pay", "pay", kind, NOON, cause, null, null, null, 0, null, false);
    }

    private static Letter write(String language, Notice notice, @Nullable Health shown) {
        return writer(language).write(new Errand("ops", notice), shown, "k1");
    }

    private static Notice of(
            Occasion occasion, Host host, @Nullable String by, @Nullable String note) {
        Incident incident =
                incident(Incident.Kind.DOWN, Failure.of(Reason.REFUSED, "127.0.0.1:81"));
        Instant at = NOON.plus(Duration.ofSeconds(192));
        return new Notice.OfHost(occasion, incident, host, at, by, note);
    }

    private static String text(Occasion occasion, @Nullable Health shown) {
        return write("en", of(occasion, HOST, null, null), shown).value(Placeholder.TEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DOWN | pay is down: connection refused (127.0.0.1:81)",
                "DEGRADED | pay answers, but badly: connection refused (127.0.0.1:81)",
                "CERTIFICATE | pay: connection refused (127.0.0.1:81)",
                "ACKNOWLEDGED | somebody has pay in hand",
                "RECOVERED | pay is up again after 3 min 12 s",
                "ESCALATED | Nobody has pay in hand after 3 min 12 s: connection refused"
                        + " (127.0.0.1:81)",
                "REMINDER | pay has not been well for 3 min 12 s: connection refused (127.0.0.1:81)"
            })
    void everyOccasionHasItsSentence(Occasion occasion, String expected) {
        assertThat(text(occasion, Health.UP)).isEqualTo(expected);
    }

    @Test
    void whatIsOverForWantOfLookingIsNotCalledUp() {
        assertThat(text(Occasion.RECOVERED, Health.MAINTENANCE)).startsWith("Planned work");
        assertThat(text(Occasion.RECOVERED, Health.PAUSED)).contains("no longer watched");
        assertThat(text(Occasion.RECOVERED, Health.DOWN)).contains("no longer watched");
    }

    @Test
    void whoTookItAndWhatWasWrittenIsTold() {
        Notice taken = of(Occasion.ACKNOWLEDGED, HOST, "ana", "cable is\n on its way");
        assertThat(write("es", taken, Health.DOWN).value(Placeholder.TEXT))
                .isEqualTo("ana se ocupa de pay — cable is on its way");
    }

    @Test
    void theValuesOfAnOutage() {
        Letter letter = write("en", of(Occasion.DOWN, HOST, null, null), Health.DOWN);
        assertThat(letter.subject()).isEqualTo("pay");
        assertThat(letter.values())
                .containsEntry(Placeholder.STATE, "down")
                .containsEntry(Placeholder.SINCE, "2026-03-01T13:00:00+01:00")
                .containsEntry(Placeholder.TIME, "2026-03-01T12:03:12Z")
                .containsEntry(Placeholder.INCIDENT, "i1")
                .containsEntry(Placeholder.KEY, "k1")
                .containsEntry(Placeholder.ACTION, "trigger")
                .containsEntry(Placeholder.SEVERITY, "error")
                .containsEntry(Placeholder.PRIORITY, "4")
                .containsEntry(Placeholder.TARGET, "http://pay.example/");
    }

    @Test
    void aPagerEndsWhatItBegan() {
        List<String> actions = new ArrayList<>();
        for (Occasion each : List.of(Occasion.DOWN, Occasion.ACKNOWLEDGED, Occasion.RECOVERED)) {
            Letter letter = write("en", of(each, HOST, null, null), Health.UP);
            actions.add(
                    letter.value(Placeholder.ACTION) + " " + letter.value(Placeholder.INCIDENT));
        }
        assertThat(actions).containsExactly("trigger i1", "acknowledge i1", "resolve i1");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWorthMoreIsMorePressing(Criticality worth) {
        Host host = HOST.withWatching(HOST.watching().withCriticality(worth));
        Letter letter = write("en", of(Occasion.DOWN, host, null, null), Health.DOWN);
        assertThat(letter.value(Placeholder.PRIORITY))
                .isEqualTo(
                        switch (worth) {
                            case INFO -> "2";
                            case NORMAL -> "4";
                            case CRITICAL -> "5";
                        });
    }

    @Test
    void theWallsOwnNetworkAndATestAreOfNoHost() {
        Instant back = NOON.plusSeconds(65);
        Letter network = write("en", new Notice.OfNetwork(true, NOON, back), null);
        assertThat(network.value(Placeholder.TEXT))
                .isEqualTo("Board has its own network back after 1 min 5 s");
        assertThat(network.value(Placeholder.ACTION)).isEqualTo("resolve");
        Letter test = write("es", new Notice.OfTest(NOON), null);
        assertThat(test.value(Placeholder.TEXT))
                .isEqualTo("Esto es una prueba de Board. No pasa nada.");
    }

    @Test
    void everyValueIsOnOneLineAndBounded() {
        Host odd =
                new Host(
                        "odd",
                        "a\r\nBcc: b\u202e\u0000" + "x".repeat(2_000),
                        "g\n\n",
                        List.of(),
                        HOST.interval(),
                        HOST.timeout(),
                        true,
                        false,
                        HOST.check());
        Letter letter = write("en", of(Occasion.DOWN, odd, "b\ny", "n\u2028"), Health.DOWN);
        assertThat(letter.values().values())
                .allSatisfy(
                        value -> {
                            assertThat(value).doesNotContainPattern("[\\p{Cntrl}\u202e\u2028]");
                            assertThat(value.length()).isLessThanOrEqualTo(1_000);
                        });
    }

    @Test
    void whatWaitedOverNightSaysTheDay() {
        Letter letter = write("en", of(Occasion.DOWN, HOST, null, null), Health.DOWN);
        Letter late = writer("en").late(letter, NOON.plus(Duration.ofHours(30)));
        assertThat(late.value(Placeholder.LATE)).isEqualTo("(late: this is of 2026-03-01 13:03)");
        assertThat(late.key()).isEqualTo("k1");
    }
}
