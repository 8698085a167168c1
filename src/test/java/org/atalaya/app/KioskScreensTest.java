package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.atalaya.model.BoardSettings;
import org.atalaya.model.Health;
import org.atalaya.model.KioskSettings;
import org.atalaya.model.KioskSettings.Place;
import org.atalaya.model.Look;
import org.atalaya.model.TileOrder;
import org.atalaya.model.View;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.support.NoActions;
import org.atalaya.ui.kiosk.Kiosk;
import org.atalaya.ui.kit.Themes;
import org.atalaya.ui.wall.WallController;
import org.atalaya.ui.wall.WallModel;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kiosk on screens that are plugged in and out, each window with its own view. */
class KioskScreensTest {

    private static final Words WORDS = Words.of(Locale.ENGLISH);
    private static final Rectangle2D ONE = new Rectangle2D(0, 0, 500, 400);
    private static final Rectangle2D TWO = new Rectangle2D(500, 0, 400, 300);
    private static final View DAY = view("day", TileOrder.NAME);
    private static final View NIGHT = view("night", TileOrder.GROUP);

    @TempDir private Path folder;

    private static View view(String name, TileOrder order) {
        return new View(name, name, null, null, Look.USUAL.withOrder(order));
    }

    private static Stage stage(StackPane root) {
        Scene scene = new Scene(root, 300, 200);
        Themes.apply(scene);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        return stage;
    }

    private static WallModel model() {
        WallModel model =
                new WallModel(
                        FXCollections.observableArrayList(StatusFixtures.status("Mail", Health.UP)),
                        InstantSource.system(),
                        () -> 0);
        model.boardProperty().set(BoardSettings.USUAL.withViews(List.of(DAY, NIGHT)));
        return model;
    }

    /** With a screen for each place, and what is plugged in. */
    private void inKiosk(
            List<Place> places, BiConsumer<WallModel, ObjectProperty<List<Rectangle2D>>> test) {
        FxToolkit.run(
                () -> {
                    WallModel model =
                            new WallModel(
                                    FXCollections.observableArrayList(
                                            StatusFixtures.status("Mail", Health.UP)),
                                    InstantSource.system(),
                                    () -> 0);
                    model.boardProperty().set(BoardSettings.USUAL.withViews(List.of(DAY, NIGHT)));
                    NoActions actions = new NoActions();
                    Phrases phrases = new Phrases(WORDS, ZoneId.of("UTC"));
                    var view = WallController.open(model, actions, actions, phrases);
                    Stage stage = stage(view.root());
                    ObjectProperty<List<Rectangle2D>> plugged =
                            new SimpleObjectProperty<>(List.of(ONE, TWO));
                    org.atalaya.app.Look look =
                            new org.atalaya.app.Look(
                                    folder.resolve("hosts.json"), WORDS, problems -> {});
                    Kiosk kiosk =
                            new Kiosk(
                                    stage,
                                    stage.getScene(),
                                    model.kioskProperty(),
                                    model.scaleProperty(),
                                    model.kioskSettingsProperty());
                    KioskScreens screens =
                            new KioskScreens(
                                    model,
                                    view.controller(),
                                    kiosk,
                                    look,
                                    new KioskScreens.Opening(actions, actions, phrases),
                                    List.of(),
                                    plugged);
                    try {
                        model.kioskSettingsProperty().set(KioskSettings.USUAL.withScreens(places));
                        model.kioskProperty().set(true);
                        test.accept(model, plugged);
                    } finally {
                        screens.close();
                        kiosk.close();
                        view.controller().close();
                        stage.close();
                        look.close();
                    }
                    assertThat(shown()).isEmpty();
                });
    }

    private static List<Stage> shown() {
        return Window.getWindows().stream().map(Stage.class::cast).toList();
    }

    private static String named(Stage stage) {
        return ((Labeled) stage.getScene().getRoot().lookup(".board-name")).getText();
    }

    private static final List<Place> BOTH = List.of(new Place(1, "day"), new Place(2, "night"));

    @Test
    void everyScreenHasItsWindowWithItsView() {
        inKiosk(
                BOTH,
                (model, plugged) -> {
                    assertThat(shown()).hasSize(2);
                    Stage own = shown().getFirst();
                    Stage other = shown().getLast();
                    assertThat(own.isFullScreen()).isTrue();
                    assertThat(named(own)).isEqualTo("Atalaya · day");
                    assertThat(named(other)).isEqualTo("Atalaya · night");
                    assertThat(other.isFullScreen()).isFalse();
                    assertThat(other.getX()).isEqualTo(TWO.getMinX());
                    assertThat(other.getWidth()).isEqualTo(TWO.getWidth());
                    assertThat(other.getHeight()).isEqualTo(TWO.getHeight());
                });
    }

    @Test
    void aScreenThatIsPulledOutTakesItsWindowAlongAndBringsItBack() {
        inKiosk(
                BOTH,
                (model, plugged) -> {
                    plugged.set(List.of(ONE));
                    assertThat(shown()).hasSize(1);
                    assertThat(model.kioskProperty().get()).isTrue();
                    plugged.set(List.of(ONE, TWO));
                    assertThat(shown()).hasSize(2);
                    assertThat(named(shown().getLast())).isEqualTo("Atalaya · night");
                });
    }

    @Test
    void whereTheOnlyScreenIsGoneItsViewMovesToThePrimary() {
        inKiosk(
                List.of(new Place(2, "night")),
                (model, plugged) -> {
                    plugged.set(List.of(ONE));
                    assertThat(shown()).hasSize(1);
                    assertThat(named(shown().getFirst())).isEqualTo("Atalaya · night");
                    assertThat(model.kioskProperty().get()).isTrue();
                });
    }

    @Test
    void whoLeavesOnOneScreenLeavesOnAllAndTheBoardIsAsItWas() {
        inKiosk(
                BOTH,
                (model, plugged) -> {
                    assertThat(model.boardProperty().get().look()).isEqualTo(DAY.look());
                    shown().getLast()
                            .getScene()
                            .getRoot()
                            .fireEvent(
                                    new KeyEvent(
                                            KeyEvent.KEY_PRESSED,
                                            "",
                                            "",
                                            KeyCode.ESCAPE,
                                            false,
                                            false,
                                            false,
                                            false));
                    assertThat(model.kioskProperty().get()).isFalse();
                    assertThat(shown()).hasSize(1);
                    assertThat(model.boardProperty().get().look()).isEqualTo(Look.USUAL);
                });
    }

    @Test
    void aViewThatIsDeletedMeanwhileShowsTheBoard() {
        inKiosk(
                List.of(new Place(1, "gone"), new Place(2, "gone")),
                (model, plugged) -> {
                    assertThat(shown()).hasSize(2);
                    assertThat(named(shown().getLast())).isEqualTo("Atalaya");
                });
    }

    @Test
    void aScreenThatIsNotThereIsRefusedWithThoseThatAre() {
        FxToolkit.run(
                () -> {
                    assertThat(KioskScreens.refusal(1, WORDS)).isEmpty();
                    assertThat(KioskScreens.refusal(9, WORDS).orElseThrow())
                            .startsWith("--screen: there is no screen 9. There are: 1 (")
                            .endsWith(").");
                });
    }
}
