package org.atalaya.notify;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.atalaya.model.Failure;
import org.atalaya.model.Placeholder;
import org.atalaya.notify.Delivery.Result;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to whom and what came of it: the newest {@link #MOST} since the start, for a person
 * who asks whether anybody was told. Each is a line of the program's log, too. Thread-safe.
 */
public final class DeliveryLog {

    private static final System.Logger LOG = System.getLogger(DeliveryLog.class.getName());

    /** Enough for the worst of days on a screen. */
    static final int MOST = 500;

    private final Deque<Delivery> newest = new ArrayDeque<>();
    private final List<Consumer<Delivery>> readers = new CopyOnWriteArrayList<>();

    /** Oldest first. */
    public synchronized List<Delivery> all() {
        return List.copyOf(newest);
    }

    /** Is told of each from now on, on the thread that sent it; returns quickly. */
    public void addListener(Consumer<Delivery> reader) {
        readers.add(reader);
    }

    /** Is told of nothing any more. */
    public void removeListener(Consumer<Delivery> reader) {
        readers.remove(reader);
    }

    void add(Instant at, String name, Letter letter, Result result, @Nullable Failure why) {
        String text = letter.value(Placeholder.TEXT);
        Delivery delivery =
                new Delivery(
                        at,
                        letter.channel(),
                        name,
                        letter.key(),
                        letter.occasion(),
                        text,
                        letter.incidents(),
                        result,
                        why);
        synchronized (this) {
            if (newest.size() == MOST) {
                newest.removeFirst();
            }
            newest.addLast(delivery);
        }
        boolean good = result == Result.DELIVERED;
        LOG.log(
                good ? Level.INFO : Level.WARNING,
                "channel {0}: {1} {2} {3}{4}",
                letter.channel(),
                letter.occasion().key(),
                letter.key(),
                result.key(),
                why == null ? "" : " " + why.reason().code() + " " + why.facts());
        readers.forEach(reader -> reader.accept(delivery));
    }
}
