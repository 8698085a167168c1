package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.scene.control.MenuItem;
import javafx.scene.input.Clipboard;
import org.atalaya.model.About;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.SshCheck;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;

class ReachMenuTest {

    private static HostStatus status(String name, Health health, Check check) {
        Host host = StatusFixtures.host(name).withCheck(check);
        return StatusFixtures.status(host, health, Duration.ofSeconds(192), 41);
    }

    private static void press(WallFixture f, String menu, String entry) {
        f.wall.menu().submenu(menu).stream()
                .filter(item -> entry.equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire();
    }

    @Test
    void aPageAndARunbookOpenInTheBrowser() {
        About about = About.NONE.withRunbook("https://wiki.example/web");
        HostStatus web =
                StatusFixtures.status(
                        StatusFixtures.host("Web").withAbout(about),
                        Health.UP,
                        Duration.ofSeconds(9),
                        41);
        HostStatus db =
                status(
                        "Db",
                        Health.UP,
                        new SshCheck(new Endpoint("db", 22), null, CheckOptions.DEFAULT));
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(web, db))) {
                        f.wall.menu().dress(web);
                        f.wall.menu().press("Open its page");
                        f.wall.menu().press("Open the runbook");
                        assertThat(f.actions.asked)
                                .containsExactly(
                                        "open https://web.example",
                                        "open https://wiki.example/web");
                        f.wall.menu().dress(db);
                        assertThat(f.wall.menu().offered())
                                .contains("Copy", "Connect", "Own actions")
                                .doesNotContain("Open its page", "Open the runbook");
                    }
                });
    }

    @Test
    void whatIsCopiedIsWhatTheMenuSaysForOneHostAndForSeveral() {
        HostStatus web = StatusFixtures.status("Web", Health.DOWN);
        HostStatus mail = StatusFixtures.status("Mail", Health.UP);
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(web, mail))) {
                        List<String> copied = new ArrayList<>();
                        TileMenu menu =
                                new TileMenu(
                                        f.phrases.words(),
                                        f.wall.commands(),
                                        new SpanMenu(f.phrases, f.now::get, (key, told) -> {}),
                                        copied::add);
                        menu.dress(web);
                        menu.submenu("Copy").forEach(MenuItem::fire);
                        assertThat(copied.subList(0, 2))
                                .containsExactly("Web", "https://web.example");
                        assertThat(copied.getLast()).startsWith("Web, down for 3 minutes");

                        menu.dress(List.of(web, mail));
                        menu.submenu("Copy").getFirst().fire();
                        assertThat(copied.getLast()).isEqualTo("Web\nMail");
                        assertThat(menu.offered()).doesNotContain("Connect", "Own actions");

                        f.wall.menu().dress(web);
                        press(f, "Copy", "Target");
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .isEqualTo("https://web.example");
                    }
                });
    }

    @Test
    void aHostThatNobodyCouldReachIsConnectedToByNothing() {
        HostStatus script =
                status(
                        "Script",
                        Health.UP,
                        new CommandCheck(List.of("look"), true, CheckOptions.DEFAULT));
        HostStatus web = StatusFixtures.status("Web", Health.UP);
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(script, web))) {
                        f.wall.menu().dress(script);
                        assertThat(f.wall.menu().offered()).doesNotContain("Connect");
                        f.wall.menu().dress(web);
                        f.wall.menu().submenu("Connect").forEach(MenuItem::fire);
                        assertThat(f.actions.asked)
                                .containsExactly(
                                        "ssh Web", "rdp Web", "ping Web", "traceroute Web");
                    }
                });
    }

    @Test
    void onlyToolsThatFitAreOfferedAndTheLastEntryLeadsToTheirPage() {
        HostStatus web = StatusFixtures.status("Web", Health.UP);
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(web))) {
                        f.actions.tools.add(tool("Who_is", "http"));
                        f.actions.tools.add(tool("Other", "ssh"));
                        f.wall.onSettings(() -> {}, () -> f.actions.asked.add("page"));
                        f.wall.menu().dress(web);
                        press(f, "Own actions", "Who_is");
                        press(f, "Own actions", "Manage…");
                        assertThat(f.actions.asked).containsExactly("run Who_is for Web", "page");
                        assertThat(f.wall.menu().submenu("Own actions"))
                                .extracting(MenuItem::getText)
                                .doesNotContain("Other");
                    }
                });
    }

    private static Tool tool(String name, String kind) {
        return new Tool(name, List.of("x"), true, false, Set.of(kind), Set.of(), Set.of());
    }

    @Test
    void aToolIsToldWhatTheWallKnows() {
        HostStatus db =
                status(
                        "Db",
                        Health.UP,
                        new SshCheck(new Endpoint("::1", 2222), null, CheckOptions.DEFAULT));
        FxToolkit.run(
                () -> {
                    try (WallFixture f = new WallFixture(List.of(db))) {
                        assertThat(HostFacts.of(db, f.now.get(), f.phrases))
                                .hasSize(ToolFact.values().length)
                                .containsEntry(ToolFact.HOST, "::1")
                                .containsEntry(ToolFact.PORT, "2222")
                                .containsEntry(ToolFact.URL, "")
                                .containsEntry(ToolFact.STATE, "up");
                    }
                });
    }
}
