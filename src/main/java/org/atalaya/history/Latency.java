package org.atalaya.history;

import java.time.Duration;

/**
 * How long answers took. Only answers count: how long a failure took says nothing about speed.
 *
 * @param count of how many answers
 * @param p50 the median; percentiles are off by 1.5 % at most, the others are exact
 */
public record Latency(
        long count,
        Duration min,
        Duration mean,
        Duration max,
        Duration p50,
        Duration p95,
        Duration p99) {}
