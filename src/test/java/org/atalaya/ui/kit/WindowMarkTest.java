package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.stage.Stage;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class WindowMarkTest {

    private static final String NAME = "Security — Atalaya";

    private static AlarmView calling(int hosts) {
        return new AlarmView(Collections.nCopies(hosts, "Mail"), false, null, true);
    }

    private static Image icon() {
        var file = WindowMark.class.getResource("/icons/atalaya.png");
        assertThat(file).isNotNull();
        return new Image(file.toExternalForm());
    }

    @Test
    void theTitleCountsWhoCallsAndForgetsThemAgain() throws Exception {
        FxExtension.onFx(
                () -> {
                    Stage stage = new Stage();
                    WindowMark mark = new WindowMark(stage, NAME, icon());
                    assertThat(stage.getTitle()).isEqualTo(NAME);
                    mark.show(calling(3));
                    assertThat(stage.getTitle()).isEqualTo("(3) ▲ " + NAME);
                    mark.show(calling(1));
                    assertThat(stage.getTitle()).isEqualTo("(1) ▲ " + NAME);
                    mark.show(calling(0));
                    assertThat(stage.getTitle()).isEqualTo(NAME);
                    return true;
                });
    }

    @Test
    void theIconHasABadgeWhileSomethingCalls() throws Exception {
        FxExtension.onFx(
                () -> {
                    Stage stage = new Stage();
                    Image plain = icon();
                    WindowMark mark = new WindowMark(stage, NAME, plain);
                    mark.show(calling(7));
                    Image badged = stage.getIcons().getFirst();
                    assertThat(badged).isNotSameAs(plain);
                    assertThat(redPixels(badged)).isGreaterThan(redPixels(plain) + 1_000);
                    mark.show(calling(2));
                    mark.show(calling(7));
                    assertThat(stage.getIcons()).as("drawn once").isEqualTo(List.of(badged));
                    mark.show(AlarmView.QUIET);
                    assertThat(stage.getIcons()).isEqualTo(List.of(plain));
                    return true;
                });
    }

    @Test
    void moreThanTwoDigitsStayReadableOnTheIconAndExactInTheTitle() throws Exception {
        FxExtension.onFx(
                () -> {
                    Stage stage = new Stage();
                    WindowMark mark = new WindowMark(stage, NAME, icon());
                    mark.show(calling(120));
                    Image many = stage.getIcons().getFirst();
                    mark.show(calling(400));
                    assertThat(stage.getTitle()).startsWith("(400) ▲ ");
                    assertThat(stage.getIcons()).isEqualTo(List.of(many));
                    return true;
                });
    }

    private static int redPixels(Image image) {
        PixelReader pixels = image.getPixelReader();
        int red = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                var colour = pixels.getColor(x, y);
                boolean isRed =
                        colour.getRed() > 0.8 && colour.getGreen() < 0.4 && colour.getBlue() < 0.4;
                red += isRed && colour.getOpacity() > 0.9 ? 1 : 0;
            }
        }
        return red;
    }
}
