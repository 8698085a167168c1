package org.atalaya.notify;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.words.Words;

/** A courier for each channel of the plan, each on a virtual thread of its own. Thread-safe. */
final class Couriers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Couriers.class.getName());

    /** How long closing waits for what is under way. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    /** One courier and the thread it walks on. */
    private record Walk(Courier courier, Wakeup wakeup, Thread thread) {

        void stop() {
            courier.stop();
            wakeup.now();
        }
    }

    private final Courier.Round round;
    private final Words words;
    private final Map<String, Walk> walks = new HashMap<>();
    private boolean closed;

    Couriers(Courier.Round round, Words words) {
        this.round = round;
        this.words = words;
    }

    /** From now on one for each of these channels, and none for what is no channel any more. */
    synchronized void follow(ChannelPlan plan) {
        if (closed) {
            return;
        }
        List<String> gone =
                walks.keySet().stream().filter(id -> plan.channel(id).isEmpty()).toList();
        gone.stream().flatMap(id -> Stream.ofNullable(walks.remove(id))).forEach(Walk::stop);
        for (Channel channel : plan.channels()) {
            Walk walk = walks.get(channel.id());
            if (walk == null) {
                walks.put(channel.id(), begin(channel, plan));
            } else {
                walk.courier().follow(channel, plan);
                walk.wakeup().now();
            }
        }
        forgetOldOnes(plan);
    }

    /** A channel that cannot be read any more may be mended: its letters wait, but not for ever. */
    private void forgetOldOnes(ChannelPlan plan) {
        Instant oldest = round.clock().instant().minus(Courier.OLDEST);
        List<String> old =
                round.outbox().waiting().stream()
                        .filter(letter -> plan.channel(letter.channel()).isEmpty())
                        .filter(letter -> letter.at().isBefore(oldest))
                        .map(Letter::key)
                        .toList();
        try {
            round.outbox().settle(old);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "old messages of channels that are gone are kept", e);
        }
    }

    private Walk begin(Channel channel, ChannelPlan plan) {
        Courier courier = new Courier(round, new Backoff(Math::random), words, channel, plan);
        Wakeup wakeup = new Wakeup();
        Thread thread =
                Thread.ofVirtual()
                        .name("notify-" + channel.id())
                        .start(() -> walk(courier, wakeup));
        return new Walk(courier, wakeup, thread);
    }

    private static void walk(Courier courier, Wakeup wakeup) {
        Duration rest = Duration.ZERO;
        while (!courier.isStopped()) {
            try {
                wakeup.await(rest);
                rest = courier.turn();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "a courier stumbled and goes on", fault);
                rest = Backoff.LONGEST;
            }
        }
    }

    /** Letters for this channel have come. */
    synchronized void wake(String channel) {
        Walk walk = walks.get(channel);
        if (walk != null) {
            walk.wakeup().now();
        }
    }

    /** Stops them; an attempt under way is broken off, and its letter waits for the next start. */
    @Override
    public void close() {
        List<Walk> all;
        synchronized (this) {
            closed = true;
            all = new ArrayList<>(walks.values());
            walks.clear();
        }
        all.forEach(Walk::stop);
        long end = System.nanoTime() + FAREWELL.toNanos();
        try {
            for (Walk walk : all) {
                walk.thread().join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
