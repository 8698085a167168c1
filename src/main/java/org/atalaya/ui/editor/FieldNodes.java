package org.atalaya.ui.editor;

import atlantafx.base.controls.ToggleSwitch;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/**
 * The nodes of the fields, made when a kind of check first asks for them and joined to the form for
 * as long as the dialog is open.
 */
final class FieldNodes {

    private static final int ROWS = 2;

    private final HostForm form;
    private final Words words;
    private final Lifetimes lifetimes;
    private final SoundTry sounds;
    private final BiConsumer<HostField, Control> joined;
    private final Map<HostField, Control> inputs = new EnumMap<>(HostField.class);
    private final Map<HostField, Node> boxes = new EnumMap<>(HostField.class);

    /**
     * @param sounds how a sound is chosen and heard
     * @param joined hears of each field that has got its node
     */
    FieldNodes(
            HostForm form,
            Words words,
            Lifetimes lifetimes,
            SoundTry sounds,
            BiConsumer<HostField, Control> joined) {
        this.form = form;
        this.words = words;
        this.lifetimes = lifetimes;
        this.sounds = sounds;
        this.joined = joined;
        SetChangeListener<HostField> sleep =
                change -> {
                    HostField field =
                            change.wasAdded()
                                    ? change.getElementAdded()
                                    : change.getElementRemoved();
                    Node box = boxes.get(field);
                    if (box != null) {
                        box.setDisable(change.wasAdded());
                    }
                };
        form.asleep().addListener(sleep);
        lifetimes.add(() -> form.asleep().removeListener(sleep));
    }

    /** The node that {@code field} is entered in, if it has one yet. */
    Optional<Control> input(HostField field) {
        return Optional.ofNullable(inputs.get(field));
    }

    /** The words of a field as a sentence can name it. */
    String caption(HostField field) {
        return words.get(
                        field == HostField.ADDRESS
                                ? form.kindProperty().get().captionKey()
                                : field.key())
                .replace("_", "");
    }

    /** Fields in their rows, below their heading. */
    Node part(FormPlan.Section section) {
        VBox part = new VBox();
        part.getStyleClass().add(Styles.FORM_PART);
        if (!section.key().isEmpty()) {
            Label heading = new Label(words.get(section.key()));
            heading.getStyleClass().add(Styles.FORM_HEADING);
            part.getChildren().add(heading);
        }
        for (List<HostField> row : section.rows()) {
            part.getChildren().add(row(row));
            if (row.stream().anyMatch(f -> f.shape() == HostField.Shape.SECRET)) {
                part.getChildren().add(secretPlace());
            }
        }
        FlowPane switches = new FlowPane();
        switches.getStyleClass().add(Styles.SWITCHES);
        section.switches().forEach(field -> switches.getChildren().add(box(field)));
        if (!section.switches().isEmpty()) {
            part.getChildren().add(switches);
        }
        return part;
    }

    private Node row(List<HostField> fields) {
        GridPane row = new GridPane();
        row.getStyleClass().add(Styles.FIELD_ROW);
        for (HostField field : fields) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(FormPlan.width(fields));
            row.getColumnConstraints().add(column);
            row.add(box(field), row.getColumnCount() - 1, 0);
        }
        return row;
    }

    /** Whoever types a password may know beforehand where it is going to lie. */
    private Node secretPlace() {
        Label place = new Label(form.secretPlace());
        place.getStyleClass().addAll(Styles.FIELD_NOTE, Styles.SECRET_PLACE);
        place.setWrapText(true);
        place.setMinHeight(Label.USE_PREF_SIZE);
        place.setVisible(!place.getText().isEmpty());
        place.setManaged(place.isVisible());
        return place;
    }

    private Node box(HostField field) {
        Node box = boxes.get(field);
        if (box == null) {
            box =
                    field.shape() == HostField.Shape.SWITCH
                            ? switchBox(field)
                            : fieldBox(field, input(field, field.shape()));
            box.setDisable(form.asleep().contains(field));
            boxes.put(field, box);
        }
        return box;
    }

    private Node fieldBox(HostField field, Control input) {
        input.setId(field.id());
        FieldBox box = new FieldBox();
        box.setCaption(words.get(field.key()));
        box.setHint(wordsOrNone(field.key() + ".hint"));
        box.setInput(input);
        if (field == HostField.TAGS) {
            box.setBelow(new TagChips(form, words, lifetimes));
        }
        return box;
    }

    /** What an empty field means; see {@link InheritedNote} for what a group may say. */
    private String promptOf(HostField field) {
        return switch (field) {
            case FAILURES ->
                    words.get(field.key() + ".prompt", form.inherited().defaults().failures());
            case SUCCESSES ->
                    words.get(field.key() + ".prompt", form.inherited().defaults().successes());
            default -> wordsOrNone(field.key() + ".prompt");
        };
    }

    private String wordsOrNone(String key) {
        return words.containsKey(key) ? words.get(key) : "";
    }

    private Control input(HostField field, HostField.Shape shape) {
        return switch (shape) {
            case LINE, TAGS, SWITCH -> line(field, new TextField());
            case SECRET -> line(field, new PasswordField());
            case AREA -> area(field);
            case HOSTS -> hosts(field);
            case WAV -> sound(field);
            case CHOICE -> choice(field);
        };
    }

    private TextField line(HostField field, TextField line) {
        line.setPromptText(
                form.holdsSecret(field) ? words.get("editor.secret.kept") : promptOf(field));
        join(field, line, line);
        return line;
    }

    private Control hosts(HostField field) {
        HostPicker picker = new HostPicker(form.names(), words);
        line(field, picker);
        return picker;
    }

    private Control sound(HostField field) {
        SoundField sound =
                new SoundField(
                        words,
                        sounds.files(),
                        sounds.actions(),
                        said -> {
                            if (boxes.get(field) instanceof FieldBox box) {
                                box.setHint(said);
                            }
                        });
        return line(field, sound);
    }

    private TextArea area(HostField field) {
        TextArea area = new TextArea();
        area.setPrefRowCount(ROWS);
        area.setPromptText(wordsOrNone(field.key() + ".prompt"));
        leaveWithTab(area);
        join(field, area, area);
        return area;
    }

    /** Tab leads on, as everywhere in the dialogs; nobody types tabs into such a field. */
    static void leaveWithTab(TextArea area) {
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                        event.consume();
                        area.requestFocusTraversal(
                                event.isShiftDown()
                                        ? TraversalDirection.PREVIOUS
                                        : TraversalDirection.NEXT);
                    }
                });
    }

    private ComboBox<String> choice(HostField field) {
        ComboBox<String> choice = new ComboBox<>();
        choice.getItems().setAll(field.options());
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String option) {
                        String key = field.key() + "." + option.toLowerCase(Locale.ROOT);
                        return words.containsKey(key) ? words.get(key) : option;
                    }

                    @Override
                    public String fromString(String text) {
                        return text; // nobody types here
                    }
                });
        choice.valueProperty().bindBidirectional(form.text(field));
        inputs.put(field, choice);
        joined.accept(field, choice);
        return choice;
    }

    /** Joins what is typed in {@code text}, a part of {@code input} or the same, to the form. */
    void join(HostField field, Control input, TextInputControl text) {
        inputs.put(field, input);
        text.textProperty().bindBidirectional(form.text(field));
        lifetimes.add(
                text.focusedProperty()
                        .subscribe(
                                in -> {
                                    if (!in) {
                                        form.leave(field);
                                    }
                                }));
        joined.accept(field, input);
    }

    private Node switchBox(HostField field) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(field.id());
        toggle.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        toggle.selectedProperty().bindBidirectional(form.flag(field));
        inputs.put(field, toggle);
        joined.accept(field, toggle);
        Label label = new Label(words.get(field.key()));
        label.setMnemonicParsing(true);
        label.setLabelFor(toggle);
        VBox texts = new VBox(label);
        texts.setId(field.id() + "Words");
        texts.setAlignment(Pos.CENTER_LEFT);
        texts.setOnMouseClicked(
                click -> {
                    toggle.requestFocus();
                    toggle.fire();
                });
        if (words.containsKey(field.key() + ".caution")) {
            texts.getChildren().add(caution(field, toggle));
        }
        HBox box = new HBox(toggle, texts);
        box.getStyleClass().add(Styles.SWITCH);
        HBox.setHgrow(texts, Priority.ALWAYS);
        return box;
    }

    /** What a person must know of a switch; of a consent before it is given, of others once on. */
    private Label caution(HostField field, ToggleSwitch toggle) {
        Label caution = new Label(words.get(field.key() + ".caution"));
        caution.setId(field.id() + "Caution");
        caution.getStyleClass().add(Styles.CAUTION);
        toggle.setAccessibleHelp(caution.getText());
        if (field == HostField.CONSENT) {
            caution.setWrapText(true);
            caution.setMinHeight(Label.USE_PREF_SIZE);
        } else {
            caution.visibleProperty()
                    .bind(toggle.selectedProperty().and(toggle.disabledProperty().not()));
            caution.managedProperty().bind(caution.visibleProperty());
        }
        return caution;
    }
}
