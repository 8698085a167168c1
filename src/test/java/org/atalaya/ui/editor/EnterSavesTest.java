package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enter saves, wherever in the dialog a person is. */
@ExtendWith(FxExtension.class)
class EnterSavesTest {

    /** Enter is a new line in an area, and in the dialog's own buttons what they say. */
    private static final Set<Class<?>> OWN_ENTER = Set.of(TextArea.class, Button.class);

    @Test
    void enterSavesFromEveryField() throws Exception {
        enterSaves(CheckKind.HTTP, this::everyOne);
    }

    /** What a control does with Enter lies in its kind: of the other forms one of each will do. */
    @ParameterizedTest
    @EnumSource(names = "DNS")
    void enterSavesFromEachKindOfField(CheckKind kind) throws Exception {
        enterSaves(kind, this::oneOfEachKind);
    }

    private List<Node> everyOne(List<Node> stops) {
        assertThat(stops).hasSizeGreaterThan(10);
        return stops;
    }

    private List<Node> oneOfEachKind(List<Node> stops) {
        Set<Class<?>> met = new HashSet<>();
        return stops.stream().filter(stop -> met.add(stop.getClass())).toList();
    }

    private void enterSaves(CheckKind kind, UnaryOperator<List<Node>> chosen) throws Exception {
        int places = 1;
        // One window for all places: the dialog is made anew each time, a window costs a second.
        try (DialogStage stage = DialogStage.open("en")) {
            for (int i = 0; i < places; i++) {
                fill(stage, kind);
                List<Node> stops = chosen.apply(onFx(() -> stops(stage)));
                places = stops.size();
                Node stop = stops.get(i);
                stage.act(stop::requestFocus);
                stage.press(KeyCode.ENTER);
                assertThat(stage.editor.isOpen()).as("open after Enter in %s", stop).isFalse();
                assertThat(stage.actions.saved).as("saved by Enter in %s", stop).hasSize(i + 1);
            }
        }
        assertThat(places).isGreaterThan(2);
    }

    private static void fill(DialogStage stage, CheckKind kind) throws Exception {
        stage.add();
        stage.act(
                () -> {
                    kind(stage, kind).fire();
                    stage.node("fold", ToggleButton.class).fire();
                });
        stage.write("address", "wiki.example");
        stage.write("name", "Wiki");
    }

    private static ToggleButton kind(DialogStage stage, CheckKind kind) {
        return stage.scene.getRoot().lookupAll(".toggle-button").stream()
                .filter(node -> node.getUserData() == kind)
                .map(ToggleButton.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> stops(DialogStage stage) {
        return stage.scene.lookup(".host-dialog").lookupAll("*").stream()
                .filter(Node::isFocusTraversable)
                .filter(EnterSavesTest::isReachable)
                .filter(node -> !OWN_ENTER.contains(node.getClass()))
                .filter(node -> !(node instanceof ScrollPane))
                .toList();
    }

    private static boolean isReachable(Node node) {
        return !node.isDisabled()
                && node.isVisible()
                && (node.getParent() == null || isReachable(node.getParent()));
    }
}
