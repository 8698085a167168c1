package org.atalaya.notify;

import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * Where letters wait until the far side answered. What {@link #add} took in is there again after
 * {@code kill -9} or a power cut; what {@link #settle} was told of is not.
 *
 * <p>Between the far side's answer and the end of {@link #settle} lies a moment in which a crash
 * leaves a letter that was sent. It is then sent again under the same {@link Letter#key}, by which
 * the far side can tell. Without that moment no two machines can agree; so it is "at least once",
 * and "exactly once" wherever the program lives to write the answer down.
 *
 * <p>Thread-safe. One program at a time.
 */
public interface Outbox extends AutoCloseable {

    /**
     * Takes them in, in this order; they are safe when it returns.
     *
     * @throws IOException when they wait, but in memory only: a full disk must not keep anybody
     *     from being told
     */
    void add(List<Letter> letters) throws IOException;

    /**
     * Takes it in unless it ever did before, also in an earlier run of the program, sent or not:
     * for what must never be told twice.
     *
     * @throws IOException as {@link #add}
     */
    void addOnce(Letter letter) throws IOException;

    /** Whether {@link #addOnce} took in a letter of this key, one of the last few hundred. */
    boolean tookOnce(String key);

    /** One letter stands for these from now on, in the place of the first of them. */
    void merge(Collection<String> keys, Letter all) throws IOException;

    /**
     * This one is about to be sent, and perhaps the program does not live to see the answer: from
     * now on it is never merged, so that its key stays what the far side may know.
     */
    void trying(String key) throws IOException;

    /** Whether it was about to be sent before, in this run of the program or an earlier one. */
    boolean wasTried(String key);

    /**
     * These need not be sent any more: the far side answered, or they were given up.
     *
     * @throws IOException when that could not be written down; they do not wait any more
     */
    void settle(Collection<String> keys) throws IOException;

    /** All that wait, oldest first. */
    List<Letter> waiting();

    @Override
    void close() throws IOException;
}
