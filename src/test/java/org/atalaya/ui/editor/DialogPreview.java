package org.atalaya.ui.editor;

import java.io.File;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.atalaya.model.Health;
import org.atalaya.model.ProbeResult;
import org.atalaya.support.PngFile;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * Shows the dialog or the first-run view to the eye: {@code DialogPreview SCENE LANG WIDTH HEIGHT
 * FONT [picture.png]}, where SCENE is {@code add}, {@code up}, {@code refused}, {@code running},
 * {@code errors}, {@code edit}, {@code first-run}, the name of a kind of check, or that with a plus
 * for one that has all set.
 */
public final class DialogPreview extends Application {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    public static void main(String[] args) {
        launch(args);
    }

    @Override
    public void start(Stage stage) {
        List<String> asked = getParameters().getRaw();
        String what = asked.get(0);
        Words words = Words.of(Locale.forLanguageTag(asked.get(1)));
        StackPane window = wall();
        Scene scene =
                new Scene(
                        window, Double.parseDouble(asked.get(2)), Double.parseDouble(asked.get(3)));
        Themes.apply(scene);
        Themes.fontSize(scene, Double.parseDouble(asked.get(4)));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        FakeActions actions = new FakeActions();
        BoardFacts board = BoardFacts.of(List.of(Hosts.NAC, Hosts.PAY));
        HostEditor editor =
                new HostEditor(
                        window,
                        new Phrases(words, ZoneOffset.UTC),
                        actions,
                        () -> board,
                        InstantSource.fixed(NOW));
        if (asked.size() > 5) {
            PauseTransition wait = new PauseTransition(Duration.millis(1000));
            wait.setOnFinished(event -> PngFile.writeAndExit(scene, new File(asked.get(5))));
            // Later, or the pulses that were missed meanwhile would count as time.
            Platform.runLater(() -> Platform.runLater(wait::play));
        }
        if (what.equals("first-run")) {
            window.getChildren().setAll(FirstRunController.view(words, editor, actions));
            return;
        }
        actions.answer = answer(what);
        open(what, editor);
        PauseTransition seen = new PauseTransition(Duration.millis(500));
        seen.setOnFinished(event -> play(what, scene));
        seen.play();
    }

    /** Something with the colours of a wall, to see how the dialog stands over it. */
    private static StackPane wall() {
        FlowPane tiles = new FlowPane(10, 10);
        tiles.setPadding(new Insets(70, 16, 16, 16));
        for (int i = 0; i < 24; i++) {
            Label tile = new Label("Host " + i);
            tile.getStyleClass().add(Styles.TILE);
            tile.setPrefSize(226, 132);
            tile.setAlignment(Pos.TOP_LEFT);
            Styles.show(tile, i == 0 ? Health.DOWN : i < 3 ? Health.DEGRADED : Health.UP);
            tiles.getChildren().add(tile);
        }
        return new StackPane(tiles);
    }

    private static CompletableFuture<ProbeResult> answer(String what) {
        return switch (what) {
            case "running" -> new CompletableFuture<>();
            case "refused" -> CompletableFuture.completedFuture(Hosts.untrusted(NOW));
            default -> CompletableFuture.completedFuture(Hosts.selfSigned(NOW));
        };
    }

    private static void open(String what, HostEditing editing) {
        Optional<CheckKind> kind = CheckKind.ofScheme(what.replace("+", ""));
        if (kind.isPresent()) {
            openKind(kind.get(), what.endsWith("+"), editing);
        } else if (what.equals("edit")) {
            editing.edit(Hosts.NAC);
        } else if (what.equals("add")) {
            editing.add();
        } else {
            editing.cloneOf(Hosts.NAC);
        }
    }

    private static void openKind(CheckKind kind, boolean full, HostEditing editing) {
        HostForm plain = HostForm.adding(Hosts.BOARD);
        plain.choose(kind);
        plain.text(HostField.ADDRESS).set(kind == CheckKind.PING ? "h.example" : "h.example:8443");
        if (kind == CheckKind.DNS || kind == CheckKind.COMMAND) {
            plain.text(HostField.ADDRESS).set("h.example");
        }
        editing.edit(full ? Checks.host(Checks.random(kind, 7)) : plain.toHost());
    }

    private static void play(String what, Scene scene) {
        switch (what) {
            case "up", "refused", "running", "tcp", "dns+" -> press(scene, 0);
            case "errors" -> {
                List<String> wrong =
                        List.of("https://x:0", "Payments API", "Net", "20 s", "30 s", "999", "x");
                scene.getRoot().applyCss();
                List<Node> fields =
                        List.copyOf(scene.lookup(".host-dialog").lookupAll(".text-field"));
                for (int i = 0; i < wrong.size(); i++) {
                    ((TextField) fields.get(i)).setText(wrong.get(i));
                }
                press(scene, 2);
            }
            default -> {}
        }
    }

    private static void press(Scene scene, int which) {
        List<Node> buttons =
                scene.lookup(".host-dialog").lookupAll(".button").stream()
                        .filter(node -> node instanceof Button)
                        .toList();
        ((Button) buttons.get(which)).fire();
    }
}
