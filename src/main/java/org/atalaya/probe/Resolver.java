package org.atalaya.probe;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Names to addresses, by our own rule: an answer is kept for 30 s, a failure for one, so that a
 * resolver's hiccup does not outlive it. At most one look-up of a name runs at a time, whoever
 * asks; they run on threads of their own, for a look-up cannot be interrupted and would hold the
 * carrier of a virtual thread. {@link #MAX_LOOKUPS} bounds how many may hang at once.
 */
final class Resolver implements AutoCloseable {

    static final Duration KEEP_ANSWER = Duration.ofSeconds(30);
    static final Duration KEEP_FAILURE = Duration.ofSeconds(1);
    static final int MAX_LOOKUPS = 64;

    /** Redirects choose names too, so what is kept must have an end. */
    private static final int MAX_NAMES = 20_000;

    private final Lookup lookup;
    private final LongSupplier nanos;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Answer>> asked = new ConcurrentHashMap<>();
    private final Map<String, InetAddress> worked = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;

    /**
     * @param addresses empty when the name was not found
     * @param known whether that is known; false when no name server could say
     */
    private record Answer(List<InetAddress> addresses, boolean known, long at) {

        boolean isFresh(long now) {
            Duration keep = addresses.isEmpty() ? KEEP_FAILURE : KEEP_ANSWER;
            return now - at < keep.toNanos();
        }
    }

    Resolver(Lookup lookup, LongSupplier nanos) {
        this.lookup = lookup;
        this.nanos = nanos;
        threads =
                new ThreadPoolExecutor(
                        MAX_LOOKUPS,
                        MAX_LOOKUPS,
                        10,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("probe-lookup-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * The addresses to try, best first: the one that worked last, then both families in turn,
     * beginning with the resolver's own first choice (RFC 8305 §4).
     *
     * @throws UnknownHostException when the name has no address
     * @throws TimeoutException when nobody had answered at the deadline
     */
    List<InetAddress> resolve(String host, Deadline deadline)
            throws UnknownHostException, TimeoutException, InterruptedException {
        if (isLiteral(host)) {
            return List.of(literal(host));
        }
        Answer answer = answers.get(host);
        if (answer == null || !answer.isFresh(nanos.getAsLong())) {
            answer = await(ask(host), deadline);
        }
        if (answer.addresses.isEmpty()) {
            throw answer.known ? new UnknownHostException(host) : new NameServerFault(host);
        }
        return inOrder(answer.addresses, worked.get(host));
    }

    /** No top-level domain ends in a digit, so what does is an address. */
    static boolean isLiteral(String host) {
        return host.indexOf(':') >= 0 || Character.isDigit(host.charAt(host.length() - 1));
    }

    private static InetAddress literal(String host) throws UnknownHostException {
        try {
            return InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException notOne) {
            // Also an IPv6 zone that names no interface of this machine.
            throw new UnknownHostException(host);
        }
    }

    private static Answer await(CompletableFuture<Answer> pending, Deadline deadline)
            throws TimeoutException, InterruptedException {
        try {
            return pending.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException("look-up failed by a fault of ours", e.getCause());
        }
    }

    private CompletableFuture<Answer> ask(String host) {
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> other = asked.putIfAbsent(host, mine);
        if (other != null) {
            return other;
        }
        try {
            threads.execute(() -> answer(host, mine));
        } catch (RejectedExecutionException e) {
            asked.remove(host, mine);
            mine.completeExceptionally(e);
        }
        return mine;
    }

    private void answer(String host, CompletableFuture<Answer> mine) {
        try {
            Answer answer = lookUp(host);
            if (answers.size() >= MAX_NAMES) {
                forgetStale();
            }
            answers.put(host, answer);
            asked.remove(host, mine);
            mine.complete(answer);
        } catch (RuntimeException | Error e) {
            asked.remove(host, mine);
            mine.completeExceptionally(e);
        }
    }

    private Answer lookUp(String host) {
        List<InetAddress> found = List.of();
        boolean known = true;
        try {
            found = List.copyOf(lookup.lookup(host));
        } catch (NameServerFault e) {
            known = false;
        } catch (UnknownHostException notThere) {
            known = true;
        }
        return new Answer(found, known, nanos.getAsLong());
    }

    private void forgetStale() {
        long now = nanos.getAsLong();
        answers.values().removeIf(answer -> !answer.isFresh(now));
        if (answers.size() >= MAX_NAMES) {
            answers.clear();
        }
        worked.keySet().retainAll(answers.keySet());
    }

    static List<InetAddress> inOrder(List<InetAddress> addresses, @Nullable InetAddress favourite) {
        if (addresses.size() == 1) {
            return addresses;
        }
        Class<?> leading = addresses.getFirst().getClass();
        List<InetAddress> first =
                addresses.stream().filter(a -> a.getClass() == leading).distinct().toList();
        List<InetAddress> second =
                addresses.stream().filter(a -> a.getClass() != leading).distinct().toList();
        List<InetAddress> order = new ArrayList<>();
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            if (i < first.size()) {
                order.add(first.get(i));
            }
            if (i < second.size()) {
                order.add(second.get(i));
            }
        }
        if (favourite != null && order.remove(favourite)) {
            order.addFirst(favourite);
        }
        return order;
    }

    /** Remembers which of several addresses answered: it comes first from now on. */
    void worked(String host, InetAddress address) {
        worked.put(host, address);
    }

    /** Forgets that it worked. */
    void failed(String host, InetAddress address) {
        worked.remove(host, address);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
