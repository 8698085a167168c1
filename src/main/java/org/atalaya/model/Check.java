package org.atalaya.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a host. A new kind of probe is a new record here and a class in {@code probe}.
 */
public sealed interface Check permits HttpCheck {

    /** The name of this kind in {@code hosts.json}: {@code http}. */
    String type();

    /** What a person typed, for the tile: a URL, or {@code tcp db.example:5432}. No secrets. */
    String target();

    /** The address a probe connects to, without a port: for spreading load and naming hosts. */
    String hostName();

    /** Above this a good answer is {@link Reason#SLOW}; null when no limit is set. */
    @Nullable Duration slow();

    /** Whether certificate errors are ignored: the tile shows an open lock. */
    boolean insecure();
}
