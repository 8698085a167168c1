/**
 * Asks hosts how they are: one class a protocol, one deadline over a whole probe, every failure a
 * value with its true reason. Never throws for a host that is down, and never sees JavaFX, Gson or
 * the engine.
 *
 * <p>HTTP goes through {@link java.net.http.HttpClient}, whose name look-up, connection reuse,
 * retries and TLS checks are each taken in hand here, because a monitor must know what it measured:
 * see {@link org.atalaya.probe.Attempt}.
 */
package org.atalaya.probe;
