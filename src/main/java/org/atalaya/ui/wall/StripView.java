package org.atalaya.ui.wall;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;
import org.atalaya.model.Verdict;
import org.atalaya.status.ResultStrip;
import org.atalaya.ui.kit.Styles;

/**
 * The last results as a row of bars, the newest at the right. Four nodes whatever the number of
 * bars: one path for each colour.
 */
public final class StripView extends Region {

    private static final double GAP_SHARE = 0.2;

    private final Map<Verdict, Path> bars = new EnumMap<>(Verdict.class);
    private final Path none = path(Styles.STRIP_NONE);
    private ResultStrip strip = ResultStrip.EMPTY;

    public StripView() {
        getStyleClass().add(Styles.STRIP);
        setMouseTransparent(true);
        bars.put(Verdict.UP, path(Styles.STRIP_UP));
        bars.put(Verdict.DEGRADED, path(Styles.STRIP_DEGRADED));
        bars.put(Verdict.DOWN, path(Styles.STRIP_DOWN));
        getChildren().add(none);
        getChildren().addAll(bars.values());
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        path.setStroke(null);
        return path;
    }

    /** Shows these results. */
    public void show(ResultStrip results) {
        if (!results.equals(strip)) {
            strip = results;
            setNeedsLayout(true);
        }
    }

    @Override
    protected void layoutChildren() {
        none.getElements().clear();
        bars.values().forEach(p -> p.getElements().clear());
        List<Verdict> verdicts = strip.verdicts();
        int empty = ResultStrip.LENGTH - verdicts.size();
        double step = getWidth() / (ResultStrip.LENGTH - GAP_SHARE);
        double bar = Math.max(1, step * (1 - GAP_SHARE));
        for (int i = 0; i < ResultStrip.LENGTH; i++) {
            Path path = i < empty ? none : bars.getOrDefault(verdicts.get(i - empty), none);
            double left = Math.round(i * step);
            bar(path, left, Math.max(left + 1, Math.round(i * step + bar)));
        }
    }

    private void bar(Path path, double left, double right) {
        path.getElements()
                .addAll(
                        new MoveTo(left, 0),
                        new HLineTo(right),
                        new VLineTo(getHeight()),
                        new HLineTo(left),
                        new ClosePath());
    }
}
