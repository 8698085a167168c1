package org.atalaya.notify;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.atalaya.engine.MonitorListener;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.Health;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.IncidentEvent;
import org.atalaya.notify.Delivery.Result;
import org.atalaya.probe.Secrets;
import org.atalaya.words.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Tells people who are not looking at the wall. Hears the engine, decides on one thread of its own
 * who is due what, stores it, and has a courier a channel carry it, so that neither a slow mail
 * server nor a full disk holds anybody up. Every method may be called from any thread and returns
 * at once.
 */
public final class Notifier implements MonitorListener, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Notifier.class.getName());

    /** More than a wall of thousands of hosts says while the disk hangs for a moment. */
    private static final int MOST_WAITING = 20_000;

    /** How long closing waits for the desk to store what it heard. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    /** Who must be told what, as seen by the desk. */
    @FunctionalInterface
    private interface Task {
        List<Errand> due(Instant now);
    }

    /**
     * Something for the desk.
     *
     * @param shown what the host was shown as when it happened
     */
    private record Job(Task task, @Nullable Health shown) {}

    private final Courier.Round round;
    private final Couriers couriers;
    private final Dispatcher dispatcher = new Dispatcher();
    private final BlockingQueue<Job> jobs = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Map<String, Health> shown = new ConcurrentHashMap<>();
    private final Thread desk;
    private volatile boolean closed;

    Notifier(Outbox outbox, Senders senders, Phrases phrases, String board, InstantSource clock) {
        this.round =
                new Courier.Round(
                        outbox,
                        senders,
                        new LetterWriter(phrases, () -> board),
                        new DeliveryLog(),
                        clock,
                        System::nanoTime);
        this.couriers = new Couriers(round, phrases.words());
        this.desk = Thread.ofPlatform().daemon().name("notify-desk").unstarted(this::run);
    }

    /**
     * One whose letters wait in {@code outbox}, which belongs to it from now on. Nothing is sent
     * before {@link #start}.
     *
     * @param agent what web services are told this program is
     * @param board what the wall is called
     */
    public static Notifier of(
            Outbox outbox,
            Secrets secrets,
            String agent,
            Phrases phrases,
            String board,
            InstantSource clock) {
        return new Notifier(outbox, Senders.of(secrets, agent), phrases, board, clock);
    }

    /** Begins; what waits from before is sent. */
    public void start() {
        desk.start();
    }

    /** From now on these channels and routes count. A channel that was mended is tried at once. */
    public void plan(ChannelPlan plan) {
        job(
                now -> {
                    dispatcher.plan(plan);
                    couriers.follow(plan);
                    return List.of();
                });
    }

    /** From now on this profile is on; null for none. */
    public void profile(@Nullable String name) {
        job(
                now -> {
                    dispatcher.profile(name);
                    return dispatcher.due(now);
                });
    }

    /** The wall's own network went or came back. */
    public void network(boolean back) {
        job(now -> dispatcher.network(back, now));
    }

    /** What was open when the program ended; to be called after {@link #plan}. */
    public void restore(Collection<IncidentEvent> known) {
        List<IncidentEvent> events = List.copyOf(known);
        job(
                now -> {
                    dispatcher.restore(events, now);
                    return List.of();
                });
    }

    /**
     * Has a channel carry this once: never again under the same key, whatever happens in between.
     *
     * @param key its own, the same in every run of the program
     */
    public void once(String key, Errand errand) {
        job(
                now -> {
                    storeOnce(round.writer().write(errand, null, key));
                    return List.of();
                });
    }

    /** Whether it is carried already, or was. */
    public boolean tookOnce(String key) {
        return round.outbox().tookOnce(key);
    }

    private void storeOnce(Letter letter) {
        try {
            round.outbox().addOnce(letter);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "a message cannot be stored, and is sent from memory", e);
        }
        couriers.wake(letter.channel());
    }

    @Override
    public void updated(HostUpdate update) {
        shown.put(update.host().id(), update.state().health());
    }

    @Override
    public void incident(IncidentEvent event) {
        Health health = shown.get(event.host().id());
        put(new Job(now -> dispatcher.take(event, now), health));
    }

    @Override
    public void removed(String hostId) {
        shown.remove(hostId);
        job(
                now -> {
                    dispatcher.removed(hostId);
                    return List.of();
                });
    }

    private void job(Task task) {
        put(new Job(task, null));
    }

    private void put(Job job) {
        if (!closed && !jobs.offer(job)) {
            LOG.log(Level.ERROR, "more news than can be told: some is told to nobody");
        }
    }

    /**
     * Tries a channel, past the queue: whether and how the far side answered. The channel need not
     * be one of the plan.
     */
    public CompletableFuture<Outcome> test(Channel channel) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        Instant now = round.clock().instant();
        Errand errand = new Errand(channel.id(), new Notice.OfTest(now));
        Letter letter = round.writer().write(errand, null, UUID.randomUUID().toString());
        Thread.ofVirtual()
                .name("notify-test")
                .start(
                        () -> {
                            try {
                                Outcome outcome = round.senders().send(channel, letter);
                                log(channel, letter, outcome);
                                answer.complete(outcome);
                            } catch (Throwable fault) {
                                answer.completeExceptionally(fault);
                            }
                        });
        return answer;
    }

    private void log(Channel channel, Letter letter, Outcome outcome) {
        Instant now = round.clock().instant();
        switch (outcome) {
            case Outcome.Delivered _ ->
                    log().add(now, channel.name(), letter, Result.DELIVERED, null);
            case Outcome.Later(var why, var _) ->
                    log().add(now, channel.name(), letter, Result.REFUSED, why);
            case Outcome.Refused(var why) ->
                    log().add(now, channel.name(), letter, Result.REFUSED, why);
        }
    }

    /** What was sent to whom, and what came of it. */
    public DeliveryLog log() {
        return round.log();
    }

    /** How many letters wait. */
    public int waiting() {
        return round.outbox().waiting().size();
    }

    private void run() {
        while (!closed || !jobs.isEmpty()) {
            try {
                Job job = jobs.poll(patience().toNanos(), TimeUnit.NANOSECONDS);
                Instant now = round.clock().instant();
                List<Errand> errands =
                        new ArrayList<>(job == null ? List.of() : job.task().due(now));
                errands.addAll(dispatcher.due(now));
                store(errands, job == null ? null : job.shown());
            } catch (InterruptedException stop) {
                // Nobody of ours does that.
                return;
            } catch (RuntimeException fault) {
                LOG.log(Level.ERROR, "the notifier's desk stumbled and goes on", fault);
            }
        }
    }

    /** Until something falls due; looked at once a minute, for a wall clock may be set. */
    private Duration patience() {
        if (closed) {
            return Duration.ZERO;
        }
        Instant now = round.clock().instant();
        Duration left =
                dispatcher
                        .next()
                        .map(next -> Duration.between(now, next))
                        .orElse(Dispatcher.LOOK_AGAIN);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(Dispatcher.LOOK_AGAIN) < 0 ? left : Dispatcher.LOOK_AGAIN;
    }

    private void store(List<Errand> errands, @Nullable Health health) {
        if (errands.isEmpty()) {
            return;
        }
        List<Letter> letters =
                errands.stream()
                        .map(
                                errand ->
                                        round.writer()
                                                .write(
                                                        errand,
                                                        health,
                                                        UUID.randomUUID().toString()))
                        .toList();
        try {
            round.outbox().add(letters);
        } catch (IOException e) {
            LOG.log(Level.ERROR, "messages cannot be stored, and are sent from memory", e);
        }
        letters.stream().map(Letter::channel).distinct().forEach(couriers::wake);
    }

    /** Stores what was heard, and ends; what was not sent yet waits for the next start. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        // Not an interrupt: that would close the file under the hand that writes it.
        if (!jobs.offer(new Job(_ -> List.of(), null))) {
            LOG.log(Level.WARNING, "closing while much is still to be stored");
        }
        couriers.close();
        round.senders().close();
        try {
            desk.join(FAREWELL);
            round.outbox().close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the outbox could not be closed", e);
        }
    }
}
