package org.atalaya.history;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.atalaya.engine.UsualLatency;

/**
 * Answers questions about the history on threads and read-only connections of its own, so neither a
 * window nor the writer waits. A question that is cancelled while it waits is not asked at all. An
 * answer that fails does so with {@link TroubleException}.
 */
public final class HistoryReader implements AutoCloseable {

    /** More points than any chart has pixels are not asked for by the minute. */
    private static final Duration FINE = Duration.ofMinutes(1);

    private static final int WEEK = 7;

    /** A host fails some times before it is believed to be down. */
    private static final Duration AROUND = Duration.ofMinutes(10);

    /** More bands than this nobody tells apart on a chart. */
    private static final int BANDS = 2_000;

    private final Database database;
    private final InstantSource clock;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("history-reader-", 0).factory());

    private final Runnable doubt;

    /**
     * @param doubt told when a page turns out to be damaged
     */
    HistoryReader(Database database, InstantSource clock, Runnable doubt) {
        this.database = database;
        this.clock = clock;
        this.doubt = doubt;
    }

    /** Questions about a file that another program may be writing; it is not changed. */
    public static HistoryReader of(Path file, InstantSource clock) {
        return new HistoryReader(Database.at(file), clock, () -> {});
    }

    /** How much of a time the host was there. */
    public CompletableFuture<Availability> availability(String hostId, Instant from, Instant to) {
        return ask(
                c ->
                        Availability.of(
                                reading(c, hostId).total(from, to), Duration.between(from, to)));
    }

    /** Everything that is known of the host in this time, as one sum. */
    public CompletableFuture<Tally> total(String hostId, Instant from, Instant to) {
        return ask(c -> reading(c, hostId).total(from, to));
    }

    /** How much of the last day, week, month and year the host was there. */
    public CompletableFuture<Uptimes> uptimes(String hostId) {
        Instant now = clock.instant();
        return ask(
                c -> {
                    Reading reading = reading(c, hostId);
                    return Uptimes.of(
                            span -> Availability.of(reading.total(now.minus(span), now), span));
                });
    }

    /** How quick the host was in its last week, each day half as heavy as the one after it. */
    public CompletableFuture<UsualLatency> usual(String hostId) {
        Instant now = clock.instant();
        return ask(
                c -> {
                    Reading reading = reading(c, hostId);
                    UsualLatency usual = new UsualLatency();
                    for (int day = 0; day < WEEK; day++) {
                        Instant end = now.minus(Duration.ofDays(day));
                        reading.total(end.minus(Duration.ofDays(1)), end).teach(usual, day);
                    }
                    return usual;
                });
    }

    /**
     * The same as {@link #series(String, Instant, Instant, Duration)} in pieces, the newest first,
     * so that a long chart fills from where people look; a step shorter than a day is widened to
     * one that a day is made of. Pieces are told on a thread of the reader; once the answer is
     * cancelled no more of them come. The answer is how many buckets came.
     */
    public CompletableFuture<Integer> series(
            String hostId, Instant from, Instant to, Duration step, Consumer<List<Bucket>> pieces) {
        long wanted = (step.compareTo(FINE) < 0 ? FINE : step).toMillis();
        CompletableFuture<Integer> answer = new CompletableFuture<>();
        ask(
                answer,
                c -> {
                    Reading reading = reading(c, hostId);
                    Pieces cut = Pieces.of(from, to, wanted);
                    int told = 0;
                    for (Pieces.Piece piece : cut.newestFirst()) {
                        if (answer.isDone()) {
                            break;
                        }
                        List<Bucket> buckets = reading.series(piece.from(), piece.to(), cut.step());
                        if (!answer.isDone()) {
                            pieces.accept(buckets);
                            told += buckets.size();
                        }
                    }
                    return told;
                });
        return answer;
    }

    /** When the host was out, oldest first, each cut to this time: the bands behind a chart. */
    public CompletableFuture<List<Outage>> outages(String hostId, Instant from, Instant to) {
        IncidentQuery query =
                new IncidentQuery(hostId, from, to, IncidentQuery.Which.ALL, "", BANDS);
        Instant now = clock.instant();
        return ask(
                c ->
                        IncidentSearch.page(c, query).reversed().stream()
                                .map(each -> Outage.of(each, from, to.isAfter(now) ? now : to))
                                .toList());
    }

    /** Every host that the history knows, those that are watched no more among them, by name. */
    public CompletableFuture<List<RecordedHost>> hosts() {
        return ask(
                c ->
                        Rows.list(
                                c,
                                RecordedHost::of,
                                "SELECT * FROM host ORDER BY grouped, name, id"));
    }

    /** Until when it is written; empty when nothing is. */
    public CompletableFuture<Optional<Instant>> newest() {
        return ask(
                c -> {
                    long last = Rows.number(c, "SELECT max(last) FROM journal");
                    return last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(last));
                });
    }

    /**
     * The host over time, in steps of at least {@code step}; parts that are kept by the hour alone
     * come by the hour.
     */
    public CompletableFuture<List<Bucket>> series(
            String hostId, Instant from, Instant to, Duration step) {
        Duration wanted = step.compareTo(FINE) < 0 ? FINE : step;
        return ask(c -> reading(c, hostId).series(from, to, wanted.toMillis()));
    }

    /**
     * How each day of a calendar went, and all of them, from {@code first} to {@code last}; days of
     * 23 and 25 hours too. What is yet to come is in none of them.
     */
    public CompletableFuture<Account> account(
            String hostId, LocalDate first, LocalDate last, ZoneId zone) {
        Instant now = clock.instant();
        return ask(c -> Account.of(reading(c, hostId), first, last, zone, now));
    }

    /** A page of incidents, newest first. */
    public CompletableFuture<List<IncidentRecord>> incidents(IncidentQuery query) {
        return ask(c -> IncidentSearch.page(c, query));
    }

    /** How many incidents there are on all pages. */
    public CompletableFuture<Long> count(IncidentQuery query) {
        return ask(c -> IncidentSearch.count(c, query));
    }

    /** What happened to one incident, in its order. */
    public CompletableFuture<List<IncidentEntry>> entries(String incidentId) {
        return ask(
                c ->
                        Rows.list(
                                c,
                                IncidentEntry::of,
                                "SELECT * FROM incident_event WHERE incident = ? ORDER BY id",
                                incidentId));
    }

    /** Why the host failed, newest first. */
    public CompletableFuture<List<KeptFailure>> failures(String hostId, int limit) {
        return ask(
                c ->
                        Rows.list(
                                c,
                                KeptFailure::of,
                                "SELECT * FROM failure WHERE host = (SELECT key FROM host WHERE"
                                        + " id = ?) ORDER BY last DESC LIMIT ?",
                                hostId,
                                limit));
    }

    /** Why the host failed around this moment, oldest first: "why was it red at 03:10". */
    public CompletableFuture<List<KeptFailure>> failuresAt(String hostId, Instant at, int limit) {
        return ask(
                c ->
                        Rows.list(
                                c,
                                KeptFailure::of,
                                "SELECT * FROM failure WHERE host = (SELECT key FROM host WHERE"
                                        + " id = ?) AND last >= ? AND first <= ? ORDER BY first"
                                        + " LIMIT ?",
                                hostId,
                                Rows.millis(at.minus(AROUND)),
                                Rows.millis(at.plus(AROUND)),
                                limit));
    }

    /**
     * Opens the file and asks what a first chart asks, so that no person waits for cold classes and
     * cold pages; done once it is warm.
     */
    public CompletableFuture<Integer> warmUp(String hostId) {
        Instant now = clock.instant();
        uptimes(hostId);
        return series(hostId, now.minus(Duration.ofDays(WEEK)), now, FINE, piece -> {});
    }

    /** How much room the history takes, in bytes. */
    public CompletableFuture<Long> size() {
        return ask(Pruning::used);
    }

    /** What is asked of a connection. */
    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private <T> CompletableFuture<T> ask(Question<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        ask(answer, question);
        return answer;
    }

    private <T> void ask(CompletableFuture<T> answer, Question<T> question) {
        threads.execute(
                () -> {
                    if (answer.isDone()) {
                        return;
                    }
                    try (Connection connection = database.openToRead()) {
                        connection.setAutoCommit(false); // one moment for all statements
                        answer.complete(question.ask(connection));
                    } catch (SQLException e) {
                        TroubleException trouble = new TroubleException(database.file(), e);
                        if (trouble.trouble().kind() == Trouble.Kind.DAMAGED) {
                            doubt.run();
                        }
                        answer.completeExceptionally(trouble);
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    }
                });
    }

    private Reading reading(Connection connection, String hostId) throws SQLException {
        return Reading.of(connection, hostId);
    }

    /** Answers nothing more. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
