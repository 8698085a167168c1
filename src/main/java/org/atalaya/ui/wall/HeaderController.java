package org.atalaya.ui.wall;

import java.time.Instant;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the wall: name, counts, search, buttons; in kiosk the clock and the alarm instead. */
public final class HeaderController {

    private static final String BELL = "mdi2b-bell-outline";
    private static final String BELL_OFF = "mdi2b-bell-off-outline";

    private final WallModel model;
    private final Phrases phrases;
    private final WallCommands commands;
    private final BoardView board;
    private final ObjectProperty<WallFilter> filter;
    private final Runnable manageViews;
    private final Lifetimes lifetimes;
    private final MuteWords mutes;

    @FXML private Label boardName;
    @FXML private ChipRow chips;
    @FXML private TextField search;
    @FXML private MenuButton boardMenu;
    @FXML private Button bell;
    @FXML private FontIcon bellIcon;
    @FXML private Button kiosk;
    @FXML private Button add;
    @FXML private Button addMany;
    @FXML private Button settings;
    @FXML private Button log;
    @FXML private Label alarmNote;
    @FXML private Label awakeNote;
    @FXML private SecondHand secondHand;
    @FXML private Label clock;

    HeaderController(
            WallModel model,
            Phrases phrases,
            WallCommands commands,
            BoardView board,
            Runnable manageViews,
            Lifetimes lifetimes) {
        this.model = model;
        this.phrases = phrases;
        this.commands = commands;
        this.board = board;
        this.filter = board.filterProperty();
        this.manageViews = manageViews;
        this.lifetimes = lifetimes;
        this.mutes = new MuteWords(phrases);
    }

    @FXML
    void initialize() {
        lifetimes.watch(model.boardNameProperty(), this::name);
        lifetimes.watch(filter, this::name);
        lifetimes.add(board.settingsProperty().subscribe(this::name));
        lifetimes.watch(model.countsProperty(), this::count);
        lifetimes.watch(filter, this::count);
        lifetimes.follow(model.kioskProperty(), this::dress);
        lifetimes.follow(model.alarmProperty(), this::alarm);
        lifetimes.watch(model.awakeProperty(), this::awake);
        lifetimes.follow(model.nowProperty(), this::tick);
        secondHand.follow(model, lifetimes);
        bell.setContextMenu(bellMenu());
        search.textProperty().subscribe(text -> filter.set(filter.get().withText(text)));
        lifetimes.add(filter.subscribe(this::search));
        new BoardMenu(boardMenu, board, phrases.words(), manageViews, commands::shrink)
                .follow(lifetimes);
    }

    /** A view brings its search along. */
    private void search(WallFilter now) {
        if (!search.getText().equals(now.text())) {
            search.setText(now.text());
        }
    }

    /** A kiosk has no menu that would say which view it shows. */
    private void name() {
        String name = model.boardNameProperty().get();
        boardName.setText(
                board.shown()
                        .filter(view -> model.kioskProperty().get())
                        .map(view -> phrases.words().get("board.named", name, view.name()))
                        .orElse(name));
    }

    /** Under the right button: how long to be silent, and whether the room can hear it at all. */
    private ContextMenu bellMenu() {
        Words words = phrases.words();
        MenuItem unmute = new MenuItem(words.get("bell.unmute"));
        unmute.setOnAction(event -> commands.unmute());
        MenuItem test = new MenuItem(words.get("bell.test"));
        test.setOnAction(event -> commands.testAlarm());
        MenuItem plan = new MenuItem(words.get("menu.plan"));
        plan.setOnAction(event -> commands.plan());
        SpanMenu spans = new SpanMenu(phrases, model::getNow, commands::askUntil);
        return new ContextMenu(
                spans.of("bell.mute", SpanMenu.REST, commands::muteUntil),
                unmute,
                new SeparatorMenuItem(),
                test,
                plan);
    }

    @FXML
    void bell() {
        commands.toggleMute();
    }

    @FXML
    void kiosk() {
        commands.toggleKiosk();
    }

    @FXML
    void log() {
        commands.openLog();
    }

    @FXML
    void settings() {
        commands.openSettings();
    }

    @FXML
    void addMany() {
        commands.addMany("");
    }

    @FXML
    void add() {
        commands.add();
    }

    /** Puts the cursor into the search field. */
    void startSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /** Shows all hosts again. */
    void clearSearch() {
        filter.set(WallFilter.ALL);
    }

    private void dress(boolean kioskNow) {
        show(!kioskNow, search, boardMenu, bell, log, kiosk, settings, add, addMany);
        show(kioskNow, clock, secondHand);
        name();
        count();
        alarm(model.getAlarm());
        awake();
    }

    /** A kiosk whose picture may go says so while it can. */
    private void awake() {
        show(model.kioskProperty().get() && !model.awakeProperty().get(), awakeNote);
    }

    private static void show(boolean shown, Node... parts) {
        for (Node part : parts) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }

    private void alarm(AlarmView alarm) {
        bellIcon.setIconLiteral(alarm.muted() ? BELL_OFF : BELL);
        bell.pseudoClassStateChanged(Styles.MUTED, alarm.muted());
        boolean noted = alarm.muted() || alarm.profile() != null;
        show(model.kioskProperty().get() && noted, alarmNote);
        alarmNote.setText(mutes.note(alarm, model.getNow()));
    }

    private void tick(Instant now) {
        clock.setText(phrases.time(now));
        alarmNote.setText(mutes.note(model.getAlarm(), now));
    }

    private void count() {
        chips.show(
                model,
                filter.get(),
                phrases,
                health -> commands.door().ask(() -> filter.set(filter.get().toggle(health))));
    }
}
