/**
 * What was: samples, roll-ups and incidents in one SQLite file. {@link
 * org.atalaya.history.HistoryStore} hears the engine and writes on a thread of its own; {@link
 * org.atalaya.history.HistoryReader} answers questions on connections of its own.
 *
 * <p>Bounded by age and by size, and never in the way: whatever happens to the disk, probing and
 * alarm go on, and what happened is said in a sentence ({@link org.atalaya.history.Trouble}).
 *
 * <h2>For who draws it</h2>
 *
 * <p>Ask a {@code HistoryReader} and close it with the view. Each method returns at once with a
 * {@code CompletableFuture}; what is hung on it runs on a thread of the reader, so a view ends with
 * {@code thenAcceptAsync(…, Platform::runLater)}. Cancel the future when the range changes: what
 * waits is then not asked, and of a series no more pieces come.
 *
 * <ul>
 *   <li>Figures: {@code uptimes} for the usual spans, {@code availability} and {@code total} for
 *       any; {@link org.atalaya.history.Tally#latency} has p50, p95 and p99. Planned work, pause, a
 *       parent that was down, our own network and time that nobody watched spoil none of them.
 *   <li>Charts: {@code series} with a consumer streams the newest part first. There is no bucket
 *       where nothing was seen: draw a gap, not a line. {@code outages} gives the bands behind it,
 *       {@code days} one tally for each day of the reader's calendar.
 *   <li>Lists: {@code incidents} with an {@link org.atalaya.history.IncidentQuery} (host, time,
 *       open or unseen, words), {@code entries} for the life of one, {@code hosts} for the names.
 *   <li>{@code size} for the settings, {@code newest} for "as of".
 * </ul>
 */
package org.atalaya.history;
