package org.atalaya.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.atalaya.model.TagColor;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.ui.kit.Tags;
import org.atalaya.words.Words;

/**
 * The tags that stand in a field, each in its colour. A click on one offers the colours; what is
 * chosen holds for the tag on every host of the wall.
 */
final class TagChips extends FlowPane {

    private final HostForm form;
    private final Words words;

    TagChips(HostForm form, Words words, Lifetimes lifetimes) {
        this.form = form;
        this.words = words;
        getStyleClass().add(Styles.TAG_CHIPS);
        lifetimes.watch(form.text(HostField.TAGS), this::show);
        lifetimes.watch(form.colorsProperty(), this::show);
    }

    private void show() {
        List<String> tags = AboutFields.tags(form.text(HostField.TAGS).get());
        getChildren().setAll(tags.stream().map(this::chip).toList());
        setVisible(!tags.isEmpty());
        setManaged(isVisible());
    }

    private MenuButton chip(String tag) {
        MenuButton chip = new MenuButton(tag);
        chip.setMnemonicParsing(false);
        chip.getStyleClass().add(Styles.TAG);
        Tags.color(chip, form.colorsProperty().get().of(tag));
        chip.setAccessibleText(words.get("editor.tags.color", tag));
        chip.getItems().setAll(Arrays.stream(TagColor.values()).map(c -> item(tag, c)).toList());
        return chip;
    }

    private MenuItem item(String tag, TagColor color) {
        Region dot = new Region();
        dot.getStyleClass().add(Styles.TAG_DOT);
        Tags.color(dot, color);
        MenuItem item = new MenuItem(name(color), dot);
        item.setOnAction(
                chosen -> form.colorsProperty().set(form.colorsProperty().get().with(tag, color)));
        return item;
    }

    private String name(TagColor color) {
        return words.get("tag.color." + color.name().toLowerCase(Locale.ROOT));
    }
}
