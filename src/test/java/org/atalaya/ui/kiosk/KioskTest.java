package org.atalaya.ui.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.atalaya.model.KioskSettings;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Themes;
import org.junit.jupiter.api.Test;

class KioskTest {

    @Test
    void lettersGrowWithTheScreen() {
        assertThat(Kiosk.fontSize(1080)).isEqualTo(18);
        assertThat(Kiosk.fontSize(2160)).isEqualTo(36);
        assertThat(Kiosk.fontSize(480)).isEqualTo(12);
    }

    @Test
    void fillsTheScreenWithoutHintAndGivesItBack() {
        FxToolkit.run(
                () -> {
                    Label label = new Label("x");
                    Scene scene = new Scene(new StackPane(label), 400, 300);
                    Themes.apply(scene);
                    Stage stage = new Stage();
                    stage.setScene(scene);
                    stage.show();
                    BooleanProperty kiosk = new SimpleBooleanProperty();
                    Kiosk open =
                            new Kiosk(
                                    stage,
                                    scene,
                                    kiosk,
                                    new SimpleDoubleProperty(1),
                                    new SimpleObjectProperty<>(KioskSettings.USUAL));
                    try {
                        kiosk.set(true);
                        assertThat(stage.isFullScreen()).isTrue();
                        assertThat(stage.getFullScreenExitHint()).isEmpty();

                        kiosk.set(false);
                        assertThat(stage.isFullScreen()).isFalse();
                        scene.getRoot().applyCss();
                        assertThat(label.getFont().getSize()).isEqualTo(Themes.DESK_FONT);

                        kiosk.set(true);
                        stage.setFullScreen(false);
                        assertThat(kiosk.get()).as("taken back by the window system").isFalse();
                    } finally {
                        open.close();
                        stage.hide();
                    }
                });
    }
}
