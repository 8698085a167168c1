package org.atalaya.ui.kit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;

/**
 * The tags of a host in their colours, at the right end of the room there is: as many as fit are
 * words, the others dots. A word is never cut to a letter.
 */
public final class Tags extends Region {

    /** More dots say nothing more; the tooltip has all of them. */
    private static final int MOST = 5;

    /** The gap, in widths of a dot. */
    private static final double GAP = 0.6;

    private static final Map<TagColor, PseudoClass> COLORS = colors();

    /** How many of the children are words; then come the dots of the same tags. */
    private int words;

    public Tags() {
        getStyleClass().add(Styles.TAGS);
        setMinWidth(0);
    }

    private static Map<TagColor, PseudoClass> colors() {
        Map<TagColor, PseudoClass> all = new EnumMap<>(TagColor.class);
        Arrays.stream(TagColor.values())
                .forEach(color -> all.put(color, PseudoClass.getPseudoClass(color.key())));
        return Map.copyOf(all);
    }

    /** The pseudo-class of a colour: {@code :blue}, {@code :teal}, … */
    public static PseudoClass of(TagColor color) {
        return Objects.requireNonNull(COLORS.get(color));
    }

    /** Gives a node this colour of a tag. */
    public static void color(Node node, TagColor color) {
        COLORS.forEach((other, name) -> node.pseudoClassStateChanged(name, other == color));
    }

    /** Shows the first of them as words, where there is room. */
    public void words(List<String> tags, TagColors colors) {
        show(tags.stream().limit(MOST).toList(), colors, true);
    }

    /** Shows the first of them as dots. */
    public void dots(List<String> tags, TagColors colors) {
        show(tags.stream().limit(MOST).toList(), colors, false);
    }

    private void show(List<String> tags, TagColors colors, boolean asWords) {
        getChildren().clear();
        words = asWords ? tags.size() : 0;
        if (asWords) {
            tags.forEach(tag -> getChildren().add(word(tag, colors.of(tag))));
        }
        tags.forEach(tag -> getChildren().add(dot(colors.of(tag))));
    }

    /** A tag as a word on its ground. */
    public static Label word(String tag, TagColor color) {
        Label word = new Label(tag);
        word.getStyleClass().add(Styles.TAG);
        color(word, color);
        return word;
    }

    private static Region dot(TagColor color) {
        Region dot = new Region();
        dot.getStyleClass().add(Styles.TAG_DOT);
        color(dot, color);
        return dot;
    }

    private List<Node> asWords() {
        return getChildren().subList(0, words);
    }

    private List<Node> asDots() {
        return getChildren().subList(words, getChildren().size());
    }

    private static double width(Node node) {
        return Math.ceil(node instanceof Region part ? part.prefWidth(-1) : 0);
    }

    private double gap() {
        return asDots().isEmpty() ? 0 : Math.ceil(width(asDots().getFirst()) * GAP);
    }

    /** How wide the first {@code count} words and the dots of the others are. */
    private double width(int count) {
        double width = 0;
        for (int i = 0; i < asDots().size(); i++) {
            width += gap() + width(i < count ? asWords().get(i) : asDots().get(i));
        }
        return Math.max(0, width - gap());
    }

    @Override
    protected double computePrefWidth(double height) {
        return width(words);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        int count = words;
        while (count > 0 && width(count) > getWidth()) {
            count--;
        }
        double x = getWidth() - width(count);
        for (int i = 0; i < asDots().size(); i++) {
            boolean isWord = i < count;
            Node shown = isWord ? asWords().get(i) : asDots().get(i);
            double width = width(shown);
            double height = shown.prefHeight(-1);
            shown.setVisible(x >= 0);
            shown.resizeRelocate(x, Math.round((getHeight() - height) / 2), width, height);
            if (words > 0) {
                Node other = isWord ? asDots().get(i) : asWords().get(i);
                other.setVisible(false);
            }
            x += width + gap();
        }
    }
}
