package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list on the screen: a card for each entry, and a button for each way to add one. */
final class EntriesRow<E> implements Row {

    private final Entries<Settings, E> entries;
    private final Ground ground;
    private final VBox cards = new VBox();
    private final FlowPane adds = new FlowPane();
    private final VBox box;
    private final List<OptionRow<?>> rows = new ArrayList<>();
    private int shown = -1;

    EntriesRow(Entries<Settings, E> entries, Ground ground) {
        this.entries = entries;
        this.ground = ground;
        Words words = ground.words();
        adds.getStyleClass().add(Styles.OPTION_CHOICES);
        for (Entries.Preset<E> preset : entries.presets()) {
            Button add = new Button(words.get(preset.key()), new FontIcon("mdi2p-plus"));
            add.setOnAction(pressed -> add(preset));
            adds.getChildren().add(add);
        }
        cards.getStyleClass().add(Styles.ENTRIES);
        box =
                new VBox(
                        RowBox.text(entries.label(words), Styles.OPTION_LABEL),
                        RowBox.text(entries.hint(words), Styles.OPTION_HINT),
                        cards,
                        adds);
        box.getStyleClass().add(Styles.ENTRIES);
        show(now());
    }

    private void add(Entries.Preset<E> preset) {
        Settings wanted = entries.add(now(), preset);
        if (wrong(wanted).isEmpty()) {
            change(wanted);
        }
    }

    private Settings now() {
        return ground.desk().settingsProperty().get();
    }

    private void change(Settings wanted) {
        List<E> list = entries.get().apply(wanted);
        ground.desk().change(settings -> entries.with().apply(settings, list));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Settings now) {
        int size = entries.get().apply(now).size();
        if (size != shown) {
            shown = size;
            rows.clear();
            cards.getChildren().clear();
            for (int i = 0; i < size; i++) {
                cards.getChildren().add(card(i));
            }
            adds.setDisable(size >= entries.most());
        } else {
            rows.forEach(row -> row.show(now));
        }
    }

    private Node card(int index) {
        VBox card = new VBox();
        card.getStyleClass().add(Styles.ENTRY);
        E entry = entries.get().apply(now()).get(index);
        for (Option<E, ?> option : entries.options()) {
            if (!entries.fits().test(entry, option)) {
                continue;
            }
            OptionRow<?> row = row(index, option);
            rows.add(row);
            card.getChildren().add(row.node());
        }
        Button remove = new Button(ground.words().get("settings.remove"));
        remove.setGraphic(new FontIcon("mdi2d-delete-outline"));
        remove.setOnAction(
                pressed -> {
                    shown = -1;
                    change(entries.remove(now(), index));
                });
        entries.deeds().forEach(deed -> card.getChildren().add(deed(index, deed)));
        card.getChildren().add(remove);
        return card;
    }

    private Node deed(int index, Entries.Deed<E> deed) {
        Button button = new Button(ground.words().get(deed.key()));
        Label said = RowBox.text("", Styles.OPTION_NOTE);
        button.setOnAction(
                pressed -> {
                    commit();
                    E entry = entries.get().apply(now()).get(index);
                    deed.run().with(ground, entry, said::setText);
                });
        HBox line = new HBox(button, said);
        line.getStyleClass().add(Styles.ENTRY_DEED);
        return line;
    }

    /** What an entry was when it was opened is what it goes back to. */
    private <T> OptionRow<T> row(int index, Option<E, T> option) {
        Option<Settings, T> whole = entries.at(index, option);
        return new OptionRow<>(whole, whole.get().apply(now()), ground, this::wrong);
    }

    private Optional<String> wrong(Settings wanted) {
        return entries.check().apply(entries.get().apply(wanted));
    }

    @Override
    public void commit() {
        List.copyOf(rows).forEach(OptionRow::commit);
    }
}
