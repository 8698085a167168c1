package org.atalaya.model;

/** How a request says who is asking. Stays with its origin: never sent to another. */
public sealed interface Credentials {

    /** HTTP Basic authentication (RFC 7617). */
    record Basic(String user, Secret password) implements Credentials {}

    /** A bearer token (RFC 6750). */
    record Bearer(Secret token) implements Credentials {}
}
