package org.atalaya.ui.wall;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Session;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.status.HostStatus;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The part of a tile's menu that leads out of the program: its page, the clipboard, a terminal, the
 * actions of a person's own. All but copying is for one host at a time.
 */
final class ReachMenu {

    private static final List<ToolFact> COPIED =
            List.of(ToolFact.NAME, ToolFact.TARGET, ToolFact.ADDRESS, ToolFact.MESSAGE);

    private final Words words;
    private final WallCommands commands;
    private final Consumer<String> clipboard;
    private final MenuItem page;
    private final MenuItem runbook;
    private final Menu copy;
    private final Menu sessions;
    private final Menu tools;

    /**
     * @param clipboard takes a text
     */
    ReachMenu(Words words, WallCommands commands, Consumer<String> clipboard) {
        this.words = words;
        this.commands = commands;
        this.clipboard = clipboard;
        page = new MenuItem(words.get("menu.open"));
        runbook = new MenuItem(words.get("menu.runbook"));
        copy = new Menu(words.get("menu.copy"));
        sessions = new Menu(words.get("menu.session"));
        tools = new Menu(words.get("menu.tools"));
    }

    List<MenuItem> items() {
        return List.of(page, runbook, copy, sessions, tools);
    }

    /** Shows what leads out from these hosts, and nothing that does not. */
    void dress(List<HostStatus> all) {
        HostStatus one = all.getFirst();
        Host host = one.getHost();
        boolean single = all.size() == 1;
        URI url = host.check() instanceof HttpCheck http ? http.url() : null;
        link(page, single ? url : null);
        link(runbook, single ? host.about().runbookLink().orElse(null) : null);
        copy.getItems().setAll(copies(all));
        sessions.setVisible(single && !host.check().hostName().isEmpty());
        sessions.getItems().setAll(sessions(host));
        List<Tool> fitting = single ? commands.tools(host) : List.of();
        tools.setVisible(single);
        tools.getItems().setAll(tools(one, fitting));
    }

    private void link(MenuItem item, @Nullable URI address) {
        item.setVisible(address != null);
        item.setOnAction(event -> commands.open(Objects.requireNonNull(address)));
    }

    private List<MenuItem> copies(List<HostStatus> all) {
        List<MenuItem> items = new ArrayList<>();
        for (ToolFact fact : COPIED) {
            String text =
                    all.stream()
                            .map(status -> commands.facts(status).getOrDefault(fact, ""))
                            .filter(each -> !each.isEmpty())
                            .collect(Collectors.joining("\n"));
            MenuItem item = item("menu.copy." + fact.word(), () -> clipboard.accept(text));
            item.setDisable(text.isEmpty());
            items.add(item);
        }
        return items;
    }

    private List<MenuItem> sessions(Host host) {
        List<MenuItem> items = new ArrayList<>();
        for (Session session : Session.values()) {
            items.add(item("menu.session." + session.key(), () -> commands.open(host, session)));
        }
        return items;
    }

    private List<MenuItem> tools(HostStatus status, List<Tool> fitting) {
        List<MenuItem> items = new ArrayList<>();
        for (Tool tool : fitting) {
            MenuItem item = new MenuItem(tool.name());
            item.setMnemonicParsing(false);
            item.setOnAction(event -> commands.run(tool, status));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        items.add(item("menu.tools.settings", commands::openTools));
        return items;
    }

    private MenuItem item(String key, Runnable command) {
        MenuItem item = new MenuItem(words.get(key));
        item.setOnAction(event -> command.run());
        return item;
    }
}
