package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.atalaya.model.Circumstances;
import org.atalaya.model.Health;
import org.atalaya.model.Incident;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncidentTextTest {

    private static final Instant NOW = StatusFixtures.NOW;
    private static final Phrases ENGLISH = new Phrases(Words.of(Locale.UK), ZoneId.of("UTC"));

    private static HostStatus down(Duration before, int steps, @Nullable Instant shelf) {
        HostStatus status =
                StatusFixtures.status(
                        StatusFixtures.host("Mail"), Health.DOWN, Duration.ofMinutes(3), 41);
        Incident incident =
                new Incident(
                        "i",
                        "Mail",
                        "Mail",
                        Incident.Kind.DOWN,
                        status.getSince().minus(before),
                        null,
                        null,
                        null,
                        shelf,
                        steps,
                        null,
                        false);
        StatusFixtures.circumstances(status, Circumstances.of(false, null, null, incident, null));
        return status;
    }

    private static String tip(HostStatus status) {
        return TileText.tip(status, NOW, ENGLISH);
    }

    @Test
    void aSnoozedHostSaysUntilWhenOnItsTileAndToAScreenReader() {
        HostStatus status = down(Duration.ZERO, 0, NOW.plusSeconds(900));
        TileText text = TileText.of(status, NOW, ENGLISH);
        assertThat(text.below()).isEqualTo("snoozed until 14:07");
        assertThat(text.spoken()).endsWith("snoozed until 14:07");
        assertThat(tip(status)).contains("snoozed until 14:07");
        assertThat(TileText.of(status, NOW.plusSeconds(900), ENGLISH).below())
                .isEqualTo("since 13:49");
    }

    @Test
    void theTooltipSaysHowOftenItEscalatedAndThatItFailedBefore() {
        assertThat(tip(down(Duration.ofMinutes(10), 2, null)))
                .contains("the same incident since 13:39")
                .contains("escalated 2 times: nobody acknowledged it");
        assertThat(tip(down(Duration.ofMinutes(10), 1, null))).contains("escalated once");
    }

    @Test
    void aFreshIncidentSaysNothingBesideItsState() {
        assertThat(IncidentText.tip(down(Duration.ZERO, 0, null), NOW, ENGLISH)).isEmpty();
        assertThat(IncidentText.tip(StatusFixtures.status("Web", Health.DOWN), NOW, ENGLISH))
                .isEmpty();
    }
}
