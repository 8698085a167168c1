package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wall in one line says what the wall says. */
@ExtendWith(FxExtension.class)
class MiniBarTest {

    private static List<HostStatus> hosts(Health... healths) {
        List<HostStatus> hosts = new ArrayList<>();
        for (Health health : healths) {
            hosts.add(StatusFixtures.status("Host " + hosts.size(), health));
        }
        return hosts;
    }

    private static MiniText text(WallFixture wall) {
        return MiniText.of(wall.model, wall.phrases);
    }

    @Test
    void worstIsCountedFirstAndTheWorstHostNamed() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (var wall =
                            new WallFixture(
                                    hosts(
                                            Health.DOWN,
                                            Health.DOWN,
                                            Health.DEGRADED,
                                            Health.UNKNOWN,
                                            Health.UP))) {
                        MiniText text = text(wall);
                        assertThat(text.health()).isEqualTo(Health.DOWN);
                        assertThat(text.head()).isEqualTo("2 down · 1 degraded");
                        assertThat(text.detail()).startsWith("Host 0");
                    }
                    return true;
                });
    }

    @Test
    void calmWallCountsWhoIsUp() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (var wall = new WallFixture(hosts(Health.UP, Health.UP))) {
                        assertThat(text(wall)).isEqualTo(new MiniText(Health.UP, "2 up", ""));
                    }
                    try (var wall = new WallFixture(List.of())) {
                        assertThat(text(wall)).isEqualTo(new MiniText(null, "No hosts yet", ""));
                    }
                    return true;
                });
    }

    @Test
    void whatMakesTheCountsDoubtfulGoesFirst() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (var wall = new WallFixture(hosts(Health.DOWN))) {
                        wall.model.outageProperty().set(new WallModel.Outage(Instant.EPOCH, false));
                        assertThat(text(wall).head()).isEqualTo("No network on this machine");
                        wall.model.stalledProperty().set(true);
                        assertThat(text(wall).head()).isEqualTo("Not refreshed");
                        assertThat(text(wall).health()).isEqualTo(Health.UNKNOWN);
                    }
                    return true;
                });
    }

    @Test
    void followsTheWallAndLeadsBack() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (var wall = new WallFixture(hosts(Health.UP, Health.UP))) {
                        AtomicInteger back = new AtomicInteger();
                        Parent bar = wall.wall.bar(back::incrementAndGet);
                        Themes.apply(new Scene(bar, 420, 44));
                        assertThat(WallFixture.states(bar)).containsExactly(Health.UP);
                        wall.model.hosts().setAll(hosts(Health.FLAPPING, Health.UP));
                        wall.model.recount();
                        assertThat(WallFixture.states(bar)).containsExactly(Health.FLAPPING);
                        assertThat(labels(bar).getFirst()).isEqualTo("1 flapping");
                        List<Button> buttons = buttons(bar);
                        buttons.getFirst().fire();
                        assertThat(wall.actions.asked).contains("mute");
                        wall.model.alarmProperty().set(new AlarmView(List.of(), true, null, true));
                        buttons.getFirst().fire();
                        assertThat(wall.actions.asked).contains("unmute");
                        buttons.getLast().fire();
                        assertThat(back).hasValue(1);
                    }
                    return true;
                });
    }

    @Test
    void keyAsksForItButNotInKiosk() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (var wall = new WallFixture(hosts(Health.UP))) {
                        AtomicInteger asked = new AtomicInteger();
                        wall.wall.onShrink(asked::incrementAndGet);
                        wall.press(KeyCode.B);
                        assertThat(asked).hasValue(1);
                        wall.model.kioskProperty().set(true);
                        wall.press(KeyCode.B);
                        assertThat(asked).hasValue(1);
                    }
                    return true;
                });
    }

    private static List<String> labels(Parent bar) {
        return bar.getChildrenUnmodifiable().stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList();
    }

    private static List<Button> buttons(Parent bar) {
        return bar.getChildrenUnmodifiable().stream()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }
}
