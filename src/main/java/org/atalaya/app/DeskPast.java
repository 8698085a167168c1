package org.atalaya.app;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.util.Subscription;
import org.atalaya.history.Availability;
import org.atalaya.history.Bucket;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.history.KeptFailure;
import org.atalaya.history.Latency;
import org.atalaya.model.Reason;
import org.atalaya.ui.kit.Past;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Answers views out of the history. The file is read on threads of the reader; the FX thread gets
 * the answer, unless the view has ended its question by then. FX thread only.
 */
final class DeskPast implements Past, AutoCloseable {

    private static final Logger LOG = System.getLogger(DeskPast.class.getName());

    private final Chronicle chronicle;
    private final IncidentExport exports;
    private @Nullable HistoryReader reader;

    DeskPast(Chronicle chronicle, Words words) {
        this.exports = new IncidentExport(words);
        this.chronicle = chronicle;
    }

    @Override
    public Optional<String> absence() {
        return chronicle.absence();
    }

    @Override
    public Subscription news(Runnable told) {
        AtomicBoolean wanted = new AtomicBoolean(true);
        AtomicBoolean telling = new AtomicBoolean();
        Runnable reader =
                () -> {
                    if (telling.compareAndSet(false, true)) {
                        Platform.runLater(
                                () -> {
                                    telling.set(false);
                                    if (wanted.get()) {
                                        told.run();
                                    }
                                });
                    }
                };
        chronicle.addReader(reader);
        return () -> {
            wanted.set(false);
            chronicle.removeReader(reader);
        };
    }

    @Override
    public Subscription uptimes(String hostId, Consumer<Uptimes> told) {
        return ask(
                from -> from.uptimes(hostId),
                all ->
                        told.accept(
                                new Uptimes(
                                        all.day().ratio(),
                                        all.week().ratio(),
                                        all.month().ratio(),
                                        all.year().ratio())));
    }

    @Override
    public Subscription chart(String hostId, Instant from, Instant to, Duration step, Chart chart) {
        return series(hostId, from, to, step, chart)
                .and(
                        ask(
                                asked -> asked.outages(hostId, from, to),
                                all ->
                                        chart.bands(
                                                all.stream()
                                                        .map(
                                                                o ->
                                                                        new Band(
                                                                                o.from(), o.to(),
                                                                                o.worst()))
                                                        .toList())))
                .and(
                        ask(
                                asked -> asked.total(hostId, from, to),
                                tally ->
                                        chart.sum(
                                                Availability.of(tally, Duration.between(from, to))
                                                        .ratio(),
                                                percentiles(tally.latency()))));
    }

    private Subscription series(
            String hostId, Instant from, Instant to, Duration step, Chart chart) {
        // The first piece may come before the future is known here.
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Subscription asked =
                ask(
                        r ->
                                r.series(
                                        hostId,
                                        from,
                                        to,
                                        step,
                                        piece ->
                                                Platform.runLater(
                                                        () -> {
                                                            if (!ended.isDone()) {
                                                                chart.points(points(piece));
                                                            }
                                                        })),
                        count -> {});
        return asked.and(() -> ended.cancel(false));
    }

    private static List<Point> points(List<Bucket> buckets) {
        return buckets.stream()
                .map(b -> new Point(b.from(), b.to(), percentiles(b.tally().latency())))
                .toList();
    }

    private static @Nullable Percentiles percentiles(@Nullable Latency latency) {
        return latency == null
                ? null
                : new Percentiles(latency.p50(), latency.p95(), latency.p99());
    }

    @Override
    public Subscription incidents(
            Sought sought, @Nullable Remembered after, int limit, Consumer<List<Remembered>> told) {
        IncidentQuery query = query(sought, limit).after(after == null ? null : place(after));
        return ask(
                from -> from.incidents(query),
                all -> told.accept(all.stream().map(DeskPast::remembered).toList()));
    }

    @Override
    public Subscription count(Sought sought, Consumer<Long> told) {
        return ask(from -> from.count(query(sought, 1)), told);
    }

    @Override
    public Subscription export(Sought sought, Path file, Consumer<String> told) {
        return ask(from -> exports.write(from, query(sought, IncidentExport.PAGE), file), told);
    }

    private static IncidentQuery query(Sought sought, int limit) {
        IncidentQuery.Which which =
                switch (sought.stage()) {
                    case ALL -> IncidentQuery.Which.ALL;
                    case OPEN -> IncidentQuery.Which.OPEN;
                    case RESOLVED -> IncidentQuery.Which.RESOLVED;
                };
        Reason reason = sought.reason();
        return new IncidentQuery(sought.hostId(), sought.from(), null, which, sought.text(), limit)
                .narrowed(
                        new IncidentQuery.Narrowed(
                                sought.group(),
                                reason == null ? null : reason.name(),
                                sought.hosts(),
                                sought.ids()));
    }

    private static IncidentQuery.Place place(Remembered last) {
        return new IncidentQuery.Place(last.incident().openedAt(), last.incident().id());
    }

    private static Remembered remembered(IncidentRecord r) {
        return new Remembered(r.incident(), r.group(), r.worst(), r.rings(), r.sent());
    }

    @Override
    public Subscription entries(String incidentId, Consumer<List<Entry>> told) {
        return ask(
                from -> from.entries(incidentId),
                all ->
                        told.accept(
                                all.stream()
                                        .map(e -> new Entry(e.at(), e.what(), e.by(), e.note()))
                                        .toList()));
    }

    @Override
    public Subscription failures(String hostId, int limit, Consumer<List<Kept>> told) {
        return ask(from -> from.failures(hostId, limit), all -> told.accept(kept(all)));
    }

    @Override
    public Subscription failuresAt(
            String hostId, Instant at, int limit, Consumer<List<Kept>> told) {
        return ask(from -> from.failuresAt(hostId, at, limit), all -> told.accept(kept(all)));
    }

    private static List<Kept> kept(List<KeptFailure> all) {
        return all.stream().flatMap(k -> Optional.ofNullable(kept(k)).stream()).toList();
    }

    private static @Nullable Kept kept(KeptFailure k) {
        return k.failure() == null
                ? null
                : new Kept(
                        k.first(),
                        k.last(),
                        k.times(),
                        k.failure(),
                        k.address(),
                        k.trace(),
                        new Seen(k.chain(), k.excerpt(), k.route()));
    }

    private <T> Subscription ask(
            Function<HistoryReader, CompletableFuture<T>> question, Consumer<T> told) {
        HistoryReader open = reader == null ? chronicle.reader() : reader;
        reader = open;
        if (open == null) {
            return Subscription.EMPTY;
        }
        // An answer may already wait for the FX thread when the view ends its question there.
        AtomicBoolean wanted = new AtomicBoolean(true);
        CompletableFuture<T> answer = question.apply(open);
        answer.whenComplete(
                (value, fault) -> {
                    if (fault == null) {
                        Platform.runLater(
                                () -> {
                                    if (wanted.get()) {
                                        told.accept(value);
                                    }
                                });
                    } else if (!answer.isCancelled()) {
                        LOG.log(Level.WARNING, "the history did not answer", fault);
                    }
                });
        return () -> {
            wanted.set(false);
            answer.cancel(false);
        };
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
