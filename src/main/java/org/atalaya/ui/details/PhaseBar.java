package org.atalaya.ui.details;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.atalaya.model.Phases;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/** Where the time of one probe went, as parts of one bar. */
final class PhaseBar extends Region {

    private final List<Label> parts = new ArrayList<>();
    private final List<Double> shares = new ArrayList<>();

    PhaseBar() {
        getStyleClass().add(Styles.PHASE_BAR);
    }

    /** Whether there is anything to see; what was not measured has no part. */
    boolean show(Phases phases, Phrases phrases) {
        parts.clear();
        shares.clear();
        add("resolve", Styles.PHASE_RESOLVE, phases.resolve(), phrases);
        add("connect", Styles.PHASE_CONNECT, phases.connect(), phrases);
        add("tls", Styles.PHASE_TLS, phases.tls(), phrases);
        add("firstByte", Styles.PHASE_FIRST_BYTE, phases.firstByte(), phrases);
        add("body", Styles.PHASE_BODY, phases.body(), phrases);
        getChildren().setAll(parts);
        return !parts.isEmpty();
    }

    private void add(String key, String style, @Nullable Duration took, Phrases phrases) {
        if (took == null || took.isZero()) {
            return;
        }
        String name = phrases.words().get("details.phase." + key);
        Label part = new Label(name);
        part.setUserData(name);
        part.getStyleClass().add(style);
        parts.add(part);
        shares.add((double) took.toNanos());
    }

    @Override
    protected void layoutChildren() {
        double whole = shares.stream().mapToDouble(share -> share).sum();
        double left = 0;
        for (int i = 0; i < parts.size(); i++) {
            double right = Math.round(left + getWidth() * shares.get(i) / whole);
            boolean last = i == parts.size() - 1;
            double width = (last ? getWidth() : right) - left;
            Label part = parts.get(i);
            // A name that does not fit is told in the line below, not as three dots.
            part.setText((String) part.getUserData());
            if (part.prefWidth(-1) > width) {
                part.setText("");
            }
            part.resizeRelocate(left, 0, width, getHeight());
            left = right;
        }
    }
}
