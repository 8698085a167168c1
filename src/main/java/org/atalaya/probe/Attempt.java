package org.atalaya.probe;

import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Failure;
import org.atalaya.model.TlsInfo;
import org.jspecify.annotations.Nullable;

/**
 * One connection of one probe to one address: where it goes, and what was seen of it.
 *
 * <p>{@link java.net.http.HttpClient} is shared by all probes and tells its caller neither which
 * address it used nor what happened below HTTP. So the attempt in force is bound to the probing
 * thread; {@code send} resolves the name and makes the {@link TracedEngine TLS engine} on that very
 * thread, and the engine carries the attempt to the threads that do its work.
 */
final class Attempt {

    private static final ScopedValue<Attempt> CURRENT = ScopedValue.newInstance();

    private final Wire wire;
    private final InetAddress address;
    private final @Nullable InetAddress route;
    private final @Nullable InetSocketAddress proxy;
    private final int sessionPort;
    private final long startedAt;
    private volatile long connectedAt;
    private volatile long handshakeAt;
    private volatile long securedAt;
    private volatile boolean clientCertificateAsked;
    private volatile boolean clientCertificateGiven;
    private volatile boolean clientCertificateShown;
    private volatile boolean shown;
    private volatile @Nullable TlsInfo tls;
    private volatile @Nullable Failure certificateFailure;

    Attempt(Wire wire, InetAddress address) {
        this(wire, address, null, wire.port());
    }

    /**
     * @param address the host's, or the proxy's
     * @param proxy the proxy it goes through; the name of the host is not resolved here then
     * @param sessionPort what TLS sessions are found by ({@link Resumption})
     */
    Attempt(Wire wire, InetAddress address, @Nullable Endpoint proxy, int sessionPort) {
        this.wire = wire;
        this.address = address;
        this.route = proxy == null ? named(wire.wireHost(), address) : null;
        this.proxy =
                proxy == null
                        ? null
                        : new InetSocketAddress(named(proxy.host(), address), proxy.port());
        this.sessionPort = sessionPort;
        this.startedAt = System.nanoTime();
    }

    /** HttpClient takes the name for TLS from the address object, so ours has to bear it. */
    private static InetAddress named(String name, InetAddress address) {
        try {
            return address instanceof Inet6Address six && six.getScopeId() != 0
                    ? Inet6Address.getByAddress(name, six.getAddress(), six.getScopeId())
                    : InetAddress.getByAddress(name, address.getAddress());
        } catch (UnknownHostException e) {
            throw new UncheckedIOException("an address has 4 or 16 bytes", e);
        }
    }

    /** The address to use for {@code host} on this thread; null when no attempt speaks for it. */
    static @Nullable InetAddress route(String host) {
        Attempt attempt = current();
        return attempt != null && attempt.wire.wireHost().equalsIgnoreCase(host)
                ? attempt.route
                : null;
    }

    /** The attempt in force on this thread. */
    static @Nullable Attempt current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** A scope in which this attempt is {@link #current}. */
    ScopedValue.Carrier scope() {
        return ScopedValue.where(CURRENT, this);
    }

    /** {@code task} with this attempt in force, on whichever thread. */
    Runnable wrap(Runnable task) {
        return () -> scope().run(task);
    }

    Wire wire() {
        return wire;
    }

    InetAddress address() {
        return address;
    }

    /** Where the connection goes: to the host or to the proxy. */
    String endpoint() {
        return Facts.endpoint(address, proxy == null ? wire.port() : proxy.getPort());
    }

    /** The proxy it goes through; null for none. */
    @Nullable InetSocketAddress proxy() {
        return proxy;
    }

    int sessionPort() {
        return sessionPort;
    }

    long startedAt() {
        return startedAt;
    }

    /** On plain HTTP: the TCP connection stands, the request is being written. */
    void connected() {
        if (connectedAt == 0) {
            connectedAt = System.nanoTime();
        }
    }

    /** When that was ({@link System#nanoTime}); 0 while it is not known. */
    long connectedAt() {
        return connectedAt;
    }

    /** The TCP connection stands, the TLS handshake begins. */
    void handshakeBegins() {
        if (handshakeAt == 0) {
            handshakeAt = System.nanoTime();
        }
    }

    /** When the handshake began ({@link System#nanoTime}); 0 when it never did. */
    long handshakeAt() {
        return handshakeAt;
    }

    void handshakeEnds() {
        if (securedAt == 0) {
            securedAt = System.nanoTime();
        }
    }

    /** When the handshake was over; 0 while it is not. */
    long securedAt() {
        return securedAt;
    }

    /**
     * @param given whether the check has a certificate
     * @param shown whether it fits what the server said it takes, and was shown
     */
    void clientCertificateAsked(boolean given, boolean shown) {
        clientCertificateAsked = true;
        clientCertificateGiven = given;
        clientCertificateShown |= shown;
    }

    boolean isClientCertificateShown() {
        return clientCertificateShown;
    }

    /** Whether there is one, but the server said that it takes none of its issuer or kind. */
    boolean isClientCertificateUnfit() {
        return clientCertificateGiven && !clientCertificateShown;
    }

    /** Whether the server wanted us to show a certificate. */
    boolean isClientCertificateAsked() {
        return clientCertificateAsked;
    }

    /** No certificate was shown: this is what the session began with. */
    void resumed(TlsInfo info) {
        tls = info;
    }

    void certificateSeen(TlsInfo info, @Nullable Failure failure) {
        shown = true;
        tls = info;
        certificateFailure = failure;
    }

    /** Whether {@link #tls} was shown in this very handshake. */
    boolean isShown() {
        return shown;
    }

    /** What the server showed, also when it was refused; null when it showed nothing. */
    @Nullable TlsInfo tls() {
        return tls;
    }

    /** Why the certificate is no good; null when it is good or none was seen. */
    @Nullable Failure certificateFailure() {
        return certificateFailure;
    }
}
