package org.atalaya.engine;

import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;
import static org.atalaya.support.SampleHosts.up;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
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
import org.atalaya.model.IncidentEvent;
import org.jspecify.annotations.Nullable;

/**
 * A month of 500 hosts behind twenty switches, made of a seed: outages, switches that die, hosts
 * that flap, lost packets, a line that is cut, nights in which the machine sleeps, a weekly window
 * over the change to summer time. Gives a line for each thing that happens to an incident; a
 * further listener, as an alarm is, may add lines of its own.
 */
final class Month {

    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");

    private static final Instant START = Instant.parse("2026-02-28T23:00:00Z");
    private static final Instant END = Instant.parse("2026-03-31T22:00:00Z");
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("EEE dd HH:mm:ss", Locale.ENGLISH).withZone(ZONE);

    private static final Duration SWEEP = Duration.ofSeconds(60);

    /** One probe in so many is lost, and the one after it never is. */
    private static final int LOST = 400;

    /** A host does not answer between these moments; every second minute alone when it flaps. */
    private record Outage(Instant from, Instant to, boolean flaps) {
        boolean covers(Instant now) {
            if (now.isBefore(from) || !now.isBefore(to)) {
                return false;
            }
            long seconds = Duration.between(from, now).toSeconds();
            return !flaps || seconds / 60 % 2 == 0;
        }
    }

    private record Due(long at, Slot slot) {}

    private final Random random = new Random(20260301);
    private final List<String> lines = new ArrayList<>();
    private final Map<String, List<Outage>> outages = new HashMap<>();
    private final List<Outage> lineCuts = new ArrayList<>();
    private final List<Outage> sleeps = new ArrayList<>();
    private final Map<String, Boolean> lost = new HashMap<>();
    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(
                    Comparator.comparingLong(Due::at).thenComparing(due -> due.slot().number()));
    private final Map<String, Slot> slots = new HashMap<>();
    private final Roster roster;
    private long nanos;
    private Duration slept = Duration.ZERO;
    private long results;

    Month() {
        roster = new Roster(this::now, () -> nanos, FlapRule.USUAL, new Log(), this::ask);
        List<Host> hosts = hosts();
        invent(hosts);
        roster.setPlan(Month::sundayNight);
        for (Slot slot : roster.setHosts(hosts).planned()) {
            slots.put(slot.host().id(), slot);
            queue.add(new Due(Math.floorMod(slot.number() * 618, 300) * 1_000_000_000L, slot));
        }
    }

    private static List<Host> hosts() {
        List<Host> hosts = new ArrayList<>();
        for (int s = 0; s < 20; s++) {
            String name = String.format(Locale.ROOT, "switch-%02d", s);
            hosts.add(patient(host(name, Duration.ofMinutes(1))));
            for (int i = 0; i < 24; i++) {
                String server = String.format(Locale.ROOT, "host-%02d-%02d", s, i);
                Duration interval = Duration.ofSeconds(i == 0 ? 20 : 300);
                hosts.add(behind(patient(host(server, interval)), name));
            }
        }
        return hosts;
    }

    private void invent(List<Host> hosts) {
        for (int i = 0; i < 50; i++) {
            Host host = hosts.get(random.nextInt(hosts.size()));
            boolean isSwitch = host.watching().parents().isEmpty();
            add(isSwitch ? hosts.get(random.nextInt(24) + 1) : host, 20, 180, false);
        }
        add(hosts.get(25 * 3), 30, 40, false);
        add(hosts.get(25 * 11), 50, 60, false);
        add(hosts.get(25 * 5 + 1), 25, 30, true);
        add(hosts.get(25 * 17 + 1), 15, 20, true);
        // Down over the window of the change to summer time, and broken within an earlier one.
        put("host-04-04", "2026-03-28T22:00:00Z", "2026-03-29T06:00:00Z");
        put("host-09-09", "2026-03-15T01:30:00Z", "2026-03-15T05:00:00Z");
        lineCuts.add(outage("2026-03-06T09:12:00Z", "2026-03-06T09:31:00Z"));
        lineCuts.add(outage("2026-03-19T22:00:00Z", "2026-03-20T01:00:00Z"));
        put("host-02-02", "2026-03-06T09:15:00Z", "2026-03-06T11:00:00Z");
        sleeps.add(outage("2026-03-10T20:00:00Z", "2026-03-11T06:00:00Z"));
        put("host-07-07", "2026-03-11T02:00:00Z", "2026-03-11T07:30:00Z");
        put("host-08-08", "2026-03-10T23:00:00Z", "2026-03-11T02:00:00Z");
    }

    private void add(Host host, int least, int most, boolean flaps) {
        long span = Duration.between(START, END).toSeconds() - 86_400;
        Instant from = START.plusSeconds(3_600 + random.nextLong(span));
        Duration lasts = Duration.ofMinutes(least + random.nextInt(most - least));
        outages.computeIfAbsent(host.id(), id -> new ArrayList<>())
                .add(new Outage(from, from.plus(lasts), flaps));
    }

    private void put(String id, String from, String to) {
        outages.computeIfAbsent(id, same -> new ArrayList<>()).add(outage(from, to));
    }

    private static Outage outage(String from, String to) {
        return new Outage(Instant.parse(from), Instant.parse(to), false);
    }

    /** Sundays from two to four, by the clock on the wall. */
    private static @Nullable Instant sundayNight(Host host, Instant now) {
        boolean isPlanned = host.id().endsWith("-04") || host.id().endsWith("-09");
        if (!isPlanned) {
            return null;
        }
        ZonedDateTime local = now.atZone(ZONE);
        LocalTime time = local.toLocalTime();
        boolean within =
                local.getDayOfWeek() == DayOfWeek.SUNDAY
                        && !time.isBefore(LocalTime.of(2, 0))
                        && time.isBefore(LocalTime.of(4, 0));
        return within ? local.with(LocalTime.of(4, 0)).toInstant() : null;
    }

    /** Plays it all; the lines of what happened. */
    List<String> play() {
        long nextSweep = 0;
        while (now().isBefore(END)) {
            Due due = queue.remove();
            while (nextSweep <= due.at()) {
                nanos = nextSweep;
                turn();
                nextSweep += SWEEP.toNanos();
            }
            nanos = Math.max(nanos, due.at());
            probe(due.slot());
        }
        return lines;
    }

    /** What the monitor does once a second: sleep and line first, then the clock for everybody. */
    private void turn() {
        sleeps.removeIf(
                sleep -> {
                    boolean begins = sleep.covers(now());
                    if (begins) {
                        Duration night = Duration.between(now(), sleep.to());
                        line("this machine sleeps for " + night.toMinutes() + " min");
                        slept = slept.plus(night);
                        roster.gap();
                    }
                    return begins;
                });
        boolean cut = any(lineCuts, now());
        if (roster.setOnline(!cut)) {
            line("own line is back");
        }
        roster.sweep();
    }

    private void probe(Slot slot) {
        Host host = slot.host();
        Instant at = now();
        roster.result(slot, fails(host, at) ? down(at) : up(at));
        results++;
        long wait = slot.hurried ? slot.retryNanos() : slot.intervalNanos();
        queue.add(new Due(nanos + wait, slot));
    }

    private boolean fails(Host host, Instant at) {
        if (covered(host.id(), at) || any(lineCuts, at)) {
            return true;
        }
        for (String parent : host.watching().parents()) {
            if (covered(parent, at)) {
                return true;
            }
        }
        boolean loses = random.nextInt(LOST) == 0 && !lost.getOrDefault(host.id(), false);
        lost.put(host.id(), loses);
        return loses;
    }

    private boolean covered(String id, Instant at) {
        return any(outages.getOrDefault(id, List.of()), at);
    }

    /** A loop, because it is gone through ten million times. */
    private static boolean any(List<Outage> some, Instant at) {
        for (Outage outage : some) {
            if (outage.covers(at)) {
                return true;
            }
        }
        return false;
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
        return START.plusNanos(nanos).plus(slept);
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
        public void updated(HostUpdate update) {}

        @Override
        public void incident(IncidentEvent event) {
            String known = event.incident().rung() ? "  (known)" : "";
            String parent =
                    event.incident().parent() == null
                            ? ""
                            : "  behind " + event.incident().parent();
            line(
                    String.format(
                                    Locale.ROOT,
                                    "%-9s %-11s %s%s%s",
                                    event.type(),
                                    event.incident().kind(),
                                    event.host().id(),
                                    parent,
                                    known)
                            .stripTrailing());
        }
    }
}
