package org.atalaya.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.atalaya.support.HostileServer.Script;
import org.atalaya.support.HostileServer.Visit;

/**
 * What makes a {@link HostileServer} a forward proxy (RFC 9110 §9.3.6): it opens tunnels and
 * forwards requests in absolute form, always to 127.0.0.1, whatever name it is given, so that a
 * test can use names that nobody but the proxy can resolve.
 */
public final class Relay {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    private Relay() {}

    /** A proxy that does its work. */
    public static Script relaying() {
        return visit -> {
            String head = visit.readRequest();
            if (head.isEmpty()) {
                return;
            }
            String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
            if (line[0].equals("CONNECT")) {
                tunnel(visit, Integer.parseInt(line[1].substring(line[1].lastIndexOf(':') + 1)));
            } else {
                forward(visit, head, line);
            }
        };
    }

    private static void tunnel(Visit visit, int port) throws IOException {
        try (Socket host = new Socket(HERE, port)) {
            visit.send("HTTP/1.1 200 Connection established\r\n\r\n");
            Thread back = Thread.ofVirtual().start(() -> copy(host, visit));
            visit.in().transferTo(host.getOutputStream());
            host.shutdownOutput();
            back.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void copy(Socket host, Visit visit) {
        try (InputStream in = host.getInputStream();
                OutputStream out = visit.out()) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forward(Visit visit, String head, String[] line) throws IOException {
        URI url = URI.create(line[1]);
        String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        try (Socket host = new Socket(HERE, url.getPort())) {
            host.getOutputStream()
                    .write(head.replace(line[1], path).getBytes(StandardCharsets.ISO_8859_1));
            host.getInputStream().transferTo(visit.out());
        }
    }
}
