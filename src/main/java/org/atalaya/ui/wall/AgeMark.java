package org.atalaya.ui.wall;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.atalaya.ui.kit.Styles;

/**
 * How old the newest result on a tile is. It takes the same room whatever it says, and says nothing
 * where that room is not there: another text lays out this mark alone, never the tile or the wall,
 * of which thousands may change in the same second.
 */
public final class AgeMark extends Region {

    /** The longest text, "59 min", in em of its own letters. */
    private static final double WIDTH = 3.6;

    private final Label text = new Label();

    public AgeMark() {
        getStyleClass().add(Styles.AGE);
        setMouseTransparent(true);
        text.getStyleClass().add(Styles.AGE_TEXT);
        text.setAlignment(Pos.BOTTOM_RIGHT);
        // Whose parent does not manage it is the root of its own layout.
        text.setManaged(false);
        // So nobody hears of it that its letters grow, as those of a tile that goes down do in
        // kiosk.
        text.fontProperty().addListener(font -> requestLayout());
        getChildren().add(text);
    }

    /** Says this from now on. */
    void show(String age) {
        if (!age.equals(text.getText())) {
            text.setText(age);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(WIDTH * text.getFont().getSize());
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(text.getFont().getSize());
    }

    @Override
    protected void layoutChildren() {
        double wide = prefWidth(-1);
        text.setVisible(getWidth() >= wide);
        // Letters stand on the lower edge, and reach above the mark where it is lower than a line.
        double high = text.prefHeight(-1);
        text.resizeRelocate(getWidth() - wide, getHeight() - high, wide, high);
    }
}
