package org.atalaya.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.atalaya.engine.NetworkGate.Sample;
import org.atalaya.model.Check;
import org.atalaya.model.Host;
import org.atalaya.model.Loopback;
import org.jspecify.annotations.Nullable;

/**
 * Takes one look at this machine's line. Witnesses are asked only when they must be: named ones
 * always, hosts of the wall only while the gateway keeps silent.
 */
final class LineSample {

    /** One silent host is a host that is down. */
    static final int LEAST = 2;

    /** A gateway that is there answers sooner; after that a hurried look asks others as well. */
    private static final Duration HEAD_START = Duration.ofMillis(300);

    private static final Sample FINE = new Sample(true, null, 0, 0);
    private static final Sample CUT = new Sample(false, null, 0, 0);

    private final NetworkWatch.Line line;

    LineSample(NetworkWatch.Line line) {
        this.line = line;
    }

    /**
     * @param hosts those of the wall that are watched
     * @param named witnesses that a person chose
     * @param hurried whether hosts wait for it: then nobody is asked after somebody else who may be
     *     asked at the same time
     */
    Sample take(List<Host> hosts, List<Check> named, boolean hurried) throws InterruptedException {
        List<Host> outside =
                hosts.stream()
                        .filter(host -> !host.paused() && !Loopback.holds(host.check()))
                        .toList();
        if (outside.isEmpty()) {
            return FINE;
        }
        if (!line.hasLink()) {
            return CUT;
        }
        return hurried ? hurried(outside, named) : calm(outside, named);
    }

    private Sample calm(List<Host> outside, List<Check> named) throws InterruptedException {
        Boolean gateway = line.gateway();
        if (!named.isEmpty()) {
            return new Sample(true, gateway, named.size(), line.answers(named));
        }
        if (!Boolean.FALSE.equals(gateway)) {
            return new Sample(true, gateway, 0, 0);
        }
        // Many gateways never answer, so their silence alone proves nothing.
        List<Check> witnesses = Witnesses.among(outside);
        return witnesses.size() < LEAST
                ? FINE
                : new Sample(true, false, witnesses.size(), line.answers(witnesses));
    }

    private Sample hurried(List<Host> outside, List<Check> named) throws InterruptedException {
        FutureTask<@Nullable Boolean> gateway = new FutureTask<>(line::gateway);
        Thread.ofVirtual().name("probe-gateway").start(gateway);
        if (!named.isEmpty()) {
            int answers = line.answers(named);
            return new Sample(true, answers > 0 ? null : whole(gateway), named.size(), answers);
        }
        try {
            Boolean soon = gateway.get(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
            if (!Boolean.FALSE.equals(soon)) {
                return new Sample(true, soon, 0, 0);
            }
        } catch (TimeoutException silentSoFar) {
            // Then others are asked while it may still answer.
        } catch (ExecutionException e) {
            throw new IllegalStateException("the gateway could not be asked", e);
        }
        List<Check> witnesses = Witnesses.among(outside);
        if (witnesses.size() < LEAST) {
            return FINE;
        }
        int answers = line.answers(witnesses);
        if (answers == 0 && !Boolean.FALSE.equals(whole(gateway))) {
            return FINE;
        }
        return new Sample(true, false, witnesses.size(), answers);
    }

    private static @Nullable Boolean whole(FutureTask<@Nullable Boolean> gateway)
            throws InterruptedException {
        try {
            return gateway.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the gateway could not be asked", e);
        }
    }
}
