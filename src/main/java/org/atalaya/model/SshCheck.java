package org.atalaya.model;

import org.jspecify.annotations.Nullable;

/**
 * The greeting of an SSH server (RFC 4253 §4.2); nobody logs in.
 *
 * @param expect a regular expression that the greeting must contain; null for any SSH server
 */
public record SshCheck(Endpoint endpoint, @Nullable String expect, CheckOptions options)
        implements Check {

    public static final int DEFAULT_PORT = 22;

    @Override
    public String type() {
        return "ssh";
    }

    @Override
    public String target() {
        return "ssh "
                + (endpoint.port() == DEFAULT_PORT ? endpoint.host() : endpoint.toString());
    }

    @Override
    public String hostName() {
        return endpoint.host();
    }
}
