package org.atalaya.probe;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.StatusRanges;
import org.atalaya.model.TlsSettings;
import org.atalaya.model.Verdict;

/**
 * The first probes of a JVM wait for classes, keys and authorities to load, 200 ms and more, which
 * would be the host's in the eyes of whoever looks. And a handshake costs ten times as much until
 * the compiler has seen some: where dozens began at once, hosts in good health missed a deadline of
 * a second. So throw-away listeners of our own are probed before: once over HTTP, then over TLS.
 */
final class WarmUp {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    /** More handshakes than these teach the compiler nothing that the first probes would miss. */
    static final int HANDSHAKES = 40;

    /** One that is no longer makes dozens at once fit into half a second. */
    private static final Duration WARM = Duration.ofMillis(5);

    /** Whatever is shown is taken, and always shown: no session is resumed. */
    private static final TlsSettings ANYTHING =
            new TlsSettings(true, null, null, null, false, Duration.ZERO, null);

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII);

    private WarmUp() {}

    /**
     * Waits {@link #PATIENCE} at most, for loading cannot be interrupted: what is left of it goes
     * on behind. Never fails: who cannot listen starts cold.
     *
     * @param probes how many may begin at once afterwards; one is warmed up for in less time
     */
    static void of(Prober<HttpCheck> prober, int probes) {
        Thread warming =
                Thread.ofPlatform()
                        .daemon()
                        .name("probe-warm-up")
                        .start(() -> probe(prober, probes, Deadline.after(PATIENCE)));
        try {
            warming.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The same on this thread. */
    static void probe(Prober<HttpCheck> prober, int probes, Deadline deadline) {
        int handshakes = Math.clamp(probes, 1, HANDSHAKES);
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket plain = new ServerSocket(0, 2, here)) {
            probe(prober, "http", plain, deadline);
        } catch (IOException | RuntimeException cold) {
            LOG.log(Level.DEBUG, "starting cold", cold);
        }
        try (ServerSocket secured =
                ThrowawayCertificate.context(Instant.now())
                        .getServerSocketFactory()
                        .createServerSocket(0, 2, here)) {
            for (int i = 0; i < handshakes && !deadline.hasPassed(); i++) {
                ProbeResult result = probe(prober, "https", secured, deadline);
                if (result.verdict() != Verdict.UP || result.latency().compareTo(WARM) < 0) {
                    break;
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException cold) {
            LOG.log(Level.DEBUG, "starting cold over TLS", cold);
        }
    }

    private static ProbeResult probe(
            Prober<HttpCheck> prober, String scheme, ServerSocket listener, Deadline deadline) {
        Thread.ofVirtual().name("probe-warm-up-server").start(() -> serve(listener));
        String host = listener.getInetAddress().getHostAddress();
        String at = host.contains(":") ? "[" + host + "]" : host;
        HttpCheck plain =
                new HttpCheck(
                        URI.create(scheme + "://" + at + ":" + listener.getLocalPort() + "/"),
                        StatusRanges.SUCCESS,
                        false,
                        null);
        HttpCheck check =
                scheme.equals("http")
                        ? plain
                        : new HttpCheck(
                                plain.url(),
                                plain.ask(),
                                plain.expect(),
                                ANYTHING,
                                plain.options());
        ProbeResult result = prober.probe(check, deadline);
        LOG.log(Level.DEBUG, "warmed up for {0} in {1}", scheme, result.latency());
        return result;
    }

    /** One connection. */
    private static void serve(ServerSocket listener) {
        try (Socket socket = listener.accept()) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getInputStream().read(new byte[4_096]);
            socket.getOutputStream().write(ANSWER);
        } catch (IOException closed) {
            LOG.log(Level.TRACE, "a listener of the warm-up was left", closed);
        }
    }
}
