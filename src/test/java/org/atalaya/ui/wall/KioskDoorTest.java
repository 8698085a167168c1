package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Health;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.Pin;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Kiosk in and out, with a PIN and without; and what never stands on one. */
class KioskDoorTest {

    private static final Pin PIN = new Pin(1, "A".repeat(22) + "==", "A".repeat(43) + "=");

    private static void inKiosk(KioskSettings settings, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    List<HostStatus> hosts =
                            List.of(
                                    StatusFixtures.status("Mail", Health.DOWN),
                                    StatusFixtures.status("Git", Health.UP));
                    try (WallFixture f = new WallFixture(hosts)) {
                        f.model.kioskSettingsProperty().set(settings);
                        f.wall.door()
                                .setCheck(
                                        (pin, typed) ->
                                                CompletableFuture.completedFuture(
                                                        typed.equals("4711")));
                        f.press(KeyCode.F11);
                        f.layout();
                        test.accept(f);
                    }
                });
    }

    private static void withPin(Consumer<WallFixture> test) {
        inKiosk(KioskSettings.USUAL.withPin(PIN), test);
    }

    private static void pin(WallFixture f, String digits) {
        Node pad = f.find(".pin-pad");
        f.press(pad, KeyCode.SHIFT, false); // what opened the pad is not typed into it
        for (String digit : digits.split("")) {
            pad.lookupAll(".pin-key").stream()
                    .map(Button.class::cast)
                    .filter(key -> digit.equals(key.getText()))
                    .findFirst()
                    .orElseThrow()
                    .fire();
        }
        f.press(pad, KeyCode.ENTER, false);
    }

    private static boolean isAsked(WallFixture f) {
        return f.root.lookup(".pin-pad") != null;
    }

    private static boolean isKiosk(WallFixture f) {
        return f.model.kioskProperty().get();
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPE", "F11"})
    void withoutAPinAnybodyLeaves(KeyCode key) {
        inKiosk(
                KioskSettings.USUAL,
                f -> {
                    f.press(key);
                    assertThat(isKiosk(f)).isFalse();
                    assertThat(isAsked(f)).isFalse();
                });
    }

    @ParameterizedTest
    @EnumSource(names = {"ESCAPE", "F11"})
    void withAPinWhoKnowsItLeaves(KeyCode key) {
        withPin(
                f -> {
                    f.press(key);
                    assertThat(isKiosk(f)).isTrue();
                    assertThat(f.text(".pin-title")).isEqualTo("PIN to leave the kiosk");
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isFalse();
                    assertThat(isAsked(f)).isFalse();
                });
    }

    @Test
    void aWrongPinStaysInAndTheRightOneLeavesAfterIt() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4712");
                    assertThat(isKiosk(f)).isTrue();
                    assertThat(f.text(".pin-note")).isEqualTo("That is not the PIN.");
                    assertThat(f.text(".pin-dots")).isEmpty();
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void keysTypeItTooAndOneTooManyIsTakenBack() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    Node pad = f.find(".pin-pad");
                    f.press(pad, KeyCode.SHIFT, false);
                    for (String sign : List.of("4", "7", "x", "1", "1", "9")) {
                        f.type(pad, sign);
                    }
                    assertThat(f.text(".pin-dots")).isEqualTo("●●●●●");
                    f.press(pad, KeyCode.BACK_SPACE, false);
                    f.press(pad, KeyCode.ENTER, false);
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void afterThreeWrongOnesNothingIsTakenForAWhile() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    pin(f, "1111");
                    pin(f, "2222");
                    pin(f, "3333");
                    assertThat(f.text(".pin-note")).endsWith("The next try is in 10 s.");
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isTrue();

                    // Another pad is no way round it.
                    f.press(f.find(".pin-pad"), KeyCode.ESCAPE, false);
                    assertThat(isAsked(f)).isFalse();
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isTrue();

                    for (int second = 0; second < 10; second++) {
                        f.second(true);
                    }
                    assertThat(f.text(".pin-note")).isEmpty();
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void aPinThatIsStillComparedTakesNoOther() {
        withPin(
                f -> {
                    CompletableFuture<Boolean> slow = new CompletableFuture<>();
                    f.wall.door().setCheck((pin, typed) -> slow);
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4711");
                    f.second(true);
                    pin(f, "1234");
                    assertThat(f.text(".pin-dots")).isEmpty();
                    slow.complete(true);
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @Test
    void aPinThatCannotBeComparedIsWrong() {
        withPin(
                f -> {
                    f.wall.door()
                            .setCheck(
                                    (pin, typed) ->
                                            CompletableFuture.failedFuture(
                                                    new IllegalStateException()));
                    f.press(KeyCode.ESCAPE);
                    pin(f, "4711");
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void aPadThatNobodyTouchesGoesAway() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    for (int second = 0; second < 29; second++) {
                        f.second(true);
                    }
                    assertThat(isAsked(f)).isTrue();
                    f.second(true);
                    assertThat(isAsked(f)).isFalse();
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void aPinThatIsTakenAwayMeanwhileIsAskedForNoMore() {
        withPin(
                f -> {
                    f.press(KeyCode.ESCAPE);
                    f.model.kioskSettingsProperty().set(KioskSettings.USUAL);
                    assertThat(isAsked(f)).isFalse();
                    f.press(KeyCode.ESCAPE);
                    assertThat(isKiosk(f)).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "M, false, mute",
        "M, true, unmute",
        "S, false, seen",
        "A, false, acknowledge Mail",
        "A, true, acknowledge Mail",
        "P, false, pause Mail"
    })
    void whatChangesSomethingIsDoneAfterThePin(KeyCode key, boolean shift, String asked) {
        withPin(
                f -> {
                    f.wall.grid().choose(f.model.hosts().getFirst());
                    f.press(f.root, key, shift);
                    assertThat(f.actions.asked).isEmpty();
                    assertThat(f.text(".pin-title")).isEqualTo("PIN to change something");
                    pin(f, "4711");
                    assertThat(f.actions.asked).containsExactly(asked);
                    assertThat(isKiosk(f)).isTrue();
                });
    }

    @Test
    void aClickOnAChipAsksTooAndLooksAsBeforeUntilThen() {
        withPin(
                f -> {
                    ToggleButton chip = (ToggleButton) f.find(".chip:down");
                    chip.fire();
                    assertThat(chip.isSelected()).isFalse();
                    assertThat(f.wall.shown()).hasSize(2);
                    pin(f, "4711");
                    assertThat(f.wall.shown()).hasSize(1);
                });
    }

    @Test
    void lookingAndCheckingAskNobody() {
        withPin(
                f -> {
                    f.press(KeyCode.RIGHT);
                    assertThat(f.wall.grid().getChosen()).isNotNull();
                    f.press(KeyCode.R);
                    assertThat(f.actions.asked).hasSize(1);
                    assertThat(isAsked(f)).isFalse();
                });
    }
}
