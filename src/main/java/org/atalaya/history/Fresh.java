package org.atalaya.history;

import org.atalaya.model.Health;

/**
 * What waits to be written about one host.
 *
 * @param span how long the host was in {@code during} before; milliseconds
 */
record Fresh(Sighting sighting, long span, Health during, boolean result) {

    Sample sample(long key) {
        return new Sample(
                key,
                sighting.at(),
                sighting.health(),
                result,
                result ? sighting.latency() : -1,
                span,
                during);
    }
}
