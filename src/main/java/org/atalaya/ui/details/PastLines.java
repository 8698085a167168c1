package org.atalaya.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Incident;
import org.atalaya.ui.kit.EntryWords;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;

/** A heading and what stands below it, a row each: when, why, for how long, and who took it. */
final class PastLines extends VBox {

    private final Phrases phrases;
    private final InstantSource clock;

    PastLines(Phrases phrases, InstantSource clock) {
        this.phrases = phrases;
        this.clock = clock;
        getStyleClass().add(Styles.PAST_LINES);
    }

    /** Nothing at all, not even a heading. */
    void clear() {
        getChildren().clear();
    }

    private void head(String text) {
        Label heading = label(text, Styles.SETTINGS_HEADING);
        getChildren().setAll(heading);
    }

    /**
     * @param chosen takes an incident that somebody clicks on
     */
    void incidents(List<Past.Remembered> all, Consumer<Past.Remembered> chosen) {
        head(phrases.words().get("details.incidents"));
        for (Past.Remembered one : all) {
            Incident incident = one.incident();
            Acknowledgement mine = incident.acknowledgement();
            GridPane row =
                    row(
                            phrases.moment(incident.openedAt(), phrases.zone()),
                            incident.cause() == null ? "" : phrases.cause(incident.cause()),
                            phrases.lasted(one.lasted(clock.instant())),
                            join(
                                    mine == null
                                            ? ""
                                            : phrases.words().get("details.by", mine.by()),
                                    mine == null ? "" : Objects.requireNonNullElse(mine.note(), ""),
                                    EntryWords.sum(one, phrases)));
            row.getStyleClass().add(Styles.PAST_LINK);
            row.setOnMouseClicked(click -> chosen.accept(one));
        }
        if (all.isEmpty()) {
            getChildren().add(label(phrases.words().get("details.noIncident"), Styles.MUTED_TEXT));
        }
    }

    /** What happened to one incident, in its order. */
    void life(List<Past.Entry> all) {
        head(phrases.words().get("details.life"));
        for (Past.Entry entry : all) {
            Label line = label(EntryWords.line(entry, phrases), Styles.PAST_LINE);
            line.setWrapText(true);
            getChildren().add(line);
        }
    }

    /** What was kept of failures, under this heading. */
    void failures(String heading, List<Past.Kept> all) {
        head(heading);
        for (Past.Kept kept : all) {
            row(
                    phrases.moment(kept.first(), phrases.zone()),
                    phrases.cause(kept.failure()),
                    kept.times() == 1
                            ? phrases.words().get("details.once")
                            : phrases.lasted(Duration.between(kept.first(), kept.last())),
                    join(
                            kept.times() == 1
                                    ? ""
                                    : phrases.words().get("details.times", kept.times()),
                            kept.address() == null ? "" : kept.address(),
                            kept.trace()));
            seen("details.chain", SeenWords.chain(kept.more().chain(), phrases));
            seen("details.excerpt", kept.more().excerpt());
            seen("details.route", kept.more().route());
        }
        if (all.isEmpty()) {
            getChildren().add(label(phrases.words().get("details.noFailure"), Styles.MUTED_TEXT));
        }
    }

    private void seen(String name, String text) {
        if (!text.isEmpty()) {
            Label line = label(phrases.words().get(name) + "\n" + text, Styles.MUTED_TEXT);
            line.setWrapText(true);
            getChildren().add(line);
        }
    }

    private GridPane row(String when, String why, String howLong, String more) {
        GridPane row = new GridPane();
        row.getStyleClass().add(Styles.PAST_LINE);
        ColumnConstraints middle = new ColumnConstraints();
        middle.setHgrow(Priority.ALWAYS);
        middle.setFillWidth(true);
        row.getColumnConstraints().addAll(new ColumnConstraints(), middle);
        Label left = label(when, Styles.MUTED_TEXT);
        left.setMinWidth(USE_PREF_SIZE);
        Label cause = new Label(why);
        cause.setWrapText(true);
        Label right = label(howLong, Styles.MUTED_TEXT);
        right.setMinWidth(USE_PREF_SIZE);
        row.addRow(0, left, cause, right);
        row.getChildren().forEach(each -> GridPane.setValignment(each, VPos.TOP));
        if (!more.isEmpty()) {
            Label below = label(more, Styles.MUTED_TEXT);
            below.setWrapText(true);
            row.add(below, 1, 1, 2, 1);
        }
        getChildren().add(row);
        return row;
    }

    private static String join(String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(" · "));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }

    /** The moment that a heading asks about. */
    static String asked(Phrases phrases, Instant at) {
        return phrases.words().get("details.why", phrases.moment(at, phrases.zone()));
    }
}
