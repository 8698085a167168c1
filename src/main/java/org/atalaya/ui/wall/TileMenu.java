package org.atalaya.ui.wall;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Words;

/** What can be done with one host, under the right mouse button. One menu for all tiles. */
final class TileMenu {

    private static final List<Duration> WORK =
            List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));

    private final ContextMenu menu = new ContextMenu();
    private final Words words;
    private final ReachMenu reach;
    private final MenuItem acknowledge;
    private final Menu snooze;
    private final MenuItem unsnooze;
    private final Menu maintain;
    private final MenuItem endMaintenance;
    private final Menu muteGroup;
    private final MenuItem profile;
    private final MenuItem pause;
    private final MenuItem edit;
    private final MenuItem copy;
    private final MenuItem delete;

    TileMenu(Words words, WallCommands commands, SpanMenu spans) {
        this(words, commands, spans, TileMenu::copy);
    }

    /**
     * @param clipboard takes a text
     */
    TileMenu(Words words, WallCommands commands, SpanMenu spans, Consumer<String> clipboard) {
        this.words = words;
        reach = new ReachMenu(words, commands, clipboard);
        acknowledge = item("menu.acknowledge", commands::acknowledge);
        snooze = spans.of("menu.snooze", SpanMenu.REST, commands::shelve);
        unsnooze = item("menu.unsnooze", commands::unshelve);
        maintain =
                spans.of(
                        "menu.maintenance",
                        WORK,
                        commands::maintain,
                        item("menu.plan", commands::plan));
        endMaintenance = item("menu.endMaintenance", commands::endMaintenance);
        muteGroup = spans.of("menu.muteItsGroup", SpanMenu.REST, commands::muteGroup);
        profile = item("menu.profile", commands::profile);
        pause = item("menu.pause", commands::togglePause);
        edit = item("menu.edit", commands::edit);
        copy = item("menu.clone", commands::copy);
        delete = item("menu.delete", commands::delete);
        menu.getItems()
                .addAll(
                        item("menu.check", commands::checkNow),
                        acknowledge,
                        snooze,
                        unsnooze,
                        maintain,
                        endMaintenance,
                        spans.of("menu.muteHost", SpanMenu.REST, commands::muteHost),
                        muteGroup,
                        profile,
                        pause,
                        new SeparatorMenuItem(),
                        edit,
                        copy,
                        new SeparatorMenuItem(),
                        delete);
        menu.getItems().addAll(1, reach.items());
        menu.getItems().add(1 + reach.items().size(), new SeparatorMenuItem());
    }

    private MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(words.get(key));
        item.setOnAction(event -> command.run());
        return item;
    }

    /**
     * Opens the menu at this host.
     *
     * @param all the hosts that it is about
     */
    void open(Node owner, HostStatus status, List<HostStatus> all, double screenX, double screenY) {
        dress(status);
        if (all.size() > 1) {
            dress(all);
        }
        menu.show(owner, screenX, screenY);
    }

    /** Opens it by key: at the tile of the chosen host, if one is chosen and seen. */
    void openAtChosen(TileGrid grid) {
        HostStatus chosen = grid.getChosen();
        for (Tile tile : grid.tiles()) {
            if (chosen != null && tile.shown() == chosen) {
                Bounds bounds = tile.root().localToScreen(tile.root().getLayoutBounds());
                if (bounds != null) {
                    List<HostStatus> all = grid.selection().inOrder();
                    open(grid, chosen, all, bounds.getMinX(), bounds.getCenterY());
                }
                return;
            }
        }
    }

    /** Shows what can be done with this host, and nothing that cannot. */
    void dress(HostStatus status) {
        Host host = status.getHost();
        acknowledge.setDisable(!WallModel.canBeAcknowledged(status));
        snooze.setVisible(status.getHealth().isFailing());
        unsnooze.setVisible(isSnoozed(status));
        maintain.setVisible(!host.paused());
        endMaintenance.setVisible(status.getHealth() == Health.MAINTENANCE);
        muteGroup.setVisible(!host.group().isEmpty());
        profile.setVisible(!host.group().isEmpty());
        muteGroup.setText(words.get("menu.muteGroup", host.group()));
        pause.setText(words.get(host.paused() ? "menu.resume" : "menu.pause"));
        edit.setText(words.get("menu.edit"));
        delete.setText(words.get("menu.delete"));
        copy.setVisible(true);
        reach.dress(List.of(status));
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static boolean isSnoozed(HostStatus status) {
        Incident open = status.getCircumstances().incident();
        return status.getHealth().isFailing() && open != null && open.shelvedUntil() != null;
    }

    /** The same for several: what can be done with one of them is offered for all. */
    void dress(List<HostStatus> all) {
        boolean failing = all.stream().anyMatch(status -> status.getHealth().isFailing());
        acknowledge.setDisable(all.stream().noneMatch(WallModel::canBeAcknowledged));
        snooze.setVisible(failing);
        unsnooze.setVisible(all.stream().anyMatch(TileMenu::isSnoozed));
        maintain.setVisible(true);
        endMaintenance.setVisible(
                all.stream().anyMatch(status -> status.getHealth() == Health.MAINTENANCE));
        muteGroup.setVisible(false);
        profile.setVisible(false);
        boolean paused = all.stream().allMatch(status -> status.getHost().paused());
        pause.setText(words.get(paused ? "menu.resume" : "menu.pause"));
        edit.setText(words.get("menu.editMany", all.size()));
        delete.setText(words.get("menu.deleteMany", all.size()));
        copy.setVisible(false);
        reach.dress(all);
    }

    /** The texts of what is offered now. */
    List<String> offered() {
        return menu.getItems().stream()
                .filter(item -> item.isVisible() && item.getText() != null)
                .map(MenuItem::getText)
                .toList();
    }

    /** Does what the entry with this text does, where it is offered. */
    void press(String text) {
        menu.getItems().stream()
                .filter(item -> item.isVisible() && text.equals(item.getText()))
                .forEach(MenuItem::fire);
    }

    /** The entries of the submenu with this text. */
    List<MenuItem> submenu(String text) {
        return menu.getItems().stream()
                .filter(item -> text.equals(item.getText()) && item instanceof Menu)
                .map(item -> List.copyOf(((Menu) item).getItems()))
                .findFirst()
                .orElse(List.of());
    }
}
