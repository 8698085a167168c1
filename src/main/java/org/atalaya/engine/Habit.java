package org.atalaya.engine;

import java.time.Duration;
import org.atalaya.model.Failure;
import org.atalaya.model.Host;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Verdict;
import org.jspecify.annotations.Nullable;

/** Holds a host against its own past, if it asks for that; learns nothing of the others. */
final class Habit {

    private @Nullable UsualLatency usual;

    /** The result, degraded when it was plainly good but far slower than the host usually is. */
    ProbeResult judged(Host host, ProbeResult result) {
        Double factor = host.watching().slowerThanNormal();
        if (factor == null || result.verdict() == Verdict.DOWN) {
            return result;
        }
        UsualLatency past = usual == null ? new UsualLatency() : usual;
        usual = past;
        Duration normal = past.p95();
        past.add(result.latency(), result.at());
        if (normal == null || result.verdict() != Verdict.UP) {
            return result;
        }
        long limit = (long) (normal.toMillis() * factor);
        return result.latency().toMillis() <= limit
                ? result
                : ProbeResult.degraded(
                        result.at(),
                        result.latency(),
                        Failure.of(Reason.SLOW, Long.toString(limit)),
                        result.evidence());
    }

    /** Takes what was learned before this start. */
    void learned(UsualLatency past) {
        UsualLatency known = usual == null ? new UsualLatency() : usual;
        usual = known;
        known.merge(past.counts());
    }

    /** Another question has another normal. */
    void forget() {
        usual = null;
    }
}
