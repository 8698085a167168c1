package org.atalaya.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.EmptyState;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.kordamp.ikonli.javafx.FontIcon;

/** A list on the screen: a card for each entry, and a button for each way to add one. */
final class EntriesRow<E> implements Row {

    private final Entries<Settings, E> entries;
    private final Ground ground;
    private final VBox cards = new VBox();
    private final FlowPane adds = new FlowPane();
    private final EmptyState nothing = new EmptyState();
    private final VBox box;
    private final List<OptionRow<?>> rows = new ArrayList<>();
    private final List<Label> doubts = new ArrayList<>();
    private final List<Label> views = new ArrayList<>();
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
                        nothing,
                        adds);
        nothing.say(words.get(entries.key() + ".none"), words.get(entries.key() + ".none.how"));
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
            doubts.clear();
            views.clear();
            cards.getChildren().clear();
            for (int i = 0; i < size; i++) {
                cards.getChildren().add(card(i));
            }
            nothing.setVisible(size == 0);
            nothing.setManaged(size == 0);
            adds.setDisable(size >= entries.most());
        } else {
            rows.forEach(row -> row.show(now));
        }
        for (int i = 0; i < size; i++) {
            int at = i;
            E entry = entries.get().apply(now).get(i);
            doubt(doubts.get(i), entry, now);
            entries.extra()
                    .view()
                    .ifPresent(view -> views.get(at).setText(view.text().apply(ground, entry)));
        }
    }

    private void doubt(Label note, E entry, Settings now) {
        List<String> sentences = entries.doubt().of(ground.words(), now, entry);
        note.setText(String.join("\n", sentences));
        note.setVisible(!sentences.isEmpty());
        note.setManaged(!sentences.isEmpty());
    }

    private Node card(int index) {
        VBox card = new VBox();
        card.getStyleClass().add(Styles.ENTRY);
        E entry = entries.get().apply(now()).get(index);
        Label doubt = RowBox.text("", Styles.ENTRY_DOUBT);
        doubts.add(doubt);
        card.getChildren().add(doubt);
        VBox folded = new VBox();
        for (Option<E, ?> option : entries.options()) {
            if (!entries.fits().test(entry, option)) {
                continue;
            }
            OptionRow<?> row = row(index, option);
            rows.add(row);
            boolean more = entries.extra().folded().test(entry, option);
            (more ? folded : card).getChildren().add(row.node());
        }
        entries.deeds().forEach(deed -> card.getChildren().add(deed(index, deed)));
        entries.extra().view().ifPresent(view -> folded.getChildren().add(view(view)));
        if (!folded.getChildren().isEmpty()) {
            card.getChildren().addAll(fold(folded, entries.extra().open().test(entry)), folded);
        }
        HBox last =
                new HBox(order("settings.remove", "mdi2d-delete-outline", index, entries::remove));
        last.getStyleClass().add(Styles.ENTRY_DEED);
        if (entries.movable() && index > 0) {
            last.getChildren()
                    .add(order("settings.raise", "mdi2a-arrow-up", index, entries::raise));
        }
        card.getChildren().add(last);
        return card;
    }

    private Node fold(VBox folded, boolean open) {
        ToggleButton more = new ToggleButton(ground.words().get("settings.more"));
        more.getStyleClass().add(Styles.ENTRY_MORE);
        more.setSelected(open);
        folded.visibleProperty().bind(more.selectedProperty());
        folded.managedProperty().bind(more.selectedProperty());
        return more;
    }

    private Node view(Extra.View<E> view) {
        Label text = RowBox.text("", Styles.ENTRY_VIEW);
        text.setMaxWidth(Double.MAX_VALUE);
        views.add(text);
        Label name = RowBox.text(ground.words().get(view.key()), Styles.OPTION_LABEL);
        name.setLabelFor(text);
        VBox box = new VBox(name, text);
        box.getStyleClass().add(Styles.OPTION_TEXT);
        return box;
    }

    /** A button after which other entries stand in other places. */
    private Button order(
            String key, String icon, int index, BiFunction<Settings, Integer, Settings> how) {
        Button button = new Button(ground.words().get(key), new FontIcon(icon));
        button.setOnAction(
                pressed -> {
                    commit();
                    shown = -1;
                    change(how.apply(now(), index));
                });
        return button;
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

    private Optional<Wrong> wrong(Settings wanted) {
        return entries.check().apply(ground, entries.get().apply(wanted));
    }

    @Override
    public void commit() {
        List.copyOf(rows).forEach(OptionRow::commit);
    }
}
