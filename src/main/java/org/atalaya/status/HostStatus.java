package org.atalaya.status;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
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
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ResultStrip> strip =
            new ReadOnlyObjectWrapper<>(ResultStrip.EMPTY);

    HostStatus(HostUpdate first) {
        host = new ReadOnlyObjectWrapper<>(first.host());
        health = new ReadOnlyObjectWrapper<>(first.state().health());
        since = new ReadOnlyObjectWrapper<>(first.state().since());
        apply(List.of(first));
    }

    /** Takes the news of one tick, oldest first, and changes every property at most once. */
    void apply(List<HostUpdate> news) {
        ResultStrip longer = strip.get();
        for (HostUpdate update : news) {
            ProbeResult result = update.result();
            if (result != null) {
                longer = longer.with(result.verdict());
            }
        }
        HostUpdate newest = news.getLast();
        host.set(newest.host());
        since.set(newest.state().since());
        last.set(newest.state().last());
        acknowledgement.set(newest.state().acknowledgement());
        strip.set(longer);
        health.set(newest.state().health());
    }

    /** Marks data that is older than two intervals; a stale tile is never plain green. */
    void setStale(boolean nowStale) {
        stale.set(nowStale);
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
