package org.atalaya.ui.wall;

import java.util.Arrays;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The line of a tile with its number, what the number is, and at the right why it is wrong. Where
 * it is narrow, the word of the state makes room for the cause, for the sign of the tile says the
 * same; a cause whose longest word does not fit even then stands in one line with an ellipsis.
 * Words are never broken in their middle.
 */
public final class FactsRow extends HBox {

    private @Nullable Label number;
    private @Nullable Label unit;
    private @Nullable Label cause;
    private String measured = "";
    private @Nullable Font measuredIn;
    private double longest;

    /** These labels stand in this row. */
    void watch(Label numberLabel, Label unitLabel, Label causeLabel) {
        number = numberLabel;
        unit = unitLabel;
        cause = causeLabel;
    }

    @Override
    protected void layoutChildren() {
        Label first = number;
        Label word = unit;
        Label why = cause;
        if (first != null && word != null && why != null) {
            share(first, word, why);
        }
        super.layoutChildren();
    }

    /** What is set here asks for a layout of what stands in this row, which is the next step. */
    private void share(Label first, Label word, Label why) {
        double left = snapSpaceX(getWidth()) - first.prefWidth(-1) - 2 * getSpacing();
        double afterWord = left - word.prefWidth(-1) - getSpacing();
        double needs = why.isManaged() ? longestWord(why) : 0;
        boolean narrow = needs > afterWord;
        if (word.isManaged() == narrow) {
            word.setManaged(!narrow);
            word.setVisible(!narrow);
        }
        why.setWrapText(needs <= (narrow ? left : afterWord));
    }

    /** In px. */
    private double longestWord(Label label) {
        if (!label.getText().equals(measured) || !label.getFont().equals(measuredIn)) {
            measured = label.getText();
            measuredIn = label.getFont();
            longest =
                    Arrays.stream(measured.split("\\s+"))
                            .mapToDouble(word -> width(word, label.getFont()))
                            .max()
                            .orElse(0);
        }
        return longest;
    }

    private static double width(String word, Font font) {
        Text text = new Text(word);
        text.setFont(font);
        return Math.ceil(text.getLayoutBounds().getWidth());
    }
}
