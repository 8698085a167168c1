package org.atalaya.probe;

import java.net.InetAddress;
import java.util.function.Predicate;
import org.atalaya.model.AddressFamily;
import org.atalaya.model.Endpoint;
import org.atalaya.model.TlsSettings;
import org.jspecify.annotations.Nullable;

/**
 * What one hop of a probe asks, and within what bounds.
 *
 * @param tls what of the check's settings holds for this host
 * @param reuse whether a kept connection will do
 * @param proxy null for straight to the host
 * @param forbidden addresses that no redirect may lead to
 */
record HttpOrder(
        Hop hop,
        Wire wire,
        TlsSettings tls,
        AddressFamily family,
        boolean http2,
        boolean reuse,
        @Nullable Endpoint proxy,
        Predicate<InetAddress> forbidden,
        AnswerReader.Wanted wanted,
        Deadline deadline) {

    /** HTTP/2 is agreed on in the TLS handshake only: on plain HTTP it would be an upgrade. */
    boolean offersHttp2() {
        return http2 && wire.isSecure();
    }

    /** The host that a connection is made to. */
    String peer() {
        return proxy == null ? wire.name() : proxy.host();
    }

    HttpOrder onFreshConnection() {
        AnswerReader.Wanted once =
                new AnswerReader.Wanted(
                        wanted.cap(), wanted.text(), wanted.bodiless(), false, wanted.headIsAll());
        return new HttpOrder(
                hop, wire, tls, family, http2, false, proxy, forbidden, once, deadline);
    }
}
