package org.atalaya.ui.wall;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Words;

/** What can be done with one host, under the right mouse button. One menu for all tiles. */
final class TileMenu {

    private static final List<Duration> WORK =
            List.of(Duration.ofMinutes(30), Duration.ofHours(2), Duration.ofHours(8));

    private final ContextMenu menu = new ContextMenu();
    private final Words words;
    private final MenuItem acknowledge;
    private final Menu snooze;
    private final MenuItem unsnooze;
    private final Menu maintain;
    private final MenuItem endMaintenance;
    private final Menu muteGroup;
    private final MenuItem pause;

    TileMenu(Words words, WallCommands commands, SpanMenu spans) {
        this.words = words;
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
        pause = item("menu.pause", commands::togglePause);
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
                        pause,
                        new SeparatorMenuItem(),
                        item("menu.edit", commands::edit),
                        item("menu.clone", commands::copy),
                        new SeparatorMenuItem(),
                        item("menu.delete", commands::delete));
    }

    private MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(words.get(key));
        item.setOnAction(event -> command.run());
        return item;
    }

    /** Opens the menu about this host. */
    void open(Node owner, HostStatus status, double screenX, double screenY) {
        dress(status);
        menu.show(owner, screenX, screenY);
    }

    /** Shows what can be done with this host, and nothing that cannot. */
    void dress(HostStatus status) {
        Host host = status.getHost();
        boolean failing = status.getHealth().isFailing();
        acknowledge.setDisable(!WallModel.canBeAcknowledged(status));
        snooze.setVisible(failing);
        unsnooze.setVisible(failing);
        maintain.setVisible(!host.paused());
        endMaintenance.setVisible(status.getHealth() == Health.MAINTENANCE);
        muteGroup.setVisible(!host.group().isEmpty());
        muteGroup.setText(words.get("menu.muteGroup", host.group()));
        pause.setText(words.get(host.paused() ? "menu.resume" : "menu.pause"));
    }

    /** The texts of what is offered now. */
    List<String> offered() {
        return menu.getItems().stream()
                .filter(item -> item.isVisible() && item.getText() != null)
                .map(MenuItem::getText)
                .toList();
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
