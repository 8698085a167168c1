package org.atalaya.status;

import java.util.List;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Verdict;

/** What happened since the last tick, put together: at most one of each kind for a host. */
public sealed interface BoardNews {

    /** The hosts stand in this order where nothing worse decides. */
    record Order(List<String> hostIds) implements BoardNews {
        public Order {
            hostIds = List.copyOf(hostIds);
        }
    }

    /** A host is no longer watched. */
    record Removed(String hostId) implements BoardNews {}

    /**
     * A host is new or changed.
     *
     * @param newest what is known of it now
     * @param verdicts of the results since the last tick, oldest first, at most as many as a strip
     *     shows
     */
    record Update(HostUpdate newest, List<Verdict> verdicts) implements BoardNews {
        public Update {
            verdicts = List.copyOf(verdicts);
        }

        /** A single piece of news from the engine. */
        public static Update of(HostUpdate update) {
            ProbeResult result = update.result();
            return new Update(update, result == null ? List.of() : List.of(result.verdict()));
        }
    }
}
