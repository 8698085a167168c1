package org.atalaya.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import org.atalaya.ui.kit.Icons;
import org.atalaya.ui.kit.Lifetimes;
import org.kordamp.ikonli.javafx.FontIcon;

/** The parts of a form that are folded away: a heading opens each, and so does a problem in it. */
final class Folds {

    private final Map<ToggleButton, Node> contents = new LinkedHashMap<>();

    /**
     * Joins one of them.
     *
     * @param isOpen whether it stands open at first
     * @param scroll brings its heading into sight when a person opens it
     */
    void join(
            ToggleButton heading,
            FontIcon icon,
            Node content,
            boolean isOpen,
            FormScroll scroll,
            Lifetimes lifetimes) {
        contents.put(heading, content);
        Icons.follow(icon, heading.fontProperty(), 1.3);
        lifetimes.follow(
                heading.selectedProperty(),
                open -> {
                    icon.setIconLiteral(open ? "mdi2c-chevron-down" : "mdi2c-chevron-right");
                    content.setVisible(open);
                });
        heading.setOnAction(
                pressed -> {
                    if (heading.isSelected()) {
                        scroll.reveal(heading);
                    }
                });
        heading.setSelected(isOpen);
    }

    /** Opens the part that {@code input} lies in. */
    void openFor(Node input) {
        contents.forEach(
                (heading, content) -> {
                    if (FormScroll.isInside(input, content)) {
                        heading.setSelected(true);
                    }
                });
    }
}
