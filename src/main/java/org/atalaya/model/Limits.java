package org.atalaya.model;

import java.time.Duration;

/** The bounds of what a host may be given, the same in the file, the dialog and the shell. */
public final class Limits {

    /** Below this a wall would be a load test. */
    public static final Duration INTERVAL_MIN = Duration.ofSeconds(1);

    public static final Duration INTERVAL_MAX = Duration.ofDays(7);

    /** Below this even a healthy host on the same network fails now and then. */
    public static final Duration TIMEOUT_MIN = Duration.ofMillis(100);

    public static final Duration TIMEOUT_MAX = Duration.ofMinutes(5);

    public static final Duration SLOW_MIN = Duration.ofMillis(1);

    /** No duration that anybody types is longer than ten years. */
    public static final Duration DURATION_MAX = Duration.ofDays(3_660);

    /** Longest name of a host, a group or a tag, in characters. */
    public static final int NAME_MAX = 200;

    private Limits() {}
}
