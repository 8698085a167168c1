package org.atalaya.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that are watched and what is known of them: takes a new list, an acknowledgement, a
 * result, and tells the listeners. Safe for any number of threads, but for {@link #setHosts}.
 */
final class Roster {

    /** What a new list of hosts means for the schedule. */
    record Change(List<Slot> gone, List<Slot> planned) {
        Change() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final Judge judge;
    private final InstantSource clock;
    private final MonitorListener listeners;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private List<String> order = List.of();
    private long slots;
    private volatile boolean closed;

    Roster(Judge judge, InstantSource clock, MonitorListener listeners) {
        this.judge = judge;
        this.clock = clock;
        this.listeners = listeners;
    }

    /** Watches exactly these hosts; one caller at a time, see {@link Monitor#setHosts}. */
    Change setHosts(List<Host> hosts) {
        Set<String> ids = distinctIds(hosts);
        Change change = new Change();
        for (String id : order) {
            if (!ids.contains(id)) {
                remove(id, change);
            }
        }
        List<String> newOrder = List.copyOf(ids);
        if (!newOrder.equals(order)) {
            order = newOrder;
            listeners.arranged(newOrder);
        }
        for (Host host : hosts) {
            Watched known = watched.get(host.id());
            if (known == null) {
                add(host, change);
            } else {
                edit(known, host, change);
            }
        }
        return change;
    }

    private static Set<String> distinctIds(List<Host> hosts) {
        Set<String> ids = LinkedHashSet.newLinkedHashSet(hosts.size());
        for (Host host : hosts) {
            if (!ids.add(host.id())) {
                throw new IllegalArgumentException(
                        "two hosts have the id \"" + host.id() + "\": give one of them another");
            }
        }
        return ids;
    }

    private void remove(String id, Change change) {
        Watched gone = watched.remove(id);
        if (gone != null) {
            synchronized (gone) {
                retire(gone, change);
                listeners.removed(id);
            }
        }
    }

    private void add(Host host, Change change) {
        Instant now = clock.instant();
        HostState state = HostState.pending(now);
        if (host.paused()) {
            state = new HostState(Health.PAUSED, now, null, 0, null);
        }
        Watched added = new Watched(host, state);
        synchronized (added) {
            watched.put(host.id(), added);
            listeners.updated(new HostUpdate(host, state, null, null));
            if (!host.paused()) {
                employ(added, change);
            }
        }
    }

    private void edit(Watched known, Host host, Change change) {
        synchronized (known) {
            Host before = known.host;
            if (host.equals(before)) {
                return;
            }
            known.host = host;
            Judgement judgement = new Judgement(known.state, null);
            if (host.paused() && !before.paused()) {
                retire(known, change);
                judgement = judge.paused(host, known.state, clock.instant());
            } else if (!host.paused() && isAnotherQuestion(before, host)) {
                retire(known, change);
                employ(known, change);
                judgement = judge.renewed(host, known.state, clock.instant());
            } else if (known.slot != null) {
                keep(known.slot, before, host, change);
            }
            listeners.updated(known.take(judgement, null));
        }
    }

    private static boolean isAnotherQuestion(Host before, Host host) {
        return before.paused() || !before.check().equals(host.check());
    }

    private static void keep(Slot slot, Host before, Host host, Change change) {
        slot.keep(host);
        if (!host.interval().equals(before.interval())) {
            change.planned().add(slot);
        }
    }

    private static void retire(Watched host, Change change) {
        Slot slot = host.slot;
        if (slot != null) {
            host.slot = null;
            change.gone().add(slot);
        }
    }

    private void employ(Watched host, Change change) {
        Slot slot = new Slot(slots++, host.host);
        host.slot = slot;
        change.planned().add(slot);
    }

    /** Judges an answer. One that came to an old question, or too late, is dropped. */
    void result(Slot slot, ProbeResult result) {
        Watched host = watched.get(slot.host().id());
        if (host == null) {
            return;
        }
        synchronized (host) {
            if (host.slot == slot && !closed) {
                Judgement judgement = judge.result(host.host, host.state, result);
                listeners.updated(host.take(judgement, result));
            }
        }
    }

    /** Takes the open incidents of these hosts in hand; ids without one are passed over. */
    void acknowledge(Collection<String> ids, String by) {
        Acknowledgement mine = new Acknowledgement(by, clock.instant());
        for (String id : ids) {
            Watched host = watched.get(id);
            if (host != null) {
                acknowledge(host, mine);
            }
        }
    }

    private void acknowledge(Watched host, Acknowledgement mine) {
        synchronized (host) {
            HostState after = judge.acknowledged(host.state, mine);
            if (!after.equals(host.state)) {
                listeners.updated(host.take(new Judgement(after, null), null));
            }
        }
    }

    /** The places in the schedule of these hosts; paused and unknown ones have none. */
    List<Slot> slotsOf(Collection<String> ids) {
        List<Slot> found = new ArrayList<>(ids.size());
        for (String id : ids) {
            Watched host = watched.get(id);
            Slot slot = host == null ? null : slotOf(host);
            if (slot != null) {
                found.add(slot);
            }
        }
        return found;
    }

    private static @Nullable Slot slotOf(Watched host) {
        synchronized (host) {
            return host.slot;
        }
    }

    /** How many hosts are in each state. */
    Map<Health, Integer> states() {
        Map<Health, Integer> states = new EnumMap<>(Health.class);
        for (Watched host : watched.values()) {
            states.merge(host.state.health(), 1, Integer::sum);
        }
        return states;
    }

    /** Nothing that comes from now on is a result. */
    void close() {
        closed = true;
    }
}
