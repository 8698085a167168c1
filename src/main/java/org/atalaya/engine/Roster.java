package org.atalaya.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.ProbeResult;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that are watched and what is known of them: takes a new list, a result, the word of a
 * person or of the clock, and tells the listeners. Safe for any number of threads, but for {@link
 * #setHosts}. Never holds the locks of two hosts at once.
 */
final class Roster {

    /** What a new list of hosts means for the schedule. */
    record Change(List<Slot> gone, List<Slot> planned) {
        Change() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final InstantSource clock;
    private final LongSupplier ticker;
    private final FlapRule flapRule;
    private final MonitorListener listeners;
    private final Consumer<List<String>> checkNow;
    private final Map<String, Watched> watched = new ConcurrentHashMap<>();
    private final LineLooks line = new LineLooks();
    private final Family family = new Family(watched, line);
    private final Enrolment enrolment;
    private volatile MaintenancePlan plan = MaintenancePlan.NONE;
    private volatile boolean online = true;

    /** Changes whenever time was lost: answers to questions from before say nothing. */
    private volatile int epoch;

    private volatile boolean closed;

    /**
     * @param ticker nanoseconds of a monotonic clock
     * @param checkNow asks hosts out of turn, because others wait for their answer
     */
    Roster(
            InstantSource clock,
            LongSupplier ticker,
            FlapRule flapRule,
            MonitorListener listeners,
            Consumer<List<String>> checkNow) {
        this.clock = clock;
        this.ticker = ticker;
        this.flapRule = flapRule;
        this.listeners = listeners;
        this.checkNow = checkNow;
        this.enrolment = new Enrolment(this, watched, clock, ticker, listeners);
    }

    /** What was known before this start, of hosts that are here or come later. */
    void restore(Collection<Remembered> known) {
        for (Remembered each : known) {
            if (watched.containsKey(each.hostId())) {
                each(List.of(each.hostId()), judge -> restored(judge, each));
            } else {
                enrolment.remember(each);
            }
        }
    }

    private Judgement restored(Judge judge, Remembered known) {
        judge.restore(known);
        return look(judge);
    }

    /** What the clock, the plan and the parents say. */
    Judgement look(Judge judge) {
        return judge.settle(plan, clock.instant(), ticker.getAsLong());
    }

    /** Watches exactly these hosts; one caller at a time, see {@link Monitor#setHosts}. */
    Change setHosts(List<Host> hosts) {
        Change change = enrolment.setHosts(hosts);
        family.arrange();
        return change;
    }

    /** A judge for a host that is new; it knows how the line stands. */
    Judge judgeFor(Host host, @Nullable Remembered known) {
        Instant now = clock.instant();
        long nanos = ticker.getAsLong();
        Judge judge = new Judge(host, family, flapRule, now, nanos);
        if (known != null && !host.paused()) {
            judge.restore(known);
        }
        judge.network(online, now, nanos);
        return judge;
    }

    /** Told under the lock of the host, so that listeners hear of it in order. */
    boolean tell(Watched host, Judgement judgement, @Nullable ProbeResult result, boolean always) {
        boolean matters = host.publish();
        if (always || judgement.isNews()) {
            listeners.updated(
                    new HostUpdate(host.host(), judgement.state(), result, judgement.transition()));
        }
        judgement.events().forEach(listeners::incident);
        return matters;
    }

    /** Which time an answer must belong to; to be asked before the question. */
    int epoch() {
        return epoch;
    }

    /** Judges an answer. One that came to an old question, or too late, is dropped. */
    void result(Slot slot, ProbeResult result) {
        result(slot, result, epoch);
    }

    /** Judges an answer to a question of this epoch. */
    void result(Slot slot, ProbeResult result, int asked) {
        Watched host = watched.get(slot.host().id());
        if (host == null) {
            return;
        }
        boolean first;
        boolean matters;
        synchronized (host) {
            if (host.slot != slot || closed || asked != epoch) {
                return;
            }
            int before = host.state().failures();
            long nanos = ticker.getAsLong();
            host.heard = nanos;
            Judgement judgement = host.judge.result(result, plan, nanos);
            if (judgement == null) {
                return;
            }
            matters = tell(host, judgement, judgement.state().last(), true);
            first = before == 0 && judgement.state().failures() == 1;
        }
        inform(host, first, matters);
    }

    /** Asks the parents when a host begins to fail, and tells the children what they waited for. */
    private void inform(Watched host, boolean fails, boolean matters) {
        List<String> parents = host.host().watching().parents();
        if (fails && !parents.isEmpty()) {
            checkNow.accept(parents);
        }
        List<String> freed = new ArrayList<>(0);
        for (Watched child : host.children()) {
            if (matters || child.isUndecided()) {
                settle(child);
            }
            if (matters && child.state().health().isFailing() && !host.blocks()) {
                freed.add(child.host().id());
            }
        }
        if (!freed.isEmpty()) {
            checkNow.accept(freed);
        }
    }

    /** Looks at the clock for every host: what is stale, planned, calm or no longer waiting. */
    void sweep() {
        watched.values().forEach(this::settle);
    }

    private void settle(Watched host) {
        judge(host, this::look);
    }

    /** This machine lost its line, or has it again; true when everybody is to be asked anew. */
    boolean setOnline(boolean nowOnline) {
        if (nowOnline == online) {
            return false;
        }
        epoch++;
        online = nowOnline;
        for (Watched host : watched.values()) {
            judge(host, judge -> judge.network(nowOnline, clock.instant(), ticker.getAsLong()));
        }
        return nowOnline;
    }

    /** Who looks at this machine's own line. */
    void lineAsker(LongSupplier looks) {
        line.asker(looks);
    }

    /** The line was there: whoever waited for this look is down by themselves. */
    void lineSeen(long look) {
        line.seen(look);
        sweep();
    }

    /** Nothing was watched for a while. */
    void gap() {
        epoch++;
        for (Watched host : watched.values()) {
            synchronized (host) {
                host.judge.gap(ticker.getAsLong());
                host.publish();
            }
        }
    }

    void setPlan(MaintenancePlan newPlan) {
        plan = newPlan;
        sweep();
    }

    /** Does something to each of these hosts; ids of nobody are passed over. */
    void each(Collection<String> ids, Function<Judge, Judgement> deed) {
        for (String id : ids) {
            Watched host = watched.get(id);
            if (host != null) {
                judge(host, deed);
            }
        }
    }

    /** Somebody looked at these incidents, over or not. */
    void seen(Collection<String> incidentIds) {
        Instant now = clock.instant();
        for (String id : incidentIds) {
            Watched host = watched.get(IncidentBook.hostOf(id));
            if (host != null) {
                List<String> one = List.of(id);
                judge(host, judge -> judge.act((b, who, at) -> b.seen(who, at, one), now));
                synchronized (host) {
                    IncidentEvent late = host.judge.seenLate(one, now);
                    if (late != null && !closed) {
                        listeners.incident(late);
                    }
                }
            }
        }
    }

    private void judge(Watched host, Function<Judge, Judgement> deed) {
        boolean matters;
        synchronized (host) {
            if (closed || watched.get(host.host().id()) != host) {
                return;
            }
            matters = tell(host, deed.apply(host.judge), null, false);
        }
        if (matters) {
            inform(host, false, true);
        }
    }

    /** What must be known after a restart. */
    List<Remembered> remember() {
        List<Remembered> all = new ArrayList<>();
        for (Watched host : watched.values()) {
            synchronized (host) {
                all.add(host.judge.remember());
            }
        }
        return all;
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
            states.merge(host.state().health(), 1, Integer::sum);
        }
        return states;
    }

    /** Nothing that comes from now on is a result. */
    void close() {
        closed = true;
    }
}
