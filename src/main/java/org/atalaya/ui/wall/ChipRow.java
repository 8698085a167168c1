package org.atalaya.ui.wall;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;

/**
 * How many hosts are in each state, as chips; a click shows those alone. Where there is no room for
 * all of them the least urgent are left out, and no word is cut.
 */
public final class ChipRow extends Region {

    private static final List<Health> ORDER =
            List.of(
                    Health.DOWN,
                    Health.FLAPPING,
                    Health.UNREACHABLE,
                    Health.SUSPECT,
                    Health.DEGRADED,
                    Health.UNKNOWN,
                    Health.UP,
                    Health.PENDING,
                    Health.MAINTENANCE,
                    Health.PAUSED);

    private static final double GAP_SHARE = 0.4;

    public ChipRow() {
        getStyleClass().add(Styles.CHIPS);
        setMinWidth(0);
    }

    /** Shows the counts of {@code model}; {@code choose} is told which chip was clicked. */
    void show(WallModel model, WallFilter filter, Phrases phrases, Consumer<Health> choose) {
        getChildren().clear();
        for (Health health : ORDER) {
            boolean chosen = health == filter.health();
            if (model.count(health) > 0 || chosen) {
                boolean loud = model.kioskProperty().get() && health == Health.DOWN;
                ToggleButton chip = chip(health, text(phrases, health, model.count(health), loud));
                chip.setSelected(chosen);
                chip.pseudoClassStateChanged(Styles.CHOSEN, chosen);
                chip.setOnAction(
                        event -> {
                            chip.setSelected(chosen);
                            choose.accept(health);
                        });
                getChildren().add(chip);
            }
        }
    }

    private static String text(Phrases phrases, Health health, int hosts, boolean loud) {
        Words words = phrases.words();
        String text = words.get("wall.chip." + health.key(), hosts);
        return loud ? text.toUpperCase(words.getLocale()) : text;
    }

    private static ToggleButton chip(Health health, String text) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().setAll(Styles.CHIP);
        Styles.show(chip, health);
        return chip;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node chip : getChildren()) {
            width += snapSizeX(chip.prefWidth(-1)) + gap();
        }
        return Math.max(0, width - gap());
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(c -> c.prefHeight(-1)).max().orElse(0);
    }

    private double gap() {
        return getChildren().isEmpty()
                ? 0
                : Math.round(getChildren().getFirst().prefHeight(-1) * GAP_SHARE);
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Node chip : getChildren()) {
            double width = snapSizeX(chip.prefWidth(-1));
            double height = chip.prefHeight(-1);
            chip.setVisible(x + width <= getWidth() + 0.5);
            chip.resizeRelocate(x, Math.round((getHeight() - height) / 2), width, height);
            x += width + gap();
        }
    }
}
