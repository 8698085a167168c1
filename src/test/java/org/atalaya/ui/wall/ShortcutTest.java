package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.scene.layout.StackPane;
import org.atalaya.support.Project;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** One home of all keys: the guide says the same, and none does two things or nothing. */
class ShortcutTest {

    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Test
    @DisabledOnOs(value = OS.MAC, disabledReason = "its keys have other names than in the guide")
    void tableOfTheGuideIsThatOfTheProgram() {
        String guide = Project.read(Project.root().resolve("docs/user-guide.md"));
        int start = guide.indexOf("\n## Keys\n");
        String section = guide.substring(start, guide.indexOf("\n## ", start + 1));
        List<String> rows = section.lines().filter(line -> line.startsWith("| `")).toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        Arrays.stream(Shortcut.values()).map(ShortcutTest::row).toList());
    }

    private static String row(Shortcut shortcut) {
        return shortcut.caps(WORDS).stream()
                .map(cap -> "`" + cap + "`")
                .collect(Collectors.joining(", ", "| ", " | " + shortcut.does(WORDS) + " |"));
    }

    @Test
    void noStrokeDoesTwoThings() {
        Set<Shortcut.Stroke> seen = new HashSet<>();
        assertThat(
                        Arrays.stream(Shortcut.values())
                                .filter(one -> one.reach() != Shortcut.Reach.ELSEWHERE)
                                .flatMap(one -> one.strokes().stream())
                                .filter(stroke -> !seen.add(stroke)))
                .isEmpty();
    }

    @Test
    void keyThatIsShownAndDoesNothingIsAMistake() {
        WallModel model = new WallModel(FXCollections.observableArrayList(), Instant::now, () -> 0);
        WallKeys none = new WallKeys(new KioskDoor(model, WORDS));
        assertThatIllegalStateException().isThrownBy(() -> none.listenAt(new StackPane()));
        none.bind(Shortcut.ADD, () -> {});
        assertThatIllegalArgumentException().isThrownBy(() -> none.bind(Shortcut.ADD, () -> {}));
    }

    @Test
    void keysHaveTheNamesOfTheReadersKeyboard() {
        Words spanish = Words.of(Locale.forLanguageTag("es"));
        assertThat(Shortcut.ADD_MANY.caps(spanish)).containsExactly("Mayús+N");
        assertThat(Shortcut.DELETE.caps(spanish)).containsExactly("Supr");
        assertThat(Shortcut.PICK.caps(WORDS)).containsExactly("Shift+← ↑ → ↓");
    }
}
