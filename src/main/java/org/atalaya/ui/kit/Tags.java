package org.atalaya.ui.kit;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;

/** The tags of a host in their colours: as words where there is room, else as dots. */
public final class Tags extends HBox {

    /** More words would leave no room for the address. */
    private static final int WORDS = 2;

    /** More dots say nothing more; the tooltip has all of them. */
    private static final int MOST_DOTS = 4;

    private static final Map<TagColor, PseudoClass> COLORS = colors();

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

    /** Shows the first few as words, and of the others the first few as dots. */
    public void words(List<String> tags, TagColors colors) {
        Stream<Node> words = tags.stream().limit(WORDS).map(tag -> word(tag, colors.of(tag)));
        Stream<Node> dots =
                tags.stream().skip(WORDS).limit(MOST_DOTS).map(tag -> dot(colors.of(tag)));
        getChildren().setAll(Stream.concat(words, dots).toList());
    }

    /** A tag as a word on its ground. */
    public static Label word(String tag, TagColor color) {
        Label word = new Label(tag);
        word.getStyleClass().add(Styles.TAG);
        word.setMinWidth(0);
        color(word, color);
        return word;
    }

    /** Shows the first few as dots. */
    public void dots(List<String> tags, TagColors colors) {
        getChildren()
                .setAll(tags.stream().limit(MOST_DOTS).map(tag -> dot(colors.of(tag))).toList());
    }

    private static Region dot(TagColor color) {
        Region dot = new Region();
        dot.getStyleClass().add(Styles.TAG_DOT);
        color(dot, color);
        return dot;
    }
}
