package org.atalaya.ui.editor;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.atalaya.model.Host;
import org.atalaya.model.ProbeResult;
import org.jspecify.annotations.Nullable;

/**
 * "Test now": one probe at a time of the host as it stands in the fields. The answer of a probe
 * that was given up, because a field changed or the dialog closed, never shows. Needs no toolkit;
 * one thread, on which the probe's future completes too.
 */
final class TrialRun {

    private final Function<Host, CompletableFuture<ProbeResult>> probe;
    private final ReadOnlyObjectWrapper<Trial> trial =
            new ReadOnlyObjectWrapper<>(new Trial.None());
    private @Nullable CompletableFuture<ProbeResult> running;

    TrialRun(Function<Host, CompletableFuture<ProbeResult>> probe) {
        this.probe = probe;
    }

    /** Probes {@code host} now; an earlier probe that still runs is given up. */
    void start(Host host) {
        forget();
        CompletableFuture<ProbeResult> mine = probe.apply(host);
        running = mine;
        trial.set(new Trial.Running(host.timeout()));
        mine.whenComplete((result, fault) -> finish(mine, result, fault));
    }

    private void finish(
            CompletableFuture<ProbeResult> which,
            @Nullable ProbeResult result,
            @Nullable Throwable fault) {
        if (running != which) {
            return;
        }
        running = null;
        trial.set(
                result != null
                        ? new Trial.Answered(result)
                        : new Trial.Broken(String.valueOf(fault)));
    }

    /** Gives up what runs and forgets what was said. */
    void forget() {
        CompletableFuture<ProbeResult> old = running;
        running = null;
        if (old != null) {
            old.cancel(true);
        }
        trial.set(new Trial.None());
    }

    ReadOnlyObjectProperty<Trial> trialProperty() {
        return trial.getReadOnlyProperty();
    }
}
