package org.atalaya.model;

import org.jspecify.annotations.Nullable;

/**
 * A DNS query (RFC 1035), over UDP and again over TCP when the answer was cut.
 *
 * @param name what is asked for
 * @param recordType {@code A}, {@code AAAA}, {@code MX}, … upper case
 * @param server who is asked; null for the machine's own resolver
 * @param answer text that one of the answers must equal (a final dot and case do not count); null
 *     for any
 * @param rcode the expected response code, {@code NOERROR}, {@code NXDOMAIN}, …
 */
public record DnsCheck(
        String name,
        String recordType,
        @Nullable Endpoint server,
        @Nullable String answer,
        String rcode,
        CheckOptions options)
        implements Check {

    public static final int DEFAULT_PORT = 53;

    @Override
    public String type() {
        return "dns";
    }

    @Override
    public String target() {
        return "dns " + name + (server == null ? "" : " @" + server.host());
    }

    @Override
    public String hostName() {
        return server == null ? name : server.host();
    }
}
