package org.atalaya.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** A loopback server that talks plainly first, and then turns the connection into TLS. */
public final class UpgradingServer implements AutoCloseable {

    /** The plain part; true to go on with TLS. */
    @FunctionalInterface
    public interface Plain {
        boolean talk(InputStream in, OutputStream out) throws IOException;
    }

    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public UpgradingServer(SSLContext context, Plain plain) throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        threads.execute(() -> accept(context, plain));
    }

    /**
     * Says and awaits lines in turn: one that begins with {@code >} is said, any other is how the
     * client's next line must begin.
     */
    public static Plain script(String... lines) {
        return (in, out) -> {
            for (String line : lines) {
                if (line.startsWith(">")) {
                    out.write((line.substring(1) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                } else if (!readLine(in).startsWith(line)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static String readLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    private void accept(SSLContext context, Plain plain) {
        while (!listener.isClosed()) {
            try (Socket socket = listener.accept()) {
                if (plain.talk(socket.getInputStream(), socket.getOutputStream())) {
                    SSLSocket secure =
                            (SSLSocket)
                                    context.getSocketFactory()
                                            .createSocket(socket, "client", 0, true);
                    secure.setUseClientMode(false);
                    secure.startHandshake();
                    secure.getInputStream().read();
                }
            } catch (IOException clientWentAway) {
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    public int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
    }
}
