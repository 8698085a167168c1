package org.atalaya.support;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.util.Subscription;
import org.atalaya.model.Acknowledgement;
import org.atalaya.model.Failure;
import org.atalaya.model.Incident;
import org.atalaya.model.Reason;
import org.atalaya.model.TlsInfo;
import org.atalaya.ui.kit.Past;
import org.jspecify.annotations.Nullable;

/** A past of as many incidents as asked for, an hour apart; answers at once and writes down. */
public final class FakePast implements Past {

    public static final int GAP_HOUR = 7;

    public final List<Sought> sought = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public final List<Path> exported = new ArrayList<>();
    public int ended;
    public boolean silent;
    public int openOnes = 5;
    private final Set<Integer> over = new HashSet<>();
    public @Nullable String absence;

    /** Who waits for news, to be told by a test. */
    public final List<Runnable> readers = new ArrayList<>();

    /** Newer than all others; a test puts them in. */
    public final List<Remembered> newer = new ArrayList<>();

    private final Instant now;
    private final int count;

    public FakePast(Instant now, int count) {
        this.now = now;
        this.count = count;
    }

    /** The one with this number, the newest being 0: the first five are still open. */
    public Remembered incident(int number) {
        Instant opened = now.minus(Duration.ofHours(number)).minusSeconds(600);
        boolean open = number < openOnes && !over.contains(number);
        Acknowledgement mine =
                number % 3 == 1
                        ? new Acknowledgement("Ana", opened.plusSeconds(90), "on the phone")
                        : null;
        List<Failure> causes =
                List.of(
                        Failure.of(Reason.STATUS, "502", "Bad Gateway"),
                        Failure.of(Reason.REFUSED, "10.0.0.4:443"),
                        Failure.of(Reason.TIMEOUT, "5 s"),
                        Failure.of(Reason.DNS, "git.example"));
        Incident.Kind kind = number % 4 == 3 ? Incident.Kind.DEGRADED : Incident.Kind.DOWN;
        Incident incident =
                new Incident(
                        "i" + number,
                        "Git",
                        "Git",
                        kind,
                        opened,
                        causes.get(number % causes.size()),
                        number % 5 == 4 ? "Gateway" : null,
                        mine,
                        null,
                        0,
                        open ? null : opened.plusSeconds(38 + 101L * (number % 9)),
                        true);
        return new Remembered(incident, "Office", kind, number % 3, number % 2);
    }

    private Subscription end() {
        return () -> ended++;
    }

    @Override
    public Optional<String> absence() {
        return Optional.ofNullable(absence);
    }

    @Override
    public Subscription news(Runnable told) {
        readers.add(told);
        return () -> readers.remove(told);
    }

    /** The one with this number has ended. */
    public void end(int number) {
        over.add(number);
    }

    /** How much of the time that a chart shows the host was there. */
    public double thereFor = 0.9983;

    /** Whether it knows nothing of any time. */
    public boolean forgetful;

    @Override
    public Subscription uptimes(String hostId, Consumer<Uptimes> told) {
        told.accept(new Uptimes(0.99987, 0.9995, 0.99919, null));
        return end();
    }

    @Override
    public Subscription chart(String hostId, Instant from, Instant to, Duration step, Chart chart) {
        asked.add(hostId + " " + from + " " + to + " " + step);
        if (silent) {
            return end();
        }
        if (forgetful) {
            chart.points(List.of());
            chart.bands(List.of());
            chart.sum(null, null);
            return end();
        }
        List<Point> points = new ArrayList<>();
        int i = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(step), i++) {
            if (i % 100 > 60 && i % 100 < 68) {
                continue;
            }
            long wave = Math.round(40 + 12 * Math.sin(i / 9.0) + (i * 7919 % 11));
            Duration took = Duration.ofMillis(i % 97 == 50 ? 240 : wave);
            points.add(
                    new Point(
                            at,
                            at.plus(step),
                            new Percentiles(took, took.multipliedBy(2), took.multipliedBy(5))));
        }
        chart.points(points.subList(points.size() / 2, points.size()));
        chart.points(points.subList(0, points.size() / 2));
        Duration tenth = Duration.between(from, to).dividedBy(10);
        chart.bands(
                List.of(
                        new Band(
                                from.plus(tenth.multipliedBy(6)),
                                from.plus(tenth.multipliedBy(6)).plus(tenth.dividedBy(2)),
                                Incident.Kind.DOWN)));
        chart.sum(
                thereFor,
                new Percentiles(
                        Duration.ofMillis(38), Duration.ofMillis(95), Duration.ofMillis(212)));
        return end();
    }

    @Override
    public Subscription incidents(
            Sought wanted, @Nullable Remembered after, int limit, Consumer<List<Remembered>> told) {
        sought.add(wanted);
        int first = after == null ? 0 : Integer.parseInt(after.incident().id().substring(1)) + 1;
        List<Remembered> page =
                Stream.concat(
                                after == null ? newer.stream() : Stream.of(),
                                IntStream.range(first, count).mapToObj(this::incident))
                        .filter(
                                one ->
                                        wanted.ids() == null
                                                || wanted.ids().contains(one.incident().id()))
                        .filter(one -> wanted.stage() != Stage.OPEN || one.incident().isOpen())
                        .limit(limit)
                        .toList();
        if (!silent) {
            told.accept(page);
        }
        return end();
    }

    @Override
    public Subscription count(Sought wanted, Consumer<Long> told) {
        told.accept(wanted.ids() == null ? (long) count + newer.size() : wanted.ids().size());
        return end();
    }

    @Override
    public Subscription export(Sought wanted, Path file, Consumer<String> told) {
        sought.add(wanted);
        exported.add(file);
        told.accept("written");
        return end();
    }

    @Override
    public Subscription entries(String incidentId, Consumer<List<Entry>> told) {
        told.accept(
                List.of(
                        new Entry(now.minusSeconds(600), "OPENED", null, null),
                        new Entry(now.minusSeconds(590), "RANG", null, null),
                        new Entry(now.minusSeconds(580), "NOTIFIED", "Duty mail", "sent"),
                        new Entry(now.minusSeconds(560), "ESCALATED", null, null),
                        new Entry(now.minusSeconds(510), "ACKNOWLEDGED", "Ana", "on the phone")));
        return end();
    }

    @Override
    public Subscription failures(String hostId, int limit, Consumer<List<Kept>> told) {
        told.accept(List.of(kept(now.minusSeconds(7200))));
        return end();
    }

    @Override
    public Subscription failuresAt(
            String hostId, Instant at, int limit, Consumer<List<Kept>> told) {
        asked.add("why " + hostId + " " + at);
        told.accept(List.of(kept(at.minusSeconds(40))));
        return end();
    }

    private static Kept kept(Instant at) {
        return new Kept(
                at,
                at.plusSeconds(240),
                12,
                Failure.of(Reason.STATUS, "502", "Bad Gateway"),
                "10.0.0.4:443",
                "resolve=3 connect=12 tls=31 first-byte=402",
                new Seen(
                        List.of(
                                new TlsInfo.Link(
                                        "CN=git.example", "CN=R11", at.plusSeconds(86_400))),
                        "<h1>Bad Gateway</h1>",
                        "1  10.0.0.1  0.3 ms"));
    }
}
