package org.atalaya.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Circumstances;
import org.atalaya.model.Failure;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Loopback;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Says what the wall shows of one host, and what that means for its incidents. Pure: it is given
 * results, words of people and the time, and the same story gives the same judgements. The order of
 * what hides what is in {@link #health}; docs/alarm-states.md has the whole table.
 */
final class Judge {

    /** What a person, or the alarm, does to the open incident; null when there is nothing to do. */
    @FunctionalInterface
    interface Deed {
        @Nullable IncidentEvent on(IncidentBook book, Host host, Instant now);
    }

    private final IncidentBook book = new IncidentBook();
    private final Upkeep upkeep = new Upkeep();
    private final FlapRule usualFlaps;
    private Flaps flaps;
    private final Ties ties;
    private Host host;
    private HostState state;
    private Belief belief = Belief.PENDING;
    private final Habit habit = new Habit();

    /** When something was last heard of it, on the ticker. */
    private long heard;

    private boolean online = true;

    /** Nothing was heard since the line came back. */
    private boolean unheard;

    /** Known to be down from before the start; not asked yet since. */
    private boolean unproven;

    private boolean stale;
    private final Recollection past = new Recollection();

    Judge(Host host, Kin kin, FlapRule rule, Instant now, long nanos) {
        this.host = host;
        this.ties = new Ties(kin);
        this.usualFlaps = rule;
        this.flaps = flapsOf(host);
        this.heard = nanos;
        Health first = host.paused() ? Health.PAUSED : Health.PENDING;
        this.state = new HostState(first, now, null, 0, null);
    }

    private Flaps flapsOf(Host judged) {
        FlapRule own = judged.watching().flapRule();
        return new Flaps(own == null ? usualFlaps : own);
    }

    Host host() {
        return host;
    }

    HostState state() {
        return state;
    }

    /** Whether its failure explains failures behind it; also while planned work hides it. */
    boolean blocks() {
        return !host.paused() && (belief.isDown() && !ties.isHeld() || flaps.isFlapping());
    }

    /** Whether a host behind it had better wait for what it says next. */
    boolean isUndecided() {
        return !host.paused() && (belief.health() == Health.SUSPECT || ties.isHeld());
    }

    /** Whether the next probe should come after the shorter interval. */
    boolean isHurried() {
        boolean waits = unproven || ties.isHeld() || ties.isFreed();
        return !host.paused() && (belief.isOpen() || waits);
    }

    /** Takes what was known before this start; before the first result. */
    void restore(Remembered known) {
        if (known.maintenanceUntil() != null) {
            upkeep.begin(known.maintenanceUntil());
        }
        if (known.open() != null) {
            book.restore(known.open());
        }
        if (known.open() != null && known.open().isOpen() && known.health().isFailing()) {
            belief = Belief.DOWN;
            unproven = true;
        }
        past.take(known);
    }

    Habit habit() {
        return habit;
    }

    /** Takes a result; null when the line is cut, because then it says nothing about the host. */
    @Nullable Judgement result(ProbeResult raw, MaintenancePlan plan, long nanos) {
        if (isCut()) {
            return null;
        }
        ProbeResult result = habit.judged(host, raw);
        Instant now = result.at().plus(result.latency());
        heard = nanos;
        unheard = false;
        unproven = false;
        stale = false;
        if (result.verdict() != Verdict.UP) {
            upkeep.settle(host, plan, now);
        }
        believe(result, now, nanos);
        return show(now, result, result);
    }

    private void believe(ProbeResult result, Instant now, long nanos) {
        Thresholds thresholds = host.watching().thresholds();
        boolean good = result.verdict() != Verdict.DOWN;
        // Nobody was told that it is down, so one good answer is enough.
        Belief before = good && ties.isHeldByLine() ? Belief.PENDING : belief;
        belief = before.after(result.verdict(), thresholds);
        boolean falls = belief.isDown() && !before.isDown();
        boolean wasOwn = ties.behind() == null;
        if (!good) {
            boolean first = before.failures() == 0;
            ties.failed(host, first, falls, thresholds.failures(), nanos);
        }
        if (belief.isDown() != before.isDown() && wasOwn && ties.behind() == null) {
            flaps.changed(now);
        }
        if (!belief.isDown()) {
            ties.cut();
        } else if (ties.behind() != null) {
            flaps.forget();
        }
        flaps.settle(now);
    }

    /** Looks at the clock, the plan and the parents. */
    Judgement settle(MaintenancePlan plan, Instant now, long nanos) {
        upkeep.settle(host, plan, now);
        flaps.settle(now);
        if (belief.isDown()) {
            ties.settle(host, nanos);
        }
        Duration limit = host.interval().multipliedBy(2).plus(host.timeout());
        stale = nanos - heard > limit.toNanos();
        IncidentEvent unshelved = book.unshelve(host, now, null);
        return show(now, null, state.last(), unshelved);
    }

    /** The host is the same and is asked the same, but is called or judged otherwise. */
    Judgement edited(Host now) {
        if (!Objects.equals(now.watching().flapRule(), host.watching().flapRule())) {
            flaps = flapsOf(now);
        }
        host = now;
        return new Judgement(state, null, List.of(), true);
    }

    /** A person switches the host off. Its last result stays to be looked at. */
    Judgement paused(Host now, Instant at) {
        host = now;
        forget();
        return show(at, null, state.last());
    }

    /** The host is watched anew: switched on again, or asked something else. */
    Judgement renewed(Host now, Instant at, long nanos) {
        host = now;
        forget();
        heard = nanos;
        habit.forget();
        return show(at, null, null, book.close(host, at));
    }

    private void forget() {
        belief = Belief.PENDING;
        ties.cut();
        flaps.forget();
        unheard = false;
        unproven = false;
        stale = false;
        past.forget();
    }

    /** This machine lost its line, or has it again. */
    Judgement network(boolean nowOnline, Instant now, long nanos) {
        if (nowOnline && isCut()) {
            gap(nanos);
            unheard = !host.paused();
        }
        if (!nowOnline && ties.isHeldByLine()) {
            belief = Belief.PENDING;
            ties.cut();
        }
        online = nowOnline;
        return show(now, null, state.last());
    }

    /** Whether the line between is cut; there is none between this machine and itself. */
    private boolean isCut() {
        return !online && !Loopback.holds(host.check());
    }

    /** Nothing was watched for a while: what was counted until then counts no more. */
    void gap(long nanos) {
        belief = belief.afresh();
        heard = nanos;
        stale = false;
    }

    /** Planned work begins. */
    Judgement maintain(Instant until, Instant now) {
        upkeep.begin(until);
        return show(now, null, state.last());
    }

    /** Planned work is over. */
    Judgement endMaintenance(Instant now) {
        upkeep.end();
        return show(now, null, state.last());
    }

    /** What a person, or the alarm, does to an incident. */
    Judgement act(Deed deed, Instant now) {
        IncidentEvent done = deed.on(book, host, now);
        return done == null ? Judgement.none(state) : show(now, null, state.last(), done);
    }

    /** Somebody says "mine"; of no effect while nothing is open. */
    Judgement acknowledge(Acknowledgement mine) {
        return act((incidents, who, now) -> incidents.acknowledge(who, mine), mine.at());
    }

    /** The next of these that ended before anybody looked is looked at; null when none is left. */
    @Nullable IncidentEvent seenLate(Collection<String> ids, Instant now) {
        return book.seenLate(host, now, ids);
    }

    /** The host is no longer watched. */
    @Nullable IncidentEvent removed(Instant now) {
        return book.close(host, now);
    }

    /** What must be known after a restart. */
    Remembered remember() {
        return new Remembered(
                host.id(), book.remembered(), upkeep.byHand(), state.health(), state.since());
    }

    /** What hides what; each line outranks those below it. */
    private Health health() {
        if (host.paused()) {
            return Health.PAUSED;
        }
        if (upkeep.until() != null) {
            return Health.MAINTENANCE;
        }
        if (isCut() || unheard) {
            return Health.UNKNOWN;
        }
        if (unproven) {
            return Health.PENDING;
        }
        if (belief.isDown() && ties.behind() != null) {
            return Health.UNREACHABLE;
        }
        if (flaps.isFlapping()) {
            return Health.FLAPPING;
        }
        if (belief.isDown()) {
            return ties.isHeld() ? Health.SUSPECT : Health.DOWN;
        }
        // Old news of a failure stays red; old good news is nobody's green.
        return stale ? Health.UNKNOWN : belief.health();
    }

    private Judgement show(Instant now, @Nullable ProbeResult result, @Nullable ProbeResult last) {
        return show(now, result, last, null);
    }

    private Judgement show(
            Instant now,
            @Nullable ProbeResult result,
            @Nullable ProbeResult last,
            @Nullable IncidentEvent done) {
        Health health = health();
        if (health == Health.MAINTENANCE && belief.health() == Health.UP) {
            book.recoveredUnderMaintenance();
        }
        Failure cause = last == null ? null : last.failure();
        IncidentEvent followed =
                book.follow(new IncidentBook.Facts(host, health, cause, ties.behind(), now));
        HostState before = state;
        state = stateOf(health, now, last);
        boolean isNews = result != null || done != null || !state.equals(before);
        return new Judgement(
                state,
                Judgement.transition(host, before, state, now, result),
                Judgement.events(done, followed),
                isNews);
    }

    private HostState stateOf(Health health, Instant now, @Nullable ProbeResult last) {
        Incident open = book.open();
        Host behind = health == Health.UNREACHABLE ? ties.behind() : null;
        Instant until = health == Health.MAINTENANCE ? upkeep.until() : null;
        return new HostState(
                health,
                health == state.health() ? state.since() : past.since(health, now),
                last,
                belief.failures(),
                open != null && isAnswerable(health) ? open.acknowledgement() : null,
                Circumstances.of(
                        health.isFailing() && belief.isRecovering(),
                        MaintenancePlan.NO_END.equals(until) ? null : until,
                        behind == null ? null : behind.name(),
                        open,
                        book.hidden()));
    }

    /** Whether somebody may have it in hand: it fails, or is worse than it should be. */
    private static boolean isAnswerable(Health health) {
        return health.isFailing() || health == Health.DEGRADED;
    }
}
