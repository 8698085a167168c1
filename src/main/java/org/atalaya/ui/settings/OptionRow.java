package org.atalaya.ui.settings;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** An option on the screen: it changes at once, refuses what cannot be, and goes back to usual. */
final class OptionRow<T> implements Row, Control.Answer<T> {

    private final Option<Settings, T> option;
    private final T usual;
    private final Ground ground;
    private final Function<Settings, Optional<Wrong>> check;
    private final Input<T> input;
    private final Button reset = new Button();
    private final RowBox box;
    private @Nullable T shown;

    /**
     * @param usual its value where nobody has set anything
     * @param check what is wrong with the settings as a whole
     */
    OptionRow(
            Option<Settings, T> option,
            T usual,
            Ground ground,
            Function<Settings, Optional<Wrong>> check) {
        this.option = option;
        this.usual = usual;
        this.ground = ground;
        this.check = check;
        input = option.control().input(ground, this);
        HBox.setHgrow(input.node(), Priority.ALWAYS);
        String words = ground.words().get("settings.reset");
        reset.setGraphic(new FontIcon("mdi2u-undo-variant"));
        reset.getStyleClass().addAll(Styles.ICON_BUTTON, Styles.RESET);
        reset.setTooltip(new Tooltip(words));
        reset.setAccessibleText(words + ": " + option.label(ground.words()));
        reset.setOnAction(pressed -> reset());
        box = new RowBox(option, ground.words(), input.node(), reset);
        if (option.control() instanceof Control.Area) {
            box.getStyleClass().add(Styles.OPTION_WIDE);
        }
        input.focus().setAccessibleText(option.label(ground.words()));
        input.focus().setAccessibleHelp(option.hint(ground.words()));
        show(ground.desk().settingsProperty().get());
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Settings now) {
        T value = option.get().apply(now);
        reset.setVisible(
                !value.equals(usual) || box.getPseudoClassStates().contains(Styles.INVALID));
        if (!value.equals(shown)) {
            shown = value;
            box.clear();
            input.show(value);
        }
    }

    @Override
    public void commit() {
        input.commit();
    }

    @Override
    public void set(T value) {
        Settings wanted = option.with().apply(ground.desk().settingsProperty().get(), value);
        Optional<Wrong> wrong = check.apply(wanted);
        if (wrong.isPresent()) {
            refuse(wrong.get().sentence(ground.words()));
            return;
        }
        box.clear();
        ground.desk().change(settings -> option.with().apply(settings, value));
        show(ground.desk().settingsProperty().get());
    }

    @Override
    public void refuse(String sentence) {
        box.say(sentence, true);
        reset.setVisible(true);
    }

    @Override
    public void tell(String sentence) {
        box.say(sentence, false);
    }

    private void reset() {
        shown = null;
        set(usual);
        input.focus().requestFocus();
    }
}
