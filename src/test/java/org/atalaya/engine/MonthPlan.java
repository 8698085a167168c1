package org.atalaya.engine;

import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.jspecify.annotations.Nullable;

/** What a {@link Month} brings: the hosts, and when each of them truly fails. */
final class MonthPlan {

    static final ZoneId ZONE = ZoneId.of("Europe/Madrid");
    static final Instant START = Instant.parse("2026-02-28T23:00:00Z");
    static final Instant END = Instant.parse("2026-03-31T22:00:00Z");

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

    private final Random random;
    private final List<Host> hosts = invented();
    private final Map<String, List<Outage>> outages = new HashMap<>();
    private final List<Outage> lineCuts = new ArrayList<>();
    private final List<Outage> sleeps = new ArrayList<>();

    MonthPlan(Random random) {
        this.random = random;
        invent();
    }

    List<Host> hosts() {
        return hosts;
    }

    private static List<Host> invented() {
        List<Host> hosts = new ArrayList<>();
        for (int s = 0; s < 20; s++) {
            String name = String.format(Locale.ROOT, "switch-%02d", s);
            hosts.add(patient(host(name, Duration.ofMinutes(1))));
            for (int i = 0; i < 24; i++) {
                String server = String.format(Locale.ROOT, "host-%02d-%02d", s, i);
                Duration interval = Duration.ofSeconds(i == 0 ? 20 : 300);
                Host one = behind(patient(host(server, interval)), name);
                hosts.add(i == 0 ? critical(one) : one);
            }
        }
        return hosts;
    }

    private static Host critical(Host host) {
        return host.withWatching(host.watching().withCriticality(Criticality.CRITICAL));
    }

    private void invent() {
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
        // Power fails in every room at once.
        for (int s = 0; s < 20; s++) {
            put(
                    String.format(Locale.ROOT, "host-%02d-00", s),
                    "2026-03-02T09:00:00Z",
                    "2026-03-02T09:40:00Z");
        }
        // A critical one while all is muted; known, and new, over the restart.
        put("host-13-00", "2026-03-17T11:20:00Z", "2026-03-17T11:40:00Z");
        put("host-18-00", "2026-03-24T15:48:30Z", "2026-03-24T16:30:00Z");
        put("host-06-00", "2026-03-24T15:50:30Z", "2026-03-24T16:40:00Z");
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
    static @Nullable Instant sundayNight(Host host, Instant now) {
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

    boolean isCut(Instant at) {
        return any(lineCuts, at);
    }

    /** How long the machine sleeps from now on, once each; null while it is awake. */
    @Nullable Duration takeSleep(Instant now) {
        for (Outage sleep : sleeps) {
            if (sleep.covers(now)) {
                sleeps.remove(sleep);
                return Duration.between(now, sleep.to());
            }
        }
        return null;
    }

    /** Whether a probe cannot be answered: the host, what it is behind, or the line is down. */
    boolean fails(Host host, Instant at) {
        if (covered(host.id(), at) || isCut(at)) {
            return true;
        }
        for (String parent : host.watching().parents()) {
            if (covered(parent, at)) {
                return true;
            }
        }
        return false;
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
}
