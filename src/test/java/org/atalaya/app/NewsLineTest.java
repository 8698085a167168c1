package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.model.Reason;
import org.atalaya.support.FxExtension;
import org.atalaya.support.SampleHosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the line at the foot of the wall tells of a night. */
@ExtendWith(FxExtension.class)
class NewsLineTest {

    private static final Instant NIGHT = Instant.parse("2026-03-01T03:10:00Z");

    private final List<List<String>> told = new ArrayList<>();

    private NewsLine line(Locale language) {
        return new NewsLine(new Phrases(Words.of(language), ZoneOffset.UTC), told::add);
    }

    private static Incident incident(Incident.Kind kind, Failure cause) {
        return new Incident(
                "i", "web", "web", kind, NIGHT, cause, null, null, null, 0, null, false);
    }

    private static final Incident DOWN =
            incident(Incident.Kind.DOWN, Failure.of(Reason.STATUS, "503", "Service Unavailable"));

    private static IncidentEvent event(Type type, Incident incident, int minutes) {
        Instant at = NIGHT.plus(Duration.ofMinutes(minutes));
        return IncidentEvent.of(type, incident, SampleHosts.host("web"), at);
    }

    private List<String> newest() throws Exception {
        FxExtension.settle();
        return told.getLast();
    }

    @Test
    void aNightIsToldNewestFirstWithWhyWhoAndHowLong() throws Exception {
        NewsLine line = line(Locale.UK);
        line.incident(event(Type.OPENED, DOWN, 0));
        line.incident(event(Type.RANG, DOWN, 0));
        Acknowledgement ana = new Acknowledgement("Ana", NIGHT.plusSeconds(120), "on it");
        line.incident(
                new IncidentEvent(
                        Type.ACKNOWLEDGED,
                        DOWN.withAcknowledgement(ana),
                        SampleHosts.host("web"),
                        NIGHT.plusSeconds(120),
                        "Ana",
                        "on it"));
        line.incident(event(Type.SHELVED, DOWN, 3));
        line.incident(event(Type.RESOLVED, DOWN.withEnd(NIGHT.plusSeconds(600)), 10));
        assertThat(newest()).hasSize(3);
        assertThat(newest().get(0)).contains("03:20", "web", "10 min");
        assertThat(newest().get(1)).contains("03:12", "web", "Ana");
        assertThat(newest().get(2)).contains("03:10", "web", "503 Service Unavailable");
    }

    @Test
    void eachKindHasItsWordAndAnUnknownCauseNone() throws Exception {
        NewsLine line = line(Locale.forLanguageTag("es"));
        Words words = Words.of(Locale.forLanguageTag("es"));
        Phrases phrases = new Phrases(words, ZoneOffset.UTC);
        for (Incident.Kind kind : Incident.Kind.values()) {
            line.incident(event(Type.CHANGED, incident(kind, null), 0));
        }
        List<String> said = newest();
        assertThat(said).hasSize(Incident.Kind.values().length).doesNotHaveDuplicates();
        assertThat(said).anyMatch(one -> one.endsWith(phrases.health(Health.DOWN)));
    }

    @Test
    void oldNewsFallsOffAndAStormIsToldInOnePiece() throws Exception {
        NewsLine line = line(Locale.UK);
        FxExtension.onFx(
                () -> {
                    for (int minute = 0; minute < 30; minute++) {
                        line.incident(event(Type.OPENED, DOWN, minute));
                    }
                    return true;
                });
        assertThat(newest()).hasSize(8);
        assertThat(newest().getFirst()).contains("03:39");
        assertThat(told).hasSize(1);
    }
}
