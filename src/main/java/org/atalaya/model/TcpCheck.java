package org.atalaya.model;

import java.util.List;

/**
 * A TCP connection, and a conversation over it.
 *
 * @param steps what is said and awaited, in order; empty when the connection alone is the proof
 */
public record TcpCheck(Endpoint endpoint, List<Step> steps, CheckOptions options)
        implements Check {

    /** One step of the conversation. */
    public sealed interface Step {

        /** Sends this text; {@code \r}, {@code \n}, {@code \t} and {@code \\} are understood. */
        record Send(String text) implements Step {}

        /** Waits until what has come contains a match of this regular expression. */
        record Expect(String regex) implements Step {}
    }

    public TcpCheck {
        steps = List.copyOf(steps);
    }

    @Override
    public String type() {
        return "tcp";
    }

    @Override
    public String target() {
        return "tcp " + endpoint;
    }

    @Override
    public String hostName() {
        return endpoint.host();
    }
}
