package org.atalaya.ui.editor;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import javax.imageio.ImageIO;
import org.atalaya.model.Health;
import org.atalaya.model.ProbeResult;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.NoActions;
import org.atalaya.ui.kit.HostEditing;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallModel;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * Shows the dialog or the first-run view to the eye: {@code DialogPreview SCENE LANG WIDTH HEIGHT
 * FONT [picture.png]}, where SCENE is {@code add}, {@code up}, {@code refused}, {@code running}, {@code errors},
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
        StackPane window = wall(words);
        Scene scene =
                new Scene(
                        window,
                        Double.parseDouble(asked.get(2)),
                        Double.parseDouble(asked.get(3)));
        Themes.apply(scene);
        Themes.fontSize(scene, Double.parseDouble(asked.get(4)));
        stage.initStyle(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        if (asked.size() > 5) {
            PauseTransition wait = new PauseTransition(Duration.millis(1200));
            wait.setOnFinished(event -> picture(scene, new File(asked.get(5))));
            wait.play();
        }
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
            window.getChildren().setAll(FirstRunController.view(words, editor, actions));
            return;
        }
        actions.answer = answer(what);
        open(what, editor);
        Platform.runLater(() -> play(what, scene));
    }

    /** A real wall behind the dialog. */
    private static StackPane wall(Words words) {
        List<HostStatus> hosts =
                Stream.of("Mail", "Git", "Wiki", "SSO", "Search", "Billing", "CI", "VPN")
                        .map(name -> StatusFixtures.status(name, Health.UP))
                        .collect(Collectors.toList());
        hosts.addFirst(StatusFixtures.status("Payments API", Health.DOWN));
        WallModel model =
                new WallModel(
                        FXCollections.observableArrayList(hosts), () -> StatusFixtures.NOW, () -> 1);
        model.recount();
        NoActions none = new NoActions();
        return WallController.open(model, none, none, new Phrases(words, ZoneOffset.UTC)).root();
    }

    private static void picture(Scene scene, File file) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                copy.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            ImageIO.write(copy, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Platform.exit();
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
                List<Node> fields = List.copyOf(scene.lookup(".host-dialog").lookupAll(".text-field"));
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
