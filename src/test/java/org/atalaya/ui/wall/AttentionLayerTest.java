package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.atalaya.model.VisualSettings;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class AttentionLayerTest {

    private static AlarmView calling(String... critical) {
        return new AlarmView(List.of("Mail"), false, null, true, List.of(critical), List.of());
    }

    private static boolean isLit(Node node) {
        return node.getPseudoClassStates().contains(Styles.ALERT);
    }

    @Test
    void edgeOfTheWindowSwapsOnceASecondWhileSomethingCalls() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall = new WallFixture(List.of())) {
                        Node edge = wall.find(".attention-edge");
                        assertThat(edge.isVisible()).isFalse();
                        wall.model.alarmProperty().set(calling());
                        assertThat(edge.isVisible()).isTrue();
                        assertThat(edge.getPseudoClassStates()).doesNotContain(Styles.DANGER);
                        boolean before = isLit(edge);
                        wall.second(true);
                        assertThat(isLit(edge)).isNotEqualTo(before);
                        wall.second(true);
                        assertThat(isLit(edge)).isEqualTo(before);
                        wall.model.alarmProperty().set(AlarmView.QUIET);
                        assertThat(edge.isVisible()).isFalse();
                    }
                    return true;
                });
    }

    @Test
    void edgeStaysLitWhereNothingMayMoveAndIsGoneWhereNobodyWantsIt() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall = new WallFixture(List.of())) {
                        Node edge = wall.find(".attention-edge");
                        wall.model.reducedMotionProperty().set(true);
                        wall.model.alarmProperty().set(calling());
                        for (int i = 0; i < 3; i++) {
                            assertThat(isLit(edge)).isTrue();
                            wall.second(true);
                        }
                        wall.model.visualProperty().set(VisualSettings.USUAL.withEdge(false));
                        assertThat(edge.isVisible()).isFalse();
                    }
                    return true;
                });
    }

    @Test
    void nameOfACriticalHostCoversTheWallUntilEscAndComesBackForAnother() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall = new WallFixture(List.of())) {
                        Node banner = wall.find(".attention-banner");
                        wall.model.alarmProperty().set(calling("Payments"));
                        assertThat(banner.isVisible()).isFalse();
                        wall.model.visualProperty().set(VisualSettings.USUAL.withBanner(true));
                        assertThat(banner.isVisible()).isTrue();
                        assertThat(wall.text(".attention-names")).isEqualTo("Payments");
                        wall.press(KeyCode.ESCAPE);
                        assertThat(banner.isVisible()).isFalse();
                        wall.model.alarmProperty().set(calling("Payments", "Vault"));
                        assertThat(banner.isVisible()).isTrue();
                        assertThat(wall.text(".attention-names")).isEqualTo("Payments and 1 more");
                        wall.model.alarmProperty().set(AlarmView.QUIET);
                        assertThat(banner.isVisible()).isFalse();
                    }
                    return true;
                });
    }
}
