package org.atalaya.ui.wall;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.atalaya.ui.kit.Icons;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The rest of the first run: three steps in a line above the first tiles, each with the button that
 * does it. It comes where the board was empty, and goes for good when all is done or somebody
 * closes it; see docs/adr/0041.
 */
public final class GuideBar extends HBox {

    /** In the order in which they are asked. */
    enum Step {
        ADD("add", "mdi2n-numeric-1-circle-outline"),
        HEAR("hear", "mdi2n-numeric-2-circle-outline"),
        HANG("hang", "mdi2n-numeric-3-circle-outline");

        private final String key;
        private final String icon;

        Step(String key, String icon) {
            this.key = key;
            this.icon = icon;
        }
    }

    private static final String DONE = "mdi2c-check-circle";

    private final Set<Step> done = EnumSet.noneOf(Step.class);
    private final Map<Step, Label> labels = new EnumMap<>(Step.class);
    private final Label hint = new Label();
    private final Button act = new Button();
    private boolean begun;
    private boolean closed;

    public GuideBar() {
        getStyleClass().add(Styles.GUIDE);
        hint.getStyleClass().add(Styles.MUTED_TEXT);
        hint.setMinWidth(0);
        act.getStyleClass().add(Styles.PRIMARY);
        act.setMinWidth(USE_PREF_SIZE);
        setVisible(false);
        setManaged(false);
    }

    /** Leads through the first steps on this wall, if it is empty now. */
    void follow(WallModel model, Words words, WallCommands commands, Lifetimes lifetimes) {
        for (Step step : Step.values()) {
            FontIcon icon = new FontIcon(step.icon);
            Label label = new Label(words.get("guide." + step.key), icon);
            Icons.follow(icon, label.fontProperty(), 1.3);
            label.getStyleClass().add(Styles.GUIDE_STEP);
            label.setMinWidth(USE_PREF_SIZE);
            labels.put(step, label);
            getChildren().add(label);
        }
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Button close = new Button("", new FontIcon("mdi2c-close"));
        close.getStyleClass().add(Styles.ICON_BUTTON);
        close.setAccessibleText(words.get("guide.close"));
        close.setTooltip(new Tooltip(words.get("guide.close")));
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(
                pressed -> {
                    closed = true;
                    show(model, words, commands);
                });
        getChildren().addAll(between, hint, act, close);
        Runnable look = () -> look(model, words, commands);
        commands.onAlarmTested(() -> did(Step.HEAR, look));
        lifetimes.watch(model.hosts(), look);
        lifetimes.watch(model.demoProperty(), look);
        lifetimes.watch(model.kioskProperty(), look);
    }

    private void did(Step step, Runnable look) {
        done.add(step);
        look.run();
    }

    private void look(WallModel model, Words words, WallCommands commands) {
        boolean own = !model.demoProperty().get();
        if (model.hosts().isEmpty() && own) {
            // Hosts that are only not shown yet are no reason to teach anybody.
            begun |= model.freshProperty().get();
        } else if (own) {
            done.add(Step.ADD);
            if (begun && model.kioskProperty().get()) {
                done.add(Step.HANG);
            }
        }
        show(model, words, commands);
    }

    private void show(WallModel model, Words words, WallCommands commands) {
        Step next = next();
        boolean seen =
                begun
                        && !closed
                        && next != null
                        && done.contains(Step.ADD)
                        && !model.hosts().isEmpty()
                        && !model.demoProperty().get()
                        && !model.kioskProperty().get();
        setVisible(seen);
        setManaged(seen);
        if (next == null) {
            return;
        }
        labels.forEach((step, label) -> dress(step, label, step == next));
        hint.setText(words.get("guide." + next.key + ".how"));
        act.setText(words.get("guide." + next.key + ".do"));
        act.setOnAction(
                pressed -> {
                    switch (next) {
                        case ADD -> commands.add();
                        case HEAR -> commands.testAlarm();
                        case HANG -> commands.toggleKiosk();
                    }
                });
    }

    private @Nullable Step next() {
        for (Step step : Step.values()) {
            if (!done.contains(step)) {
                return step;
            }
        }
        return null;
    }

    private void dress(Step step, Label label, boolean current) {
        boolean ready = done.contains(step);
        ((FontIcon) label.getGraphic()).setIconLiteral(ready ? DONE : step.icon);
        label.pseudoClassStateChanged(Styles.CHOSEN, current);
        label.pseudoClassStateChanged(Styles.READY, ready);
    }
}
