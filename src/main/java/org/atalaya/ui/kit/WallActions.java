package org.atalaya.ui.kit;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.atalaya.model.Host;
import org.atalaya.model.ProbeResult;

/**
 * What a person can do on the wall. Views call it on the FX thread and never see what stands behind
 * it; {@code app} wires it to the engine, the alarm and the store. Nothing here blocks.
 */
public interface WallActions extends AlarmActions, EditActions, PlanActions, LaunchActions {

    /** Runs the real probe of a host that need not be saved; completes on the FX thread. */
    CompletableFuture<ProbeResult> test(Host host);

    /** Probes these hosts now, out of turn. */
    void checkNow(List<Host> hosts);

    /** Adds the demo hosts' board, served from inside this program, until the wall is closed. */
    void openDemo();

    /** Leaves the program. */
    void quit();
}
