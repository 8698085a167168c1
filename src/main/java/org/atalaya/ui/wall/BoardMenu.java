package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.atalaya.model.TileOrder;
import org.atalaya.model.TileSize;
import org.atalaya.model.View;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Words;

/** In which order, under which headings and how large the tiles stand, and the saved views. */
final class BoardMenu {

    /** So many views have a key of their own. */
    static final int KEYS = 9;

    private final MenuButton button;
    private final BoardView board;
    private final Words words;
    private final Runnable manage;
    private final Runnable shrink;

    /**
     * @param manage opens the list of views
     * @param shrink makes the wall a bar
     */
    BoardMenu(MenuButton button, BoardView board, Words words, Runnable manage, Runnable shrink) {
        this.button = button;
        this.board = board;
        this.words = words;
        this.manage = manage;
        this.shrink = shrink;
    }

    void follow(Lifetimes lifetimes) {
        button.setMnemonicParsing(false);
        lifetimes.watch(board.settingsProperty(), this::refresh);
        lifetimes.watch(board.filterProperty(), this::name);
    }

    /** Says the view that is shown; without one, the order. */
    private void name() {
        button.setText(
                board.shown()
                        .map(View::name)
                        .orElseGet(() -> words.get("board.order." + board.look().order().key())));
    }

    private void refresh() {
        name();
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup orders = new ToggleGroup();
        for (TileOrder order : TileOrder.values()) {
            items.add(
                    radio(
                            words.get("board.order." + order.key()),
                            order == board.look().order(),
                            orders,
                            () -> board.order(order)));
        }
        items.add(new SeparatorMenuItem());
        addHeadings(items);
        items.add(sizes());
        items.add(new SeparatorMenuItem());
        addViews(items);
        items.add(new SeparatorMenuItem());
        items.add(item(words.get("board.bar"), shrink));
        button.getItems().setAll(items);
    }

    private void addHeadings(List<MenuItem> items) {
        boolean headings = board.look().headings();
        CheckMenuItem shown = new CheckMenuItem(words.get("board.headings"));
        shown.setSelected(headings);
        shown.setOnAction(event -> board.headings(!headings));
        items.add(shown);
        if (headings) {
            items.add(item(words.get("board.foldAll"), () -> board.foldAll(true)));
            items.add(item(words.get("board.unfoldAll"), () -> board.foldAll(false)));
        }
    }

    private Menu sizes() {
        Menu menu = new Menu(words.get("board.size"));
        ToggleGroup sizes = new ToggleGroup();
        for (TileSize size : TileSize.values()) {
            menu.getItems()
                    .add(
                            radio(
                                    words.get("board.size." + size.key()),
                                    size == board.look().size(),
                                    sizes,
                                    () -> board.size(size)));
        }
        return menu;
    }

    private void addViews(List<MenuItem> items) {
        ToggleGroup views = new ToggleGroup();
        int place = 0;
        for (View view : board.views()) {
            place++;
            String name = place <= KEYS ? words.get("board.view", view.name(), place) : view.name();
            boolean now = board.shown().filter(view::equals).isPresent();
            items.add(radio(name, now, views, () -> board.show(view)));
        }
        items.add(item(words.get("board.views"), manage));
    }

    private static MenuItem radio(String text, boolean chosen, ToggleGroup group, Runnable act) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen);
        item.setOnAction(event -> act.run());
        return item;
    }

    private static MenuItem item(String text, Runnable act) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> act.run());
        return item;
    }
}
