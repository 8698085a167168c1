package org.atalaya.ui.log;

import java.io.File;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FakePast;
import org.atalaya.support.NoActions;
import org.atalaya.support.PngFile;
import org.atalaya.ui.details.DetailDrawer;
import org.atalaya.ui.kit.DesktopFileAsk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallModel;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * The wall with the drawer or the log, for the eye: {@code PastPreview details|why|log|away
 * 1440x900 en FONT picture.png}.
 */
public final class PastPreview {

    private static final List<String> NAMES =
            List.of("Git", "Intranet", "Mail", "Wiki", "SSO", "Search", "Billing", "Gateway");

    private PastPreview() {}

    public static void main(String[] args) {
        Platform.startup(() -> open(args));
    }

    private static void open(String[] args) {
        String[] size = args[1].split("x");
        List<HostStatus> hosts =
                Stream.concat(
                                Stream.of(StatusFixtures.answered("Git")),
                                NAMES.stream()
                                        .skip(1)
                                        .map(name -> StatusFixtures.status(name, Health.UP)))
                        .toList();
        Phrases phrases = new Phrases(Words.of(Locale.forLanguageTag(args[2])), ZoneId.of("UTC"));
        WallModel model = model(hosts, phrases);
        show(args, size, hosts, phrases, model);
    }

    private static WallModel model(List<HostStatus> hosts, Phrases phrases) {
        WallModel model =
                new WallModel(
                        FXCollections.observableArrayList(hosts),
                        () -> StatusFixtures.NOW,
                        () -> 0);
        model.recount();
        model.lastCheckProperty().set(StatusFixtures.NOW);
        model.tickingProperty().set(true);
        model.newsProperty()
                .set(
                        List.of(
                                phrases.words().get("ticker.over", "13:50", "Git", "4 min 2 s"),
                                phrases.words().get("ticker.mine", "13:47", "Git", "Ana"),
                                phrases.words().get("ticker.opened", "13:46", "Git", "HTTP 502")));
        return model;
    }

    private static void show(
            String[] args,
            String[] size,
            List<HostStatus> hosts,
            Phrases phrases,
            WallModel model) {
        NoActions actions = new NoActions();
        var view = WallController.open(model, actions, actions, phrases);
        FakePast past = new FakePast(StatusFixtures.NOW, 5_000);
        StackPane window = new StackPane(view.root());
        DetailDrawer drawer = new DetailDrawer(past, phrases, () -> StatusFixtures.NOW, host -> {});
        view.controller().setDetails(drawer, drawer::show);
        Scene scene = new Scene(window, Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        Themes.apply(scene);
        Themes.fontSize(scene, Double.parseDouble(args[3]));
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.show();
        IncidentLog log =
                new IncidentLog(
                        window,
                        past,
                        phrases,
                        () -> StatusFixtures.NOW,
                        new DesktopFileAsk(() -> stage, phrases.words()),
                        () -> hosts.stream().map(HostStatus::getHost).toList(),
                        (host, at) -> {});
        switch (args[0]) {
            case "details" -> drawer.show(hosts.getFirst());
            case "why" ->
                    drawer.show(hosts.getFirst(), StatusFixtures.NOW.minus(Duration.ofHours(10)));
            case "away" -> log.open(List.of("i7", "i8", "i9"));
            default -> log.open();
        }
        if (args[0].equals("log")) {
            ((LogCard) window.lookup(".log-card")).table().getSelectionModel().select(1);
        }
        PauseTransition wait = new PauseTransition(javafx.util.Duration.millis(900));
        wait.setOnFinished(event -> PngFile.writeAndExit(scene, new File(args[4])));
        wait.play();
    }
}
