package org.atalaya.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A loopback server that does to a client whatever its script says, good or bad, on raw sockets or
 * TLS. Counts connections and keeps the requests it saw.
 */
public final class HostileServer implements AutoCloseable {

    /** What is done with one connection; it is closed when the script returns. */
    @FunctionalInterface
    public interface Script {
        void play(Visit visit) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final boolean tls;
    private final Script script;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final CountDownLatch closing = new CountDownLatch(1);

    private HostileServer(ServerSocket listener, boolean tls, Script script) {
        this.listener = listener;
        this.tls = tls;
        this.script = script;
        threads.execute(this::accept);
    }

    /** Plain TCP on 127.0.0.1. */
    public static HostileServer plain(Script script) throws IOException {
        return on(InetAddress.ofLiteral("127.0.0.1"), script);
    }

    /** Plain TCP on that address. */
    public static HostileServer on(InetAddress address, Script script) throws IOException {
        return new HostileServer(new ServerSocket(0, 2_048, address), false, script);
    }

    /** TLS on 127.0.0.1. */
    public static HostileServer tls(SSLContext context, Script script) throws IOException {
        return new HostileServer(secure(context), true, script);
    }

    /** TLS of one version only on 127.0.0.1. */
    public static HostileServer tls(SSLContext context, String protocol, Script script)
            throws IOException {
        SSLServerSocket socket = secure(context);
        socket.setEnabledProtocols(new String[] {protocol});
        return new HostileServer(socket, true, script);
    }

    /** TLS on 127.0.0.1 that insists on a certificate of the client. */
    public static HostileServer mutual(SSLContext context, String protocol, Script script)
            throws IOException {
        SSLServerSocket socket = secure(context);
        socket.setNeedClientAuth(true);
        socket.setEnabledProtocols(new String[] {protocol});
        return new HostileServer(socket, true, script);
    }

    /** TLS 1.3 on 127.0.0.1 that asks for a certificate of the client and does without one. */
    public static HostileServer wishing(SSLContext context, Script script) throws IOException {
        SSLServerSocket socket = secure(context);
        socket.setWantClientAuth(true);
        socket.setEnabledProtocols(new String[] {"TLSv1.3"});
        return new HostileServer(socket, true, script);
    }

    /** TLS on 127.0.0.1 that chooses the protocol above it from what the client offers (ALPN). */
    public static HostileServer negotiating(
            SSLContext context, Function<List<String>, String> choice, Script script)
            throws IOException {
        Script choosing =
                visit -> {
                    SSLSocket socket = (SSLSocket) visit.socket();
                    socket.setHandshakeApplicationProtocolSelector(
                            (handshaking, offers) -> choice.apply(offers));
                    script.play(visit);
                };
        return new HostileServer(secure(context), true, choosing);
    }

    private static SSLServerSocket secure(SSLContext context) throws IOException {
        return (SSLServerSocket)
                context.getServerSocketFactory()
                        .createServerSocket(0, 2_048, InetAddress.ofLiteral("127.0.0.1"));
    }

    /** A script that answers every request with that status and body, as a good server does. */
    public static Script answering(int status, String body) {
        return visit -> {
            visit.readRequest();
            visit.answer(status, body);
        };
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            script.play(new Visit(socket));
        } catch (IOException clientWentAway) {
            // What a probe does to a server that misbehaves.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
            synchronized (open) {
                open.notifyAll();
            }
        }
    }

    /** Waits until the other side has let go of every connection; false when it never does. */
    public boolean awaitAllClosed(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (open) {
            while (!open.isEmpty()) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return false;
                }
                open.wait(left);
            }
        }
        return true;
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** {@code http://127.0.0.1:port/path} or the same with https. */
    public URI url(String path) {
        return url("127.0.0.1", path);
    }

    public URI url(String host, String path) {
        return URI.create((tls ? "https://" : "http://") + host + ":" + port() + path);
    }

    /** How many connections were accepted so far. */
    public int connections() {
        return connections.get();
    }

    /** Request heads, in the order they came. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        closing.countDown();
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    /** One connection in the hands of the script. */
    public final class Visit {

        private final Socket socket;

        private Visit(Socket socket) {
            this.socket = socket;
        }

        public Socket socket() {
            return socket;
        }

        public InputStream in() throws IOException {
            return socket.getInputStream();
        }

        public OutputStream out() throws IOException {
            return socket.getOutputStream();
        }

        /** Reads up to the blank line; empty when the client went away. */
        public String readRequest() throws IOException {
            StringBuilder head = new StringBuilder();
            InputStream in = in();
            while (head.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    return "";
                }
                head.append((char) c);
            }
            requests.add(head.toString());
            return head.toString();
        }

        public void send(String text) throws IOException {
            out().write(text.getBytes(StandardCharsets.ISO_8859_1));
            out().flush();
        }

        /** One frame of HTTP/2 (RFC 9113 §4.1). */
        public void frame(int type, int flags, int stream, byte[] payload) throws IOException {
            byte[] head = {
                0,
                (byte) (payload.length >> 8),
                (byte) payload.length,
                (byte) type,
                (byte) flags,
                0,
                0,
                0,
                (byte) stream
            };
            out().write(head);
            out().write(payload);
            out().flush();
        }

        /** A whole, well-behaved answer that announces the close. */
        public void answer(int status, String body) throws IOException {
            send(
                    "HTTP/1.1 %d Whatever\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                            .formatted(status, body.length(), body));
        }

        public void redirect(String location) throws IOException {
            send(
                    "HTTP/1.1 302 Found\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n"
                            .formatted(location));
        }

        /** Does nothing until the client goes away or the server is closed. */
        public void stall() throws IOException {
            while (in().read() >= 0) {
                continue;
            }
        }

        /** Lets a little time pass between two pieces; false once the server is closing. */
        public boolean pause(long millis) throws InterruptedException {
            return !closing.await(millis, TimeUnit.MILLISECONDS);
        }

        /** Sends RST instead of FIN on close. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        public void halfClose() throws IOException {
            socket.shutdownOutput();
        }
    }

    /** A port of {@code address} on which nobody listens. */
    public static int deadPort(InetAddress address) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(address, 0));
            return socket.getLocalPort();
        }
    }
}
