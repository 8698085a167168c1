package org.atalaya.model;

/** The road to the host. */
public sealed interface ProxyChoice {

    /** What the operating system or the environment says ({@code https_proxy}, {@code no_proxy}). */
    record FromSystem() implements ProxyChoice {}

    /** Straight to the host. */
    record Direct() implements ProxyChoice {}

    /** This HTTP proxy; the name of the host is then resolved there, not here. */
    record Http(Endpoint endpoint) implements ProxyChoice {}

    ProxyChoice DIRECT = new Direct();
}
