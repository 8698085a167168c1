package org.atalaya.app;

import java.time.ZoneId;
import java.util.TimeZone;

/**
 * The time zone of this machine as it is now. Java asks for it once and keeps the answer; a wall
 * that runs for months must see that somebody set another one.
 */
final class MachineZone {

    private static final String PROPERTY = "user.timezone";

    /**
     * Who gave Java a zone at the start meant it. Once anything has asked for a zone Java writes
     * its own finding there, and this class takes that for given: it then never asks again.
     */
    private static final boolean GIVEN = !System.getProperty(PROPERTY, "").isEmpty();

    private MachineZone() {}

    /** Whether it stays as it is; the first thing a start asks, before anything needs the zone. */
    static boolean isGiven() {
        return GIVEN;
    }

    /** Asks the machine; from then on {@link ZoneId#systemDefault} says the same. */
    static synchronized ZoneId now() {
        if (!GIVEN) {
            System.clearProperty(PROPERTY);
            TimeZone.setDefault(null);
        }
        return ZoneId.systemDefault();
    }
}
