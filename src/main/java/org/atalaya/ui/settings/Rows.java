package org.atalaya.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.Styles;

/** Makes the row of an item. */
final class Rows {

    private Rows() {}

    static Row of(Item<Settings> item, Ground ground) {
        return switch (item) {
            case Option<Settings, ?> option -> option(option, ground);
            case Entries<Settings, ?> entries -> new EntriesRow<>(entries, ground);
            case Act<Settings> act -> act(act, ground);
            case Fact<Settings> fact -> fact(fact, ground);
            case Deliveries<Settings> log -> log(log, ground);
        };
    }

    private static <T> Row option(Option<Settings, T> option, Ground ground) {
        T usual = option.get().apply(Settings.USUAL);
        return new OptionRow<>(option, usual, ground, settings -> Optional.empty());
    }

    private static Row act(Act<Settings> act, Ground ground) {
        Button button = new Button(ground.words().get(act.key() + ".do"));
        RowBox box = new RowBox(act, ground.words(), button);
        button.setOnAction(
                pressed -> act.run().accept(ground, sentence -> box.say(sentence, false)));
        return () -> box;
    }

    private static Row log(Deliveries<Settings> log, Ground ground) {
        RowBox box = new RowBox(log, ground.words());
        box.getStyleClass().add(Styles.FACT);
        return new Row() {
            @Override
            public Node node() {
                return box;
            }

            @Override
            public void show(Settings now) {
                List<String> lines = ground.desk().deliveriesProperty().get();
                box.say(
                        lines.isEmpty()
                                ? ground.words().get("settings.channel.log.none")
                                : String.join("\n", lines),
                        false);
            }
        };
    }

    private static Row fact(Fact<Settings> fact, Ground ground) {
        RowBox box = new RowBox(fact, ground.words());
        box.say(fact.value(), false);
        box.getStyleClass().add(Styles.FACT);
        return () -> box;
    }
}
