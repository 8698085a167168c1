package org.atalaya.ui.wall;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.atalaya.model.GroupPath;
import org.atalaya.model.TileOrder;
import org.atalaya.status.HostStatus;
import org.jspecify.annotations.Nullable;

/** Puts the hosts of the board into an order; what that takes is kept for the next time. */
final class BoardSorter {

    /** How long latencies count: tiles that change places all the time cannot be read. */
    static final Duration LATENCY_HOLDS = Duration.ofSeconds(10);

    private static final long NONE = -1;

    private record Named(String name, String key) {}

    private final Map<HostStatus, Named> names = new HashMap<>();
    private final Map<String, String> groups = new HashMap<>();
    private final Map<HostStatus, Long> latencies = new HashMap<>();
    private @Nullable Instant measured;

    /**
     * The same hosts in this order.
     *
     * @param worstFirst as the board has them
     */
    List<HostStatus> sort(List<HostStatus> worstFirst, TileOrder order, Instant now) {
        if (order == TileOrder.LATENCY) {
            measure(worstFirst, now);
        }
        List<HostStatus> all = new ArrayList<>(worstFirst);
        Comparator<HostStatus> by = by(order);
        if (by != null) {
            all.sort(by);
        }
        return all;
    }

    private @Nullable Comparator<HostStatus> by(TileOrder order) {
        return switch (order) {
            case WORST -> null;
            case NAME -> Comparator.comparing(this::name).thenComparingInt(HostStatus::getRank);
            case LATENCY -> Comparator.comparingLong(this::latency).reversed();
            // Hosts in no group stand behind all groups; sorting keeps the worst first in each.
            case GROUP ->
                    Comparator.<HostStatus, Boolean>comparing(host -> group(host).isEmpty())
                            .thenComparing(this::group);
            case HAND -> Comparator.comparingInt(HostStatus::getRank);
        };
    }

    private String name(HostStatus status) {
        String name = status.getHost().name();
        Named known = names.get(status);
        if (known == null || !known.name().equals(name)) {
            known = new Named(name, Plain.sortKey(name));
            names.put(status, known);
        }
        return known.key();
    }

    private String group(HostStatus status) {
        return groups.computeIfAbsent(
                status.getHost().group(), group -> sortKey(GroupPath.of(group)));
    }

    /** A group stands before what lies in it, and that before the group behind it. */
    static String sortKey(GroupPath path) {
        return String.join("\0", path.levels().stream().map(Plain::sortKey).toList());
    }

    /** What does not answer comes first, what was never asked last. */
    private long latency(HostStatus status) {
        return status.getHealth().isFailing()
                ? Long.MAX_VALUE
                : latencies.getOrDefault(status, NONE);
    }

    private void measure(List<HostStatus> hosts, Instant now) {
        boolean fresh = measured != null && now.isBefore(measured.plus(LATENCY_HOLDS));
        if (!fresh) {
            measured = now;
            latencies.clear();
        }
        for (HostStatus host : hosts) {
            latencies.computeIfAbsent(host, BoardSorter::measured);
        }
    }

    private static @Nullable Long measured(HostStatus host) {
        Duration latency = host.getLatency();
        return latency == null ? null : latency.toNanos();
    }

    /** Whether the latencies that it sorts by are too old by now. */
    boolean isOutdated(Instant now) {
        return measured != null && !now.isBefore(measured.plus(LATENCY_HOLDS));
    }

    /** Forgets what it knows of hosts that have gone. */
    void retain(List<HostStatus> hosts) {
        if (names.size() > hosts.size() * 2) {
            names.keySet().retainAll(new HashSet<>(hosts));
        }
    }
}
