package org.atalaya.status;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.atalaya.model.GroupRule;
import org.atalaya.model.HostState;
import org.atalaya.model.ProbeResult;
import org.atalaya.status.BoardNews.Order;
import org.atalaya.status.BoardNews.Removed;
import org.atalaya.status.BoardNews.Update;
import org.jspecify.annotations.Nullable;

/**
 * All hosts as the screen sees them: worst first, those of the same state as in the file; down and
 * in nobody's hand before down and acknowledged. Views read and listen; {@code service} alone calls
 * {@link #apply} and {@link #markStale}, on the FX thread.
 */
public final class StatusBoard {

    private static final Logger LOG = System.getLogger(StatusBoard.class.getName());

    private final Map<String, HostStatus> byId = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final BoardList list = new BoardList();
    private final ObservableList<HostStatus> view = FXCollections.unmodifiableObservableList(list);
    private final Counts.Tally tally = new Counts.Tally();
    private final Groups groups = new Groups();
    private final ReadOnlyObjectWrapper<List<GroupStatus>> groupList =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Instant> lastCheck =
            new ReadOnlyObjectWrapper<>();

    /** What a batch does to the list. */
    private record Steps(
            Set<HostStatus> gone,
            Map<HostStatus, Place> moves,
            Map<String, HostStatus> come,
            Set<HostStatus> edited) {
        Steps() {
            this(
                    new LinkedHashSet<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashMap<>(),
                    new LinkedHashSet<>());
        }
    }

    /**
     * A view that cannot be changed; one change event a tick, one more when the file's order did.
     */
    public ObservableList<HostStatus> hosts() {
        return view;
    }

    /** The host with this id; null when the board has none. */
    public @Nullable HostStatus find(String hostId) {
        return byId.get(hostId);
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    public Counts getCounts() {
        return counts.get();
    }

    /** When the newest result of all hosts was complete; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Instant> lastCheckProperty() {
        return lastCheck.getReadOnlyProperty();
    }

    public @Nullable Instant getLastCheck() {
        return lastCheck.get();
    }

    /**
     * Takes the news of one tick. Every property of a host changes at most once when the news holds
     * one {@link Update} a host, as {@link BoardFeed} gives it. A host whose news cannot be taken
     * is logged and spoils none of the others.
     */
    public void apply(List<BoardNews> news) {
        if (news.isEmpty()) {
            return;
        }
        Steps steps = new Steps();
        for (BoardNews each : news) {
            if (each instanceof Order order) {
                arrange(order);
            }
        }
        for (BoardNews each : news) {
            switch (each) {
                case Order arranged -> {}
                case Removed removed -> remove(removed.hostId(), steps);
                case Update update -> update(update, steps);
            }
        }
        List<BoardList.Move> moves = new ArrayList<>(steps.moves.size());
        steps.moves.forEach((host, to) -> moves.add(new BoardList.Move(host, to)));
        steps.edited.removeAll(steps.moves.keySet());
        list.change(steps.gone, moves, List.copyOf(steps.come.values()), steps.edited);
        counts.set(tally.toCounts());
        noteGroups();
        noteLastCheck(news);
    }

    private void noteGroups() {
        if (groups.takeChange()) {
            groupList.set(groups.statuses());
        }
    }

    /** Judges groups by these rules from now on. */
    public void judgeGroups(List<GroupRule> rules) {
        groups.judgeBy(rules);
        noteGroups();
    }

    /** The groups that have a name, worst first; changes once a tick at most. */
    public ReadOnlyObjectProperty<List<GroupStatus>> groupsProperty() {
        return groupList.getReadOnlyProperty();
    }

    /** Hosts that the order does not name are about to be removed: until then they stand last. */
    private void arrange(Order order) {
        ranks.clear();
        order.hostIds().forEach(this::rank);
        Set<HostStatus> reranked = new LinkedHashSet<>();
        for (HostStatus host : list) {
            Place place = host.place().withRank(rank(host.getHost().id()));
            if (!place.equals(host.place())) {
                host.setPlace(place);
                reranked.add(host);
            }
        }
        list.restoreOrder(reranked);
    }

    /** The place in the file; whom no order named stands behind all others. */
    private int rank(String hostId) {
        return ranks.computeIfAbsent(hostId, id -> ranks.size());
    }

    private void remove(String hostId, Steps steps) {
        groups.remove(hostId);
        HostStatus host = byId.remove(hostId);
        if (host == null) {
            return;
        }
        steps.edited.remove(host);
        Place last = steps.moves.remove(host);
        tally.remove(last == null ? host.place().health() : last.health());
        if (steps.come.remove(hostId) == null) {
            steps.gone.add(host);
        }
    }

    private void update(Update update, Steps steps) {
        String id = update.newest().host().id();
        HostState state = update.newest().state();
        groups.put(update.newest().host(), state.health());
        Place place = Place.of(update.newest().host(), state, rank(id));
        HostStatus known = byId.get(id);
        if (known == null) {
            HostStatus host = new HostStatus(update, place);
            byId.put(id, host);
            steps.come.put(id, host);
            tally.add(place.health());
            return;
        }
        if (!update.newest().host().equals(known.getHost()) && !steps.come.containsKey(id)) {
            steps.edited.add(known);
        }
        Place before = steps.moves.getOrDefault(known, known.place());
        if (!place.equals(before)) {
            tally.remove(before.health());
            tally.add(place.health());
            if (steps.come.containsKey(id)) {
                known.setPlace(place);
            } else {
                steps.moves.put(known, place);
            }
        }
        applySafely(known, update);
    }

    private static void applySafely(HostStatus host, Update update) {
        try {
            host.apply(update);
        } catch (RuntimeException fault) { // one bad host must not stop the wall
            LOG.log(Level.ERROR, "news of a host could not be shown: " + update, fault);
        }
    }

    private void noteLastCheck(List<BoardNews> news) {
        Instant newest = null;
        for (BoardNews each : news) {
            if (each instanceof Update update && !update.verdicts().isEmpty()) {
                ProbeResult last = update.newest().state().last();
                Instant end = last == null ? null : last.at().plus(last.latency());
                newest = end == null || (newest != null && newest.isAfter(end)) ? newest : end;
            }
        }
        if (newest != null) {
            lastCheck.set(newest);
        }
    }

    /** Marks the hosts that nothing was heard of for two intervals and a timeout, and no others. */
    public void markStale(Instant now) {
        for (HostStatus host : list) {
            host.markStale(now);
        }
    }
}
