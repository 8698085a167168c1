package org.atalaya.history;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.atalaya.engine.UsualLatency;
import org.atalaya.model.Health;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a host during some time: how many results in each state, how long it was in each
 * state, and how quick its answers were. Tallies of two times add up to the tally of both, exactly.
 *
 * <p>Time in a state, not the number of results, is what uptime is made of: a host that fails is
 * asked more often. Whatever nobody watched is in no state at all.
 */
public final class Tally {

    /** The place of a state is its number in the file: it never changes, new ones come last. */
    private static final List<Health> CODES =
            List.of(
                    Health.UP,
                    Health.DEGRADED,
                    Health.SUSPECT,
                    Health.DOWN,
                    Health.UNREACHABLE,
                    Health.UNKNOWN,
                    Health.MAINTENANCE,
                    Health.PAUSED,
                    Health.PENDING,
                    Health.FLAPPING);

    private final long[] counts = new long[CODES.size()];
    private final long[] millis = new long[CODES.size()];
    private long fastest;
    private long slowest;
    private long total;
    private Sketch sketch = new Sketch();

    Tally() {}

    static int code(Health health) {
        int code = CODES.indexOf(health);
        if (code < 0) {
            throw new IllegalArgumentException("no number for " + health);
        }
        return code;
    }

    static Health health(int code) {
        return CODES.get(code);
    }

    /** How many results found it in this state. */
    public long count(Health health) {
        return counts[code(health)];
    }

    /** For how long it was in this state. */
    public Duration time(Health health) {
        return Duration.ofMillis(millis[code(health)]);
    }

    /** How quick it was; null when it never answered. */
    public @Nullable Latency latency() {
        long count = sketch.count();
        if (count == 0) {
            return null;
        }
        return new Latency(
                count,
                micros(fastest),
                micros(total / count),
                micros(slowest),
                percentile(0.5),
                percentile(0.95),
                percentile(0.99));
    }

    /** The middle of a bucket may lie outside of what was really seen. */
    private Duration percentile(double share) {
        return micros(Math.clamp(sketch.quantile(share), fastest, slowest));
    }

    private static Duration micros(long micros) {
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    /** Tells of its answers, as if only one in 2^{@code halvings} had come. */
    void teach(UsualLatency to, int halvings) {
        sketch.each((latency, times) -> to.add(micros(latency), times >> halvings));
    }

    void result(Health health, long latencyMicros) {
        counts[code(health)]++;
        if (latencyMicros >= 0) {
            range(latencyMicros, latencyMicros);
            total += latencyMicros;
            sketch.add(latencyMicros);
        }
    }

    /** To be called before the sketch changes. */
    private void range(long low, long high) {
        boolean first = sketch.count() == 0;
        fastest = first ? low : Math.min(fastest, low);
        slowest = first ? high : Math.max(slowest, high);
    }

    void spent(Health health, long time) {
        millis[code(health)] += time;
    }

    void add(Tally other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
            millis[i] += other.millis[i];
        }
        if (other.sketch.count() > 0) {
            range(other.fastest, other.slowest);
            total += other.total;
            sketch.add(other.sketch);
        }
    }

    byte[] pack() {
        Packer out = new Packer();
        int used = 0;
        for (int i = 0; i < counts.length; i++) {
            used |= counts[i] > 0 || millis[i] > 0 ? 1 << i : 0;
        }
        out.number(used);
        for (int i = 0; i < counts.length; i++) {
            if ((used & 1 << i) != 0) {
                out.number(counts[i]).number(millis[i]);
            }
        }
        if (sketch.count() > 0) {
            out.number(fastest).number(slowest - fastest).number(total);
            sketch.pack(out);
        }
        return out.bytes();
    }

    static Tally unpack(byte[] bytes) {
        Unpacker in = new Unpacker(bytes);
        Tally tally = new Tally();
        int used = in.small();
        for (int i = 0; i < CODES.size(); i++) {
            if ((used & 1 << i) != 0) {
                tally.counts[i] = in.number();
                tally.millis[i] = in.number();
            }
        }
        if (in.hasMore()) {
            tally.fastest = in.number();
            tally.slowest = tally.fastest + in.number();
            tally.total = in.number();
            tally.sketch = Sketch.unpack(in);
        }
        return tally;
    }
}
