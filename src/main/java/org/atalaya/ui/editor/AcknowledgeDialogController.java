package org.atalaya.ui.editor;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.AlarmActions;
import org.atalaya.words.Words;

/**
 * Asks who takes incidents in hand, and for a note. Nothing has to be typed: the key that opens it
 * and Enter are enough for a person who is in a hurry.
 */
public final class AcknowledgeDialogController implements Card.Content {

    private static final int NAMED = 4;

    private final List<Host> hosts;
    private final String person;
    private final Words words;
    private final AlarmActions actions;
    private final Runnable leave;

    @FXML private Label about;
    @FXML private TextField who;
    @FXML private TextField note;
    @FXML private Button confirm;

    /**
     * @param person who it is, unless somebody says otherwise
     */
    AcknowledgeDialogController(
            List<Host> hosts, String person, Words words, AlarmActions actions, Runnable leave) {
        this.hosts = List.copyOf(hosts);
        this.person = person;
        this.words = words;
        this.actions = actions;
        this.leave = leave;
    }

    @FXML
    private void initialize() {
        String names =
                hosts.stream().limit(NAMED).map(Host::name).collect(Collectors.joining(", "));
        int more = hosts.size() - NAMED;
        about.setText(more > 0 ? words.get("acknowledge.more", names, more) : names);
        who.setText(person);
    }

    @FXML
    private void confirm() {
        leave.run();
        actions.acknowledge(hosts, Wording.tidy(who.getText()), Wording.tidy(note.getText()));
    }

    @FXML
    private void cancel() {
        leave.run();
    }

    @Override
    public Node start() {
        return note;
    }

    @Override
    public Node first() {
        return who;
    }

    @Override
    public ButtonBase last() {
        return confirm;
    }
}
