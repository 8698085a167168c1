package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.shape.Rectangle;
import org.atalaya.model.Health;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.KioskSettings.Night;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;

/** What the wall does by itself while it fills a screen. */
class KioskViewTest {

    private static final Night ALWAYS = new Night(60, LocalTime.NOON, LocalTime.NOON);

    private static void inKiosk(KioskSettings settings, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    List<HostStatus> hosts =
                            List.of(
                                    StatusFixtures.status("Mail", Health.UP),
                                    StatusFixtures.status("Git", Health.UP),
                                    StatusFixtures.status("Wiki", Health.UP));
                    try (WallFixture f = new WallFixture(hosts, 1920, 1080)) {
                        f.model.kioskSettingsProperty().set(settings);
                        f.model.kioskProperty().set(true);
                        f.layout();
                        test.accept(f);
                    }
                });
    }

    private static Node dark(WallFixture f) {
        return f.root.getChildren().stream()
                .filter(Rectangle.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static void later(WallFixture f, Duration time) {
        f.now.updateAndGet(now -> now.plus(time));
        f.model.tick();
    }

    @Test
    void byNightItIsDarkerAndByDayItIsNot() {
        inKiosk(
                KioskSettings.USUAL.withNight(ALWAYS),
                f -> {
                    assertThat(dark(f).isVisible()).isTrue();
                    assertThat(dark(f).getOpacity()).isEqualTo(0.6);
                    assertThat(dark(f).isMouseTransparent()).isTrue();

                    LocalTime now = LocalTime.ofInstant(f.now.get(), f.phrases.zone());
                    Night over = new Night(60, now.minusHours(2), now.plusMinutes(1));
                    f.model.kioskSettingsProperty().set(KioskSettings.USUAL.withNight(over));
                    assertThat(dark(f).isVisible()).isTrue();
                    later(f, Duration.ofMinutes(2));
                    assertThat(dark(f).isVisible()).isFalse();
                });
    }

    @Test
    void whatIsDownIsAsLightByNightUntilSomebodyHasIt() {
        inKiosk(
                KioskSettings.USUAL.withNight(ALWAYS),
                f -> {
                    HostStatus mail = f.model.hosts().getFirst();
                    StatusFixtures.change(mail, Health.DOWN, Duration.ZERO, 5, null);
                    f.model.recount();
                    assertThat(dark(f).isVisible()).isFalse();

                    StatusFixtures.acknowledge(mail, "Ana");
                    later(f, Duration.ofSeconds(1));
                    assertThat(dark(f).isVisible()).isTrue();
                });
    }

    @Test
    void onADeskItIsNeverDark() {
        inKiosk(
                KioskSettings.USUAL.withNight(ALWAYS),
                f -> {
                    f.model.kioskProperty().set(false);
                    assertThat(dark(f).isVisible()).isFalse();
                });
    }

    @Test
    void theFrameMovesEveryMinuteAndComesBack() {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    Node frame = f.root.getChildren().getFirst();
                    assertThat(frame.getTranslateX()).isZero();
                    later(f, Duration.ofMinutes(1));
                    assertThat(frame.getTranslateX()).isEqualTo(4);

                    f.model.kioskProperty().set(false);
                    assertThat(frame.getTranslateX()).isZero();
                });
    }

    @Test
    void whoDoesNotWantItHasAFrameThatStays() {
        inKiosk(
                KioskSettings.USUAL.withShift(false),
                f -> {
                    later(f, Duration.ofMinutes(1));
                    assertThat(f.root.getChildren().getFirst().getTranslateX()).isZero();
                });
    }

    @Test
    void whatIsDownTakesMostOfTheWallWhereThatIsWanted() {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    HostStatus mail = f.model.hosts().getFirst();
                    StatusFixtures.change(mail, Health.DOWN, Duration.ZERO, 5, null);
                    f.model.recount();
                    f.layout();
                    double usual = f.tile(mail).root().getHeight();

                    f.model.kioskSettingsProperty().set(KioskSettings.USUAL.withZoom(true));
                    f.layout();

                    double zoomed = f.tile(mail).root().getHeight();
                    assertThat(zoomed).isGreaterThanOrEqualTo(usual);
                    assertThat(zoomed).isGreaterThan(f.wall.grid().getHeight() * 0.6);
                });
    }

    @Test
    void aKioskWhosePictureMayGoSaysSo() {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    assertThat(f.texts(".alarm-note")).isEmpty();
                    f.model.awakeProperty().set(false);
                    assertThat(f.texts(".alarm-note")).containsExactly("the screen may go dark");
                    f.model.kioskProperty().set(false);
                    assertThat(f.texts(".alarm-note")).isEmpty();
                });
    }
}
