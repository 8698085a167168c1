package org.atalaya.ui.editor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import org.atalaya.model.Criticality;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.HostDefaults;
import org.atalaya.model.Limits;
import org.atalaya.model.Thresholds;
import org.atalaya.ui.kit.PlanActions;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/** Asks what hosts of a group get that say nothing; what is left empty comes from around it. */
public final class ProfileDialogController implements Card.Content {

    private static final String INHERITED = "";

    private final String group;
    private final GroupProfile profile;
    private final HostDefaults around;
    private final long hosts;
    private final Words words;
    private final PlanActions actions;
    private final Runnable leave;

    @FXML private Label title;
    @FXML private Label about;
    @FXML private FieldBox intervalBox;
    @FXML private TextField interval;
    @FXML private FieldBox timeoutBox;
    @FXML private TextField timeout;
    @FXML private FieldBox failuresBox;
    @FXML private TextField failures;
    @FXML private FieldBox successesBox;
    @FXML private TextField successes;
    @FXML private ComboBox<String> criticality;
    @FXML private ComboBox<String> sound;
    @FXML private Button cancel;
    @FXML private Button confirm;

    ProfileDialogController(
            String group, BoardFacts board, Words words, PlanActions actions, Runnable leave) {
        this.group = group;
        this.words = words;
        this.actions = actions;
        this.leave = leave;
        profile = board.profiles().profile(group);
        around = board.profiles().around(group);
        hosts = board.hosts().stream().filter(host -> host.group().equals(group)).count();
    }

    @FXML
    private void initialize() {
        title.setText(words.get("profile.title", group));
        about.setText(words.get("profile.about", hosts));
        line(interval, text(profile.interval()), Wording.text(around.interval()));
        line(timeout, text(profile.timeout()), Wording.text(around.timeout()));
        line(failures, text(profile.failures()), Integer.toString(around.failures()));
        line(successes, text(profile.successes()), Integer.toString(around.successes()));
        List<String> worths = new ArrayList<>(List.of(INHERITED));
        for (Criticality worth : Criticality.values()) {
            worths.add(worth.name());
        }
        choice(criticality, worths, "editor.criticality.", around.criticality().name());
        criticality.setValue(
                profile.criticality() == null ? INHERITED : profile.criticality().name());
        choice(
                sound,
                List.of(INHERITED, BulkField.ON, BulkField.OFF),
                "bulk.",
                around.sound() ? BulkField.ON : BulkField.OFF);
        Boolean rings = profile.sound();
        sound.setValue(rings == null ? INHERITED : rings ? BulkField.ON : BulkField.OFF);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Duration time) {
            return Wording.text(time);
        }
        return value == null ? "" : value.toString();
    }

    private void line(TextField field, String own, String inherited) {
        field.setText(own);
        field.setPromptText(words.get("profile.inherited", inherited));
    }

    private void choice(ComboBox<String> box, List<String> options, String keys, String inherited) {
        box.getItems().setAll(options);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable String option) {
                        String shown = option == null || option.isEmpty() ? inherited : option;
                        String word = words.get(keys + shown.toLowerCase(Locale.ROOT));
                        return shown.equals(option) ? word : words.get("profile.inherited", word);
                    }

                    @Override
                    public String fromString(String text) {
                        return text; // nobody types here
                    }
                });
    }

    /** Reads one field; null when it is left empty. */
    private interface Read<T> {
        T from(String text) throws Unfit;
    }

    /** What was refused has been told in its place. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private <T> @Nullable T read(FieldBox box, TextField field, Read<T> read) throws Refused {
        box.clear();
        if (field.getText().isBlank()) {
            return null;
        }
        try {
            return read.from(field.getText());
        } catch (Unfit e) {
            throw refuse(box, field, e.problem());
        }
    }

    private Refused refuse(FieldBox box, Control input, Problem problem) {
        box.tell(problem.sentence(words), true);
        input.requestFocus();
        return new Refused();
    }

    private GroupProfile read() throws Refused {
        Duration every =
                read(
                        intervalBox,
                        interval,
                        text -> Reading.duration(text, Limits.INTERVAL_MIN, Limits.INTERVAL_MAX));
        Duration wait =
                read(
                        timeoutBox,
                        timeout,
                        text -> Reading.duration(text, Limits.TIMEOUT_MIN, Limits.TIMEOUT_MAX));
        Integer bad = read(failuresBox, failures, text -> Reading.number(text, 1, Thresholds.MOST));
        Integer good =
                read(successesBox, successes, text -> Reading.number(text, 1, Thresholds.MOST));
        GroupProfile typed =
                new GroupProfile(
                        every,
                        wait,
                        bad,
                        good,
                        criticality.getValue().equals(INHERITED)
                                ? null
                                : Criticality.valueOf(criticality.getValue()),
                        sound.getValue().equals(INHERITED)
                                ? null
                                : Boolean.valueOf(sound.getValue().equals(BulkField.ON)));
        HostDefaults all = around.under(typed);
        if (all.timeout().compareTo(all.interval()) > 0) {
            throw refuse(
                    timeoutBox,
                    timeout,
                    Problem.error("editor.problem.timeout.long", Wording.text(all.interval())));
        }
        return typed;
    }

    @FXML
    private void confirm() {
        try {
            GroupProfile typed = read();
            leave.run();
            if (!typed.equals(profile)) {
                actions.save(group, typed);
            }
        } catch (Refused told) {
            confirm.setDisable(false); // stays: the sentence stands below the field
        }
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    @Override
    public Node start() {
        return interval;
    }

    @Override
    public Node first() {
        return interval;
    }

    @Override
    public ButtonBase last() {
        return confirm;
    }
}
