package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BoardSettingsTest {

    private static final View NIGHT = new View("Night", "db", Health.DOWN, "Shop", Look.USUAL);
    private static final View ALL = new View("All", "", null, null, Look.USUAL);
    private static final BoardSettings BOARD = BoardSettings.USUAL.with(NIGHT).with(ALL);

    @Test
    void aViewIsFoundWhateverTheCaseAndTheBlanks() {
        assertThat(BOARD.view(" night ")).contains(NIGHT);
        assertThat(BOARD.view("nigh")).isEmpty();
    }

    @Test
    void aViewOfTheSameNameTakesThePlaceOfTheOther() {
        View now = new View("Night", "", null, null, Look.USUAL.withOrder(TileOrder.NAME));
        assertThat(BOARD.with(now).views()).containsExactly(now, ALL);
    }

    @Test
    void aNameIsTrimmedAndBelongsToOneViewAlone() throws Exception {
        assertThat(BOARD.name("  Day ", Optional.empty())).isEqualTo("Day");
        assertThat(BOARD.name("NIGHT", Optional.of(NIGHT))).as("its own").isEqualTo("NIGHT");
        assertThatThrownBy(() -> BOARD.name("night", Optional.empty()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> {
                            assertThat(e.key()).isEqualTo("views.error.taken");
                            assertThat(e.facts()).containsExactly("Night");
                        });
        assertThatThrownBy(() -> BOARD.name("all", Optional.of(NIGHT)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> BOARD.name("  ", Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> BOARD.name("x".repeat(Limits.NAME_MAX + 1), Optional.empty()))
                .isInstanceOf(InvalidValueException.class);
    }

    @Test
    void aGroupFoldsAndUnfolds() {
        Look folded = Look.USUAL.toggle("Shop").toggle("Net/Core");
        assertThat(folded.folded()).isEqualTo(Set.of("Shop", "Net/Core"));
        assertThat(folded.toggle("Shop").folded()).containsExactly("Net/Core");
    }

    @Test
    void sizesStepUpAndDownAndStopAtTheirEnds() {
        assertThat(List.of(TileSize.SMALL.step(1), TileSize.MEDIUM.step(1), TileSize.LARGE.step(1)))
                .containsExactly(TileSize.MEDIUM, TileSize.LARGE, TileSize.LARGE);
        assertThat(TileSize.SMALL.step(-1)).isEqualTo(TileSize.SMALL);
        assertThatThrownBy(() -> TileSize.AUTO.step(1)).isInstanceOf(IllegalStateException.class);
    }
}
