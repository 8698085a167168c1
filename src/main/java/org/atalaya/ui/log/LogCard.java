package org.atalaya.ui.log;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.atalaya.model.Host;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Throttle;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** The log on the screen: what narrows it, its rows, and the life of the chosen one. */
final class LogCard extends VBox {

    private static final String NAME = "atalaya-incidents.csv";
    private static final Duration AT_MOST_EACH = Duration.ofSeconds(1);
    private static final double AGING_SECONDS = 10;

    private final Past past;
    private final Desk desk;
    private final LogWords words;
    private final LogFilters filters;
    private final LogTable table;
    private final Label count = new Label();
    private final Label away = new Label();
    private final Label note = new Label();
    private final Label title = new Label();
    private final VBox life = new VBox();
    private final Button done;
    private final Button export;
    private Subscription counted = Subscription.EMPTY;
    private Subscription lived = Subscription.EMPTY;
    private Subscription exported = Subscription.EMPTY;
    private final Throttle news = new Throttle(AT_MOST_EACH, this::renew);
    private final Timeline aging;
    private final Subscription live;
    private boolean unknown;
    private String lifeOf = "";

    /** What stands around the card. */
    interface Desk {
        FileAsk files();

        /** Leaves the log for one host at one moment. */
        void show(String hostId, Instant at);

        void leave();
    }

    LogCard(
            Past past,
            Phrases phrases,
            InstantSource clock,
            List<Host> hosts,
            @Nullable List<String> only,
            Desk desk) {
        this.past = past;
        this.desk = desk;
        Map<String, String> names = new HashMap<>();
        hosts.forEach(host -> names.put(host.id(), host.name()));
        words = new LogWords(phrases, clock, id -> names.getOrDefault(id, id));
        filters = new LogFilters(phrases.words(), clock, hosts, only, this::ask);
        table = new LogTable(past, words, this::all, desk::leave);
        done = button("log.done", desk::leave);
        done.getStyleClass().add(Styles.PRIMARY);
        export = button("log.export", this::export);
        getStyleClass().add(Styles.LOG_CARD);
        build(only != null);
        table.getSelectionModel().selectedItemProperty().subscribe(this::tellLife);
        table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        ask(filters.sought());
        live = past.news(news::run);
        aging =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.seconds(AGING_SECONDS), e -> table.age()));
        aging.setCycleCount(Animation.INDEFINITE);
        aging.play();
    }

    /** Something happened: what is shown changes where it has changed, and stays where it is. */
    private void renew() {
        if (unknown) {
            ask(filters.sought());
            return;
        }
        table.renew();
        count(filters.sought());
        tellLife(table.getSelectionModel().getSelectedItem());
    }

    private void build(boolean narrowed) {
        Label heading = styled(new Label(words.get("log.title")), Styles.DIALOG_TITLE);
        styled(count, Styles.MUTED_TEXT);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button all = button("log.clear", this::all);
        HBox head = new HBox(heading, count, between, all, export, done);
        head.getStyleClass().add(Styles.LOG_HEAD);
        styled(away, Styles.STRONG);
        away.setText(words.get("log.away"));
        away.setManaged(narrowed);
        away.setVisible(narrowed);
        styled(note, Styles.MUTED_TEXT);
        note.setWrapText(true);
        say("");
        styled(title, Styles.STRONG);
        ScrollPane lines = new ScrollPane(life);
        lines.getStyleClass().add(Styles.LOG_LIFE);
        lines.setFitToWidth(true);
        VBox.setVgrow(table, Priority.ALWAYS);
        title.setText(words.get("log.choose"));
        getChildren().setAll(head, filters, away, note, table, title, lines);
    }

    private void all() {
        away.setManaged(false);
        away.setVisible(false);
        filters.clear();
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }

    private Button button(String key, Runnable act) {
        Button button = new Button(words.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(pressed -> act.run());
        return button;
    }

    private void ask(Past.Sought sought) {
        counted.unsubscribe();
        counted = Subscription.EMPTY;
        count.setText("");
        say("");
        table.ask(sought);
        unknown = past.absence().isPresent();
        export.setDisable(unknown);
        if (!unknown) {
            count(sought);
        }
    }

    private void count(Past.Sought sought) {
        counted.unsubscribe();
        counted = past.count(sought, number -> count.setText(words.get("log.count", number)));
    }

    private void tellLife(Past.@Nullable Remembered row) {
        lived.unsubscribe();
        lived = Subscription.EMPTY;
        String id = row == null ? "" : row.incident().id();
        if (!id.equals(lifeOf)) {
            life.getChildren().clear();
        }
        lifeOf = id;
        title.setText(row == null ? words.get("log.choose") : words.title(row));
        if (row != null) {
            lived = past.entries(row.incident().id(), this::tell);
        }
    }

    private void tell(List<Past.Entry> entries) {
        life.getChildren()
                .setAll(
                        entries.stream()
                                .map(one -> styled(new Label(words.entry(one)), Styles.MUTED_TEXT))
                                .toList());
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            showChosen();
        }
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            desk.leave();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == table) {
            event.consume();
            showChosen();
        }
    }

    private void showChosen() {
        Past.Remembered row = table.getSelectionModel().getSelectedItem();
        if (row != null) {
            desk.show(row.incident().hostId(), row.incident().openedAt());
        }
    }

    private void export() {
        desk.files()
                .save(FileAsk.Kind.CSV, NAME)
                .ifPresent(
                        file -> {
                            say(words.get("log.exporting"));
                            exported.unsubscribe();
                            exported = past.export(filters.sought(), file, this::say);
                        });
    }

    private void say(String sentence) {
        note.setText(sentence);
        note.setVisible(!sentence.isEmpty());
        note.setManaged(!sentence.isEmpty());
    }

    /** Where a person begins, and what Tab reaches first. */
    Node first() {
        return filters.search();
    }

    /** What Tab reaches last. */
    Node last() {
        return table;
    }

    LogTable table() {
        return table;
    }

    LogFilters filters() {
        return filters;
    }

    /** Asks nothing more; a file that is being written is given up. */
    void close() {
        live.unsubscribe();
        news.close();
        aging.stop();
        table.close();
        counted.unsubscribe();
        lived.unsubscribe();
        exported.unsubscribe();
    }
}
