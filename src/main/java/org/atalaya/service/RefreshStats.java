package org.atalaya.service;

import org.atalaya.engine.Quantiles;

/**
 * What bringing news to the screen cost.
 *
 * @param ticks how many times it was looked for news
 * @param hops how many times there was some, and it was brought to the FX thread: once a tick at
 *     most, however many hosts
 * @param work how long the FX thread was busy with it, each time
 */
public record RefreshStats(long ticks, long hops, Quantiles work) {}
