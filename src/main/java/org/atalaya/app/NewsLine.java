package org.atalaya.app;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.Health;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * The last few things that happened, as sentences for the foot of the wall. A thousand in a second
 * are told to the FX thread once.
 */
final class NewsLine implements MonitorListener {

    private static final int KEPT = 8;

    private final Phrases phrases;
    private final Consumer<List<String>> told;
    private final Deque<String> newest = new ArrayDeque<>();
    private final AtomicBoolean telling = new AtomicBoolean();

    /**
     * @param told on the FX thread, newest first
     */
    NewsLine(Phrases phrases, Consumer<List<String>> told) {
        this.phrases = phrases;
        this.told = told;
    }

    @Override
    public void incident(IncidentEvent event) {
        String sentence = sentence(event);
        if (sentence == null) {
            return;
        }
        synchronized (newest) {
            newest.addFirst(sentence);
            while (newest.size() > KEPT) {
                newest.removeLast();
            }
        }
        if (telling.compareAndSet(false, true)) {
            Platform.runLater(this::tell);
        }
    }

    private void tell() {
        telling.set(false);
        List<String> now;
        synchronized (newest) {
            now = List.copyOf(newest);
        }
        told.accept(now);
    }

    /** Null for what is no news to a room. */
    private @Nullable String sentence(IncidentEvent event) {
        Incident incident = event.incident();
        String time = phrases.time(event.at());
        return switch (event.type()) {
            case OPENED, CHANGED ->
                    words("ticker.opened", time, incident.hostName(), state(incident));
            case REOPENED -> words("ticker.again", time, incident.hostName(), state(incident));
            case ESCALATED ->
                    words(
                            "ticker.escalated",
                            time,
                            incident.hostName(),
                            phrases.lasted(Duration.between(incident.openedAt(), event.at())));
            case ACKNOWLEDGED ->
                    event.by() == null
                            ? null
                            : words("ticker.mine", time, incident.hostName(), event.by());
            case RESOLVED ->
                    words(
                            "ticker.over",
                            time,
                            incident.hostName(),
                            phrases.lasted(Duration.between(incident.openedAt(), event.at())));
            case NOTED, SHELVED, UNSHELVED, SEEN, RANG -> null;
        };
    }

    private String state(Incident incident) {
        Health health =
                switch (incident.kind()) {
                    case DEGRADED -> Health.DEGRADED;
                    case UNREACHABLE -> Health.UNREACHABLE;
                    case FLAPPING -> Health.FLAPPING;
                    case DOWN -> Health.DOWN;
                };
        String word = phrases.health(health);
        return incident.cause() == null ? word : word + ", " + phrases.cause(incident.cause());
    }

    private String words(String key, Object... facts) {
        return phrases.words().get(key, facts);
    }

    @Override
    public void updated(HostUpdate update) {
        // The board shows it.
    }

    @Override
    public void removed(String hostId) {
        // The board shows it.
    }
}
