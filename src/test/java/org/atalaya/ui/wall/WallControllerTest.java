package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallControllerTest {

    private static List<HostStatus> board() {
        return List.of(
                StatusFixtures.status("Payments API", Health.DOWN),
                StatusFixtures.status("NAC 2", Health.DOWN),
                StatusFixtures.status("CDN edge", Health.DEGRADED),
                StatusFixtures.status("Mail", Health.UP),
                StatusFixtures.status("Git", Health.UP),
                StatusFixtures.status("Printer", Health.PAUSED));
    }

    private static void onWall(List<HostStatus> hosts, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    try (WallFixture fixture = new WallFixture(hosts)) {
                        test.accept(fixture);
                    }
                });
    }

    private static void onWall(Consumer<WallFixture> test) {
        onWall(board(), test);
    }

    private static List<String> names(WallFixture f) {
        return f.wall.shown().stream().map(s -> s.getHost().name()).toList();
    }

    @Test
    void chipsCountTheStatesThatOccur() {
        onWall(
                f ->
                        assertThat(f.texts(".chip"))
                                .containsExactly("2 down", "1 degraded", "2 up", "1 paused"));
    }

    @Test
    void aChipShowsItsStateAloneAndThenAllAgain() {
        onWall(
                f -> {
                    ((ToggleButton) f.find(".chip:down")).fire();
                    assertThat(names(f)).containsExactly("Payments API", "NAC 2");
                    assertThat(f.find(".chip:down").getPseudoClassStates()).contains(Styles.CHOSEN);

                    ((ToggleButton) f.find(".chip:down")).fire();
                    assertThat(names(f)).hasSize(6);
                });
    }

    @Test
    void aStateThatChangesLeavesTheFilterOfItsState() {
        onWall(
                f -> {
                    ((ToggleButton) f.find(".chip:down")).fire();
                    StatusFixtures.change(
                            f.model.hosts().get(1), Health.UP, java.time.Duration.ZERO, 5, null);
                    f.model.recount();
                    assertThat(names(f)).containsExactly("Payments API");
                });
    }

    @Test
    void searchFiltersAsItIsTypedAndEscShowsAllAgain() {
        onWall(
                f -> {
                    TextField search = (TextField) f.find(".search");
                    search.setText("nac");
                    assertThat(names(f)).containsExactly("NAC 2");

                    f.press(search, KeyCode.ESCAPE, false);
                    assertThat(names(f)).hasSize(6);
                    assertThat(search.getText()).isEmpty();
                });
    }

    @Test
    void aSearchThatFindsNothingSaysSo() {
        onWall(
                f -> {
                    ((TextField) f.find(".search")).setText("zzz");
                    assertThat(f.find(".empty-state").isVisible()).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "N, false, add",
        "M, false, mute",
        "M, true, unmute",
        "R, false, 'check Payments API,NAC 2,CDN edge,Mail,Git,Printer'",
        "A, false, 'acknowledge? Payments API,NAC 2'",
        "A, true, 'acknowledge Payments API,NAC 2'",
        "W, false, plan?"
    })
    void keysActOnTheWholeWallWhenNothingIsChosen(KeyCode code, boolean shift, String asked) {
        onWall(
                f -> {
                    f.press(f.root, code, shift);
                    assertThat(f.actions.asked).containsExactly(asked);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "R, check NAC 2",
        "A, acknowledge? NAC 2",
        "P, pause NAC 2",
        "ENTER, edit NAC 2",
        "DELETE, delete NAC 2"
    })
    void keysActOnTheChosenHost(KeyCode code, String asked) {
        onWall(
                f -> {
                    f.wall.grid().choose(f.model.hosts().get(1));
                    f.press(code);
                    assertThat(f.actions.asked).containsExactly(asked);
                });
    }

    @ParameterizedTest
    @CsvSource({"P", "ENTER", "DELETE"})
    void keysAboutOneHostDoNothingWhenNoneIsChosen(KeyCode code) {
        onWall(
                f -> {
                    f.press(code);
                    assertThat(f.actions.asked).isEmpty();
                });
    }

    @Test
    void lettersTypedIntoTheSearchAreNoCommands() {
        onWall(
                f -> {
                    f.press(f.find(".search"), KeyCode.A, false);
                    f.press(f.find(".search"), KeyCode.N, false);
                    assertThat(f.actions.asked).isEmpty();
                });
    }

    @Test
    void acknowledgingAHealthyHostMeansAllThatRing() {
        onWall(
                f -> {
                    f.wall.grid().choose(f.model.hosts().get(3));
                    f.press(KeyCode.A);
                    assertThat(f.actions.asked).containsExactly("acknowledge? Payments API,NAC 2");
                });
    }

    @Test
    void arrowsChooseTilesAndEscChoosesNone() {
        onWall(
                f -> {
                    f.press(KeyCode.RIGHT);
                    f.press(KeyCode.RIGHT);
                    assertThat(f.wall.grid().getChosen()).isSameAs(f.model.hosts().get(1));
                    f.press(KeyCode.LEFT);
                    assertThat(f.wall.grid().getChosen()).isSameAs(f.model.hosts().get(0));
                    f.press(KeyCode.ESCAPE);
                    assertThat(f.wall.grid().getChosen()).isNull();
                });
    }

    @Test
    void f11FillsTheScreenAndEscLeavesIt() {
        onWall(
                f -> {
                    f.press(KeyCode.F11);
                    assertThat(f.model.kioskProperty().get()).isTrue();
                    assertThat(f.root.getPseudoClassStates()).contains(Styles.KIOSK);
                    assertThat(f.find(".search").isVisible()).isFalse();
                    assertThat(f.find(".clock").isVisible()).isTrue();
                    assertThat(f.find(".wall-footer").isVisible()).isFalse();
                    assertThat(f.texts(".chip")).contains("2 DOWN");

                    f.press(KeyCode.ESCAPE);
                    assertThat(f.model.kioskProperty().get()).isFalse();
                });
    }

    @Test
    void questionMarkShowsTheKeysAndEscHidesThem() {
        onWall(
                f -> {
                    f.type("?");
                    assertThat(f.find(".keys").isVisible()).isTrue();
                    f.press(KeyCode.ESCAPE);
                    assertThat(f.find(".keys").isVisible()).isFalse();
                });
    }

    @Test
    void aDeletedHostCanBeBroughtBack() {
        onWall(
                f -> {
                    f.wall.grid().choose(f.model.hosts().get(3));
                    f.press(KeyCode.DELETE);
                    assertThat(f.wall.undo().isOffering()).isTrue();
                    assertThat(((Label) f.find(".undo-bar .label")).getText())
                            .isEqualTo("Mail was deleted");

                    f.wall.undo().act();
                    assertThat(f.actions.asked).containsExactly("delete Mail", "undo");
                    assertThat(f.wall.undo().isOffering()).isFalse();
                });
    }

    @Test
    void everyConditionHasABannerWhileItLasts() {
        onWall(
                f -> {
                    f.model.demoProperty().set(true);
                    f.model.stalledProperty().set(true);
                    f.model.problems().add("hosts.json: $.hosts[3] is wrong");
                    f.model
                            .alarmProperty()
                            .set(
                                    new AlarmView(
                                            List.of(),
                                            true,
                                            StatusFixtures.NOW.plusSeconds(900),
                                            false));
                    assertThat(String.join("\n", f.texts(".banner")))
                            .contains(
                                    "DEMO",
                                    "NOT REFRESHED",
                                    "hosts[3]",
                                    "NO SOUND",
                                    "MUTED until 14:07 · 15 min left · the whole wall");

                    f.model.demoProperty().set(false);
                    f.model.stalledProperty().set(false);
                    f.model.problems().clear();
                    f.model.alarmProperty().set(AlarmView.QUIET);
                    assertThat(f.texts(".banner")).isEmpty();
                });
    }

    @Test
    void inKioskTheHeaderSaysThatTheAlarmIsMuted() {
        onWall(
                f -> {
                    f.model.kioskProperty().set(true);
                    f.model
                            .alarmProperty()
                            .set(
                                    new AlarmView(
                                            List.of(),
                                            true,
                                            StatusFixtures.NOW.plusSeconds(900),
                                            true));
                    assertThat(f.text(".alarm-note"))
                            .isEqualTo("alarm muted until 14:07 · 15 min left");
                    assertThat(f.find(".alarm-note").isVisible()).isTrue();
                });
    }

    @Test
    void theFootSaysWhatTheWallDoes() {
        onWall(
                f -> {
                    f.model.lastCheckProperty().set(StatusFixtures.NOW.minusSeconds(3));
                    f.model
                            .alarmProperty()
                            .set(
                                    new AlarmView(
                                            List.of("Payments API", "NAC 2"), false, null, true));
                    assertThat(f.texts(".wall-footer .label"))
                            .containsExactlyInAnyOrder(
                                    "6 hosts · every 20 s",
                                    "last check 3 s ago",
                                    "watchdog: picture and checks go on",
                                    "alarm: sounding for",
                                    "Payments API and 1 more",
                                    "— A to acknowledge, M to mute");
                });
    }

    @Test
    void theSecondHandStandsStillWhenTheProbeLoopDoes() {
        onWall(
                f -> {
                    f.second(true);
                    double angle = f.find(".wall-footer .hand").getRotate();
                    f.second(true);
                    assertThat(f.find(".wall-footer .hand").getRotate()).isNotEqualTo(angle);

                    angle = f.find(".wall-footer .hand").getRotate();
                    f.second(false);
                    assertThat(f.find(".wall-footer .hand").getRotate()).isEqualTo(angle);
                    assertThat(f.find(".wall-footer .second-hand").getPseudoClassStates())
                            .contains(Styles.STALE);
                });
    }

    @Test
    void withoutHostsTheFirstRunStandsThere() {
        onWall(
                List.of(),
                f -> {
                    Label firstRun = new Label("welcome");
                    f.wall.setFirstRun(firstRun);
                    assertThat(firstRun.isVisible()).isTrue();

                    f.model.hosts().add(StatusFixtures.status("Mail", Health.UP));
                    assertThat(firstRun.isVisible()).isFalse();
                });
    }

    @Test
    void aClosedWallIsHeldByNobody() {
        List<Object> longLived = new ArrayList<>();
        WeakReference<WallController> wall =
                new WeakReference<>(
                        FxToolkit.call(
                                () -> {
                                    WallFixture fixture = new WallFixture(board());
                                    fixture.close();
                                    longLived.add(fixture.model);
                                    return fixture.wall;
                                }));
        Garbage.assertCollected(wall);
        assertThat(longLived).hasSize(1);
    }
}
