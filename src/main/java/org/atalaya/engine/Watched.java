package org.atalaya.engine;

import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.jspecify.annotations.Nullable;

/**
 * One host of the {@link Roster}. Changed, and spoken of to listeners, only under its own lock;
 * what its family reads of it without the lock is published after each judgement.
 */
final class Watched {

    final Judge judge;

    /** Null while the host is not probed. */
    @Nullable Slot slot;

    /** The newest answer, on the ticker. */
    volatile long heard;

    private volatile Host host;
    private volatile HostState state;
    private volatile boolean blocks;
    private volatile boolean undecided;

    /** The hosts that name this one as their parent. */
    private volatile List<Watched> children = List.of();

    Watched(Judge judge, long nanos) {
        this.judge = judge;
        this.host = judge.host();
        this.state = judge.state();
        this.heard = nanos;
    }

    /** Puts what the judge thinks now where others see it; whether that matters to its children. */
    boolean publish() {
        boolean matters = blocks != judge.blocks() || undecided != judge.isUndecided();
        host = judge.host();
        state = judge.state();
        blocks = judge.blocks();
        undecided = judge.isUndecided();
        Slot place = slot;
        if (place != null) {
            place.hurried = judge.isHurried();
        }
        return matters;
    }

    Host host() {
        return host;
    }

    HostState state() {
        return state;
    }

    boolean blocks() {
        return blocks;
    }

    boolean isUndecided() {
        return undecided;
    }

    List<Watched> children() {
        return children;
    }

    void adopt(List<Watched> hosts) {
        children = List.copyOf(hosts);
    }
}
