package org.atalaya.ui.editor;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.EditActions;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Joins a {@link BulkForm} to the nodes of {@code bulk-dialog.fxml}. */
public final class BulkDialogController implements Card.Content {

    private static final int COLUMNS = 2;
    private static final int NAMED = 4;

    private final BulkForm form;
    private final Words words;
    private final EditActions actions;
    private final Runnable leave;
    private final Map<BulkField, Box> boxes = new EnumMap<>(BulkField.class);

    /** One field: whether it is changed at all, and into what. */
    private record Box(CheckBox changes, FieldBox box, Control input) {}

    @FXML private Label title;
    @FXML private Label about;
    @FXML private GridPane fields;
    @FXML private Button confirm;

    BulkDialogController(BulkForm form, Words words, EditActions actions, Runnable leave) {
        this.form = form;
        this.words = words;
        this.actions = actions;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        title.setText(words.get("bulk.title", form.hosts().size()));
        about.setText(names(form.hosts()));
        int place = 0;
        for (BulkField field : BulkField.values()) {
            Box box = box(field);
            boxes.put(field, box);
            HBox row = new HBox(box.changes(), box.box());
            row.getStyleClass().add(Styles.BULK_FIELD);
            HBox.setHgrow(box.box(), Priority.ALWAYS);
            GridPane.setHgrow(row, Priority.ALWAYS);
            fields.add(row, place % COLUMNS, place / COLUMNS);
            place++;
        }
        count();
    }

    private String names(List<Host> hosts) {
        String names =
                hosts.stream().limit(NAMED).map(Host::name).collect(Collectors.joining(", "));
        int more = hosts.size() - NAMED;
        return more > 0 ? words.get("acknowledge.more", names, more) : names;
    }

    private Box box(BulkField field) {
        FieldBox box = new FieldBox();
        String caption = words.get(field.key()).replace("_", "");
        box.setCaption(caption);
        if (field == BulkField.TAGS) {
            box.setHint(words.get("bulk.tags.hint"));
        }
        if (form.isInherited(field)) {
            box.setHint(words.get("bulk.inherited"));
        }
        CheckBox changes = new CheckBox();
        changes.setId(field.id() + "-changes");
        changes.setAccessibleText(words.get("bulk.change", caption));
        Control input = input(field, changes);
        input.setId(field.id());
        box.setInput(input);
        changes.selectedProperty().subscribe(() -> take(field, changes, input));
        return new Box(changes, box, input);
    }

    private Control input(BulkField field, CheckBox changes) {
        Optional<String> common = form.common(field);
        if (!field.options().isEmpty()) {
            ComboBox<String> choice = new ComboBox<>();
            choice.getItems().setAll(field.options());
            choice.setPromptText(words.get("bulk.various"));
            choice.setConverter(new OptionWords(field));
            common.ifPresent(choice::setValue);
            choice.valueProperty().subscribe((was, is) -> touched(field, changes, choice));
            return choice;
        }
        TextField line = new TextField(common.orElse(""));
        line.setPromptText(common.isEmpty() ? words.get("bulk.various") : "");
        line.textProperty().subscribe((was, is) -> touched(field, changes, line));
        return line;
    }

    private void touched(BulkField field, CheckBox changes, Control input) {
        changes.setSelected(true);
        take(field, changes, input);
    }

    private void take(BulkField field, CheckBox changes, Control input) {
        String text = text(input);
        if (changes.isSelected() && text != null) {
            form.want(field, text);
        } else {
            form.leave(field);
        }
        Box box = boxes.get(field);
        if (box != null) {
            box.box().clear();
            count();
        }
    }

    /** Null while nothing is chosen. */
    private static @Nullable String text(Control input) {
        if (input instanceof TextField line) {
            return line.getText();
        }
        return input instanceof ComboBox<?> choice && choice.getValue() instanceof String option
                ? option
                : null;
    }

    private void count() {
        confirm.setDisable(!form.isChange());
        confirm.setText(words.get("bulk.confirm", form.hosts().size()));
    }

    @FXML
    private void confirm() {
        Optional<BulkForm.Refusal> refusal = form.refusal();
        if (refusal.isPresent()) {
            tell(refusal.get());
            return;
        }
        List<Host> changed = form.changed();
        leave.run();
        if (!changed.isEmpty()) {
            actions.save(changed);
        }
    }

    private void tell(BulkForm.Refusal refusal) {
        Box box = boxes.get(refusal.field());
        if (box != null) {
            String sentence = refusal.problem().sentence(words);
            box.box().tell(words.get("bulk.refused", refusal.host().name(), sentence), true);
            box.input().requestFocus();
        }
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    private Control inputOf(BulkField field) {
        Box box = boxes.get(field);
        return box == null ? confirm : box.input();
    }

    @Override
    public Node start() {
        return inputOf(BulkField.GROUP);
    }

    @Override
    public Node first() {
        Box box = boxes.get(BulkField.GROUP);
        return box == null ? confirm : box.changes();
    }

    @Override
    public ButtonBase last() {
        return confirm;
    }

    /** What can be chosen, in words. */
    private final class OptionWords extends StringConverter<String> {

        private final BulkField field;

        OptionWords(BulkField field) {
            this.field = field;
        }

        @Override
        public String toString(@Nullable String option) {
            if (option == null) {
                return "";
            }
            String family = field == BulkField.CRITICALITY ? "editor.criticality." : "bulk.";
            return words.get(family + option.toLowerCase(Locale.ROOT));
        }

        @Override
        public String fromString(String text) {
            return text; // nobody types here
        }
    }
}
