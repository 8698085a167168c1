package org.atalaya.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/** A slider and the number it stands on. */
final class SliderInput implements Input<Integer> {

    private final javafx.scene.control.Slider slider = new javafx.scene.control.Slider();
    private final Label number = new Label();
    private final HBox box = new HBox(slider, number);
    private int shown;

    SliderInput(Control.Slider kind, Words words, Control.Answer<Integer> answer) {
        box.getStyleClass().add(Styles.OPTION_INPUT);
        number.getStyleClass().add(Styles.OPTION_NUMBER);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.setMin(kind.min());
        slider.setMax(kind.max());
        slider.setBlockIncrement(kind.step());
        shown = kind.min(); // where the slider stands before it is shown anything
        slider.valueProperty()
                .subscribe(
                        value -> {
                            int step = kind.step();
                            int rounded = (int) Math.round(value.doubleValue() / step) * step;
                            number.setText(words.get("settings.percent", rounded));
                            if (rounded != shown) {
                                shown = rounded;
                                answer.set(rounded);
                            }
                        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node focus() {
        return slider;
    }

    @Override
    public void show(Integer value) {
        if (value != shown) {
            shown = value;
            slider.setValue(value);
        }
    }
}
