package org.atalaya.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * What was, for a view. Views ask on the FX thread and are answered on it; {@code app} wires it to
 * the history. Nothing here blocks. Every question gives a subscription that ends it: after that no
 * answer comes any more, and what was not asked yet never is. An answer that cannot be given is
 * none: {@link #absence} says why.
 */
public interface Past {

    /** Why nothing is remembered, in a sentence for a person; empty while something is. */
    Optional<String> absence();

    /** How much of the last day, week, month and year the host was there. */
    Subscription uptimes(String hostId, Consumer<Uptimes> told);

    /** The parts of a chart, the newest first; then the bands behind it and what it comes to. */
    Subscription chart(String hostId, Instant from, Instant to, Duration step, Chart chart);

    /** The incidents that are sought, newest first. */
    Subscription incidents(Sought sought, Consumer<List<Remembered>> told);

    /** What happened to one incident, in its order. */
    Subscription entries(String incidentId, Consumer<List<Entry>> told);

    /** Why the host failed, newest first. */
    Subscription failures(String hostId, int limit, Consumer<List<Kept>> told);

    /** Ratios from 0 to 1; null where nothing is known. */
    record Uptimes(
            @Nullable Double day,
            @Nullable Double week,
            @Nullable Double month,
            @Nullable Double year) {}

    /** Who draws a chart. */
    interface Chart {
        /** Some of its points, oldest first; other parts come before or after. */
        void points(List<Point> points);

        /** All of its bands, oldest first. */
        void bands(List<Band> bands);

        /** What the whole time comes to; null when the host never answered in it. */
        void latency(@Nullable Percentiles latency);
    }

    /**
     * A step of a chart in which somebody looked.
     *
     * @param to its end, which is not in it any more
     * @param latency null when the host never answered
     */
    record Point(Instant from, Instant to, @Nullable Percentiles latency) {}

    /** How quick answers were. */
    record Percentiles(Duration p50, Duration p95, Duration p99) {}

    /** The part of an incident that lies in the time that is shown. */
    record Band(Instant from, Instant to, Incident.Kind worst) {}

    /**
     * Which incidents.
     *
     * @param hostId of one host; null for all
     * @param from those that were not over before; null for all
     * @param openOnly those that go on
     * @param text what their words hold; empty for all
     * @param limit how many at most
     */
    record Sought(
            @Nullable String hostId,
            @Nullable Instant from,
            boolean openOnly,
            String text,
            int limit) {

        /** The newest of one host. */
        public static Sought of(String host, int limit) {
            return new Sought(host, null, false, "", limit);
        }
    }

    /**
     * An incident as it is remembered.
     *
     * @param group where its host stood
     * @param worst the worst kind it ever was
     * @param rings how often the alarm was heard for it
     */
    record Remembered(Incident incident, String group, Incident.Kind worst, int rings) {

        /** How long it lasted, or lasts already. */
        public Duration lasted(Instant now) {
            Instant end = incident.resolvedAt() == null ? now : incident.resolvedAt();
            Duration lasted = Duration.between(incident.openedAt(), end);
            return lasted.isNegative() ? Duration.ZERO : lasted;
        }
    }

    /**
     * One line in the life of an incident.
     *
     * @param what the name of an {@link org.atalaya.model.IncidentEvent.Type}, or {@code NOTIFIED}
     * @param by a person; of a message, the channel
     * @param note what was written; of a message, what became of it
     */
    record Entry(Instant at, String what, @Nullable String by, @Nullable String note) {}

    /**
     * A failure that was kept, with all that came after it for the same reason.
     *
     * @param times how many in a row
     * @param trace the phases that were measured, in milliseconds: {@code resolve=3 connect=12}
     */
    record Kept(
            Instant first,
            Instant last,
            int times,
            Failure failure,
            @Nullable String address,
            String trace) {}
}
