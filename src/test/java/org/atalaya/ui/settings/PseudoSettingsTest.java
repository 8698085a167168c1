package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import org.atalaya.support.FxExtension;
import org.atalaya.words.PseudoWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of the settings in a language whose texts are 40 % longer. */
@ExtendWith(FxExtension.class)
class PseudoSettingsTest {

    /**
     * Names, numbers, languages by their own name, zones, programs, and what is said of this build.
     */
    private static final Pattern DATA =
            Pattern.compile(
                    "(?U)[^\\p{L}]*|English|español|[A-Z][a-z]+/[A-Za-z_]+|.*(://|\\$\\{|\\.wav|\\.json|\\.db).*"
                        + "|Atalaya.*|ntfy|Slack|Discord|Telegram|Teams|Mattermost|Gotify|Pushover|PagerDuty|in"
                        + " the keyring|[0-9.]+ [kMG]B|Opsgenie|Java.*|Linux.*|[a-z-]+ \\d.*");

    private final List<String> found = new ArrayList<>();

    @Test
    void everyPage() throws Exception {
        SettingsStage stage = SettingsStage.open(PseudoWords.words(), 1280, 720);
        try {
            List<ToggleButton> tabs =
                    onFx(
                            () ->
                                    stage
                                            .scene
                                            .getRoot()
                                            .lookupAll(".settings-tabs .toggle-button")
                                            .stream()
                                            .map(ToggleButton.class::cast)
                                            .toList());
            assertThat(tabs).hasSizeGreaterThan(8);
            for (ToggleButton tab : tabs) {
                stage.act(tab::fire);
                onFx(
                        () -> {
                            look(tab.getText(), stage);
                            return true;
                        });
            }
        } finally {
            stage.close();
        }
        assertThat(new TreeSet<>(found)).isEmpty();
    }

    private void look(String page, SettingsStage stage) {
        for (Node node : stage.scene.getRoot().lookupAll("*")) {
            if (!(node instanceof Labeled label) || !isSeen(node) || label.getText() == null) {
                continue;
            }
            String text = label.getText();
            if (!text.contains(PseudoWords.BEGIN) && !DATA.matcher(text.strip()).matches()) {
                found.add(page + ": not from the language files: " + text);
            }
            Bounds at = label.localToScene(label.getLayoutBounds());
            if (at.getMaxX() > 1281 || at.getMinX() < -1) {
                found.add(page + ": leaves the window: " + text);
            }
        }
    }

    private static boolean isSeen(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
