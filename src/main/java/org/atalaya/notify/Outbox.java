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

    /** Takes them in, in this order; they are safe when it returns. */
    void add(List<Letter> letters) throws IOException;

    /** These need not be sent any more: the far side answered, or they were given up. */
    void settle(Collection<String> keys) throws IOException;

    /** All that wait, oldest first. */
    List<Letter> waiting();

    @Override
    void close() throws IOException;
}
