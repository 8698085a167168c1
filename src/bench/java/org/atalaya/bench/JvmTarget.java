package org.atalaya.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The stand-in for nginx: a virtual thread a connection. Costs more than nginx would. */
final class JvmTarget implements Target {

    private static final int BACKLOG = 4096;
    private static final byte[] ANSWER =
            ("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1024\r\n"
                            + "Connection: close\r\n\r\n"
                            + "x".repeat(1024))
                    .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket server;
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();

    JvmTarget(Path folder, boolean secure) throws IOException {
        server =
                secure
                        ? context(folder).getServerSocketFactory().createServerSocket(0, BACKLOG)
                        : new ServerSocket(0, BACKLOG);
        Thread.ofPlatform().daemon().name("target").start(this::accept);
    }

    private static SSLContext context(Path folder) throws IOException {
        Certificate certificate = Certificate.in(folder);
        try {
            KeyManagerFactory keys =
                    KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(certificate.keys(), certificate.password());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IOException("no TLS for the target", e);
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> answer(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    System.err.println("the target could not accept: " + e);
                }
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            readHead(socket);
            double now = System.currentTimeMillis();
            String tls = socket instanceof SSLSocket s ? s.getSession().getProtocol() : "";
            requests.add(new Request(socket.getLocalAddress().getHostAddress(), now, tls));
            socket.getOutputStream().write(ANSWER);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            System.err.println("the target lost a connection: " + e);
        }
    }

    private static void readHead(Socket socket) throws IOException {
        byte[] buffer = new byte[4096];
        int length = 0;
        while (!new String(buffer, 0, length, StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int more = socket.getInputStream().read(buffer, length, buffer.length - length);
            if (more <= 0) {
                throw new IOException("no request");
            }
            length += more;
        }
    }

    @Override
    public int port() {
        return server.getLocalPort();
    }

    @Override
    public String note() {
        return "no nginx here: the target is a server inside the measuring JVM";
    }

    @Override
    public double cpuSeconds() {
        return 0;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("the target did not close: " + e);
        }
    }

    @Override
    public List<Request> requests() {
        return new ArrayList<>(requests);
    }
}
