package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.atalaya.model.Health;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Detail;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactsRowTest {

    private static Tile tile(String language, Duration ago) {
        Tile tile =
                TileController.load(
                        new TileContext(
                                new Phrases(Words.of(Locale.of(language)), ZoneId.of("UTC")),
                                new SimpleObjectProperty<>(StatusFixtures.NOW),
                                new SimpleBooleanProperty()));
        HostStatus status = StatusFixtures.status(StatusFixtures.host("Mail"), Health.DOWN, ago, 1);
        tile.show(status);
        tile.fit(Detail.NO_STRIP, false);
        tile.root().setManaged(false); // it is as wide as this test says
        Themes.apply(new Scene(new Pane(tile.root()), 600, 300));
        return tile;
    }

    private static void lay(Tile tile, double width) {
        Parent root = tile.root().getScene().getRoot();
        tile.root().resize(width, 86);
        root.applyCss();
        root.layout();
    }

    /** The lines of a label as they are drawn; a line ends within a word only where it is cut. */
    private static List<String> drawnWords(Label label) {
        Text text = (Text) label.lookup(".text");
        String drawn = text.getText();
        return Arrays.asList(drawn.split("\\s+"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aWordOfACauseIsNeverBrokenInItsMiddle(String language) {
        FxToolkit.run(
                () -> {
                    for (Duration ago : List.of(Duration.ofSeconds(9), Duration.ofDays(12))) {
                        Tile tile = tile(language, ago);
                        for (double width = 130; width < 420; width += 5) {
                            lay(tile, width);
                            Label side = (Label) tile.root().lookup(".tile-side");
                            assertWhole(side, width);
                        }
                    }
                });
    }

    private static void assertWhole(Label side, double width) {
        if (!side.isWrapText()) {
            return; // one line, which ends in an ellipsis where it is cut
        }
        for (String word : drawnWords(side)) {
            Text one = new Text(word);
            one.setFont(side.getFont());
            assertThat(one.getLayoutBounds().getWidth())
                    .as("'%s' in a tile of %s px", word, width)
                    .isLessThanOrEqualTo(side.getWidth() + 0.5);
        }
    }

    @Test
    void theWordOfTheStateMakesRoomAndComesBack() {
        FxToolkit.run(
                () -> {
                    Tile tile = tile("en", Duration.ofDays(12));
                    Node unit = tile.root().lookup(".tile-unit");
                    lay(tile, 420);
                    assertThat(unit.isVisible()).isTrue();
                    lay(tile, 190);
                    assertThat(unit.isVisible()).isFalse();
                    assertThat(tile.root().getPseudoClassStates()).contains(Styles.of(Health.DOWN));
                    lay(tile, 420);
                    assertThat(unit.isVisible()).isTrue();
                });
    }
}
