package org.atalaya.ui.wall;

import java.io.File;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.NoActions;
import org.atalaya.support.PngFile;
import org.atalaya.ui.kiosk.Kiosk;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * Opens the wall with made-up hosts, for the eye: {@code WallPreview design|states|COUNT/DOWN
 * 1440x900 en window|kiosk|banners|muted|keys|menu [picture.png]}. With a picture it is taken and
 * the program ends; without one the window stays.
 */
public final class WallPreview {

    private WallPreview() {}

    public static void main(String[] args) {
        Platform.startup(() -> open(args));
    }

    private static void open(String[] args) {
        long start = System.nanoTime();
        String[] size = args[1].split("x");
        int width = Integer.parseInt(size[0]);
        int height = Integer.parseInt(size[1]);
        List<String> modes = List.of(args[3].split(","));
        AtomicLong pulse = new AtomicLong();
        WallModel model =
                new WallModel(
                        FXCollections.observableArrayList(PreviewBoards.of(args[0])),
                        () -> StatusFixtures.NOW,
                        pulse::incrementAndGet);
        model.recount();
        model.lastCheckProperty().set(StatusFixtures.NOW.minusSeconds(1));
        model.alarmProperty().set(alarm(modes, model));
        if (modes.contains("banners")) {
            model.demoProperty().set(true);
            model.stalledProperty().set(true);
            model.problems().add("hosts.json: $.hosts[3].interval is not a duration: \"twenty\"");
        }
        NoActions actions = new NoActions();
        Words words = Words.of(Locale.forLanguageTag(args[2]));
        var view =
                WallController.open(model, actions, actions, new Phrases(words, ZoneId.of("UTC")));
        Scene scene = new Scene(view.root(), width, height);
        Themes.apply(scene);
        if (modes.contains("kiosk")) {
            model.kioskProperty().set(true);
            Themes.fontSize(scene, Kiosk.fontSize(height));
        }
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.show();
        view.controller().focus();
        if (modes.contains("chosen")) {
            view.controller().grid().choose(model.hosts().get(5));
        }
        if (modes.contains("keys")) {
            view.root().lookup(".keys").setVisible(true);
        }
        if (args.length > 4) {
            scene.getRoot().layout();
            System.out.println("laid out after " + (System.nanoTime() - start) / 1_000_000 + " ms");
            PauseTransition wait = new PauseTransition(Duration.millis(700));
            wait.setOnFinished(event -> PngFile.writeAndExit(scene, new File(args[4])));
            wait.play();
        }
    }

    private static AlarmView alarm(List<String> modes, WallModel model) {
        return new AlarmView(
                model.unacknowledged().stream().map(h -> h.name()).toList(),
                modes.contains("muted"),
                modes.contains("muted") ? StatusFixtures.NOW.plusSeconds(1080) : null,
                !modes.contains("banners"));
    }
}
