package org.atalaya.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.atalaya.history.Account;
import org.atalaya.history.Availability;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.history.RecordedHost;
import org.atalaya.history.TroubleException;
import org.atalaya.model.Incident;
import org.jspecify.annotations.Nullable;

/**
 * How it went, in figures.
 *
 * @param made when it was made
 * @param hosts by group and name
 * @param groups the hosts of each group together; a host counts as much as it was watched
 * @param worst the outages that lasted longest, longest first
 */
public record Report(
        Scope scope,
        Instant made,
        List<Figures> hosts,
        List<Figures> groups,
        List<IncidentRecord> worst) {

    /** More than these nobody reads. */
    private static final int WORST = 20;

    private static final int INCIDENTS = 100_000;

    /**
     * Asks the history for it.
     *
     * @throws TroubleException when the history cannot be read
     */
    public static Report of(HistoryReader reader, Scope scope, Instant now)
            throws TroubleException, InterruptedException {
        Instant from = scope.from();
        Instant to = scope.to(now);
        IncidentQuery during =
                new IncidentQuery(null, from, to, IncidentQuery.Which.ALL, "", INCIDENTS);
        List<IncidentRecord> outages =
                get(reader.incidents(during)).stream().filter(Report::isOutage).toList();
        List<Figures> hosts = new ArrayList<>();
        for (RecordedHost host : get(reader.hosts())) {
            if (scope.group() == null || scope.group().equals(host.group())) {
                Figures figures = host(reader, host, scope, to, outages);
                if (host.watched() || figures.availability().ratio() != null) {
                    hosts.add(figures);
                }
            }
        }
        List<IncidentRecord> worst =
                outages.stream()
                        .filter(one -> scope.group() == null || scope.group().equals(one.group()))
                        .sorted(longestFirst(from, to))
                        .limit(WORST)
                        .toList();
        return new Report(scope, now, List.copyOf(hosts), groups(hosts), worst);
    }

    private static boolean isOutage(IncidentRecord record) {
        return switch (record.worst()) {
            case DOWN, FLAPPING -> true;
            case DEGRADED, UNREACHABLE -> false;
        };
    }

    private static Comparator<IncidentRecord> longestFirst(Instant from, Instant to) {
        return Comparator.comparing(
                        (IncidentRecord one) -> within(one.incident(), from, to),
                        Comparator.reverseOrder())
                .thenComparing(one -> one.incident().id());
    }

    /** How much of it lies in this time. */
    static Duration within(Incident incident, Instant from, Instant to) {
        Instant begin = incident.openedAt().isBefore(from) ? from : incident.openedAt();
        Instant resolved = incident.resolvedAt();
        Instant end = resolved == null || resolved.isAfter(to) ? to : resolved;
        return end.isBefore(begin) ? Duration.ZERO : Duration.between(begin, end);
    }

    private static Figures host(
            HistoryReader reader,
            RecordedHost host,
            Scope scope,
            Instant to,
            List<IncidentRecord> outages)
            throws TroubleException, InterruptedException {
        List<Incident> own =
                outages.stream()
                        .map(IncidentRecord::incident)
                        .filter(incident -> incident.hostId().equals(host.id()))
                        .toList();
        Account account = get(reader.account(host.id(), scope.first(), scope.last(), scope.zone()));
        return new Figures(
                host.name(),
                host.group(),
                account.whole(),
                account.latency(),
                own.size(),
                repair(own, scope.from(), to),
                between(account.whole(), own.size()),
                account.days());
    }

    private static @Nullable Duration repair(List<Incident> outages, Instant from, Instant to) {
        List<Duration> ended =
                outages.stream()
                        .filter(one -> one.resolvedAt() != null && !one.resolvedAt().isAfter(to))
                        .map(one -> within(one, from, to))
                        .toList();
        return ended.isEmpty()
                ? null
                : ended.stream().reduce(Duration.ZERO, Duration::plus).dividedBy(ended.size());
    }

    private static @Nullable Duration between(Availability availability, int outages) {
        return outages == 0 ? null : availability.up().dividedBy(outages);
    }

    private static List<Figures> groups(List<Figures> hosts) {
        Map<String, List<Figures>> groups = new TreeMap<>();
        hosts.forEach(
                host -> groups.computeIfAbsent(host.group(), _ -> new ArrayList<>()).add(host));
        return groups.entrySet().stream()
                .map(each -> together(each.getKey(), each.getValue()))
                .toList();
    }

    /** These hosts as one. */
    static Figures together(String name, List<Figures> hosts) {
        Availability sum =
                hosts.stream()
                        .map(Figures::availability)
                        .reduce(Availability.NONE, Availability::plus);
        int outages = hosts.stream().mapToInt(Figures::outages).sum();
        List<Figures> repaired = hosts.stream().filter(host -> host.repair() != null).toList();
        return new Figures(
                name,
                name,
                sum,
                null,
                outages,
                repair(repaired),
                between(sum, outages),
                days(hosts));
    }

    /** Of all these hosts together. */
    private static List<Availability> days(List<Figures> hosts) {
        int count = hosts.stream().mapToInt(host -> host.days().size()).max().orElse(0);
        return IntStream.range(0, count)
                .mapToObj(
                        day ->
                                hosts.stream()
                                        .map(host -> host.days().get(day))
                                        .reduce(Availability.NONE, Availability::plus))
                .toList();
    }

    /** The mean of the hosts' own, each as heavy as its outages. */
    private static @Nullable Duration repair(List<Figures> hosts) {
        Duration sum = Duration.ZERO;
        int count = 0;
        for (Figures host : hosts) {
            Duration own = host.repair();
            if (own != null) {
                sum = sum.plus(own.multipliedBy(host.outages()));
                count += host.outages();
            }
        }
        return count == 0 ? null : sum.dividedBy(count);
    }

    /** All of them as one. */
    public Figures whole() {
        return together("", hosts);
    }

    static <T> T get(CompletableFuture<T> answer) throws TroubleException, InterruptedException {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TroubleException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("the history met a fault of its own", e);
        }
    }
}
