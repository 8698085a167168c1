package org.atalaya.engine;

import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.up;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Host;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.IncidentEvent.Type;
import org.jspecify.annotations.Nullable;

/**
 * A month of 500 hosts behind twenty switches, made of a seed: outages, switches that die, hosts
 * that flap, lost packets, a line that is cut, nights in which the machine sleeps, a weekly window
 * over the change to summer time, a restart. Gives a line for each thing that happens to an
 * incident, and what is heard of it in the {@link Room}.
 */
final class Month {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("EEE dd HH:mm:ss", Locale.ENGLISH).withZone(MonthPlan.ZONE);

    private static final Duration SWEEP = Duration.ofSeconds(60);

    /** One probe in so many is lost, and the one after it never is. */
    private static final int LOST = 400;

    private record Due(long at, Slot slot) {}

    private final Random random = new Random(20260301);
    private final List<String> lines = new ArrayList<>();
    private final MonthPlan plan = new MonthPlan(random);
    private final Map<String, Boolean> lost = new HashMap<>();
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(
                    Comparator.comparingLong(Due::at).thenComparing(due -> due.slot().number()));
    private final Map<String, Slot> slots = new HashMap<>();
    private long nanos;
    private final Room room = new Room(this, () -> nanos);
    private Roster roster;
    private @Nullable Instant restart = Instant.parse("2026-03-24T15:50:00Z");
    private Duration slept = Duration.ZERO;
    private boolean cut;
    private long results;

    Month() {
        roster = begin(List.of());
    }

    private Roster begin(List<Remembered> known) {
        Roster fresh = new Roster(this::now, () -> nanos, FlapRule.USUAL, new Log(), this::ask);
        fresh.restore(known);
        fresh.setPlan(MonthPlan::sundayNight);
        queue.clear();
        for (Slot slot : fresh.setHosts(plan.hosts()).planned()) {
            slots.put(slot.host().id(), slot);
            long first = Math.floorMod(slot.number() * 618, 300) * 1_000_000_000L;
            queue.add(new Due(nanos + first, slot));
        }
        return fresh;
    }

    /** Plays it all; the lines of what happened. */
    List<String> play() {
        long nextSweep = 0;
        while (now().isBefore(MonthPlan.END)) {
            Due due = queue.remove();
            while (nextSweep <= due.at()) {
                pass(nextSweep);
                turn();
                nextSweep += SWEEP.toNanos();
            }
            pass(due.at());
            // A restart begins with other questions.
            if (slots.get(due.slot().host().id()) == due.slot()) {
                probe(due.slot());
            }
        }
        return lines;
    }

    /** Time goes on, and the alarm looks at the clock as often as it wants to. */
    private void pass(long to) {
        long next = room.nextTick(nanos);
        while (next < to) {
            nanos = next;
            room.tick();
            next = room.nextTick(nanos);
        }
        nanos = Math.max(nanos, to);
    }

    /** What the monitor does once a second: sleep and line first, then the clock for everybody. */
    private void turn() {
        Duration night = plan.takeSleep(now());
        if (night != null) {
            line("this machine sleeps for " + night.toMinutes() + " min");
            slept = slept.plus(night);
            roster.gap();
        }
        restart();
        boolean nowCut = plan.isCut(now());
        if (nowCut != cut) {
            cut = nowCut;
            line("own line is " + (cut ? "cut" : "back"));
            roster.setOnline(!cut);
            room.network(cut);
        }
        roster.sweep();
        room.tick();
    }

    /** Two minutes without the program; then what the history remembers is told to both. */
    private void restart() {
        if (restart == null || now().isBefore(restart)) {
            return;
        }
        restart = null;
        line("the program is restarted, two minutes later");
        List<Remembered> known = roster.remember();
        roster.close();
        slept = slept.plusMinutes(2);
        List<IncidentEvent> open = new ArrayList<>();
        for (Remembered last : known) {
            Incident incident = last.open();
            if (incident != null && incident.isOpen()) {
                Type type = incident.rung() ? Type.RANG : Type.OPENED;
                open.add(IncidentEvent.of(type, incident, host(last.hostId()), now()));
            }
        }
        room.restarted(open);
        roster = begin(known);
    }

    private Host host(String id) {
        return plan.hosts().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** What a person, or the alarm, does to the open incident of a host. */
    void each(String host, Judge.Deed deed) {
        roster.each(List.of(host), judge -> judge.act(deed, now()));
    }

    private void probe(Slot slot) {
        Host host = slot.host();
        Instant at = now();
        roster.result(slot, fails(host, at) ? down(at) : up(at));
        results++;
        if (room.hasNews()) {
            room.tick();
        }
        long wait = slot.hurried ? slot.retryNanos() : slot.intervalNanos();
        queue.add(new Due(nanos + wait, slot));
    }

    private boolean fails(Host host, Instant at) {
        if (plan.fails(host, at)) {
            return true;
        }
        boolean loses = random.nextInt(LOST) == 0 && !lost.getOrDefault(host.id(), false);
        lost.put(host.id(), loses);
        return loses;
    }

    private void ask(List<String> ids) {
        for (String id : ids) {
            Slot slot = slots.get(id);
            if (slot != null) {
                queue.removeIf(due -> due.slot() == slot);
                queue.add(new Due(nanos, slot));
            }
        }
    }

    /** What time it is on the wall. */
    Instant now() {
        return MonthPlan.START.plusNanos(nanos).plus(slept);
    }

    /** Writes a line at this moment. */
    void line(String text) {
        lines.add(STAMP.format(now()) + "  " + text);
    }

    long results() {
        return results;
    }

    private final class Log implements MonitorListener {
        @Override
        public void updated(HostUpdate update) {
            room.updated(update);
        }

        @Override
        public void incident(IncidentEvent event) {
            room.incident(event);
            if (event.type() == Type.RANG) {
                return; // the line of the ring says so
            }
            String known = event.incident().rung() ? "  (rung for)" : "";
            String parent =
                    event.incident().parent() == null
                            ? ""
                            : "  behind " + event.incident().parent();
            line(
                    String.format(
                                    Locale.ROOT,
                                    "%-12s %-11s %s%s%s",
                                    event.type(),
                                    event.incident().kind(),
                                    event.host().id(),
                                    parent,
                                    known)
                            .stripTrailing());
        }
    }
}
