package org.atalaya.engine;

import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.jspecify.annotations.Nullable;

/** One host of the {@link Roster}. Changed, and spoken of to listeners, only under its own lock. */
final class Watched {

    Host host;

    /** Read without the lock by those who count. */
    volatile HostState state;

    /** Null while the host is not probed. */
    @Nullable Slot slot;

    Watched(Host host, HostState state) {
        this.host = host;
        this.state = state;
    }

    /** Takes what the judge says, and puts it as news. */
    HostUpdate take(Judgement judgement, @Nullable ProbeResult result) {
        state = judgement.state();
        return new HostUpdate(host, state, result, judgement.transition());
    }
}
