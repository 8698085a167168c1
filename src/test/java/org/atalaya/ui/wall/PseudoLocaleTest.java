package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javafx.collections.FXCollections;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FakePast;
import org.atalaya.support.FxToolkit;
import org.atalaya.support.NoActions;
import org.atalaya.ui.details.DetailDrawer;
import org.atalaya.ui.editor.BoardFacts;
import org.atalaya.ui.editor.FirstRunController;
import org.atalaya.ui.editor.HostEditor;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.log.IncidentLog;
import org.atalaya.words.Phrases;
import org.atalaya.words.PseudoWords;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

/**
 * Every view in a language whose texts are 40 % longer, in a small window: no text is written into
 * the program itself, none leaves the window or what it stands in, and no button is cut.
 */
class PseudoLocaleTest {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;

    /**
     * What is no word of a language: names of hosts here, what servers said, numbers, keys, units.
     */
    private static final Pattern DATA =
            Pattern.compile(
                    "(?U)[^\\p{L}]*|<h1>.*|[\\d. ]* ms|Atalaya|Git, Mail|(Git|Mail|Web|Shop|Down"
                        + " \\d+|Tag)("
                        + " \\d+)?|.*(://|\\.example|\\.wav|\\.json).*|p\\d\\d|F\\d+|[A-Z]|Alt\\+.*|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
                        + " \\d+ .*|TLS.*|HTTP.*|SSH|DNS|TCP|NAC.*");

    private final Words words = PseudoWords.words();
    private final Phrases phrases = new Phrases(words, ZoneId.of("UTC"));
    private final NoActions actions = new NoActions();
    private final List<String> found = new ArrayList<>();

    private static List<HostStatus> hosts() {
        List<HostStatus> hosts = new ArrayList<>();
        for (Health health : Health.values()) {
            hosts.add(
                    StatusFixtures.status(
                            StatusFixtures.host("Git " + hosts.size()).withGroup("Shop"),
                            health,
                            Duration.ofMinutes(3),
                            41));
        }
        return hosts;
    }

    private void look(String view, StackPane window) {
        for (int i = 0; i < 3; i++) {
            window.applyCss();
            window.layout();
        }
        walk(view, window, new ArrayList<>());
    }

    private void walk(String view, Node node, List<Node> above) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled label
                && label.getText() != null
                && !label.getText().isBlank()) {
            judge(view, label, above);
        }
        if (node instanceof TextInputControl input && !input.getPromptText().isBlank()) {
            marked(view, input.getPromptText());
        }
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            marked(view + ", spoken", node.getAccessibleText());
        }
        if (node instanceof Parent parent && !(node instanceof ScrollBar)) {
            above.add(node);
            parent.getChildrenUnmodifiable().forEach(child -> walk(view, child, above));
            above.removeLast();
        }
    }

    private void judge(String view, Labeled label, List<Node> above) {
        String text = label.getText();
        marked(view, text);
        Bounds at = label.localToScene(label.getLayoutBounds());
        boolean scrolls = above.stream().anyMatch(ScrollPane.class::isInstance);
        boolean table = above.stream().anyMatch(one -> one.getStyleClass().contains("table-view"));
        boolean beside = at.getMinX() < -1 || at.getMaxX() > WIDTH + 1;
        if (!table && beside
                || !scrolls && !table && (at.getMinY() < -1 || at.getMaxY() > HEIGHT + 1)) {
            found.add(view + ": leaves the window: " + text + " " + at);
        }
        if (label instanceof ButtonBase && !label.isWrapText() && !table) {
            double missing = label.prefWidth(-1) - label.getWidth();
            if (missing > 1) {
                found.add(view + ": a button is cut by " + Math.round(missing) + " px: " + text);
            }
        }
    }

    private void marked(String view, String text) {
        for (String line : text.split("\n")) {
            if (!line.contains(PseudoWords.BEGIN) && !DATA.matcher(line.strip()).matches()) {
                found.add(view + ": not from the language files: " + line);
            }
        }
    }

    private StackPane window() {
        StackPane window = new StackPane();
        window.setFocusTraversable(true);
        Themes.apply(new Scene(window, WIDTH, HEIGHT));
        return window;
    }

    private void wall(String name, List<HostStatus> hosts, Consumer<WallModel> prepare) {
        FxToolkit.run(
                () -> {
                    WallModel model =
                            new WallModel(
                                    FXCollections.observableArrayList(hosts),
                                    () -> StatusFixtures.NOW,
                                    () -> 1);
                    model.recount();
                    var view = WallController.open(model, actions, actions, phrases);
                    try (WallController wall = view.controller()) {
                        StackPane window = window();
                        window.getChildren().add(view.root());
                        prepare.accept(model);
                        look(name, window);
                        assertThat(wall.grid().isVisible()).isTrue();
                    }
                });
    }

    @Test
    void theWall() {
        wall("wall", hosts(), model -> {});
        wall(
                "wall with all banners",
                hosts(),
                model -> {
                    model.demoProperty().set(true);
                    model.stalledProperty().set(true);
                    model.alarmProperty()
                            .set(
                                    new AlarmView(
                                            List.of("Git"),
                                            true,
                                            StatusFixtures.NOW.plusSeconds(900),
                                            false));
                });
        wall(
                "wall without network",
                hosts(),
                model -> model.outageProperty().set(new WallModel.Outage(Instant.EPOCH, true)));
        wall("kiosk", hosts(), model -> model.kioskProperty().set(true));
        wall("first steps", List.of(), model -> model.hosts().addAll(hosts()));
        assertThat(found).isEmpty();
    }

    @Test
    void theFirstRunAndTheKeys() {
        FxToolkit.run(
                () -> {
                    StackPane window = window();
                    window.getChildren().add(FirstRunController.view(words, actions, actions));
                    look("first run", window);
                    StackPane keys = window();
                    keys.getChildren().add(new KeysPanel(words));
                    look("keys", keys);
                });
        assertThat(found).isEmpty();
    }

    @Test
    void theDialogs() {
        List<Host> hosts = List.of(StatusFixtures.host("Git"), StatusFixtures.host("Mail"));
        List<Consumer<HostEditor>> dialogs =
                List.of(
                        HostEditor::add,
                        editor -> editor.edit(hosts.getFirst()),
                        editor -> editor.editMany(hosts),
                        editor -> editor.addMany("git.example"),
                        editor -> editor.acknowledge(hosts),
                        editor -> editor.askUntil("menu.snooze", until -> {}),
                        editor -> editor.profile("Web"),
                        editor -> editor.plan(hosts));
        FxToolkit.run(
                () -> {
                    int number = 0;
                    for (Consumer<HostEditor> dialog : dialogs) {
                        StackPane window = window();
                        HostEditor editor =
                                new HostEditor(
                                        window,
                                        phrases,
                                        actions,
                                        () -> BoardFacts.of(hosts),
                                        () -> StatusFixtures.NOW);
                        dialog.accept(editor);
                        look("dialog " + number++, window);
                    }
                });
        assertThat(found).isEmpty();
    }

    @Test
    void theDrawerAndTheLog() {
        FxToolkit.run(
                () -> {
                    FakePast past = new FakePast(StatusFixtures.NOW, 5);
                    StackPane window = window();
                    DetailDrawer drawer =
                            new DetailDrawer(past, phrases, () -> StatusFixtures.NOW, host -> {});
                    drawer.setMaxWidth(434);
                    window.getChildren().add(drawer);
                    drawer.show(StatusFixtures.status("Git", Health.DOWN));
                    look("drawer", window);
                    StackPane over = window();
                    IncidentLog log =
                            new IncidentLog(
                                    over,
                                    new FakePast(StatusFixtures.NOW, 0),
                                    phrases,
                                    () -> StatusFixtures.NOW,
                                    new NoFiles(),
                                    List::of,
                                    (host, at) -> {});
                    log.open();
                    look("log", over);
                    log.close();
                });
        assertThat(found).isEmpty();
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
}
