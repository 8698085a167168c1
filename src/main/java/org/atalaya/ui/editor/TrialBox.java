package org.atalaya.ui.editor;

import java.time.Instant;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.atalaya.model.Health;
import org.atalaya.model.ProbeResult;
import org.atalaya.ui.kit.Icons;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What "Test now" has to say, in the colours of the wall: green, amber or red, and blue while the
 * probe is on its way. Takes no room before there is something to say.
 */
public final class TrialBox extends HBox {

    /** Parts the verdict from its reasons in every language; the verdict is set in bold. */
    private static final String PAUSE = " — ";

    private final FontIcon icon = new FontIcon();
    private final ProgressIndicator progress = new ProgressIndicator();
    private final Text head = new Text();
    private final Text rest = new Text();
    private final Label advice = new Label();

    public TrialBox() {
        getStyleClass().add(Styles.TRIAL);
        head.getStyleClass().addAll(Styles.TRIAL_TEXT, Styles.TRIAL_HEAD);
        rest.getStyleClass().add(Styles.TRIAL_TEXT);
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        VBox words = new VBox(new TextFlow(head, rest), advice);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        StackPane sign = new StackPane(new Group(icon), progress);
        sign.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(sign, words);
        setMinHeight(USE_PREF_SIZE);
        Icons.follow(icon, rest.fontProperty(), 1.5);
        show(null, "", "");
    }

    void show(Trial trial, Phrases phrases, Instant now) {
        switch (trial) {
            case Trial.None none -> show(null, "", "");
            case Trial.Running running ->
                    show(
                            Health.PENDING,
                            phrases.words()
                                    .get("editor.trial.running", Wording.text(running.limit())),
                            "");
            case Trial.Answered answered ->
                    show(
                            health(answered.result()),
                            phrases.answer(answered.result(), now),
                            answered.certificateRefused()
                                    ? phrases.words().get("editor.trial.certificate")
                                    : "");
            case Trial.Broken broken ->
                    show(
                            Health.DOWN,
                            phrases.words().get("editor.trial.broken", broken.what()),
                            "");
        }
    }

    private static Health health(ProbeResult result) {
        return switch (result.verdict()) {
            case UP -> Health.UP;
            case DEGRADED -> Health.DEGRADED;
            case DOWN -> Health.DOWN;
        };
    }

    private void show(@Nullable Health health, String sentence, String onward) {
        int pause = sentence.indexOf(PAUSE);
        Styles.show(this, health);
        head.setText(pause < 0 ? "" : sentence.substring(0, pause));
        rest.setText(pause < 0 ? sentence : sentence.substring(pause));
        advice.setText(onward);
        take(advice, !onward.isEmpty());
        take(this, health != null);
        icon.setIconLiteral(sign(health));
        icon.setVisible(health != Health.PENDING);
        progress.setVisible(health == Health.PENDING);
        // A bar that turns unseen would keep the scene drawing for ever.
        progress.setProgress(
                health == Health.PENDING ? ProgressIndicator.INDETERMINATE_PROGRESS : 0);
        setAccessibleText((sentence + " " + onward).strip());
    }

    /** The shapes of the wall, so that it is not colour alone that tells. */
    private static String sign(@Nullable Health health) {
        return health == Health.UP
                ? "mdi2c-check-circle"
                : health == Health.DEGRADED ? "mdi2a-alert-box" : "mdi2a-alert";
    }

    private static void take(Node node, boolean room) {
        node.setVisible(room);
        node.setManaged(room);
    }
}
