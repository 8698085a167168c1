package org.atalaya.model;

/**
 * What one probe, taken alone, says of its target. The {@code engine} makes a {@link Health} of it.
 */
public enum Verdict {
    UP,
    DEGRADED,
    DOWN
}
