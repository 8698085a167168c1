package org.atalaya.ui.wall;

import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.atalaya.model.GroupPath;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a group: what it comes to, its name behind those it lies in, and how many of its
 * hosts are up. A click, Enter or the space bar folds it; left and right as in any tree.
 */
final class HeadingRow extends HBox {

    private final Phrases phrases;
    private final Consumer<GroupPath> toggle;
    private final Region arrow = new Region();
    private final StateGlyph glyph = new StateGlyph();
    private final Label outer = new Label();
    private final Label name = new Label();
    private final Label count = new Label();
    private @Nullable Section section;

    /**
     * @param toggle folds and unfolds a group
     */
    HeadingRow(Phrases phrases, Consumer<GroupPath> toggle) {
        this.phrases = phrases;
        this.toggle = toggle;
        getStyleClass().add(Styles.HEADING);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setFocusTraversable(true);
        setManaged(false);
        arrow.getStyleClass().add(Styles.FOLD_ARROW);
        outer.getStyleClass().add(Styles.HEADING_OUTER);
        name.getStyleClass().add(Styles.HEADING_NAME);
        count.getStyleClass().add(Styles.HEADING_COUNT);
        count.setMinWidth(Region.USE_PREF_SIZE);
        outer.setMinWidth(0);
        name.setMinWidth(0);
        getChildren().addAll(arrow, glyph, outer, name, count);
        setOnMousePressed(MouseEvent::consume);
        setOnMouseClicked(this::clicked);
        setOnKeyPressed(this::pressed);
    }

    /** Shows this heading; the same one costs nothing. */
    void show(Section fresh) {
        if (fresh.equals(section)) {
            return;
        }
        section = fresh;
        Words words = phrases.words();
        GroupPath path = fresh.path();
        String own = path.depth() == 0 ? words.get("heading.none") : path.name();
        boolean inside = path.depth() > 1;
        outer.setText(
                inside ? String.join(" / ", path.outer(path.depth() - 1).levels()) + " /" : "");
        outer.setManaged(inside);
        outer.setVisible(inside);
        name.setText(own);
        count.setText(
                fresh.up() == fresh.hosts()
                        ? words.get("heading.up", fresh.up())
                        : words.get("heading.some", fresh.up(), fresh.hosts()));
        glyph.show(fresh.health(), false);
        Styles.show(this, fresh.health());
        pseudoClassStateChanged(Styles.FOLDED, fresh.folded());
        setAccessibleText(
                words.get(
                        fresh.folded() ? "heading.spoken.folded" : "heading.spoken",
                        path.depth() == 0 ? own : path.toString(),
                        phrases.health(fresh.health()),
                        fresh.up(),
                        fresh.hosts()));
    }

    /** What it stands for now. */
    @Nullable Section section() {
        return section;
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            requestFocus();
            turn();
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        Section now = section;
        if (now == null || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean turns =
                switch (event.getCode()) {
                    case ENTER, SPACE -> true;
                    case LEFT -> !now.folded();
                    case RIGHT -> now.folded();
                    default -> false;
                };
        if (turns) {
            turn();
        }
        if (turns || event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
            event.consume();
        }
    }

    private void turn() {
        if (section != null) {
            toggle.accept(section.path());
        }
    }
}
