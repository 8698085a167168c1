package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Endpoint;
import org.atalaya.model.ProbeResult;

/** Runs probers as the engine does, on virtual threads, and holds every one to its deadline. */
final class Trial implements AutoCloseable {

    static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** What promise 1 allows past the deadline. */
    static final Duration GRACE = Duration.ofMillis(250);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Cutter cutter = new Cutter();
    private final Ground ground;

    Trial() {
        this(Map.of());
    }

    /** Names are these; addresses stand for themselves. */
    Trial(Map<String, List<String>> known) {
        Names names =
                (host, family, deadline) -> {
                    List<InetAddress> found =
                            known.getOrDefault(host, literal(host)).stream()
                                    .map(InetAddress::ofLiteral)
                                    .filter(a -> fits(a, family))
                                    .toList();
                    if (found.isEmpty()) {
                        throw new UnknownHostException(host);
                    }
                    return found;
                };
        ground = new Ground(names, cutter, InstantSource.system());
    }

    private static List<String> literal(String host) {
        return host.matches("[0-9.]+") || host.indexOf(':') >= 0 ? List.of(host) : List.of();
    }

    private static boolean fits(InetAddress address, AddressFamily family) {
        int bytes = address.getAddress().length;
        return switch (family) {
            case ANY -> true;
            case IPV4 -> bytes == 4;
            case IPV6 -> bytes == 16;
        };
    }

    Ground ground() {
        return ground;
    }

    <C extends Check> ProbeResult probe(Prober<C> prober, C check) {
        return probe(prober, check, TIMEOUT);
    }

    /** The result, which has to be there in time. */
    <C extends Check> ProbeResult probe(Prober<C> prober, C check, Duration timeout) {
        long began = System.nanoTime();
        ProbeResult result = run(() -> prober.probe(check, Deadline.after(timeout)));
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .as("time of the whole probe")
                .isLessThan(timeout.plus(GRACE));
        return result;
    }

    private <T> T run(Callable<T> task) {
        try {
            return threads.submit(task).get();
        } catch (ExecutionException e) {
            throw new AssertionError("a prober threw", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Endpoint local(int port) {
        return new Endpoint("127.0.0.1", port);
    }

    static CheckOptions family(AddressFamily family) {
        return new CheckOptions(false, family, null, null);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        cutter.close();
    }
}
