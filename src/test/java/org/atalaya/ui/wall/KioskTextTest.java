package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kiosk.Kiosk;
import org.atalaya.ui.kit.Themes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is really drawn in kiosk: tiles beside each other, texts inside them or with an ellipsis.
 */
class KioskTextTest {

    private static final Acknowledgement TAKEN =
            new Acknowledgement("María de los Ángeles Fernández Etxeberria", StatusFixtures.NOW);

    /** Borders and rounding of glyphs. */
    private static final double SLACK = 1.5;

    static List<HostStatus> hosts(int count, int down) {
        List<HostStatus> hosts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            HostStatus host =
                    StatusFixtures.status(
                            i % 3 == 0 ? "Web " + i : "Conmutador del edificio norte " + i,
                            i < down ? Health.DOWN : Health.UP);
            if (i < down) {
                StatusFixtures.change(host, Health.DOWN, Duration.ofHours(30), 5, TAKEN);
            }
            hosts.add(host);
        }
        return hosts;
    }

    @ParameterizedTest
    @CsvSource({
        "1280, 720, 1, 0, 1",
        "1280, 720, 24, 1, 1",
        "1280, 720, 24, 24, 1",
        "1280, 720, 300, 2, 1.25",
        "1280, 720, 5000, 40, 1",
        "1920, 1080, 36, 2, 1",
        "1920, 1080, 36, 2, 2",
        "1920, 1080, 120, 60, 0.8",
        "3840, 2160, 300, 3, 1",
        "7680, 4320, 60, 1, 1",
        "1080, 1920, 24, 2, 1",
        "2160, 3840, 300, 5, 1.5"
    })
    void noTextIsCutWithoutAnEllipsisAndNothingScrolls(
            int width, int height, int count, int down, double scale) {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(hosts(count, down), width, height)) {
                        f.model.scaleProperty().set(scale);
                        f.model.kioskProperty().set(true);
                        Themes.fontSize(f.scene, Kiosk.fontSize(height) * scale);
                        f.layout();
                        f.layout();

                        assertThat(f.wall.grid().tiles()).hasSize(count);
                        assertThat(below(f.root, ScrollBar.class))
                                .noneMatch(bar -> isSeen(bar, f.root));
                        f.wall.grid().tiles().forEach(tile -> assertTexts(tile.root()));
                        assertApart(f);
                    }
                });
    }

    static void assertTexts(Region tile) {
        Bounds room = tile.localToScene(tile.getLayoutBounds());
        for (Label label : below(tile, Label.class)) {
            if (!isSeen(label, tile) || label.getText().isEmpty()) {
                continue;
            }
            Text drawn = (Text) label.lookup(".text");
            assertThat(drawn).as("of %s", label.getText()).isNotNull();
            String text = drawn.getText().replaceAll("\\s+", " ").strip();
            assertThat(text.equals(label.getText()) || text.endsWith("…") || text.endsWith("..."))
                    .as("'%s' of '%s'", text, label.getText())
                    .isTrue();
            Bounds place = drawn.localToScene(drawn.getLayoutBounds());
            assertThat(place.getMinX()).isGreaterThanOrEqualTo(room.getMinX() - SLACK);
            assertThat(place.getMaxX()).as(text).isLessThanOrEqualTo(room.getMaxX() + SLACK);
            assertThat(place.getMinY()).as(text).isGreaterThanOrEqualTo(room.getMinY() - SLACK);
            assertThat(place.getMaxY()).as(text).isLessThanOrEqualTo(room.getMaxY() + SLACK);
        }
    }

    static boolean isSeen(Node node, Node top) {
        for (Node n = node; n != null && n != top; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Tiles stand in reading order: each behind its neighbour, or in a row below all before it. */
    private static void assertApart(WallFixture f) {
        double right = -1;
        double bottom = -1;
        double top = -1;
        for (HostStatus host : f.wall.shown()) {
            Region tile = f.tile(host).root();
            if (tile.getLayoutY() == top) {
                assertThat(tile.getLayoutX()).isGreaterThanOrEqualTo(right);
            } else {
                assertThat(tile.getLayoutY()).isGreaterThanOrEqualTo(bottom);
            }
            top = tile.getLayoutY();
            right = tile.getLayoutX() + tile.getWidth();
            bottom = top + tile.getHeight();
            assertThat(right).isLessThanOrEqualTo(f.wall.grid().getWidth());
            assertThat(bottom).isLessThanOrEqualTo(f.wall.grid().getHeight());
        }
    }

    static <T extends Node> List<T> below(Parent parent, Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (type.isInstance(child)) {
                found.add(type.cast(child));
            } else if (child instanceof Parent inner) {
                found.addAll(below(inner, type));
            }
        }
        return found;
    }
}
