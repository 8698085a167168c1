package org.atalaya.status;

import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Circumstances;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.jspecify.annotations.Nullable;

/**
 * One host as the screen sees it: read-only properties out, one {@link #apply} in, called by {@link
 * StatusBoard} on the FX thread once a tick at most. Needs no toolkit, so its tests need none.
 */
public final class HostStatus {

    private final ReadOnlyObjectWrapper<Host> host;
    private final ReadOnlyObjectWrapper<Health> health;
    private final ReadOnlyObjectWrapper<Instant> since;
    private final ReadOnlyObjectWrapper<@Nullable ProbeResult> last = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Acknowledgement> acknowledgement =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Circumstances> circumstances =
            new ReadOnlyObjectWrapper<>(Circumstances.NONE);
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ResultStrip> strip =
            new ReadOnlyObjectWrapper<>(ResultStrip.EMPTY);
    private Place place;

    HostStatus(BoardNews.Update first, Place place) {
        HostUpdate newest = first.newest();
        host = new ReadOnlyObjectWrapper<>(newest.host());
        health = new ReadOnlyObjectWrapper<>(newest.state().health());
        since = new ReadOnlyObjectWrapper<>(newest.state().since());
        this.place = place;
        apply(first);
    }

    /** Takes the news of one tick, and changes every property at most once. */
    void apply(BoardNews.Update news) {
        HostState state = news.newest().state();
        host.set(news.newest().host());
        since.set(state.since());
        last.set(state.last());
        acknowledgement.set(state.acknowledgement());
        circumstances.set(state.circumstances());
        if (!news.verdicts().isEmpty()) {
            strip.set(strip.get().with(news.verdicts()));
            stale.set(false);
        }
        health.set(state.health());
    }

    /** Where it stands; changed only by {@link BoardList}, or before it is there. */
    Place place() {
        return place;
    }

    /** Where it stands in the file; no two hosts have the same. */
    public int getRank() {
        return place.rank();
    }

    void setPlace(Place newPlace) {
        place = newPlace;
    }

    /**
     * Marks data that is older than two intervals and a timeout, or that comes from a future the
     * clock was set back from; a stale tile is never plain green. Data is as old as the beginning
     * of its check, and where checks may last longer than the interval they come no sooner than
     * that: none is stale while the next one is still in its time.
     */
    void markStale(Instant now) {
        if (health.get() == Health.PAUSED) {
            stale.set(false);
            return;
        }
        ProbeResult newest = last.get();
        Instant heard = newest == null ? since.get() : newest.at();
        Duration interval = host.get().interval();
        Duration timeout = host.get().timeout();
        Duration apart = interval.compareTo(timeout) < 0 ? timeout : interval;
        Duration limit = apart.multipliedBy(2).plus(timeout);
        stale.set(Duration.between(heard, now).abs().compareTo(limit) > 0);
    }

    public ReadOnlyObjectProperty<Host> hostProperty() {
        return host.getReadOnlyProperty();
    }

    public Host getHost() {
        return host.get();
    }

    public ReadOnlyObjectProperty<Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    public Health getHealth() {
        return health.get();
    }

    public ReadOnlyObjectProperty<Instant> sinceProperty() {
        return since.getReadOnlyProperty();
    }

    public Instant getSince() {
        return since.get();
    }

    public ReadOnlyObjectProperty<@Nullable ProbeResult> lastProperty() {
        return last.getReadOnlyProperty();
    }

    public @Nullable ProbeResult getLast() {
        return last.get();
    }

    public ReadOnlyObjectProperty<@Nullable Acknowledgement> acknowledgementProperty() {
        return acknowledgement.getReadOnlyProperty();
    }

    public @Nullable Acknowledgement getAcknowledgement() {
        return acknowledgement.get();
    }

    /** What there is to say beside the state: until when, behind whom, the open incident. */
    public ReadOnlyObjectProperty<Circumstances> circumstancesProperty() {
        return circumstances.getReadOnlyProperty();
    }

    public Circumstances getCircumstances() {
        return circumstances.get();
    }

    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    public boolean isStale() {
        return stale.get();
    }

    public ReadOnlyObjectProperty<ResultStrip> stripProperty() {
        return strip.getReadOnlyProperty();
    }

    public ResultStrip getStrip() {
        return strip.get();
    }

    /** Why it is not plain up; null while it is, and before the first result. */
    public @Nullable Failure getFailure() {
        ProbeResult result = last.get();
        return result == null ? null : result.failure();
    }

    /** How long the newest probe took; null before the first result. */
    public @Nullable Duration getLatency() {
        ProbeResult result = last.get();
        return result == null ? null : result.latency();
    }
}
