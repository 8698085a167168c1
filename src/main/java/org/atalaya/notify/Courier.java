package org.atalaya.notify;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.atalaya.model.Channel;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Failure;
import org.atalaya.model.MailChannel;
import org.atalaya.model.Placeholder;
import org.atalaya.model.WebhookChannel;
import org.atalaya.notify.Delivery.Result;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Carries the letters of one channel, in order, each until the far side answered. What cannot be
 * handed over waits at the head of its queue, so nothing overtakes it. Pure but for what it is
 * given: {@link #turn} is called by a thread of its own, or by a test that holds the clock.
 */
final class Courier {

    /** No more than this many wait for a channel; the oldest are given up. */
    static final int MOST = 1_000;

    /** News older than this is none. */
    static final Duration OLDEST = Duration.ofDays(7);

    /** A letter that is older than this when it is sent says so. */
    static final Duration LATE = Duration.ofMinutes(2);

    /** Nothing to do until somebody says so. */
    static final Duration FOREVER = Duration.ofDays(1);

    private static final System.Logger LOG = System.getLogger(Courier.class.getName());

    /** What couriers share. */
    record Round(
            Outbox outbox,
            Senders senders,
            LetterWriter writer,
            DeliveryLog log,
            InstantSource clock,
            LongSupplier nanos) {}

    private final Round round;
    private final Backoff backoff;
    private final Words words;
    private volatile Channel channel;
    private volatile ChannelPlan plan;
    private volatile boolean mended;
    private volatile boolean stopped;
    private final Object gate = new Object();
    private @Nullable Thread sending;

    /** Since when letters are gathered, on the ticker; null while none wait. */
    private @Nullable Long gathering;

    private String complained = "";

    /** Before this the far side is left alone, on the ticker; null when it is not. */
    private @Nullable Long resting;

    Courier(Round round, Backoff backoff, Words words, Channel channel, ChannelPlan plan) {
        this.round = round;
        this.backoff = backoff;
        this.words = words;
        this.channel = channel;
        this.plan = plan;
    }

    /** From now on this is how; a channel that was mended is tried at once. */
    void follow(Channel next, ChannelPlan with) {
        mended |= !next.equals(channel);
        channel = next;
        plan = with;
    }

    /** Does what is due, and says how long there is nothing more to do. */
    Duration turn() throws InterruptedException {
        if (mended) {
            mended = false;
            resting = null;
            backoff.reset();
        }
        long now = round.nanos.getAsLong();
        List<Letter> waiting = prune();
        if (waiting.isEmpty()) {
            gathering = null;
            return FOREVER;
        }
        Duration wait = rest(now);
        if (!wait.isZero()) {
            return wait;
        }
        for (Letter letter : digested(waiting)) {
            Duration pause = carry(letter);
            if (!pause.isZero()) {
                resting = round.nanos.getAsLong() + pause.toNanos();
                return pause;
            }
        }
        gathering = null;
        return Duration.ZERO;
    }

    private Duration rest(long now) {
        if (resting != null) {
            long left = resting - now;
            if (left > 0) {
                return Duration.ofNanos(left);
            }
            resting = null;
        }
        if (gathering == null) {
            gathering = now;
        }
        long left = gathering + plan.gather().toNanos() - now;
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /** All that wait for this channel, without those whose time is over. */
    private List<Letter> prune() {
        String id = channel.id();
        List<Letter> mine =
                round.outbox.waiting().stream()
                        .filter(letter -> letter.channel().equals(id))
                        .toList();
        Instant oldest = round.clock.instant().minus(OLDEST);
        int tooMany = mine.size() - MOST;
        List<Letter> over =
                IntStream.range(0, mine.size())
                        .filter(i -> i < tooMany || mine.get(i).at().isBefore(oldest))
                        .mapToObj(mine::get)
                        .toList();
        if (over.isEmpty()) {
            return mine;
        }
        over.forEach(letter -> log(letter, Result.GIVEN_UP, null));
        settle(over.stream().map(Letter::key).toList());
        return mine.stream().filter(letter -> !over.contains(letter)).toList();
    }

    /** The same letters, with one for many of a sort where this channel may have that. */
    private List<Letter> digested(List<Letter> waiting) {
        if (!mayDigest()) {
            return waiting;
        }
        Outbox outbox = round.outbox;
        List<List<Letter>> groups =
                Digest.groups(
                        waiting, plan.digestAbove(), letter -> !outbox.wasTried(letter.key()));
        for (List<Letter> group : groups) {
            Letter all = Digest.of(group, UUID.randomUUID().toString(), words);
            write(() -> outbox.merge(group.stream().map(Letter::key).toList(), all));
        }
        return groups.isEmpty() ? waiting : prune();
    }

    /** Not one that tells of incidents by their id, nor a program, which wants each by itself. */
    private boolean mayDigest() {
        return switch (channel) {
            case WebhookChannel c -> !c.body().names(Placeholder.INCIDENT);
            case MailChannel _ -> true;
            case CommandChannel _ -> false;
        };
    }

    /** Zero when it is done with, else how long to wait. */
    private Duration carry(Letter letter) throws InterruptedException {
        Instant now = round.clock.instant();
        boolean late = Duration.between(letter.at(), now).compareTo(LATE) > 0;
        write(() -> round.outbox.trying(letter.key()));
        Outcome outcome = send(late ? round.writer.late(letter, now) : letter);
        return switch (outcome) {
            case Outcome.Delivered _ -> {
                done(letter, Result.DELIVERED, null);
                yield Duration.ZERO;
            }
            case Outcome.Refused(var why) -> {
                done(letter, Result.REFUSED, why);
                yield Duration.ZERO;
            }
            case Outcome.Later(var why, Duration notBefore) -> {
                complain(letter, why);
                Duration pause = backoff.next();
                yield notBefore.compareTo(pause) > 0 ? notBefore : pause;
            }
        };
    }

    /**
     * Only an attempt is ever interrupted, and no trace of that stays: an interrupt during a write
     * would close the outbox.
     */
    private Outcome send(Letter letter) throws InterruptedException {
        synchronized (gate) {
            if (stopped) {
                throw new InterruptedException("stopped");
            }
            sending = Thread.currentThread();
        }
        try {
            return round.senders.send(channel, letter);
        } finally {
            synchronized (gate) {
                sending = null;
                Thread.interrupted();
            }
        }
    }

    /** Breaks off what is under way; {@link #turn} sends nothing any more. */
    void stop() {
        synchronized (gate) {
            stopped = true;
            if (sending != null) {
                sending.interrupt();
            }
        }
    }

    boolean isStopped() {
        return stopped;
    }

    private void done(Letter letter, Result result, @Nullable Failure why) {
        // First: what is said to have been sent must not be sent again if the program ends now.
        settle(List.of(letter.key()));
        backoff.reset();
        log(letter, result, why);
    }

    /** Once for each letter and cause: a night without a line is not a hundred news. */
    private void complain(Letter letter, Failure why) {
        String trouble = letter.key() + why;
        if (!trouble.equals(complained)) {
            complained = trouble;
            log(letter, Result.LATER, why);
        }
    }

    private void log(Letter letter, Result result, @Nullable Failure why) {
        round.log.add(round.clock.instant(), channel.name(), letter, result, why);
    }

    private void settle(List<String> keys) {
        write(() -> round.outbox.settle(keys));
    }

    /** Something to be written down. */
    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    /** A disk that is full costs the memory of it, not the message. */
    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the outbox cannot be written, messages go on without it", e);
        }
    }
}
