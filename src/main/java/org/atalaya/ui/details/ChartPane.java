package org.atalaya.ui.details;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.atalaya.ui.kit.Past;
import org.atalaya.ui.kit.Styles;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The chart with what a hand does to it: the wheel, or + and −, zoom around where one looks; drag,
 * or the arrows, lead through time; a double click, or 0, goes back to the range that was chosen.
 * The line below tells what is pointed at, or which time is shown.
 */
final class ChartPane extends Region {

    private static final double ZOOM = 0.75;
    private static final double STRIDE = 0.2;
    private static final Duration NEAREST = Duration.ofMinutes(10);
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Phrases phrases;
    private final BiConsumer<Instant, Instant> asked;
    private final Consumer<String> told;
    private final Runnable back;
    private final LatencyChart chart = new LatencyChart();
    private final Region cursor = new Region();
    private final Label highest = new Label();
    private Instant from = Instant.EPOCH;
    private Instant to = Instant.EPOCH;
    private double dragged = Double.NaN;

    /**
     * @param asked another time that somebody wants to see
     * @param back the range that was chosen
     * @param told what the line below says
     */
    ChartPane(
            Phrases phrases,
            BiConsumer<Instant, Instant> asked,
            Runnable back,
            Consumer<String> told) {
        this.phrases = phrases;
        this.asked = asked;
        this.back = back;
        this.told = told;
        getStyleClass().add(Styles.CHART_PANE);
        cursor.getStyleClass().add(Styles.CHART_CURSOR);
        cursor.setVisible(false);
        cursor.setMouseTransparent(true);
        highest.getStyleClass().add(Styles.CHART_LABEL);
        highest.setMouseTransparent(true);
        getChildren().addAll(chart, cursor, highest);
        setFocusTraversable(true);
        setAccessibleText(phrases.words().get("details.chart"));
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX()));
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> dragged = event.getX());
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Begins anew; what was drawn stays until something else is there to be drawn. */
    void begin(Instant begin, Instant end) {
        from = begin;
        to = end;
        chart.begin(begin, end);
        leave();
    }

    void add(List<Past.Point> points) {
        chart.add(points);
        highest.setText(phrases.latency(chart.highestLatency()));
    }

    void show(List<Past.Band> bands) {
        chart.show(bands);
    }

    private void leave() {
        cursor.setVisible(false);
        told.accept(phrases.span(from, to));
    }

    private void point(double x) {
        Past.@Nullable Point point = chart.at(x);
        if (point == null) {
            cursor.setVisible(false);
            told.accept(
                    phrases.words()
                            .get("details.gap", phrases.moment(chart.when(x), phrases.zone())));
            return;
        }
        cursor.setVisible(true);
        cursor.resizeRelocate(Math.round(x), 0, 1, getHeight());
        String time = phrases.moment(point.from(), phrases.zone());
        Past.Percentiles latency = point.latency();
        told.accept(
                latency == null
                        ? phrases.words().get("details.gap", time)
                        : time
                                + " · "
                                + phrases.words()
                                        .get(
                                                "details.latency",
                                                phrases.latency(latency.p50()),
                                                phrases.latency(latency.p95()),
                                                phrases.latency(latency.p99())));
    }

    private void scrolled(ScrollEvent event) {
        event.consume();
        if (event.getDeltaY() != 0) {
            zoom(event.getDeltaY() > 0 ? ZOOM : 1 / ZOOM, event.getX() / getWidth());
        }
    }

    private void zoom(double factor, double around) {
        Duration span = Duration.between(from, to);
        long wanted = Math.round(span.toMillis() * factor);
        long millis = Math.clamp(wanted, NEAREST.toMillis(), FARTHEST.toMillis());
        Instant fixed = from.plusMillis(Math.round(span.toMillis() * around));
        Instant begin = fixed.minusMillis(Math.round(millis * around));
        asked.accept(begin, begin.plusMillis(millis));
    }

    private void drag(MouseEvent event) {
        if (Double.isNaN(dragged) || event.getX() == dragged) {
            return;
        }
        double share = (dragged - event.getX()) / getWidth();
        dragged = event.getX();
        pan(share);
    }

    private void pan(double share) {
        long millis = Math.round(Duration.between(from, to).toMillis() * share);
        asked.accept(from.plusMillis(millis), to.plusMillis(millis));
    }

    private void clicked(MouseEvent event) {
        event.consume();
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            back.run();
        }
    }

    private void pressed(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean mine = true;
        switch (code) {
            case PLUS, ADD, EQUALS -> zoom(ZOOM, 0.5);
            case MINUS, SUBTRACT -> zoom(1 / ZOOM, 0.5);
            case LEFT -> pan(-STRIDE);
            case RIGHT -> pan(STRIDE);
            case DIGIT0, NUMPAD0 -> back.run();
            default -> mine = false;
        }
        if (mine) {
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        chart.resizeRelocate(0, 0, getWidth(), getHeight());
        highest.autosize();
        highest.relocate(getWidth() - highest.getWidth(), 0);
    }
}
