package org.atalaya.ui.editor;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.util.Duration;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.EditActions;
import org.atalaya.words.Words;

/** Joins a {@link PasteForm} to the nodes of {@code paste-dialog.fxml}. */
public final class PasteDialogController implements Card.Content {

    /** So long after the last letter the text is read: not with each of five thousand lines. */
    private static final Duration REST = Duration.millis(250);

    private final PasteForm form;
    private final String given;
    private final Words words;
    private final EditActions actions;
    private final Runnable leave;
    private final PauseTransition rest = new PauseTransition(REST);

    @FXML private TextArea text;
    @FXML private PasteTable table;
    @FXML private ComboBox<String> group;
    @FXML private Label summary;
    @FXML private Label notes;
    @FXML private Button confirm;

    /**
     * @param given what stands in the text at first
     */
    PasteDialogController(
            PasteForm form, String given, Words words, EditActions actions, Runnable leave) {
        this.form = form;
        this.given = given;
        this.words = words;
        this.actions = actions;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        group.getItems().setAll(form.groups());
        FieldNodes.leaveWithTab(text);
        table.begin(words, form, this::count);
        rest.setOnFinished(event -> read());
        text.setText(given);
        text.textProperty().subscribe((before, now) -> rest.playFromStart());
        read();
    }

    /** Reads what was typed last, if that is still to come. */
    private void read() {
        rest.stop();
        form.read(text.getText());
        table.show(form.rows());
        count();
    }

    private void count() {
        long taken = form.taken();
        long wrong = form.wrong();
        long out = form.rows().size() - taken - wrong;
        confirm.setDisable(taken == 0);
        confirm.setText(
                taken == 1 ? words.get("paste.confirm.one") : words.get("paste.confirm", taken));
        summary.setText(
                form.rows().isEmpty()
                        ? words.get("paste.nothing")
                        : words.get("paste.summary", taken, out, wrong));
        notes.setText(note());
        notes.setVisible(!notes.getText().isEmpty());
        notes.setManaged(notes.isVisible());
    }

    private String note() {
        if (!form.troubles().isEmpty()) {
            String first = form.troubles().getFirst();
            int more = form.troubles().size() - 1;
            return more == 0 ? first : words.get("paste.troubles", first, more);
        }
        if (form.left() > 0) {
            return words.get("paste.left", form.left());
        }
        return form.ignored().isEmpty()
                ? ""
                : words.get("paste.ignored", String.join(", ", form.ignored()));
    }

    @FXML
    private void confirm() {
        if (rest.getStatus() == PauseTransition.Status.RUNNING) {
            read(); // what is added is what stands there now
        }
        String typed = group.getEditor().getText();
        List<Host> hosts = form.hosts(typed == null ? "" : typed);
        if (!hosts.isEmpty()) {
            leave.run();
            actions.save(hosts);
        }
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    @Override
    public Node start() {
        return given.isBlank() ? text : confirm;
    }

    @Override
    public Node first() {
        return text;
    }

    @Override
    public ButtonBase last() {
        return confirm;
    }
}
