package org.atalaya.ui.wall;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.atalaya.model.VisualSettings;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.Lifetimes;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Words;

/**
 * What lies over the wall to be seen from across the room: a frame at the window's edge while
 * something calls for the alarm, and, where a person wants it, the name of a critical host over
 * everything. Lit once a second, or all the time where nothing may move.
 */
final class AttentionLayer {

    private final WallModel model;
    private final Words words;
    private final Region edge = new Region();
    private final Label names = new Label();
    private final VBox banner;
    private final Set<String> dismissed = new HashSet<>();

    AttentionLayer(WallModel model, Words words, Lifetimes lifetimes) {
        this.model = model;
        this.words = words;
        edge.getStyleClass().add(Styles.ATTENTION_EDGE);
        edge.setMouseTransparent(true);
        edge.setVisible(false);
        names.getStyleClass().add(Styles.ATTENTION_NAMES);
        names.setWrapText(true);
        Label how = new Label(words.get("attention.acknowledge"));
        how.setWrapText(true);
        banner = new VBox(names, how);
        banner.getStyleClass().add(Styles.ATTENTION_BANNER);
        banner.setVisible(false);
        banner.setOnMouseClicked(click -> uncover());
        lifetimes.watch(model.alarmProperty(), this::refresh);
        lifetimes.watch(model.visualProperty(), this::refresh);
        lifetimes.watch(model.nowProperty(), this::pulse);
        lifetimes.watch(model.reducedMotionProperty(), this::pulse);
    }

    /** From bottom to top. */
    List<Node> nodes() {
        return List.of(banner, edge);
    }

    boolean isCovering() {
        return banner.isVisible();
    }

    /** The wall is seen again, until another critical host goes down. */
    void uncover() {
        dismissed.addAll(model.getAlarm().critical());
        refresh();
    }

    private void refresh() {
        AlarmView alarm = model.getAlarm();
        VisualSettings wanted = model.visualProperty().get();
        edge.setVisible(wanted.edge() && alarm.isRinging());
        edge.pseudoClassStateChanged(Styles.DANGER, !alarm.critical().isEmpty());
        dismissed.retainAll(alarm.critical());
        boolean news = !dismissed.containsAll(alarm.critical());
        banner.setVisible(wanted.banner() && news);
        if (news) {
            names.setText(text(alarm.critical()));
        }
    }

    private String text(List<String> critical) {
        return critical.size() == 1
                ? critical.getFirst()
                : words.get("attention.more", critical.getFirst(), critical.size() - 1);
    }

    /** One swap a second, in step with the tiles. */
    private void pulse() {
        boolean lit =
                model.reducedMotionProperty().get() || model.getNow().getEpochSecond() % 2 == 0;
        edge.pseudoClassStateChanged(Styles.ALERT, lit);
        banner.pseudoClassStateChanged(Styles.ALERT, lit);
    }
}
