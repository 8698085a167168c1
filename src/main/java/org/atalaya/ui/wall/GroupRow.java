package org.atalaya.ui.wall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.layout.Region;
import org.atalaya.model.GroupRule;
import org.atalaya.status.GroupStatus;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * The groups of the wall as tiles in a row above those of the hosts, worst first: what each is as a
 * whole, and how many of its hosts are up. A click shows that group alone. Those for which there is
 * no room are the ones that need nobody.
 */
public final class GroupRow extends Region {

    /** So many hosts of a group can be asked for in the menu; more stand in the file. */
    private static final int ENOUGH = 9;

    private static final double GAP_SHARE = 0.2;

    private final Map<String, ToggleButton> tiles = new HashMap<>();
    private final ContextMenu menu = new ContextMenu();

    private boolean overview = true;

    public GroupRow() {
        getStyleClass().add(Styles.GROUPS);
        setMinWidth(0);
    }

    /** Shows the groups of {@code model} for as long as the view lives. */
    void follow(
            WallModel model,
            ObjectProperty<WallFilter> filter,
            Phrases phrases,
            WallCommands commands,
            Lifetimes lifetimes) {
        SpanMenu spans = new SpanMenu(phrases, model::getNow, commands::askUntil);
        Function<String, ToggleButton> make =
                name -> tile(model, filter, name, phrases.words(), spans, commands);
        Runnable refresh =
                () -> {
                    List<GroupStatus> groups = model.groupsProperty().get();
                    tiles.keySet().retainAll(groups.stream().map(GroupStatus::name).toList());
                    List<Node> row = new ArrayList<>();
                    for (GroupStatus group : groups) {
                        ToggleButton tile = tiles.computeIfAbsent(group.name(), make);
                        dress(tile, group, phrases);
                        boolean chosen = group.name().equals(filter.get().group());
                        tile.setSelected(chosen);
                        tile.pseudoClassStateChanged(Styles.CHOSEN, chosen);
                        row.add(tile);
                    }
                    if (!row.equals(getChildren())) {
                        getChildren().setAll(row);
                    }
                    present();
                };
        lifetimes.watch(model.groupsProperty(), refresh);
        lifetimes.watch(filter, refresh);
    }

    private ToggleButton tile(
            WallModel model,
            ObjectProperty<WallFilter> filter,
            String name,
            Words words,
            SpanMenu spans,
            WallCommands commands) {
        ToggleButton tile = new ToggleButton("", new StateGlyph());
        tile.setMnemonicParsing(false);
        tile.getStyleClass().setAll(Styles.CHIP, Styles.GROUP_TILE);
        tile.setOnAction(
                event -> {
                    tile.setSelected(name.equals(filter.get().group()));
                    commands.door().ask(() -> filter.set(filter.get().toggle(name)));
                });
        Consumer<ContextMenuEvent> open =
                asked -> {
                    fill(group(model, name), words, spans, commands);
                    menu.show(tile, asked.getScreenX(), asked.getScreenY());
                };
        tile.setOnContextMenuRequested(asked -> commands.door().onDesk(() -> open.accept(asked)));
        return tile;
    }

    /** Whether the row is there; headings between the tiles say the same. */
    void setOverview(boolean shown) {
        overview = shown;
        present();
    }

    private void present() {
        boolean shown = overview && !getChildren().isEmpty();
        setVisible(shown);
        setManaged(shown);
    }

    private static GroupStatus group(WallModel model, String name) {
        return model.groupsProperty().get().stream()
                .filter(group -> group.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void dress(ToggleButton tile, GroupStatus group, Phrases phrases) {
        Words words = phrases.words();
        if (tile.getGraphic() instanceof StateGlyph glyph) {
            glyph.show(group.health(), false);
        }
        tile.setText(text(group, phrases));
        Styles.show(tile, group.health());
        tile.setAccessibleText(
                words.get(
                        "group.spoken",
                        group.name(),
                        phrases.health(group.health()),
                        group.up(),
                        group.counted()));
    }

    /** Of those that count; where none does, what is done with all of them. */
    private static String text(GroupStatus group, Phrases phrases) {
        Words words = phrases.words();
        if (group.counted() == 0) {
            return words.get("group.none", group.name(), phrases.health(group.health()));
        }
        return group.up() == group.counted()
                ? words.get("group.up", group.name(), group.up())
                : words.get("group.some", group.name(), group.up(), group.counted());
    }

    /** Offers what can be done with this group. */
    void fill(GroupStatus group, Words words, SpanMenu spans, WallCommands commands) {
        ToggleGroup rules = new ToggleGroup();
        List<MenuItem> items = new ArrayList<>();
        items.add(rule(GroupRule.worst(group.name()), group, words, rules, commands));
        for (int enough = 1; enough <= Math.min(ENOUGH, group.hosts()); enough++) {
            GroupRule rule = new GroupRule(group.name(), new GroupRule.AtLeast(enough));
            items.add(rule(rule, group, words, rules, commands));
        }
        items.add(new SeparatorMenuItem());
        MenuItem profile = new MenuItem(words.get("group.profile"));
        profile.setOnAction(event -> commands.profile(group.name()));
        items.add(profile);
        items.add(
                spans.of(
                        "menu.muteItsGroup",
                        SpanMenu.REST,
                        until -> commands.muteGroup(group.name(), until)));
        menu.getItems().setAll(items);
    }

    /** What the menu offers for the group that it was last opened on. */
    List<MenuItem> offered() {
        return List.copyOf(menu.getItems());
    }

    private static MenuItem rule(
            GroupRule rule,
            GroupStatus group,
            Words words,
            ToggleGroup rules,
            WallCommands commands) {
        String text =
                switch (rule.mode()) {
                    case GroupRule.Worst worst -> words.get("group.rule.worst");
                    case GroupRule.AtLeast some -> words.get("group.rule.atLeast", some.enough());
                };
        RadioMenuItem item = new RadioMenuItem(text);
        item.setToggleGroup(rules);
        item.setSelected(rule.mode().equals(group.rule().mode()));
        item.setOnAction(event -> commands.judge(rule));
        return item;
    }

    private double gap() {
        return getChildren().isEmpty()
                ? 0
                : Math.round(getChildren().getFirst().prefHeight(-1) * GAP_SHARE);
    }

    @Override
    protected double computePrefHeight(double width) {
        double tile = getChildren().stream().mapToDouble(c -> c.prefHeight(-1)).max().orElse(0);
        return snappedTopInset() + tile + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        for (Node tile : getChildren()) {
            double width = snapSizeX(tile.prefWidth(-1));
            double height = tile.prefHeight(-1);
            tile.setVisible(x + width <= right + 0.5);
            tile.resizeRelocate(x, snappedTopInset(), width, height);
            x += width + gap();
        }
    }
}
