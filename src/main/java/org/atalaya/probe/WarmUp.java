package org.atalaya.probe;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.StatusRanges;

/**
 * The first probes of a JVM wait for classes, keys and authorities to load, 200 ms and more, which
 * would be the host's in the eyes of whoever looks. So a throw-away listener of our own is probed
 * before: once over HTTP, once with a TLS handshake that it does not answer.
 */
final class WarmUp {

    static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());

    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"
                    .getBytes(StandardCharsets.US_ASCII);

    private WarmUp() {}

    /**
     * Waits {@link #PATIENCE} at most, for loading cannot be interrupted: what is left of it goes
     * on behind. Never fails: who cannot listen starts cold.
     */
    static void of(Prober<HttpCheck> prober) {
        Thread warming =
                Thread.ofPlatform().daemon().name("probe-warm-up").start(() -> probe(prober));
        try {
            warming.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void probe(Prober<HttpCheck> prober) {
        Deadline deadline = Deadline.after(PATIENCE);
        try (ServerSocket listener = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().name("probe-warm-up-server").start(() -> serve(listener));
            for (String scheme : new String[] {"http", "https"}) {
                String host = listener.getInetAddress().getHostAddress();
                String at = host.contains(":") ? "[" + host + "]" : host;
                URI url = URI.create(scheme + "://" + at + ":" + listener.getLocalPort() + "/");
                ProbeResult result =
                        prober.probe(
                                new HttpCheck(url, StatusRanges.SUCCESS, false, null), deadline);
                LOG.log(Level.DEBUG, "warmed up for {0} in {1}", scheme, result.latency());
            }
        } catch (IOException | RuntimeException cold) {
            LOG.log(Level.DEBUG, "starting cold", cold);
        }
    }

    private static void serve(ServerSocket listener) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.getInputStream().read(new byte[4_096]);
                socket.getOutputStream().write(ANSWER);
                socket.shutdownOutput();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
