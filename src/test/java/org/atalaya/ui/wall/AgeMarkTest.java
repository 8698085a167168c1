package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class AgeMarkTest {

    @Test
    void growsWithItsLettersAndCutsNothing() throws Exception {
        AgeMark mark = new AgeMark();
        mark.show("59 min");
        HBox tile = new HBox(mark);
        onFx(
                () -> {
                    Themes.apply(new Scene(tile, 600, 200));
                    return true;
                });
        double small = onFx(() -> width(mark, tile, 12));
        double large = onFx(() -> width(mark, tile, 48));
        assertThat(large).isGreaterThan(3.5 * small);
        assertThat(onFx(() -> shown(mark))).isEqualTo("59 min");
    }

    private static double width(AgeMark mark, HBox tile, int fontSize) {
        tile.applyCss();
        mark.lookup(".age-text").setStyle("-fx-font-size: " + fontSize + "px;");
        tile.applyCss();
        tile.layout();
        return mark.getWidth();
    }

    /** What stands on the screen, the dots of what was cut included. */
    private static String shown(AgeMark mark) {
        Label label = (Label) mark.lookup(".age-text");
        return ((Text) label.lookup(".text")).getText();
    }
}
