package org.atalaya.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Rectangle;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.jspecify.annotations.Nullable;

/**
 * The median of each step as a line, with the outages as bands behind it. Where nobody looked, or
 * nothing answered, the line has a gap.
 */
final class LatencyChart extends Region {

    private final TreeMap<Instant, Past.Point> points = new TreeMap<>();
    private final List<Past.Band> bands = new ArrayList<>();
    private final Path line = new Path();

    /** Whether these points are of the time before: they stay until others come. */
    private boolean old;

    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH.plusSeconds(1);

    LatencyChart() {
        getStyleClass().add(Styles.LATENCY_CHART);
        line.getStyleClass().add(Styles.LATENCY_LINE);
        line.setManaged(false);
        getChildren().add(line);
    }

    /** Begins anew, for this time. */
    void begin(Instant begin, Instant end) {
        from = begin;
        to = end;
        old = true;
        bands.clear();
        requestLayout();
    }

    void add(List<Past.Point> more) {
        if (old) {
            points.clear();
            old = false;
        }
        more.forEach(point -> points.put(point.from(), point));
        requestLayout();
    }

    void show(List<Past.Band> all) {
        bands.clear();
        bands.addAll(all);
        requestLayout();
    }

    /** The moment that stands at this place. */
    Instant when(double x) {
        double share = getWidth() <= 0 ? 0 : Math.clamp(x / getWidth(), 0, 1);
        return from.plusMillis(Math.round(Duration.between(from, to).toMillis() * share));
    }

    /** The step that stands at this place; null in a gap. */
    Past.@Nullable Point at(double x) {
        Instant when = when(x);
        Map.Entry<Instant, Past.Point> before = points.floorEntry(when);
        boolean inside = before != null && when.isBefore(before.getValue().to());
        return inside ? before.getValue() : null;
    }

    /** What the upper edge stands for. */
    Duration highestLatency() {
        return Duration.ofNanos(Math.round(highest() * 1e6));
    }

    @Override
    protected void layoutChildren() {
        getChildren().setAll(bands.stream().map(this::rectangle).toList());
        draw();
        getChildren().add(line);
    }

    private Rectangle rectangle(Past.Band band) {
        double left = x(band.from());
        Rectangle shape = new Rectangle(left, 0, Math.max(1, x(band.to()) - left), getHeight());
        shape.getStyleClass().add(Styles.OUTAGE_BAND);
        shape.setManaged(false);
        return shape;
    }

    private void draw() {
        line.getElements().clear();
        double top = highest();
        Instant end = Instant.MIN;
        for (Past.Point point : points.values()) {
            Past.Percentiles latency = point.latency();
            if (!point.to().isAfter(from) || point.from().isAfter(to)) {
                continue;
            }
            if (latency == null) {
                end = Instant.MIN;
                continue;
            }
            double x = x(point.from());
            double y = getHeight() * (1 - millis(latency.p50()) / top);
            boolean gap = point.from().isAfter(end);
            line.getElements().add(gap ? new MoveTo(x, y) : new LineTo(x, y));
            end = point.to();
        }
    }

    private double highest() {
        return 1.15
                * points.values().stream()
                        .flatMap(p -> java.util.stream.Stream.ofNullable(p.latency()))
                        .mapToDouble(latency -> millis(latency.p50()))
                        .max()
                        .orElse(1);
    }

    private static double millis(Duration time) {
        return Math.max(0.001, time.toNanos() / 1e6);
    }

    private double x(Instant at) {
        double whole = Duration.between(from, to).toMillis();
        double x = getWidth() * Duration.between(from, at).toMillis() / whole;
        return Math.clamp(x, 0, Math.max(0, getWidth()));
    }
}
