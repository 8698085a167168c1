/**
 * What was: samples, roll-ups and incidents in one SQLite file. {@link
 * org.atalaya.history.HistoryStore} hears the engine and writes on a thread of its own; {@link
 * org.atalaya.history.HistoryReader} answers questions on connections of its own.
 *
 * <p>Bounded by age and by size, and never in the way: whatever happens to the disk, probing and
 * alarm go on, and what happened is said in a sentence ({@link org.atalaya.history.Trouble}).
 */
package org.atalaya.history;
