package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Circumstances;
import org.atalaya.model.Health;
import org.atalaya.model.Incident;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.AlarmView;
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

    @Test
    void onlyWhatIsSnoozedCanBeTakenOffTheShelf() {
        HostStatus snoozed = down(Duration.ZERO, 0, NOW.plusSeconds(900));
        HostStatus plain = down(Duration.ZERO, 0, null);
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(snoozed, plain))) {
                        f.wall.menu().dress(plain);
                        assertThat(f.wall.menu().offered())
                                .contains("Snooze")
                                .doesNotContain("End the snooze");
                        f.wall.menu().dress(snoozed);
                        assertThat(f.wall.menu().offered()).contains("Snooze", "End the snooze");
                        f.wall.menu().dress(List.of(plain, snoozed));
                        assertThat(f.wall.menu().offered()).contains("End the snooze");
                    }
                });
    }

    @Test
    void theFootDoesNotSayThatItSoundsWhereNobodyCanHearIt() {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of())) {
                        f.model
                                .alarmProperty()
                                .set(new AlarmView(List.of("Mail"), false, null, false));
                        assertThat(f.texts(".wall-footer .label"))
                                .contains("alarm: without a sound, for", "Mail");
                        f.model
                                .alarmProperty()
                                .set(
                                        new AlarmView(
                                                List.of("Mail"),
                                                false,
                                                null,
                                                true,
                                                List.of(),
                                                List.of(),
                                                false,
                                                "Night",
                                                List.of(),
                                                0));
                        assertThat(f.texts(".wall-footer .label"))
                                .contains("Night · alarm: silent, though open:", "Mail");
                        f.model.kioskProperty().set(true);
                        assertThat(f.text(".alarm-note")).isEqualTo("quiet hours: Night");
                        assertThat(f.find(".alarm-note").isVisible()).isTrue();
                    }
                });
    }
}
