package org.atalaya.status;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the engine says until the next tick. Of each host it keeps the newest state and the
 * verdicts a strip can show, so its memory has a bound even if nobody ever drains it. Safe for any
 * number of threads; never waits.
 */
public final class BoardFeed implements MonitorListener {

    /** What happened to one host: perhaps removed, and after that perhaps there again. */
    private static final class Pending {
        private boolean removed;
        private @Nullable HostUpdate newest;
        private final Deque<Verdict> verdicts = new ArrayDeque<>(1);

        void remove() {
            removed = true;
            newest = null;
            verdicts.clear();
        }

        void update(HostUpdate update) {
            newest = update;
            ProbeResult result = update.result();
            if (result == null) {
                return;
            }
            if (verdicts.size() == ResultStrip.LENGTH) {
                verdicts.removeFirst();
            }
            verdicts.addLast(result.verdict());
        }
    }

    private final Object lock = new Object();
    private Map<String, Pending> pending = new LinkedHashMap<>();
    private @Nullable List<String> order;

    @Override
    public void updated(HostUpdate update) {
        synchronized (lock) {
            of(update.host().id()).update(update);
        }
    }

    @Override
    public void removed(String hostId) {
        synchronized (lock) {
            of(hostId).remove();
        }
    }

    @Override
    public void arranged(List<String> hostIds) {
        synchronized (lock) {
            order = hostIds;
        }
    }

    private Pending of(String hostId) {
        return pending.computeIfAbsent(hostId, id -> new Pending());
    }

    /** Takes all that was collected: the order first, then hosts as they were first spoken of. */
    public List<BoardNews> drain() {
        Map<String, Pending> taken;
        List<String> newOrder;
        synchronized (lock) {
            newOrder = order;
            if (pending.isEmpty() && newOrder == null) {
                return List.of();
            }
            taken = pending;
            pending = new LinkedHashMap<>();
            order = null;
        }
        List<BoardNews> news = new ArrayList<>(taken.size() + 1);
        if (newOrder != null) {
            news.add(new BoardNews.Order(newOrder));
        }
        taken.forEach((id, host) -> put(id, host, news));
        return news;
    }

    private static void put(String id, Pending host, List<BoardNews> news) {
        if (host.removed) {
            news.add(new BoardNews.Removed(id));
        }
        HostUpdate newest = host.newest;
        if (newest != null) {
            news.add(new BoardNews.Update(newest, List.copyOf(host.verdicts)));
        }
    }
}
