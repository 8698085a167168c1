package org.atalaya.ui.editor;

import atlantafx.base.controls.ToggleSwitch;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;

/** Joins a {@link HostForm} and a {@link TrialRun} to the nodes of {@code host-dialog.fxml}. */
public final class HostDialogController {

    private final HostForm form;
    private final TrialRun trialRun;
    private final Phrases phrases;
    private final Words words;
    private final InstantSource clock;
    private final Consumer<Host> save;
    private final Runnable leave;

    private final Lifetimes lifetimes = new Lifetimes();
    private final Map<HostField, Control> inputs = new EnumMap<>(HostField.class);

    @FXML private VBox card;
    @FXML private Label title;
    @FXML private HBox kinds;
    @FXML private TextField address;
    @FXML private TextField name;
    @FXML private ComboBox<String> group;
    @FXML private TextField interval;
    @FXML private TextField timeout;
    @FXML private TextField status;
    @FXML private TextField slow;
    @FXML private ToggleSwitch insecure;
    @FXML private VBox insecureWords;
    @FXML private Label caution;
    @FXML private ToggleSwitch sound;
    @FXML private TrialBox trial;
    @FXML private Label saveNote;
    @FXML private Button confirm;

    /**
     * @param save what becomes of the host when a person confirms it
     * @param leave closes the dialog
     */
    HostDialogController(
            HostForm form,
            TrialRun trialRun,
            Phrases phrases,
            InstantSource clock,
            Consumer<Host> save,
            Runnable leave) {
        this.form = form;
        this.trialRun = trialRun;
        this.phrases = phrases;
        this.words = phrases.words();
        this.clock = clock;
        this.save = save;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        title.setText(words.get(form.purpose().titleKey()));
        card.setAccessibleText(title.getText());
        confirm.setText(words.get(form.purpose().confirmKey()));
        showKinds();
        group.getItems().setAll(form.groups());
        group.setValue(form.text(HostField.GROUP).get());
        join(HostField.ADDRESS, address, address);
        join(HostField.NAME, name, name);
        join(HostField.GROUP, group, group.getEditor());
        join(HostField.INTERVAL, interval, interval);
        join(HostField.TIMEOUT, timeout, timeout);
        join(HostField.STATUS, status, status);
        join(HostField.SLOW, slow, slow);
        name.promptTextProperty().bind(form.guessProperty());
        joinSwitches();
        validate();
        lifetimes.follow(
                trialRun.trialProperty(), news -> trial.show(news, phrases, clock.instant()));
    }

    private void showKinds() {
        ToggleGroup choice = new ToggleGroup();
        for (CheckKind kind : CheckKind.values()) {
            ToggleButton segment = new ToggleButton(words.get(kind.key()));
            segment.setToggleGroup(choice);
            segment.setSelected(form.kindProperty().get() == kind);
            segment.setOnAction(
                    pressed -> {
                        segment.setSelected(true); // one kind is always chosen
                        form.kindProperty().set(kind);
                    });
            kinds.getChildren().add(segment);
        }
    }

    private void join(HostField field, Control input, TextField text) {
        inputs.put(field, input);
        text.textProperty().bindBidirectional(form.text(field));
        lifetimes.add(text.focusedProperty().subscribe(in -> focusMoved(field, in)));
        if (field.isProbed()) {
            lifetimes.add(form.text(field).subscribe((was, is) -> trialRun.forget()));
        }
    }

    private void focusMoved(HostField field, boolean in) {
        if (!in) {
            form.leave(field);
        }
    }

    private void joinSwitches() {
        insecure.selectedProperty().bindBidirectional(form.insecureProperty());
        sound.selectedProperty().bindBidirectional(form.soundProperty());
        lifetimes.bind(insecure.disableProperty(), form.securedProperty().not());
        lifetimes.bind(insecureWords.disableProperty(), form.securedProperty().not());
        lifetimes.bind(
                caution.visibleProperty(), form.insecureProperty().and(form.securedProperty()));
        lifetimes.add(form.insecureProperty().subscribe((was, is) -> trialRun.forget()));
    }

    private void validate() {
        ValidationSupport validation = new ValidationSupport();
        validation.setValidationDecorator(new InlineDecoration());
        inputs.forEach(
                (field, input) ->
                        validation.<String>registerValidator(
                                input, false, (control, value) -> judge(field, control)));
        validation.initInitialDecoration();
        MapChangeListener<HostField, Problem> retell =
                change -> {
                    validation.revalidate(input(change.getKey()));
                    saveNote.setVisible(false);
                };
        form.shown().addListener(retell);
        lifetimes.add(() -> form.shown().removeListener(retell));
    }

    private ValidationResult judge(HostField field, Control control) {
        Problem problem = form.shown().get(field);
        return problem == null
                ? new ValidationResult()
                : ValidationResult.fromMessageIf(
                        control,
                        problem.sentence(words),
                        problem.isError() ? Severity.ERROR : Severity.WARNING,
                        true);
    }

    private Control input(HostField field) {
        return inputs.getOrDefault(field, address);
    }

    /** Where a person begins; the layer calls it once the card is on the screen. */
    void begin() {
        address.requestFocus();
    }

    @FXML
    private void toggleInsecure() {
        insecure.requestFocus();
        insecure.fire();
    }

    @FXML
    private void toggleSound() {
        sound.requestFocus();
        sound.fire();
    }

    @FXML
    private void testNow() {
        if (form.readyToTest()) {
            trialRun.start(form.toHost());
        } else {
            refuse("editor.cannotTest");
        }
    }

    @FXML
    private void confirm() {
        if (form.readyToSave()) {
            Host host = form.toHost();
            leave.run();
            save.accept(host);
        } else {
            refuse("editor.cannotSave");
        }
    }

    /** Says why nothing happens, and leads to the first field that is in the way. */
    private void refuse(String key) {
        form.firstError()
                .ifPresent(
                        field -> {
                            Control input = input(field);
                            input.requestFocus();
                            if (input.getParent() instanceof FieldBox box) {
                                saveNote.setText(words.get(key, box.getCaption().replace("_", "")));
                                saveNote.setVisible(true);
                            }
                        });
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    @FXML
    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> enter(event);
            case ESCAPE -> {
                event.consume();
                leave.run();
            }
            case SPACE -> {
                if (event.getTarget() instanceof ToggleSwitch toggle) {
                    event.consume();
                    toggle.fire();
                }
            }
            default -> {} // not a key of the dialog: the field it is typed in has it
        }
    }

    private void enter(KeyEvent event) {
        event.consume();
        if (event.getTarget() instanceof ButtonBase button && !(button instanceof ToggleButton)) {
            button.fire();
        } else {
            confirm();
        }
    }

    /** Ends what the dialog listens to, and a probe that still runs. */
    void close() {
        trialRun.forget();
        lifetimes.close();
    }
}
