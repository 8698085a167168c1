package org.atalaya.ui.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.atalaya.model.ProbeResult;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * Shows the dialog or the first-run view to the eye: {@code DialogPreview SCENE LANG WIDTH HEIGHT
 * FONT}, where SCENE is {@code add}, {@code up}, {@code refused}, {@code running}, {@code errors},
 * {@code edit} or {@code first-run}.
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
        StackPane window = new StackPane();
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
        if (what.equals("first-run")) {
            window.getChildren().add(FirstRunController.view(words, editor, actions));
            return;
        }
        actions.answer = answer(what);
        open(what, editor);
        Platform.runLater(() -> play(what, scene));
    }

    private static CompletableFuture<ProbeResult> answer(String what) {
        return switch (what) {
            case "running" -> new CompletableFuture<>();
            case "refused" -> CompletableFuture.completedFuture(Hosts.untrusted(NOW));
            default -> CompletableFuture.completedFuture(Hosts.selfSigned(NOW));
        };
    }

    private static void open(String what, HostEditing editing) {
        if (what.equals("edit")) {
            editing.edit(Hosts.NAC);
        } else if (what.equals("add")) {
            editing.add();
        } else {
            editing.cloneOf(Hosts.NAC);
        }
    }

    private static void play(String what, Scene scene) {
        switch (what) {
            case "up", "refused", "running" -> press(scene, 0);
            case "errors" -> {
                List<String> wrong =
                        List.of("ht tp://", "Payments API", "Net", "5", "30 s", "999", "x");
                scene.getRoot().applyCss();
                List<Node> fields = List.copyOf(scene.getRoot().lookupAll(".text-field"));
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
                scene.getRoot().lookupAll(".button").stream()
                        .filter(node -> node instanceof Button)
                        .toList();
        ((Button) buttons.get(which)).fire();
    }
}
