package org.atalaya.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.atalaya.model.Incident;
import org.atalaya.ui.kit.Past;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LatencyChartTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final LatencyChart chart = new LatencyChart();

    private static Past.Point point(int minute, @Nullable Integer millis) {
        Instant from = NOON.plusSeconds(60L * minute);
        Past.Percentiles quick = null;
        if (millis != null) {
            Duration took = Duration.ofMillis(millis);
            quick = new Past.Percentiles(took, took, took);
        }
        return new Past.Point(from, from.plusSeconds(60), quick);
    }

    private Path draw() {
        chart.resize(100, 50);
        chart.layout();
        return (Path) chart.getChildrenUnmodifiable().getLast();
    }

    private long beginnings() {
        return draw().getElements().stream().filter(MoveTo.class::isInstance).count();
    }

    @Test
    void theLineHasAGapWhereNobodyLookedAndWhereNothingAnswered() {
        chart.begin(NOON, NOON.plusSeconds(600));
        chart.add(List.of(point(0, 10), point(1, 20), point(4, 10), point(5, null), point(6, 9)));

        assertThat(beginnings()).isEqualTo(3);
    }

    @Test
    void piecesThatComeNewestFirstAreOneLine() {
        chart.begin(NOON, NOON.plusSeconds(600));
        chart.add(List.of(point(2, 10), point(3, 20)));
        chart.add(List.of(point(0, 10), point(1, 20)));

        assertThat(beginnings()).isEqualTo(1);
        assertThat(draw().getElements()).hasSize(4);
    }

    @Test
    void anOutageIsABandBehindTheLineAndAnotherRangeForgetsIt() {
        chart.begin(NOON, NOON.plusSeconds(600));
        chart.show(
                List.of(
                        new Past.Band(
                                NOON.plusSeconds(120), NOON.plusSeconds(300), Incident.Kind.DOWN)));
        draw();
        assertThat(chart.getChildrenUnmodifiable().getFirst().getBoundsInParent().getMinX())
                .isEqualTo(20);
        assertThat(chart.getChildrenUnmodifiable().getFirst().getBoundsInParent().getMaxX())
                .isEqualTo(50);

        chart.begin(NOON, NOON.plusSeconds(60));
        draw();
        assertThat(chart.getChildrenUnmodifiable()).hasSize(1);
    }
}
