package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.atalaya.model.GroupPath;
import org.atalaya.model.Health;
import org.atalaya.model.TileOrder;
import org.atalaya.model.TileSize;
import org.atalaya.model.View;
import org.atalaya.status.HostStatus;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;

/** Orders, sizes, headings and views, as a person chooses them. */
class BoardViewTest {

    private static List<HostStatus> board() {
        return List.of(
                SectionsTest.host("pay", "Shop/Front", Health.DOWN),
                SectionsTest.host("web 10", "Shop", Health.UP),
                SectionsTest.host("web 9", "Shop", Health.UP),
                SectionsTest.host("dns", "Net", Health.UP),
                SectionsTest.host("alone", "", Health.UP));
    }

    private static void onWall(Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(board())) {
                        f.model.groupsProperty().set(SectionsTest.groups(f.model.hosts()));
                        f.layout();
                        test.accept(f);
                    }
                });
    }

    private static List<String> names(WallFixture f) {
        return f.wall.shown().stream().map(s -> s.getHost().name()).toList();
    }

    private static void press(WallFixture f, KeyCode code, boolean shift, boolean control) {
        Node target = f.scene.getFocusOwner() == null ? f.root : f.scene.getFocusOwner();
        target.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
        f.layout();
    }

    private static MenuButton menu(WallFixture f) {
        return (MenuButton) f.find("." + Styles.BOARD_MENU);
    }

    private static void choose(WallFixture f, String text) {
        menu(f).getItems().stream()
                .filter(item -> text.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
        f.layout();
    }

    @Test
    void anOrderIsChosenInTheMenuAndKept() {
        onWall(
                f -> {
                    assertThat(menu(f).getText()).isEqualTo("Worst first");
                    choose(f, "By name");
                    assertThat(names(f)).containsExactly("alone", "dns", "pay", "web 9", "web 10");
                    assertThat(f.model.boardProperty().get().look().order())
                            .isEqualTo(TileOrder.NAME);
                    assertThat(menu(f).getText()).isEqualTo("By name");
                    assertThat(f.tile(f.model.hosts().getFirst()).root().getPseudoClassStates())
                            .as("by name, no tile is larger than another")
                            .doesNotContain(Styles.WIDE);
                });
    }

    @Test
    void ctrlPlusMinusAndZeroChangeTheSize() {
        onWall(
                f -> {
                    assertThat(f.wall.board().look().size()).isEqualTo(TileSize.AUTO);
                    double largest = f.wall.grid().arrangement().fontSize(false);
                    press(f, KeyCode.MINUS, false, true);
                    assertThat(f.wall.board().look().size()).isEqualTo(TileSize.MEDIUM);
                    press(f, KeyCode.MINUS, false, true);
                    assertThat(f.wall.board().look().size()).isEqualTo(TileSize.SMALL);
                    assertThat(f.wall.grid().arrangement().fontSize(false)).isLessThan(largest);
                    press(f, KeyCode.EQUALS, true, true);
                    press(f, KeyCode.PLUS, false, true);
                    assertThat(f.wall.board().look().size()).isEqualTo(TileSize.LARGE);
                    press(f, KeyCode.DIGIT0, false, true);
                    assertThat(f.wall.board().look().size()).isEqualTo(TileSize.AUTO);
                    assertThat(f.wall.grid().arrangement().fontSize(false)).isEqualTo(largest);
                });
    }

    private static HeadingRow heading(WallFixture f, String path) {
        return Objects.requireNonNull(f.wall.grid().headings().row(GroupPath.of(path)));
    }

    private static String text(HeadingRow row) {
        return String.join(
                " ",
                row.lookupAll(".label").stream()
                        .map(Labeled.class::cast)
                        .map(Labeled::getText)
                        .filter(text -> !text.isEmpty())
                        .toList());
    }

    @Test
    void headingsStandBetweenTheTilesAndTakeThePlaceOfTheRow() {
        onWall(
                f -> {
                    assertThat(f.find(".groups").isManaged()).isTrue();
                    press(f, KeyCode.G, false, false);
                    assertThat(f.find(".groups").isManaged()).isFalse();
                    assertThat(names(f)).containsExactly("web 10", "web 9", "pay", "dns", "alone");
                    assertThat(text(heading(f, "Shop"))).isEqualTo("Shop 2 of 3 up");
                    assertThat(text(heading(f, "Shop/Front"))).isEqualTo("Shop / Front 0 of 1 up");
                    assertThat(text(heading(f, ""))).isEqualTo("Without a group 1 up");
                    assertThat(WallFixture.states(heading(f, "Shop"))).containsExactly(Health.DOWN);
                    assertThat(heading(f, "Shop").getAccessibleText())
                            .isEqualTo("Group Shop, down, 2 of 3 up");

                    press(f, KeyCode.G, false, false);
                    assertThat(f.wall.grid().headings().rows()).isEmpty();
                });
    }

    @Test
    void aGroupFoldsByItsHeadingByKeyAndAllAtOnce() {
        onWall(
                f -> {
                    press(f, KeyCode.G, false, false);
                    f.wall.grid().choose(f.model.hosts().get(3));
                    f.layout();
                    press(f, KeyCode.F, false, false);
                    assertThat(names(f)).doesNotContain("dns").contains("pay");
                    assertThat(f.scene.getFocusOwner()).isSameAs(heading(f, "Net"));
                    assertThat(f.wall.grid().selection().inOrder()).isEmpty();

                    press(f, KeyCode.RIGHT, false, false);
                    assertThat(names(f)).contains("dns");
                    press(f, KeyCode.ENTER, false, false);
                    assertThat(names(f)).doesNotContain("dns");

                    press(f, KeyCode.F, true, false);
                    assertThat(names(f)).as("one was folded: all are shown").hasSize(5);
                    press(f, KeyCode.F, true, false);
                    assertThat(names(f)).isEmpty();
                    assertThat(f.find(".empty-state").isVisible()).isFalse();
                    assertThat(f.model.boardProperty().get().look().folded())
                            .containsExactlyInAnyOrder("Shop", "Shop/Front", "Net", "");
                });
    }

    @Test
    void aSelectionGoesOnAcrossHeadingsAndOrders() {
        onWall(
                f -> {
                    f.wall.grid().choose(f.model.hosts().get(1));
                    press(f, KeyCode.G, false, false);
                    assertThat(f.wall.grid().getChosen()).isSameAs(f.model.hosts().get(1));
                    press(f, KeyCode.DOWN, true, false);
                    assertThat(f.wall.grid().selection().inOrder())
                            .extracting(s -> s.getHost().name())
                            .containsExactly("web 10", "web 9", "pay");
                    choose(f, "By name");
                    assertThat(f.wall.grid().selection().inOrder()).hasSize(3);
                    press(f, KeyCode.A, false, true);
                    assertThat(f.wall.grid().selection().inOrder()).hasSize(5);
                });
    }

    @Test
    void aViewKeepsFilterAndLookAndIsShownByItsKey() {
        onWall(
                f -> {
                    ((TextField) f.find(".search")).setText("web");
                    choose(f, "By name");
                    f.wall.board().save("Webs");
                    assertThat(menu(f).getText()).isEqualTo("Webs");

                    f.press(f.find(".search"), KeyCode.ESCAPE, false);
                    f.wall.board().order(TileOrder.WORST);
                    assertThat(menu(f).getText()).isEqualTo("Worst first");
                    assertThat(names(f)).hasSize(5);

                    f.wall.focus();
                    press(f, KeyCode.DIGIT1, false, true);
                    assertThat(names(f)).containsExactly("web 9", "web 10");
                    assertThat(((TextField) f.find(".search")).getText()).isEqualTo("web");
                    press(f, KeyCode.DIGIT2, false, true);
                    assertThat(names(f)).as("there is no second view").hasSize(2);
                });
    }

    @Test
    void theListOfViewsSavesRenamesMovesReplacesAndDeletes() {
        onWall(
                f -> {
                    menu(f).getItems().stream()
                            .filter(item -> "Views…".equals(item.getText()))
                            .toList()
                            .forEach(MenuItem::fire);
                    ViewsController views = f.wall.views();
                    assertThat(views.isOpen()).isTrue();
                    views.name().setText("  First ");
                    views.save();
                    views.name().setText("Second");
                    views.save();
                    assertThat(viewNames(f)).containsExactly("First", "Second");

                    views.name().setText("first");
                    views.save();
                    assertThat(views.note()).contains("a view named “First” already");
                    views.name().setText(" ");
                    views.save();
                    assertThat(viewNames(f)).as("refused, and nothing lost").hasSize(2);

                    TextField second = ((ViewRow) views.rows().get(1)).name();
                    second.setText("Later");
                    second.fireEvent(new ActionEvent());
                    views.move(f.wall.board().views().get(1), 0);
                    assertThat(viewNames(f)).containsExactly("Later", "First");

                    f.wall.board().order(TileOrder.LATENCY);
                    views.replace(f.wall.board().views().get(1));
                    assertThat(f.wall.board().views().get(1).look().order())
                            .isEqualTo(TileOrder.LATENCY);

                    views.delete(f.wall.board().views().getFirst());
                    assertThat(viewNames(f)).containsExactly("First");
                    views.undo();
                    assertThat(viewNames(f)).containsExactly("Later", "First");
                    f.press(views.name(), KeyCode.ESCAPE, false);
                    assertThat(views.isOpen()).isFalse();
                });
    }

    private static List<String> viewNames(WallFixture f) {
        return f.wall.board().views().stream().map(View::name).toList();
    }

    @Test
    void aKioskPutsTheWorstOnTopAndHidesNobodyUnlessAViewSaysSo() {
        onWall(
                f -> {
                    ((ToggleButton) f.find(".chip:up")).fire();
                    choose(f, "By name");
                    press(f, KeyCode.G, false, false);
                    f.model.kioskProperty().set(true);
                    assertThat(names(f)).containsExactly("pay", "web 10", "web 9", "dns", "alone");
                    f.model.kioskProperty().set(false);
                    assertThat(names(f)).containsExactly("dns", "web 9", "web 10", "pay", "alone");
                    assertThat(f.wall.board().look().headings()).isTrue();
                });
    }

    @Test
    void aViewThatWasChosenIsShownAndNamedInKiosk() {
        onWall(
                f -> {
                    f.wall.board().filterProperty().set(new WallFilter("web", null, null));
                    f.wall.board().save("Webs");
                    f.model.kioskProperty().set(true);
                    assertThat(names(f)).containsExactly("web 10", "web 9");
                    assertThat(f.text(".board-name")).isEqualTo("Atalaya · Webs");
                    f.model.kioskProperty().set(false);
                    assertThat(f.text(".board-name")).isEqualTo("Atalaya");
                });
    }

    @Test
    void theMenuNamesEachViewWithItsKey() {
        onWall(
                f -> {
                    f.wall.board().save("Alone & [x]");
                    assertThat(menu(f).getItems())
                            .extracting(MenuItem::getText)
                            .contains("Alone & [x] (Ctrl+1)", "Views…");
                });
    }
}
