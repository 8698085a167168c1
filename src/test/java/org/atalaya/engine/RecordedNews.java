package org.atalaya.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.HostUpdate;

/**
 * A listener that remembers; a test takes from it what happened, in order, and waits if it must.
 */
final class RecordedNews implements MonitorListener {

    private final BlockingQueue<HostUpdate> updates = new LinkedBlockingQueue<>();
    private final List<String> removed = new ArrayList<>();
    private final List<List<String>> orders = new ArrayList<>();

    @Override
    public void updated(HostUpdate update) {
        updates.add(update);
    }

    @Override
    public synchronized void removed(String hostId) {
        removed.add(hostId);
    }

    @Override
    public synchronized void arranged(List<String> hostIds) {
        orders.add(hostIds);
    }

    HostUpdate next() throws InterruptedException {
        HostUpdate update = updates.poll(10, TimeUnit.SECONDS);
        if (update == null) {
            throw new AssertionError("no news within 10 s");
        }
        return update;
    }

    /** The next news that is a result, whatever comes before it. */
    HostUpdate nextResult() throws InterruptedException {
        HostUpdate update = next();
        while (update.result() == null) {
            update = next();
        }
        return update;
    }

    List<HostUpdate> takeAll() {
        List<HostUpdate> all = new ArrayList<>();
        updates.drainTo(all);
        return all;
    }

    synchronized List<String> removed() {
        return List.copyOf(removed);
    }

    synchronized List<List<String>> orders() {
        return List.copyOf(orders);
    }
}
