package org.atalaya.app;

import java.time.ZoneId;
import java.util.TimeZone;

/**
 * The time zone of this machine as it is now. Java asks for it once and keeps the answer; a wall
 * that runs for months must see that somebody set another one.
 */
final class MachineZone {

    private static final String PROPERTY = "user.timezone";

    /** Who gave Java a zone at the start meant it. */
    private static volatile boolean given = true;

    private MachineZone() {}

    /** Before anything asks for a time zone: later Java has written its own finding there. */
    static void remember() {
        given = !System.getProperty(PROPERTY, "").isEmpty();
    }

    /** Asks the machine; from then on {@link ZoneId#systemDefault} says the same. */
    static synchronized ZoneId now() {
        if (!given) {
            System.clearProperty(PROPERTY);
            TimeZone.setDefault(null);
        }
        return ZoneId.systemDefault();
    }
}
