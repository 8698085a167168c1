package org.atalaya.ui.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.atalaya.ui.kit.Styles;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Some of many that there are: a button for each that was chosen, which a click lets go, and a line
 * in which others are found by a part of their name. What fits stands below it, in the window and
 * not over it, so that Enter means the line. What is not there cannot be chosen.
 */
final class FindInput implements Input<Set<String>> {

    /** More would not fit on a small screen; who types a letter sees others. */
    private static final int MOST = 12;

    private final Control.Find kind;
    private final Ground ground;
    private final Control.Answer<Set<String>> answer;
    private final FlowPane chips = new FlowPane();
    private final TextField field = new TextField();
    private final FlowPane offers = new FlowPane();
    private final VBox box = new VBox(chips, field, offers);
    private Set<String> chosen = Set.of();
    private boolean asked;

    FindInput(Control.Find kind, Ground ground, Control.Answer<Set<String>> answer) {
        this.kind = kind;
        this.ground = ground;
        this.answer = answer;
        chips.getStyleClass().add(Styles.OPTION_CHOICES);
        offers.getStyleClass().add(Styles.OPTION_CHOICES);
        box.getStyleClass().add(Styles.OPTION_INPUT);
        field.setPromptText(ground.words().get(kind.prompt()));
        field.setMaxWidth(Double.MAX_VALUE);
        field.setOnAction(entered -> commit());
        field.setOnMouseClicked(click -> ask());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe(this::offer);
        field.focusedProperty()
                .subscribe(
                        (was, is) -> {
                            if (!is) {
                                asked = false;
                                commit();
                                offer();
                            }
                        });
        offer();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.DOWN) {
            event.consume();
            ask();
        }
    }

    /** Shows what there is before anything is typed. */
    private void ask() {
        asked = true;
        offer();
    }

    private void offer() {
        boolean wanted = field.isFocused() && (asked || !field.getText().isBlank());
        offers.getChildren().setAll(wanted ? offered() : List.of());
        offers.setManaged(wanted);
    }

    /** Those that fit what is typed and are not chosen yet. */
    List<Button> offered() {
        return fitting().entrySet().stream()
                .limit(MOST)
                .map(each -> choice(each.getKey(), each.getValue()))
                .toList();
    }

    /** A click on it leaves the cursor where it is, so the next can be typed at once. */
    private Button choice(String id, String label) {
        Button button = new Button(label, new FontIcon("mdi2p-plus"));
        button.setMnemonicParsing(false);
        button.setFocusTraversable(false);
        button.setOnAction(picked -> add(id));
        return button;
    }

    private Map<String, String> fitting() {
        String part = field.getText().strip().toLowerCase(Locale.ROOT);
        Map<String, String> fitting = new LinkedHashMap<>();
        kind.all()
                .apply(ground)
                .forEach(
                        (id, label) -> {
                            if (!chosen.contains(id)
                                    && label.toLowerCase(Locale.ROOT).contains(part)) {
                                fitting.put(id, label);
                            }
                        });
        return fitting;
    }

    private void add(String id) {
        field.clear();
        asked = false;
        Set<String> now = new LinkedHashSet<>(chosen);
        now.add(id);
        answer.set(now);
    }

    private void letGo(String id) {
        Set<String> now = new LinkedHashSet<>(chosen);
        now.remove(id);
        answer.set(now);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return field;
    }

    @Override
    public void show(Set<String> value) {
        chosen = Set.copyOf(value);
        Map<String, String> all = kind.all().apply(ground);
        Map<String, String> shown = new LinkedHashMap<>();
        all.forEach(
                (id, label) -> {
                    if (value.contains(id)) {
                        shown.put(id, label);
                    }
                });
        value.stream().sorted().forEach(id -> shown.putIfAbsent(id, gone(id)));
        chips.getChildren().clear();
        shown.forEach((id, label) -> chips.getChildren().add(chip(id, label)));
        chips.setManaged(!shown.isEmpty());
    }

    private String gone(String id) {
        return ground.words().get("settings.gone", id);
    }

    private ToggleButton chip(String id, String label) {
        ToggleButton chip = new ToggleButton(label, new FontIcon("mdi2c-close"));
        chip.setMnemonicParsing(false);
        chip.setSelected(true);
        chip.setAccessibleText(ground.words().get("settings.letGo", label));
        chip.setOnAction(pressed -> letGo(id));
        return chip;
    }

    /** A whole name, or a part that only one has. */
    @Override
    public void commit() {
        String typed = field.getText().strip();
        if (typed.isEmpty()) {
            return;
        }
        Map<String, String> fitting = fitting();
        Optional<String> found =
                fitting.entrySet().stream()
                        .filter(
                                each ->
                                        each.getValue().equalsIgnoreCase(typed)
                                                || each.getKey().equals(typed))
                        .map(Map.Entry::getKey)
                        .findFirst();
        if (found.isPresent()) {
            add(found.get());
        } else if (fitting.size() == 1) {
            add(fitting.keySet().iterator().next());
        } else {
            answer.refuse(
                    ground.words()
                            .get(
                                    fitting.isEmpty() ? kind.unknown() : "settings.error.several",
                                    typed,
                                    fitting.size()));
        }
    }
}
