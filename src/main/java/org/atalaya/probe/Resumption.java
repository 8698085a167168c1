package org.atalaya.probe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * Says when a TLS handshake may resume the session of an earlier one, which costs half the CPU but
 * shows no certificate, and when it has to be a full one.
 *
 * <p>Never resumed where the certificate is what is judged: with limits for its days, a pin, or a
 * certificate of our own to show. Else a full handshake is the first one with a server, each {@link
 * #FULL_EVERY}th, the first after {@link #FULL_AFTER}, the first after any failed probe, and all
 * once the certificate that was seen has run out.
 *
 * <p>The platform finds sessions by host and port, and cannot be told to forget one. So each full
 * handshake begins an epoch, and the epoch becomes part of the port that the TLS engine is told,
 * which serves as nothing but that key.
 */
final class Resumption {

    static final int FULL_EVERY = 50;
    static final Duration FULL_AFTER = Duration.ofMinutes(5);

    /** Redirects choose hosts too, so what is kept must have an end. */
    private static final int MAX_SERVERS = 20_000;

    private static final int PORTS = 1 << 16;
    private static final int EPOCHS = 1 << 14;

    private final InstantSource clock;
    private final LongSupplier nanos;
    private final Map<String, Epoch> epochs = new ConcurrentHashMap<>();

    private record Epoch(int number, int handshakes, long since, Instant ends) {}

    Resumption(InstantSource clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    static boolean isAllowed(TlsSettings settings) {
        return settings.warn() == null
                && settings.critical() == null
                && settings.pin() == null
                && settings.client() == null;
    }

    /** The port for the engine of the next handshake with that server. */
    int keyFor(Wire wire) {
        if (epochs.size() >= MAX_SERVERS) {
            epochs.clear();
        }
        Epoch epoch =
                epochs.compute(
                        server(wire),
                        (server, before) ->
                                before == null || isOver(before) ? after(before) : more(before));
        return wire.port() + PORTS * (epoch.number % EPOCHS);
    }

    /** With how many servers there are sessions to resume. */
    int servers() {
        return epochs.size();
    }

    private boolean isOver(Epoch epoch) {
        return epoch.handshakes >= FULL_EVERY
                || nanos.getAsLong() - epoch.since >= FULL_AFTER.toNanos()
                || clock.instant().isAfter(epoch.ends);
    }

    private Epoch after(@Nullable Epoch before) {
        int number = before == null ? 1 : before.number + 1;
        return new Epoch(number, 1, nanos.getAsLong(), Instant.MAX);
    }

    private static Epoch more(Epoch epoch) {
        return new Epoch(epoch.number, epoch.handshakes + 1, epoch.since, epoch.ends);
    }

    /** A full handshake showed a certificate that ends then. */
    void seen(Wire wire, Instant ends) {
        epochs.computeIfPresent(
                server(wire),
                (server, epoch) -> new Epoch(epoch.number, epoch.handshakes, epoch.since, ends));
    }

    /** The next handshake is a full one. */
    void failed(Wire wire) {
        epochs.computeIfPresent(
                server(wire),
                (server, epoch) -> new Epoch(epoch.number, FULL_EVERY, epoch.since, epoch.ends));
    }

    private static String server(Wire wire) {
        return wire.name() + ":" + wire.port();
    }
}
