package org.atalaya.app;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Instant;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.Health;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Transition;
import org.atalaya.probe.Traceroute;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the way to a host in the moment in which it goes down, where a person wants that, and
 * has it kept with the failure. On two threads of its own, so no check and no alarm waits for it;
 * of forty hosts that go down together the first are enough, and the rest is left out.
 */
final class RouteWatch implements MonitorListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(RouteWatch.class.getName());

    private static final int AT_ONCE = 2;

    /** Later than this the way says nothing of the moment of the failure. */
    private static final int WAITING = 6;

    /** Takes what was found. */
    interface Keeper {

        /**
         * @param failedAt when the check that failed was complete
         */
        void routed(String hostId, Instant failedAt, String route);
    }

    private final Traceroute traceroute;
    private final BooleanSupplier wanted;
    private final Keeper keeper;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(
                    AT_ONCE,
                    AT_ONCE,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(WAITING),
                    Thread.ofPlatform()
                            .daemon()
                            .name("atalaya-route-", 0)
                            .priority(Thread.MIN_PRIORITY)
                            .factory());

    RouteWatch(Traceroute traceroute, BooleanSupplier wanted, Keeper keeper) {
        this.traceroute = traceroute;
        this.wanted = wanted;
        this.keeper = keeper;
        threads.allowCoreThreadTimeOut(true);
    }

    @Override
    public void updated(HostUpdate update) {
        Transition change = update.transition();
        ProbeResult result = update.result();
        if (change == null
                || change.to() != Health.DOWN
                || result == null
                || !wanted.getAsBoolean()) {
            return;
        }
        String address = numeric(result.evidence().address());
        if (address == null) {
            return; // its name was not found: there is no way to look at
        }
        String host = update.host().id();
        Instant failedAt = result.at().plus(result.latency());
        try {
            threads.execute(() -> look(host, failedAt, address));
        } catch (RejectedExecutionException full) {
            LOG.log(Level.INFO, "no look at the way to " + host + ": others are before it");
        }
    }

    private void look(String host, Instant failedAt, String address) {
        try {
            keeper.routed(host, failedAt, traceroute.to(InetAddress.ofLiteral(address)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(Level.WARNING, "no look at the way to " + address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the program ends
        }
    }

    /** {@code 10.0.0.4:443} and {@code [::1]:443} without the port; null for none. */
    static @Nullable String numeric(@Nullable String endpoint) {
        if (endpoint == null) {
            return null;
        }
        if (endpoint.startsWith("[")) {
            int end = endpoint.indexOf(']');
            return end < 0 ? null : endpoint.substring(1, end);
        }
        int colon = endpoint.indexOf(':');
        return colon >= 0 && colon == endpoint.lastIndexOf(':')
                ? endpoint.substring(0, colon)
                : endpoint;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
