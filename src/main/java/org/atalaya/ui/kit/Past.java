package org.atalaya.ui.kit;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
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

    /** Is told, until it is ended, that more is known of incidents and failures than before. */
    Subscription news(Runnable told);

    /** How much of the last day, week, month and year the host was there. */
    Subscription uptimes(String hostId, Consumer<Uptimes> told);

    /** The parts of a chart, the newest first; then the bands behind it and what it comes to. */
    Subscription chart(String hostId, Instant from, Instant to, Duration step, Chart chart);

    /**
     * A page of the incidents that are sought, newest first.
     *
     * @param after the last of the page before; null for the first page
     * @param limit how many at most
     */
    Subscription incidents(
            Sought sought, @Nullable Remembered after, int limit, Consumer<List<Remembered>> told);

    /** How many incidents there are on all pages. */
    Subscription count(Sought sought, Consumer<Long> told);

    /**
     * Writes all of them into a file, as a table.
     *
     * @param told what came of it, as a sentence
     */
    Subscription export(Sought sought, Path file, Consumer<String> told);

    /** What happened to one incident, in its order. */
    Subscription entries(String incidentId, Consumer<List<Entry>> told);

    /** Why the host failed, newest first. */
    Subscription failures(String hostId, int limit, Consumer<List<Kept>> told);

    /** Why the host failed around this moment, oldest first. */
    Subscription failuresAt(String hostId, Instant at, int limit, Consumer<List<Kept>> told);

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

        /**
         * What the whole time comes to.
         *
         * @param uptime from 0 to 1; null when nothing is known of it
         * @param latency null when the host never answered in it
         */
        void sum(@Nullable Double uptime, @Nullable Percentiles latency);
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

    /** In which part of its life an incident is. */
    enum Stage {
        ALL,
        OPEN,
        RESOLVED
    }

    /**
     * Which incidents; null, or an empty text, for all.
     *
     * @param hostId of one host
     * @param group where it stood
     * @param reason why
     * @param hosts of these hosts alone: those of a criticality
     * @param ids these alone
     * @param from those that were not over before
     * @param stage those that go on, or are over
     * @param text what their words hold
     */
    record Sought(
            @Nullable String hostId,
            @Nullable String group,
            @Nullable Reason reason,
            @Nullable List<String> hosts,
            @Nullable List<String> ids,
            @Nullable Instant from,
            Stage stage,
            String text) {

        public static final Sought ALL =
                new Sought(null, null, null, null, null, null, Stage.ALL, "");

        /** All of one host. */
        public static Sought of(String host) {
            return new Sought(host, null, null, null, null, null, Stage.ALL, "");
        }

        /** These alone. */
        public static Sought only(List<String> ids) {
            return new Sought(null, null, null, null, ids, null, Stage.ALL, "");
        }

        /** Of those that are sought, these alone. */
        public Sought among(List<String> some) {
            return new Sought(hostId, group, reason, hosts, some, from, stage, text);
        }
    }

    /**
     * An incident as it is remembered.
     *
     * @param group where its host stood
     * @param worst the worst kind it ever was
     * @param rings how often the alarm was heard for it
     * @param sent how many messages about it left the house, or failed to
     */
    record Remembered(Incident incident, String group, Incident.Kind worst, int rings, int sent) {

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
     * @param more what else was seen when it first failed so
     */
    record Kept(
            Instant first,
            Instant last,
            int times,
            Failure failure,
            @Nullable String address,
            String trace,
            Seen more) {

        /** Of a failure of which nothing else is known. */
        public Kept(
                Instant first,
                Instant last,
                int times,
                Failure failure,
                @Nullable String address,
                String trace) {
            this(first, last, times, failure, address, trace, Seen.NOTHING);
        }
    }

    /**
     * What is kept of the moment of a failure.
     *
     * @param chain the certificates that were shown, the server's own first
     * @param excerpt how the answer began, without secrets; empty for none
     * @param route the way to the host, a line for each station; empty where nobody looked
     */
    record Seen(List<TlsInfo.Link> chain, String excerpt, String route) {

        public static final Seen NOTHING = new Seen(List.of(), "", "");

        public Seen {
            chain = List.copyOf(chain);
        }
    }
}
