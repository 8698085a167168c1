package org.atalaya.ui.kit;

/**
 * How much a tile says, most first. As tiles shrink they give up, in this order: the target, the
 * uptime, the strip, the latency, and last the name; a coloured square with its glyph stays.
 */
public enum Detail {
    FULL,
    NO_TARGET,
    NO_UPTIME,
    NO_STRIP,
    NAME_ONLY,
    SQUARE;

    public boolean hasTarget() {
        return this == FULL;
    }

    public boolean hasUptime() {
        return this == FULL || this == NO_TARGET;
    }

    public boolean hasStrip() {
        return hasUptime() || this == NO_UPTIME;
    }

    public boolean hasLatency() {
        return hasStrip() || this == NO_STRIP;
    }

    public boolean hasName() {
        return this != SQUARE;
    }
}
