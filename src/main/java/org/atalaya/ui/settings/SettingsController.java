package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.kordamp.ikonli.javafx.FontIcon;

/** The window of the settings: pages on the left, one of them on the right, or what was sought. */
public final class SettingsController {

    private final List<Page> pages;
    private final Ground ground;
    private final Runnable leave;
    private final Lifetimes lifetimes = new Lifetimes();
    private final List<Row> rows = new ArrayList<>();
    private final ToggleGroup choice = new ToggleGroup();
    private Page current;

    @FXML private VBox card;
    @FXML private TextField search;
    @FXML private VBox tabs;
    @FXML private ScrollPane scroll;
    @FXML private VBox list;
    @FXML private Button done;

    /**
     * @param pages at least one
     * @param leave closes the window
     */
    SettingsController(List<Page> pages, Ground ground, Runnable leave) {
        this.pages = pages;
        this.ground = ground;
        this.leave = leave;
        current = pages.getFirst();
    }

    @FXML
    private void initialize() {
        for (Page page : pages) {
            ToggleButton tab =
                    new ToggleButton(page.title(ground.words()), new FontIcon(page.icon()));
            tab.setToggleGroup(choice);
            tab.setUserData(page);
            tab.setMaxWidth(Double.MAX_VALUE);
            tab.setOnAction(pressed -> choose(page));
            tabs.getChildren().add(tab);
        }
        search.textProperty().subscribe((was, is) -> fill());
        lifetimes.add(ground.desk().settingsProperty().subscribe((was, is) -> show(is)));
        lifetimes.add(
                ground.desk()
                        .deliveriesProperty()
                        .subscribe(lines -> show(ground.desk().settingsProperty().get())));
        fill();
    }

    /** Goes to the page with this key, where there is one. */
    void open(String key) {
        pages.stream().filter(page -> page.key().equals(key)).findFirst().ifPresent(this::choose);
    }

    private void choose(Page page) {
        current = page;
        if (search.getText().isEmpty()) {
            fill();
        } else {
            search.clear(); // fills, too
        }
    }

    private void fill() {
        commit();
        rows.clear();
        list.getChildren().clear();
        Search sought = new Search(search.getText());
        if (sought.isEmpty()) {
            add(current, current.items());
        } else {
            pages.forEach(page -> add(page, sought.of(page, ground.words())));
        }
        if (rows.isEmpty()) {
            list.getChildren()
                    .add(RowBox.text(ground.words().get("settings.nothing"), Styles.MUTED_TEXT));
        }
        choice.getToggles()
                .forEach(tab -> tab.setSelected(sought.isEmpty() && tab.getUserData() == current));
        scroll.setVvalue(0);
    }

    private void add(Page page, List<Item<Settings>> items) {
        if (items.isEmpty()) {
            return;
        }
        Label heading = RowBox.text(page.title(ground.words()), Styles.SETTINGS_HEADING);
        list.getChildren().add(heading);
        for (Item<Settings> item : items) {
            Row row = Rows.of(item, ground);
            row.show(ground.desk().settingsProperty().get());
            rows.add(row);
            list.getChildren().add(row.node());
        }
    }

    private void show(Settings now) {
        rows.forEach(row -> row.show(now));
    }

    private void commit() {
        List.copyOf(rows).forEach(Row::commit);
    }

    /** Where a person begins, and what Tab reaches first. */
    Node first() {
        return search;
    }

    /** What Tab reaches last. */
    Node last() {
        return done;
    }

    @FXML
    private void leave() {
        leave.run();
    }

    /** One step back: what was sought, then the window. */
    @FXML
    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            if (search.getText().isEmpty()) {
                leave.run();
            } else {
                search.clear();
            }
        }
    }

    /** Takes what was typed last, and listens no more. */
    void close() {
        commit();
        lifetimes.close();
    }
}
