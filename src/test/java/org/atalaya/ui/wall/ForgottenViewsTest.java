package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FakePast;
import org.atalaya.support.FxToolkit;
import org.atalaya.support.NoActions;
import org.atalaya.ui.details.DetailDrawer;
import org.atalaya.ui.editor.BoardFacts;
import org.atalaya.ui.editor.HostEditor;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.log.IncidentLog;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A wall hangs for years: what is opened and closed on it a thousand times must leave nothing
 * behind. What lives on (the model, the window, the hosts, the past) is held here on purpose.
 */
class ForgottenViewsTest {

    private final Phrases phrases = new Phrases(Words.of(Locale.UK), ZoneId.of("UTC"));
    private final List<Object> living = new ArrayList<>();
    private final List<Stage> stages = new ArrayList<>();

    /**
     * Opens and closes something three times: whoever does so may remember the last one, which is
     * one however often it is opened, but the first is to be forgotten.
     */
    private void forgotten(Callable<Node> openAndClose) {
        WeakReference<Node> first = new WeakReference<>(FxToolkit.call(openAndClose));
        FxToolkit.call(openAndClose);
        FxToolkit.call(openAndClose);
        Garbage.assertCollected(first);
        assertThat(living).isNotEmpty();
    }

    private StackPane window() {
        StackPane window = new StackPane();
        window.setFocusTraversable(true);
        Scene scene = new Scene(window, 1280, 720);
        Themes.apply(scene);
        show(scene);
        return window;
    }

    /** Only a window has pulses, and a scene lets go of nodes that were taken out in a pulse. */
    private void show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        living.add(stage);
        stages.add(stage);
    }

    @AfterEach
    void close() {
        FxToolkit.run(() -> stages.forEach(Stage::close));
    }

    private static Node lookup(StackPane window, String selector) {
        window.applyCss();
        window.layout();
        Node node = window.lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    private static HostStatus status() {
        return StatusFixtures.answered("Git");
    }

    @Test
    void theDrawer() {
        FakePast past = new FakePast(StatusFixtures.NOW, 5);
        living.add(past);
        forgotten(
                () -> {
                    StackPane window = window();
                    DetailDrawer drawer =
                            new DetailDrawer(past, phrases, () -> StatusFixtures.NOW, host -> {});
                    HostStatus status = status();
                    living.add(status);
                    window.getChildren().add(drawer);
                    drawer.show(status);
                    window.applyCss();
                    window.layout();
                    drawer.show(null);
                    window.getChildren().remove(drawer);
                    return drawer;
                });
    }

    @Test
    void theDialogs() {
        List<Host> hosts = List.of(StatusFixtures.host("Git"), StatusFixtures.host("Mail"));
        NoActions actions = new NoActions();
        living.add(actions);
        StackPane window = FxToolkit.call(this::window);
        HostEditor editor =
                FxToolkit.call(
                        () ->
                                new HostEditor(
                                        window,
                                        phrases,
                                        actions,
                                        () -> BoardFacts.of(hosts),
                                        () -> StatusFixtures.NOW));
        List<Runnable> dialogs =
                List.of(
                        editor::add,
                        () -> editor.edit(hosts.getFirst()),
                        () -> editor.editMany(hosts),
                        () -> editor.addMany("a.example"),
                        () -> editor.acknowledge(hosts),
                        () -> editor.askUntil("menu.snooze", until -> {}),
                        () -> editor.profile("Web"),
                        () -> editor.plan(hosts));
        for (Runnable dialog : dialogs) {
            forgotten(
                    () -> {
                        dialog.run();
                        Node card = lookup(window, ".host-dialog");
                        card.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.ESCAPE,
                                        false,
                                        false,
                                        false,
                                        false));
                        assertThat(editor.isOpen()).isFalse();
                        return card;
                    });
        }
    }

    @Test
    void theLog() {
        FakePast past = new FakePast(StatusFixtures.NOW, 50);
        living.add(past);
        StackPane window = FxToolkit.call(this::window);
        IncidentLog log =
                FxToolkit.call(
                        () ->
                                new IncidentLog(
                                        window,
                                        past,
                                        phrases,
                                        () -> StatusFixtures.NOW,
                                        new NoFiles(),
                                        List::of,
                                        (host, at) -> {}));
        living.add(log);
        forgotten(
                () -> {
                    log.open();
                    Node card = lookup(window, ".log-card");
                    log.close();
                    return card;
                });
    }

    private record NoFiles() implements FileAsk {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            return Optional.empty();
        }
    }

    /** Into the kiosk and back, again and again: tiles are used anew, not made anew. */
    @Test
    void theKiosk() {
        List<HostStatus> hosts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            hosts.add(StatusFixtures.status("Host " + i, Health.UP));
        }
        WallFixture f = FxToolkit.call(() -> new WallFixture(hosts));
        int once = FxToolkit.call(() -> intoKioskAndBack(f));
        for (int i = 0; i < 3; i++) {
            assertThat(FxToolkit.call(() -> intoKioskAndBack(f))).isEqualTo(once);
        }
        FxToolkit.run(f::close);
    }

    /** How many nodes the wall is made of afterwards. */
    private static int intoKioskAndBack(WallFixture f) {
        f.model.kioskProperty().set(true);
        f.layout();
        f.layout();
        f.model.kioskProperty().set(false);
        f.layout();
        f.layout();
        return f.root.lookupAll("*").size();
    }
}
