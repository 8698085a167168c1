package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class TickerTest {

    private interface Story {
        void tell(WallFixture wall);
    }

    private static void with(Story story) throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall =
                            new WallFixture(List.of(StatusFixtures.status("Git", Health.UP)))) {
                        story.tell(wall);
                    }
                    return true;
                });
    }

    @Test
    void thereIsNoneUnlessSomebodyWantsItAndInKioskToo() throws Exception {
        with(
                wall -> {
                    assertThat(wall.find(".ticker").isVisible()).isFalse();
                    assertThat(wall.find(".ticker").isManaged()).isFalse();
                    wall.model.tickingProperty().set(true);
                    wall.model.kioskProperty().set(true);
                    assertThat(wall.find(".ticker").isVisible()).isTrue();
                });
    }

    @Test
    void whatHappensMovesNoTile() throws Exception {
        with(
                wall -> {
                    wall.model.tickingProperty().set(true);
                    wall.layout();
                    double height = ((Region) wall.find(".ticker")).getHeight();
                    double tiles = wall.wall.grid().getHeight();
                    assertThat(height).isPositive();
                    wall.model.newsProperty().set(List.of("14:52  Git: down", "x".repeat(4_000)));
                    wall.layout();
                    assertThat(((Region) wall.find(".ticker")).getHeight()).isEqualTo(height);
                    assertThat(wall.wall.grid().getHeight()).isEqualTo(tiles);
                    assertThat(((Region) wall.find(".ticker")).getWidth()).isEqualTo(1280);
                });
    }

    @Test
    void withReducedMotionItChangesAtOnce() throws Exception {
        with(
                wall -> {
                    wall.model.reducedMotionProperty().set(true);
                    wall.model.tickingProperty().set(true);
                    wall.model.newsProperty().set(List.of("14:52  Git: down"));
                    assertThat(wall.find(".ticker").getOpacity()).isEqualTo(1);
                    assertThat(wall.text(".ticker")).isEqualTo("14:52  Git: down");
                });
    }
}
