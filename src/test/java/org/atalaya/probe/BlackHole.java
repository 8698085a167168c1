package org.atalaya.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * An address that takes no connection and says nothing: a listener that never accepts, whose
 * backlog is kept full, so that the kernel drops further knocks.
 */
final class BlackHole implements AutoCloseable {

    private final ServerSocket listener;
    private final List<SocketChannel> filling = new ArrayList<>();

    BlackHole() throws IOException {
        this(InetAddress.ofLiteral("127.0.0.1"), 0);
    }

    BlackHole(InetAddress address, int port) throws IOException {
        listener = new ServerSocket();
        listener.bind(new InetSocketAddress(address, port), 1);
        for (int i = 0; i < 8; i++) {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(listener.getLocalSocketAddress());
            filling.add(channel);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : filling) {
            channel.close();
        }
        listener.close();
    }
}
