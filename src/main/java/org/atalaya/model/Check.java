package org.atalaya.model;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What is asked of a host. A new kind of probe is a new record here and a class in {@code probe}. */
public sealed interface Check
        permits HttpCheck, TlsCheck, TcpCheck, SshCheck, PingCheck, DnsCheck, CommandCheck {

    /** The name of this kind in {@code hosts.json} and on the command line: {@code http}. */
    String type();

    /** What a person typed, for the tile: a URL, or {@code tcp db.example:5432}. No secrets. */
    String target();

    /** The address a probe connects to, without a port: for spreading load and naming hosts. */
    String hostName();

    /** What every kind can have. */
    CheckOptions options();

    /** Above this a good answer is {@link Reason#SLOW}; null when no limit is set. */
    default @Nullable Duration slow() {
        return options().slow();
    }

    /** Whether certificate errors are ignored: the tile shows an open lock. */
    default boolean insecure() {
        return false;
    }
}
