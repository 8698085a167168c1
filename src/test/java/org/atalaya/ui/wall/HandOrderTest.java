package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.model.TileOrder;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;

class HandOrderTest {

    private static List<HostStatus> hosts(int count, String... groups) {
        return IntStream.range(0, count)
                .mapToObj(
                        i ->
                                StatusFixtures.status(
                                        StatusFixtures.host("h" + i)
                                                .withGroup(
                                                        groups.length == 0
                                                                ? ""
                                                                : groups[i % groups.length]),
                                        Health.UP,
                                        Duration.ZERO,
                                        12))
                .toList();
    }

    private static void onWall(List<HostStatus> hosts, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(hosts)) {
                        f.wall.board().order(TileOrder.HAND);
                        f.layout();
                        f.layout();
                        test.accept(f);
                    }
                });
    }

    /** What a mouse does at this place of a tile, told to the tile that was pressed. */
    private static void mouse(
            WallFixture f,
            EventType<MouseEvent> type,
            Node pressed,
            Node at,
            double x,
            boolean still) {
        Point2D scene = at.localToScene(x, 10);
        pressed.fireEvent(
                new MouseEvent(
                        type,
                        scene.getX(),
                        scene.getY(),
                        scene.getX(),
                        scene.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        type != MouseEvent.MOUSE_RELEASED,
                        false,
                        false,
                        false,
                        false,
                        still,
                        null));
        f.layout();
    }

    private static void mouse(
            WallFixture f, EventType<MouseEvent> type, Node at, double x, boolean still) {
        mouse(f, type, at, at, x, still);
    }

    /** Drags from the tile of one host onto the right or left half of that of another. */
    private static void drag(WallFixture f, HostStatus from, HostStatus to, boolean behind) {
        Node tile = f.tile(from).root();
        mouse(f, MouseEvent.MOUSE_PRESSED, tile, 5, true);
        Region over = f.tile(to).root();
        double x = behind ? over.getWidth() - 5 : 5;
        mouse(f, MouseEvent.MOUSE_DRAGGED, tile, over, x, false);
    }

    private static void drop(WallFixture f, HostStatus from) {
        mouse(f, MouseEvent.MOUSE_RELEASED, f.tile(from).root(), 5, false);
    }

    private static void alt(WallFixture f, KeyCode arrow) {
        f.root.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", arrow, false, false, true, false));
    }

    @Test
    void aBlockIsPutInFrontOfOrBehindAnother() {
        List<String> all = List.of("a", "b", "c", "d", "e");
        assertThat(HandOrder.moved(all, Set.of("d", "b"), "a", false))
                .containsExactly("b", "d", "a", "c", "e");
        assertThat(HandOrder.moved(all, Set.of("a"), "e", true))
                .containsExactly("b", "c", "d", "e", "a");
        assertThatThrownBy(() -> HandOrder.moved(all, Set.of("a"), "a", true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDragShowsWhereAndMovesAllThatAreChosen() {
        List<HostStatus> hosts = hosts(12);
        onWall(
                hosts,
                f -> {
                    f.wall.grid().choose(hosts.get(0));
                    f.wall.grid().extendTo(hosts.get(1));
                    drag(f, hosts.get(1), hosts.get(3), true);
                    Node mark = f.find("." + Styles.DROP_MARK);
                    assertThat(mark.isVisible()).isTrue();
                    assertThat(mark.getBoundsInParent().getMinX())
                            .isGreaterThanOrEqualTo(
                                    f.tile(hosts.get(3)).root().getBoundsInParent().getMaxX());
                    drop(f, hosts.get(1));
                    assertThat(mark.isVisible()).isFalse();
                    assertThat(f.actions.asked)
                            .containsExactly("arrange h0,h1 h2 h3 h0 h1 h4 h5 h6 h7 h8 h9 h10 h11");
                });
    }

    @Test
    void nothingIsMovedInAnotherOrderOrWhereNoTileIsOrByAClick() {
        List<HostStatus> hosts = hosts(12);
        onWall(
                hosts,
                f -> {
                    drag(f, hosts.get(1), hosts.get(1), true);
                    drop(f, hosts.get(1));
                    mouse(f, MouseEvent.MOUSE_PRESSED, f.tile(hosts.get(2)).root(), 5, true);
                    drop(f, hosts.get(2));
                    f.wall.board().order(TileOrder.NAME);
                    f.layout();
                    drag(f, hosts.get(1), hosts.get(3), true);
                    drop(f, hosts.get(1));
                    alt(f, KeyCode.RIGHT);
                    f.wall.board().order(TileOrder.HAND);
                    f.model.kioskProperty().set(true);
                    f.layout();
                    alt(f, KeyCode.RIGHT);
                    assertThat(f.actions.asked).isEmpty();
                });
    }

    @Test
    void altAndArrowsMoveByAPlaceOrARowAndStopAtTheEnds() {
        List<HostStatus> hosts = hosts(12);
        onWall(
                hosts,
                f -> {
                    f.wall.grid().choose(hosts.get(0));
                    alt(f, KeyCode.LEFT);
                    alt(f, KeyCode.UP);
                    assertThat(f.actions.asked).isEmpty();
                    alt(f, KeyCode.RIGHT);
                    assertThat(f.actions.asked.getLast()).startsWith("arrange h0 h1 h0 h2 h3");
                    alt(f, KeyCode.DOWN);
                    int columns = ((GridLayout) f.wall.grid().arrangement()).columns();
                    String ids = f.actions.asked.getLast().substring("arrange h0 ".length());
                    assertThat(List.of(ids.split(" ")).indexOf("h0")).isEqualTo(columns);
                    f.wall.grid().choose(hosts.get(11));
                    int before = f.actions.asked.size();
                    alt(f, KeyCode.RIGHT);
                    assertThat(f.actions.asked).hasSize(before);
                });
    }

    @Test
    void underHeadingsAHostStaysInItsGroup() {
        List<HostStatus> hosts = hosts(4, "A", "B");
        onWall(
                hosts,
                f -> {
                    f.wall.board().headings(true);
                    f.layout();
                    f.layout();
                    drag(f, hosts.get(0), hosts.get(1), true);
                    assertThat(f.find("." + Styles.DROP_MARK).isVisible()).isFalse();
                    drop(f, hosts.get(0));
                    f.wall.grid().choose(hosts.get(2));
                    alt(f, KeyCode.RIGHT);
                    assertThat(f.actions.asked).isEmpty();
                    alt(f, KeyCode.LEFT);
                    assertThat(f.actions.asked).containsExactly("arrange h2 h2 h0 h1 h3");
                });
    }

    @Test
    void aClickOnOneOfSeveralChosenChoosesItAlone() {
        List<HostStatus> hosts = hosts(6);
        onWall(
                hosts,
                f -> {
                    f.wall.grid().choose(hosts.get(0));
                    f.wall.grid().extendTo(hosts.get(2));
                    Node tile = f.tile(hosts.get(1)).root();
                    mouse(f, MouseEvent.MOUSE_PRESSED, tile, 5, true);
                    assertThat(f.wall.grid().selection().inOrder()).hasSize(3);
                    mouse(f, MouseEvent.MOUSE_CLICKED, tile, 5, true);
                    assertThat(f.wall.grid().selection().inOrder()).containsExactly(hosts.get(1));
                });
    }
}
