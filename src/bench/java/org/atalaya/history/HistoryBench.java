package org.atalaya.history;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Reason;
import org.atalaya.report.Report;
import org.atalaya.report.Scope;

/** What remembering costs: a writer under load, and a file a year old. */
final class HistoryBench {

    private static final String HELP =
            """
            history load FILE [SECONDS]  10,000 hosts @ 10 s into a new file: the writer's CPU and queue (60)
            history year FILE            makes a file as 100 hosts @ 20 s leave it after a year
            history read FILE            charts, uptimes and opening of such a file
            history report FILE          reports of a month and a year of such a file
            history warm FILE            the same, after the reader was warmed up as at a start
            history log FILE             pages, search and count of 100,000 incidents in a new file
            """;

    private static final int HOSTS = 10_000;
    private static final int A_SECOND = 1_000;
    private static final int WARM = 40;
    private static final int LOGGED = 100_000;

    private HistoryBench() {}

    public static void main(String[] args) throws Exception {
        if (args.length < 2) {
            System.out.print(HELP);
            return;
        }
        Path file = Path.of(args[1]);
        switch (args[0]) {
            case "load" -> load(file, args.length > 2 ? Integer.parseInt(args[2]) : 60);
            case "year" -> SimulatedYear.write(file);
            case "report" -> report(file);
            case "read" -> read(file, false);
            case "warm" -> read(file, true);
            case "log" -> log(file);
            default -> System.out.print(HELP);
        }
    }

    /** One result a millisecond, in step with the clock whatever the writer does. */
    private static void load(Path file, int seconds) throws Exception {
        List<Host> hosts =
                IntStream.range(0, HOSTS)
                        .mapToObj(i -> SimulatedYear.host("h" + i, Duration.ofSeconds(10)))
                        .toList();
        Random random = new Random(1);
        try (HistoryStore store = HistoryStore.open(file, InstantSource.system())) {
            long start = System.nanoTime();
            long cpu = 0;
            int most = 0;
            for (int i = 0; i < (WARM + seconds) * A_SECOND; i++) {
                if (i == WARM * A_SECOND) {
                    cpu = writerCpu();
                    most = 0;
                }
                long due = start + i * 1_000_000L;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Host host = hosts.get(i % HOSTS);
                store.updated(SimulatedYear.result(host, Instant.now(), random));
                most = Math.max(most, store.waiting());
            }
            System.out.printf(
                    Locale.ROOT,
                    "writer: %.2f %% of a core over %d s; queue at most %d, at the end %d; %s%n",
                    (writerCpu() - cpu) / 1e7 / seconds,
                    seconds,
                    most,
                    store.waiting(),
                    store.state());
        }
        System.out.printf("file: %,d bytes%n", Files.size(file));
    }

    private static long writerCpu() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(info -> info != null && info.getThreadName().equals("history"))
                .mapToLong(info -> threads.getThreadCpuTime(info.getThreadId()))
                .sum();
    }

    /** One a minute, the last of them at the end. */
    private static Instant opened(int number) {
        return SimulatedYear.END.minusSeconds(60L * (LOGGED - number));
    }

    private static IncidentEvent incident(int number) {
        Host host = SimulatedYear.host("h" + number % SimulatedYear.HOSTS, Duration.ofSeconds(20));
        Instant at = opened(number);
        Incident incident =
                new Incident(
                        String.format(Locale.ROOT, "i%06d", number),
                        host.id(),
                        host.name(),
                        Incident.Kind.DOWN,
                        at,
                        Failure.of(Reason.REFUSED),
                        null,
                        null,
                        null,
                        0,
                        at.plusSeconds(50),
                        true);
        return IncidentEvent.of(IncidentEvent.Type.RESOLVED, incident, host, at);
    }

    private static void log(Path file) throws Exception {
        InstantSource clock = InstantSource.fixed(SimulatedYear.END);
        try (HistoryStore store = HistoryStore.open(file, clock)) {
            for (int i = 0; i < LOGGED; i++) {
                store.incident(incident(i));
            }
        }
        IncidentQuery all = new IncidentQuery(null, null, null, IncidentQuery.Which.ALL, "", 200);
        try (HistoryReader reader = HistoryReader.of(file, clock)) {
            IncidentQuery.Place deep = new IncidentQuery.Place(opened(LOGGED / 10), "");
            each("page", host -> reader.incidents(all).join().size());
            each("deep", host -> reader.incidents(all.after(deep)).join().size());
            each("search", host -> reader.incidents(all.with("nowhere")).join().size());
            each("count", host -> reader.count(all).join().intValue());
        }
    }

    private static void read(Path file, boolean warm) throws Exception {
        InstantSource clock = InstantSource.fixed(SimulatedYear.END);
        long begun = System.nanoTime();
        try (HistoryStore store = HistoryStore.open(file, clock)) {
            System.out.printf(
                    Locale.ROOT,
                    "file: %,d bytes; opened in %.0f ms, %d hosts remembered%n",
                    Files.size(file),
                    (System.nanoTime() - begun) / 1e6,
                    store.remembered().size());
        }
        if (warm) {
            try (HistoryReader reader = HistoryReader.of(file, clock)) {
                long cold = System.nanoTime();
                reader.warmUp("h0").join();
                System.out.printf(
                        Locale.ROOT, "warm after %.0f ms%n", (System.nanoTime() - cold) / 1e6);
            }
        }
        try (HistoryReader reader = HistoryReader.of(file, clock)) {
            for (int days : new int[] {30, 365, 1}) {
                Duration span = Duration.ofDays(days);
                Instant from = SimulatedYear.END.minus(span);
                each(
                        days + " days",
                        host ->
                                reader.series(host, from, SimulatedYear.END, span.dividedBy(700))
                                        .join()
                                        .size());
            }
            each("uptimes", host -> reader.uptimes(host).join() == null ? 0 : 1);
        }
    }

    /** Days of UTC are those of the roll-ups; those of Madrid are made of hours. */
    private static void report(Path file) throws Exception {
        InstantSource clock = InstantSource.fixed(SimulatedYear.END);
        try (HistoryReader reader = HistoryReader.of(file, clock)) {
            for (String zone : List.of("UTC", "Europe/Madrid")) {
                for (int days : new int[] {30, 365}) {
                    LocalDate last = LocalDate.ofInstant(SimulatedYear.END, ZoneId.of(zone));
                    LocalDate first = last.minusDays(days - 1);
                    Scope scope = new Scope(first, last, ZoneId.of(zone), null, 99.9);
                    double[] seconds = new double[3];
                    int hosts = 0;
                    for (int i = 0; i < seconds.length; i++) {
                        long begun = System.nanoTime();
                        Report made = Report.of(reader, scope, SimulatedYear.END);
                        seconds[i] = (System.nanoTime() - begun) / 1e9;
                        hosts = made.hosts().size();
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "report of %d days, %s, %d hosts: %.2f s, then %.2f and %.2f%n",
                            days,
                            zone,
                            hosts,
                            seconds[0],
                            seconds[1],
                            seconds[2]);
                }
            }
        }
    }

    private interface Question {
        int of(String host);
    }

    /** The first is that of a program that has just begun. */
    private static void each(String name, Question question) {
        double[] millis = new double[SimulatedYear.HOSTS];
        int answer = 0;
        for (int i = 0; i < millis.length; i++) {
            long begun = System.nanoTime();
            answer = question.of("h" + i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        double first = millis[0];
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "%-8s first %.1f ms, median %.1f, p95 %.1f, most %.1f (%d points)%n",
                name,
                first,
                millis[millis.length / 2],
                millis[millis.length * 95 / 100],
                millis[millis.length - 1],
                answer);
    }
}
