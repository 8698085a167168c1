package org.atalaya.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of a probe went. A phase that did not happen, or could not be measured, is null.
 *
 * @param resolve looking the name up; zero when our own cache answered
 * @param connect the TCP handshake
 * @param tls the TLS handshake
 * @param firstByte from the request sent to the head of the answer
 * @param body from the head of the answer to its last byte
 */
public record Phases(
        @Nullable Duration resolve,
        @Nullable Duration connect,
        @Nullable Duration tls,
        @Nullable Duration firstByte,
        @Nullable Duration body) {

    /** Nothing was measured. */
    public static final Phases NONE = new Phases(null, null, null, null, null);
}
