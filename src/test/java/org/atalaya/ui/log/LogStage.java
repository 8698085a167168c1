package org.atalaya.ui.log;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.model.Host;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FakePast;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/** The log over an empty window. FX thread only. */
final class LogStage implements AutoCloseable {

    static final Path FILE = Path.of("incidents.csv");

    final FakePast past;
    final List<String> shown = new ArrayList<>();
    final StackPane window = new StackPane();
    final IncidentLog log;
    final Scene scene;
    private final Stage stage = new Stage();

    LogStage(int incidents, double width, double height) {
        past = new FakePast(StatusFixtures.NOW, incidents);
        List<Host> hosts = List.of(StatusFixtures.host("Git"), StatusFixtures.host("Gateway"));
        log =
                new IncidentLog(
                        window,
                        past,
                        new Phrases(Words.of(Locale.UK), ZoneId.of("UTC")),
                        () -> StatusFixtures.NOW,
                        new Files(),
                        () -> hosts,
                        this::show);
        scene = new Scene(window, width, height);
        Themes.apply(scene);
        stage.setScene(scene);
        stage.show();
    }

    private void show(String host, Instant at) {
        shown.add(host + " " + at);
    }

    LogCard card() {
        layout();
        return (LogCard) scene.lookup(".log-card");
    }

    void layout() {
        window.applyCss();
        window.layout();
    }

    @Override
    public void close() {
        log.close();
        stage.close();
    }

    private static final class Files implements FileAsk {
        @Override
        public Optional<Path> open(Kind kind) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(Kind kind, String name) {
            return Optional.of(FILE);
        }
    }
}
