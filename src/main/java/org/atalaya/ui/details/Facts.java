package org.atalaya.ui.details;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/** A row of figures, each under its name. */
final class Facts extends HBox {

    private static final String NOTHING = "—";

    private final List<Label> values;

    Facts(List<String> names) {
        getStyleClass().add(Styles.FACT_CARDS);
        values = names.stream().map(name -> new Label(NOTHING)).toList();
        IntStream.range(0, names.size())
                .forEach(
                        i -> {
                            Label name = new Label(names.get(i));
                            name.getStyleClass().add(Styles.MUTED_TEXT);
                            values.get(i).getStyleClass().add(Styles.FACT_VALUE);
                            VBox card = new VBox(name, values.get(i));
                            card.getStyleClass().add(Styles.FACT_CARD);
                            card.setMinWidth(0);
                            card.setPrefWidth(1);
                            HBox.setHgrow(card, Priority.ALWAYS);
                            getChildren().add(card);
                        });
    }

    /** Null, and what is missing at the end, is not known. */
    void show(List<@Nullable String> texts) {
        for (int i = 0; i < values.size(); i++) {
            String text = i < texts.size() ? texts.get(i) : null;
            values.get(i).setText(text == null ? NOTHING : text);
        }
    }

    /** Never rounded up to 100: one failure in a year is one. */
    static @Nullable String percent(@Nullable Double ratio, Locale locale) {
        if (ratio == null) {
            return null;
        }
        double cut = Math.floor(ratio * 10_000) / 100;
        return cut == 100 ? "100%" : String.format(locale, "%.2f%%", cut);
    }
}
