package org.atalaya.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;

/** A port that takes every connection, reads what comes, and never answers. */
final class SilentPort implements AutoCloseable {

    private static final int BACKLOG = 4096;

    private final ServerSocket server;

    SilentPort() throws IOException {
        server = new ServerSocket(0, BACKLOG);
        Thread.ofPlatform().daemon().name("silent").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.startVirtualThread(() -> hold(socket));
            } catch (IOException e) {
                if (!server.isClosed()) {
                    System.err.println("the silent port could not accept: " + e);
                }
            }
        }
    }

    /** Until the prober has had enough. */
    private static void hold(Socket socket) {
        try (socket) {
            while (socket.getInputStream().read() >= 0) {
                continue;
            }
        } catch (IOException gone) {
            // A reset is as good an end as any: nothing is measured here.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
