package org.atalaya.engine;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;

/** All listeners as one that never throws: a fault in one is logged and the next is told. */
final class Listeners implements MonitorListener {

    private static final Logger LOG = System.getLogger(Listeners.class.getName());

    private final List<MonitorListener> listeners = new CopyOnWriteArrayList<>();

    void add(MonitorListener listener) {
        listeners.add(listener);
    }

    @Override
    public void updated(HostUpdate update) {
        tell(listener -> listener.updated(update));
    }

    @Override
    public void incident(IncidentEvent event) {
        tell(listener -> listener.incident(event));
    }

    @Override
    public void notWatched(Instant from, Instant to) {
        tell(listener -> listener.notWatched(from, to));
    }

    @Override
    public void setBack(Instant from, Instant to) {
        tell(listener -> listener.setBack(from, to));
    }

    @Override
    public void removed(String hostId) {
        tell(listener -> listener.removed(hostId));
    }

    @Override
    public void arranged(List<String> hostIds) {
        tell(listener -> listener.arranged(hostIds));
    }

    private void tell(Consumer<MonitorListener> news) {
        for (MonitorListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (Throwable fault) { // an error in a view must not silence the alarm either
                LOG.log(Level.ERROR, "a listener of the engine failed: " + listener, fault);
            }
        }
    }
}
