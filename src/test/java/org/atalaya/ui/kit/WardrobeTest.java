package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.atalaya.model.Theme;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WardrobeTest {

    private static final Color DARK = Color.web("#0b0f14");
    private static final Color LIGHT = Color.web("#eef1f4");

    @Test
    void windowsThatAreOpenAndThoseToComeWearTheSame() throws Exception {
        FxExtension.onFx(
                () -> {
                    Stage first = stage();
                    try (Wardrobe wardrobe = new Wardrobe(Palettes.of(Theme.DARK))) {
                        assertThat(ground(first)).isEqualTo(DARK);
                        wardrobe.wear(Palettes.of(Theme.LIGHT));
                        assertThat(ground(first)).isEqualTo(LIGHT);
                        Stage second = stage();
                        assertThat(ground(second)).isEqualTo(LIGHT);
                        second.close();
                        wardrobe.wear(Palettes.of(Theme.DARK));
                        assertThat(ground(first)).isEqualTo(DARK);
                    }
                    first.close();
                    return true;
                });
    }

    @Test
    void menuThatIsOpenAndMenuToComeWearItToo() throws Exception {
        FxExtension.onFx(
                () -> {
                    Stage stage = stage();
                    ContextMenu menu = new ContextMenu(new MenuItem("Open"));
                    try (Wardrobe wardrobe = new Wardrobe(Palettes.of(Theme.DARK))) {
                        menu.show(stage.getScene().getRoot(), 0, 0);
                        wardrobe.wear(Palettes.of(Theme.LIGHT));
                        assertThat(menu.getScene().getStylesheets().getFirst())
                                .isEqualTo(stage.getScene().getStylesheets().getFirst());
                        menu.hide();
                        wardrobe.wear(Palettes.of(Theme.CLASSIC));
                        menu.show(stage.getScene().getRoot(), 0, 0);
                        assertThat(menu.getScene().getStylesheets().getFirst())
                                .isEqualTo(stage.getScene().getStylesheets().getFirst());
                    }
                    menu.hide();
                    stage.close();
                    return true;
                });
    }

    @Test
    void changedColoursLeaveTheSizesAlone() throws Exception {
        FxExtension.onFx(
                () -> {
                    Stage stage = stage();
                    Themes.fontSize(stage.getScene(), 31);
                    try (Wardrobe wardrobe = new Wardrobe(Palettes.of(Theme.DARK))) {
                        int sheets = stage.getScene().getStylesheets().size();
                        wardrobe.wear(Palettes.of(Theme.CONTRAST));
                        assertThat(stage.getScene().getStylesheets())
                                .hasSize(sheets)
                                .last()
                                .asString()
                                .isNotEqualTo(stage.getScene().getStylesheets().getFirst());
                        Themes.fontSize(stage.getScene(), 20);
                        assertThat(ground(stage)).isEqualTo(Color.BLACK);
                    }
                    stage.close();
                    return true;
                });
    }

    private static Stage stage() {
        Stage stage = new Stage();
        stage.setScene(new Scene(new StackPane(), 200, 100));
        Themes.apply(stage.getScene());
        stage.show();
        return stage;
    }

    private static Color ground(Stage stage) {
        Region root = (Region) stage.getScene().getRoot();
        root.applyCss();
        BackgroundFill fill = root.getBackground().getFills().getLast();
        return (Color) fill.getFill();
    }
}
