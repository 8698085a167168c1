package org.atalaya.ui.editor;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.Host;

/**
 * What the dialog must know of the board it adds to.
 *
 * @param hosts as they are configured now: for groups and for names that are taken
 * @param interval what a new host gets, see {@link Host#interval}
 * @param timeout what a new host gets, see {@link Host#timeout}
 * @param secretPlace where passwords and tokens are kept, as a sentence; empty when nobody knows
 */
public record BoardFacts(
        List<Host> hosts, Duration interval, Duration timeout, String secretPlace) {

    public BoardFacts {
        hosts = List.copyOf(hosts);
    }

    /** A board that says nothing of its own about time. */
    public static BoardFacts of(List<Host> hosts) {
        return new BoardFacts(hosts, Host.DEFAULT_INTERVAL, Host.DEFAULT_TIMEOUT, "");
    }
}
