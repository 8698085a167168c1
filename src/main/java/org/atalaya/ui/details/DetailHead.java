package org.atalaya.ui.details;

import java.time.Duration;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;

/** Whom the drawer is about: its name, what is asked of it, and how it is since when. */
final class DetailHead extends VBox {

    private final Phrases phrases;
    private final Region glyph = new Region();
    private final Label name = label(Styles.DIALOG_TITLE);
    private final Label target = label(Styles.MUTED_TEXT);
    private final Label state = label(Styles.STRONG);

    /**
     * @param checkNow asked when somebody wants this host to be checked now
     */
    DetailHead(Phrases phrases, Runnable checkNow) {
        this.phrases = phrases;
        glyph.getStyleClass().add(Styles.GLYPH);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Button check = new Button(phrases.words().get("details.check"));
        check.setMinWidth(USE_PREF_SIZE);
        check.setOnAction(pressed -> checkNow.run());
        HBox title = new HBox(glyph, name, check);
        title.getStyleClass().add(Styles.DETAILS_HEAD);
        getChildren().addAll(title, target, state);
        getStyleClass().add(Styles.DETAILS_WHO);
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    void show(HostStatus status, Instant now) {
        Host host = status.getHost();
        Styles.show(glyph, status.getHealth());
        name.setText(host.name());
        target.setText(
                phrases.words()
                        .get(
                                "details.target",
                                host.check().target(),
                                phrases.lasted(host.interval())));
        state.setText(
                phrases.words()
                        .get(
                                "details.since",
                                phrases.health(status.getHealth()),
                                phrases.moment(status.getSince(), phrases.zone()),
                                phrases.lasted(Duration.between(status.getSince(), now))));
    }
}
