package org.atalaya.history;

import java.time.Instant;

/**
 * One point of a chart. Where nothing was seen there is no bucket, so a gap stays a gap.
 *
 * @param to its end, which is not in it any more
 */
public record Bucket(Instant from, Instant to, Tally tally) {}
