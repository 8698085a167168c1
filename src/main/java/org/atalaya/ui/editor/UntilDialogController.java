package org.atalaya.ui.editor;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Until;
import org.atalaya.words.Phrases;

/** Asks until when something shall last, and says what was understood while it is typed. */
public final class UntilDialogController implements Card.Content {

    private final String titleKey;
    private final Phrases phrases;
    private final InstantSource clock;
    private final Consumer<Instant> chosen;
    private final Runnable leave;

    @FXML private Label title;
    @FXML private FieldBox untilBox;
    @FXML private TextField until;
    @FXML private Button cancel;
    @FXML private Button confirm;

    UntilDialogController(
            String titleKey,
            Phrases phrases,
            InstantSource clock,
            Consumer<Instant> chosen,
            Runnable leave) {
        this.titleKey = titleKey;
        this.phrases = phrases;
        this.clock = clock;
        this.chosen = chosen;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        title.setText(phrases.words().get("until.title", phrases.words().get(titleKey)));
        until.textProperty().subscribe(this::understand);
    }

    /** Half a time is no mistake yet: what is wrong with it is said when it is confirmed. */
    private void understand(String typed) {
        try {
            String end = phrases.moment(read(typed), phrases.zone());
            untilBox.setHint(phrases.words().get("until.means", end));
        } catch (InvalidInputException notYet) {
            untilBox.setHint(phrases.words().get("until.hint"));
        }
    }

    private Instant read(String typed) throws InvalidInputException {
        return Until.parse(typed, clock.instant(), phrases.zone());
    }

    @FXML
    private void confirm() {
        try {
            Instant end = read(until.getText());
            leave.run();
            chosen.accept(end);
        } catch (InvalidInputException e) {
            untilBox.tell(phrases.words().get(e.key(), e.facts().toArray()), true);
            until.requestFocus();
        }
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    @Override
    public Node start() {
        return until;
    }

    @Override
    public Node first() {
        return until;
    }

    @Override
    public ButtonBase last() {
        return confirm;
    }
}
