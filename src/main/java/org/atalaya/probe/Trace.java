package org.atalaya.probe;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Phases;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * The notebook of one probe: when it began, and what it has seen up to now, so that a probe that
 * fails halfway still tells which address it talked to and where the time went.
 *
 * <p>Used by one thread, a virtual one: at the deadline it is interrupted, which ends any wait and
 * closes the socket it is blocked on. Times are taken on the monotonic clock.
 */
final class Trace {

    /** The phases of {@link Phases}. */
    enum Phase {
        RESOLVE,
        CONNECT,
        TLS,
        FIRST_BYTE,
        BODY
    }

    /** What a prober does; the result of its last step is the result of the probe. */
    @FunctionalInterface
    interface Conversation {
        ProbeResult hold(Trace trace) throws IOException, InterruptedException, ProbeFault;
    }

    /** A prober that watches the deadline itself knows better what came of it than the cutter. */
    private static final Duration MERCY = Duration.ofMillis(50);

    private final Instant at;
    private long began = System.nanoTime();
    private final CheckOptions options;
    private long ended;
    private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
    private @Nullable InetSocketAddress address;
    private @Nullable TlsInfo tls;
    private @Nullable Said said;

    private Trace(Instant at, CheckOptions options) {
        this.at = at;
        this.options = options;
    }

    /** Holds {@code conversation}; however it ends, there is a result. */
    static ProbeResult of(
            Ground ground, Check check, Deadline deadline, Conversation conversation) {
        Trace trace = new Trace(ground.clock().instant(), check.options());
        Cutter.Cut cut = ground.cutter().in(deadline.left().plus(MERCY));
        try (cut) {
            return conversation.hold(trace);
        } catch (ProbeFault e) {
            return trace.down(e.failure());
        } catch (IOException e) {
            return trace.down(
                    cut.fell() || deadline.hasPassed()
                            ? Failures.timeout(deadline)
                            : Failures.of(e, deadline, trace.address));
        } catch (InterruptedException e) {
            if (!cut.fell()) {
                Thread.currentThread().interrupt();
            }
            return trace.down(Failures.timeout(deadline));
        }
    }

    /** When the probe began. */
    Instant at() {
        return at;
    }

    /** The address that is being talked to from here on. */
    void address(@Nullable InetSocketAddress now) {
        address = now;
    }

    void tls(TlsInfo seen) {
        tls = seen;
    }

    /** What the host said, in its own words; blank words are none. */
    void said(String text) {
        said = text.isBlank() ? null : new Said.Text(Failures.quote(text));
    }

    void said(Said other) {
        said = other;
    }

    /** Where {@code System.nanoTime()} of the start of a phase goes in, its duration is kept. */
    void phase(Phase phase, long sinceNanos) {
        phases.put(phase, Duration.ofNanos(System.nanoTime() - sinceNanos));
    }

    /** Up, or what the limits on the latency make of it. */
    ProbeResult up() {
        return up(elapsed());
    }

    /** The same, where the number to be judged and shown is not the time of the whole probe. */
    ProbeResult up(Duration latency) {
        Duration tooSlow = options.tooSlow();
        if (tooSlow != null && latency.compareTo(tooSlow) > 0) {
            return ProbeResult.down(at, latency, slow(tooSlow), evidence());
        }
        Duration slow = options.slow();
        return slow != null && latency.compareTo(slow) > 0
                ? ProbeResult.degraded(at, latency, slow(slow), evidence())
                : ProbeResult.up(at, latency, evidence());
    }

    private static Failure slow(Duration limit) {
        return Failure.of(Reason.SLOW, Long.toString(limit.toMillis()));
    }

    /** Degraded, unless it took so long that it counts as down. */
    ProbeResult degraded(Duration latency, Failure failure) {
        Duration tooSlow = options.tooSlow();
        return tooSlow != null && latency.compareTo(tooSlow) > 0
                ? ProbeResult.down(at, latency, slow(tooSlow), evidence())
                : ProbeResult.degraded(at, latency, failure, evidence());
    }

    ProbeResult degraded(Failure failure) {
        return degraded(elapsed(), failure);
    }

    ProbeResult down(Failure failure) {
        return ProbeResult.down(at, elapsed(), failure, evidence());
    }

    /** What came before this was work of ours, no latency of the host. */
    void startClock() {
        began = System.nanoTime();
    }

    /** What comes after this is a wait of ours, no latency of the host. */
    void stopClock() {
        ended = System.nanoTime();
    }

    private Duration elapsed() {
        return Duration.ofNanos((ended == 0 ? System.nanoTime() : ended) - began);
    }

    private Evidence evidence() {
        return new Evidence(
                address == null ? null : Failures.text(address),
                null,
                null,
                null,
                0,
                null,
                0,
                tls,
                new Phases(
                        phases.get(Phase.RESOLVE),
                        phases.get(Phase.CONNECT),
                        phases.get(Phase.TLS),
                        phases.get(Phase.FIRST_BYTE),
                        phases.get(Phase.BODY)),
                false,
                said);
    }
}
