package org.atalaya.engine;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.atalaya.model.Host;
import org.atalaya.model.IncidentEvent;

/**
 * Takes the list of hosts as it is configured: who is new, gone or changed, and what that means for
 * the schedule. One caller at a time.
 */
final class Enrolment {

    private final Roster roster;
    private final Map<String, Watched> watched;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final MonitorListener listeners;
    private final Map<String, Remembered> remembered = new HashMap<>();
    private List<String> order = List.of();
    private long slots;

    Enrolment(
            Roster roster,
            Map<String, Watched> watched,
            InstantSource clock,
            LongSupplier ticker,
            MonitorListener listeners) {
        this.roster = roster;
        this.watched = watched;
        this.clock = clock;
        this.ticker = ticker;
        this.listeners = listeners;
    }

    /**
     * What was known before this start, or before it was taken away, of a host that comes later.
     */
    void remember(Remembered known) {
        remembered.put(known.hostId(), known);
    }

    /** Watches exactly these hosts; one caller at a time, see {@link Monitor#setHosts}. */
    Roster.Change setHosts(List<Host> hosts) {
        Set<String> ids = distinctIds(hosts);
        Roster.Change change = new Roster.Change();
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

    private void remove(String id, Roster.Change change) {
        Watched gone = watched.remove(id);
        if (gone != null) {
            synchronized (gone) {
                retire(gone, change);
                Remembered known = gone.judge.remember();
                IncidentEvent end = gone.judge.removed(clock.instant());
                // Whoever takes a delete back has the alarm of the host in hand already.
                remember(end == null ? known : known.withIncident(end.incident()));
                if (end != null) {
                    listeners.incident(end);
                }
                listeners.removed(id);
            }
        }
    }

    private void add(Host host, Roster.Change change) {
        Judge judge = roster.judgeFor(host, remembered.remove(host.id()));
        Watched added = new Watched(judge, ticker.getAsLong());
        synchronized (added) {
            watched.put(host.id(), added);
            roster.tell(added, roster.look(judge), null, true);
            if (!host.paused()) {
                employ(added, change);
            }
        }
    }

    private void edit(Watched known, Host host, Roster.Change change) {
        synchronized (known) {
            Host before = known.host();
            if (host.equals(before)) {
                return;
            }
            Judge judge = known.judge;
            Judgement judgement;
            if (host.paused() && !before.paused()) {
                retire(known, change);
                judgement = judge.paused(host, clock.instant());
            } else if (!host.paused() && isAnotherQuestion(before, host)) {
                retire(known, change);
                employ(known, change);
                judgement = judge.renewed(host, clock.instant(), ticker.getAsLong());
            } else {
                judgement = judge.edited(host);
                if (known.slot != null) {
                    keep(known.slot, before, host, change);
                }
            }
            roster.tell(known, judgement, null, true);
        }
    }

    private static boolean isAnotherQuestion(Host before, Host host) {
        return before.paused() || !before.check().equals(host.check());
    }

    private static void keep(Slot slot, Host before, Host host, Roster.Change change) {
        slot.keep(host);
        if (!host.interval().equals(before.interval())) {
            change.planned().add(slot);
        }
    }

    private static void retire(Watched host, Roster.Change change) {
        Slot slot = host.slot;
        if (slot != null) {
            host.slot = null;
            change.gone().add(slot);
        }
    }

    private void employ(Watched host, Roster.Change change) {
        Slot slot = new Slot(slots++, host.host());
        slot.hurried = host.judge.isHurried();
        host.slot = slot;
        change.planned().add(slot);
    }
}
