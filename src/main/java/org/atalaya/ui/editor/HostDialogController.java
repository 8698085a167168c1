package org.atalaya.ui.editor;

import atlantafx.base.controls.ToggleSwitch;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.MapChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.model.Host;
import org.atalaya.model.Verdict;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.controlsfx.validation.Severity;
import org.controlsfx.validation.ValidationResult;
import org.controlsfx.validation.ValidationSupport;
import org.kordamp.ikonli.javafx.FontIcon;

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
    private final FieldNodes nodes;
    private final Folds folds = new Folds();
    private final ValidationSupport validation = new ValidationSupport();

    @FXML private VBox card;
    @FXML private Label title;
    @FXML private HBox kinds;
    @FXML private FormScroll scroll;
    @FXML private FieldBox addressBox;
    @FXML private TextField address;
    @FXML private TextField name;
    @FXML private ComboBox<String> group;
    @FXML private TextField interval;
    @FXML private TextField timeout;
    @FXML private VBox always;
    @FXML private ToggleButton fold;
    @FXML private FontIcon foldIcon;
    @FXML private VBox folded;
    @FXML private ToggleButton watch;
    @FXML private FontIcon watchIcon;
    @FXML private VBox watched;
    @FXML private ToggleButton know;
    @FXML private FontIcon knowIcon;
    @FXML private VBox known;
    @FXML private TrialBox trial;
    @FXML private Label saveNote;
    @FXML private Button test;
    @FXML private Button confirm;

    /**
     * @param save what becomes of the host when a person confirms it
     * @param leave closes the dialog
     */
    HostDialogController(
            HostForm form,
            TrialRun trialRun,
            SoundTry sounds,
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
        nodes = new FieldNodes(form, words, lifetimes, sounds, this::joined);
        lifetimes.follow(
                form.text(HostField.SOUND_FILE),
                file -> {
                    if (!file.isBlank()) {
                        sounds.actions().judgeSound(file.strip(), why -> form.heard(file, why));
                    }
                });
    }

    @FXML
    private void initialize() {
        title.setText(words.get(form.purpose().titleKey()));
        card.setAccessibleText(title.getText());
        confirm.setText(words.get(form.purpose().confirmKey()));
        validation.setValidationDecorator(new InlineDecoration());
        group.getItems().setAll(form.groups());
        group.setValue(form.text(HostField.GROUP).get());
        nodes.join(HostField.ADDRESS, address, address);
        nodes.join(HostField.NAME, name, name);
        nodes.join(HostField.GROUP, group, group.getEditor());
        nodes.join(HostField.INTERVAL, interval, interval);
        nodes.join(HostField.TIMEOUT, timeout, timeout);
        name.promptTextProperty().bind(form.guessProperty());
        showKinds();
        joinFolds();
        validate();
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::enterOnToggle);
        lifetimes.follow(trialRun.trialProperty(), this::showTrial);
    }

    /** After a good answer Enter saves; who has gone on to another field meanwhile stays there. */
    private void showTrial(Trial news) {
        trial.show(news, phrases, clock.instant());
        if (news instanceof Trial.Answered answered
                && answered.result().verdict() != Verdict.DOWN
                && test.isFocused()) {
            confirm.requestFocus();
        }
    }

    private void showKinds() {
        ToggleGroup choice =
                Segments.fill(
                        kinds,
                        List.of(CheckKind.values()),
                        kind -> words.get(kind.key()),
                        form::choose);
        lifetimes.follow(
                form.kindProperty(),
                kind -> {
                    choice.getToggles().forEach(t -> t.setSelected(t.getUserData() == kind));
                    show(kind);
                });
    }

    private void show(CheckKind kind) {
        trialRun.forget();
        addressBox.setCaption(words.get(kind.captionKey()));
        addressBox.setHint(words.get(kind.hintKey()));
        FormPlan plan = FormPlan.of(kind);
        always.getChildren().setAll(nodes.part(plan.always()));
        folded.getChildren().setAll(plan.advanced().stream().map(nodes::part).toList());
    }

    private void joinFolds() {
        watched.getChildren().setAll(nodes.part(FormPlan.WATCHING));
        known.getChildren().setAll(nodes.part(FormPlan.ABOUT));
        folds.join(fold, foldIcon, folded, form.usesFolded(), scroll, lifetimes);
        folds.join(watch, watchIcon, watched, form.uses(FormPlan.WATCHING), scroll, lifetimes);
        folds.join(know, knowIcon, known, form.uses(FormPlan.ABOUT), scroll, lifetimes);
    }

    /** A field has got its node: what it is changed to and what is wrong with it is followed. */
    private void joined(HostField field, Control input) {
        if (field.shape() == HostField.Shape.SWITCH) {
            if (field.isProbed()) {
                lifetimes.add(form.flag(field).subscribe((was, is) -> trialRun.forget()));
            }
            if (Inherited.FIELDS.contains(field)) {
                new InheritedNote(form, field, input, words).follow(lifetimes);
            }
            return;
        }
        if (field.isProbed()) {
            lifetimes.add(form.text(field).subscribe((was, is) -> trialRun.forget()));
        }
        if (Inherited.FIELDS.contains(field)) {
            new InheritedNote(form, field, input, words).follow(lifetimes);
        }
        validation.<String>registerValidator(
                input, false, (control, value) -> judge(field, control));
    }

    private void validate() {
        validation.initInitialDecoration();
        MapChangeListener<HostField, Problem> retell =
                change -> {
                    nodes.input(change.getKey()).ifPresent(this::retell);
                    saveNote.setVisible(false);
                };
        form.shown().addListener(retell);
        lifetimes.add(() -> form.shown().removeListener(retell));
    }

    private void retell(Control input) {
        if (!(input instanceof ToggleSwitch)) {
            validation.revalidate(input);
        }
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

    /** Where a person begins. */
    Node start() {
        return address;
    }

    /** What Tab reaches first. */
    Node first() {
        return kinds.getChildren().getFirst();
    }

    /** What Tab reaches last. */
    Node last() {
        return confirm;
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
                            nodes.input(field).ifPresent(this::leadTo);
                            saveNote.setText(words.get(key, nodes.caption(field)));
                            saveNote.setVisible(true);
                        });
    }

    private void leadTo(Control input) {
        folds.openFor(input);
        input.requestFocus();
        scroll.reveal(input);
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

    /** JavaFX presses what has two states with Enter as with Space; here only Space does it. */
    private void enterOnToggle(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ToggleButton) {
            enter(event);
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
