package org.atalaya.ui.wall;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.atalaya.model.Health;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.kordamp.ikonli.javafx.FontIcon;

/** The top of the wall: name, counts, search, buttons; in kiosk the clock and the alarm instead. */
public final class HeaderController {

    private static final String BELL = "mdi2b-bell-outline";
    private static final String BELL_OFF = "mdi2b-bell-off-outline";

    private final WallModel model;
    private final Phrases phrases;
    private final WallCommands commands;
    private final ObjectProperty<WallFilter> filter;
    private final Lifetimes lifetimes;

    @FXML private HBox root;
    @FXML private Label boardName;
    @FXML private HBox chips;
    @FXML private TextField search;
    @FXML private Button bell;
    @FXML private FontIcon bellIcon;
    @FXML private Button kiosk;
    @FXML private Button add;
    @FXML private Label alarmNote;
    @FXML private SecondHand secondHand;
    @FXML private Label clock;

    HeaderController(
            WallModel model,
            Phrases phrases,
            WallCommands commands,
            ObjectProperty<WallFilter> filter,
            Lifetimes lifetimes) {
        this.model = model;
        this.phrases = phrases;
        this.commands = commands;
        this.filter = filter;
        this.lifetimes = lifetimes;
    }

    @FXML
    void initialize() {
        lifetimes.bind(boardName.textProperty(), model.boardNameProperty());
        lifetimes.watch(model.countsProperty(), this::count);
        lifetimes.watch(filter, this::count);
        lifetimes.follow(model.kioskProperty(), this::dress);
        lifetimes.follow(model.alarmProperty(), this::alarm);
        lifetimes.follow(model.nowProperty(), now -> clock.setText(phrases.time(now)));
        secondHand.follow(model, lifetimes);
        search.textProperty().subscribe(text -> filter.set(filter.get().withText(text)));
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
        search.clear();
        filter.set(WallFilter.ALL);
    }

    private void dress(boolean kioskNow) {
        show(!kioskNow, search, bell, kiosk, add);
        show(kioskNow, clock, secondHand);
        count();
        alarm(model.getAlarm());
    }

    private static void show(boolean shown, Node... parts) {
        for (Node part : parts) {
            part.setVisible(shown);
            part.setManaged(shown);
        }
    }

    private void alarm(AlarmView alarm) {
        bellIcon.setIconLiteral(alarm.isMuted() ? BELL_OFF : BELL);
        bell.pseudoClassStateChanged(Styles.MUTED, alarm.isMuted());
        show(model.kioskProperty().get() && alarm.isMuted(), alarmNote);
        if (alarm.mutedUntil() != null) {
            alarmNote.setText(
                    phrases.words().get("wall.mutedUntil", phrases.time(alarm.mutedUntil())));
        }
    }

    private void count() {
        boolean kioskNow = model.kioskProperty().get();
        chips.getChildren().clear();
        for (Health health : Health.values()) {
            int hosts = model.count(health);
            boolean chosen = health == filter.get().health();
            if (hosts > 0 || chosen) {
                chips.getChildren().add(chip(health, hosts, chosen, kioskNow));
            }
        }
    }

    private ToggleButton chip(Health health, int hosts, boolean chosen, boolean kioskNow) {
        String word = phrases.health(health);
        boolean loud = kioskNow && health == Health.DOWN;
        Locale locale = phrases.words().getLocale();
        ToggleButton chip =
                new ToggleButton(
                        phrases.words()
                                .get(
                                        "wall.chip",
                                        Integer.toString(hosts),
                                        loud ? word.toUpperCase(locale) : word));
        chip.getStyleClass().setAll(Styles.CHIP);
        chip.setSelected(chosen);
        Styles.show(chip, health);
        chip.pseudoClassStateChanged(Styles.CHOSEN, chosen);
        chip.setOnAction(event -> filter.set(filter.get().toggle(health)));
        return chip;
    }

    /** What was typed into the search field. */
    ObservableValue<String> searchText() {
        return search.textProperty();
    }

    Node root() {
        return root;
    }
}
