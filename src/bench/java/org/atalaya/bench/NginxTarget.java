package org.atalaya.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** nginx with one worker, its configuration and its log in a folder of ours. */
final class NginxTarget implements Target {

    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/sbin/nginx"),
                    Path.of("/usr/local/sbin/nginx"),
                    Path.of("/usr/local/bin/nginx"),
                    Path.of("/opt/homebrew/bin/nginx"));

    private static final String CONFIGURATION =
            """
            worker_processes 1;
            daemon off;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log warn;
            %2$s
            events { worker_connections 16384; }
            http {
                log_format bench '$server_addr $msec $request_time $ssl_protocol/$ssl_curve/$ssl_session_reused';
                access_log %1$s/requests.log bench buffer=64k flush=1s;
                client_body_temp_path %1$s/tmp; proxy_temp_path %1$s/tmp; fastcgi_temp_path %1$s/tmp;
                uwsgi_temp_path %1$s/tmp; scgi_temp_path %1$s/tmp;
                server {
                    listen 0.0.0.0:%3$d%4$s backlog=4096;
                    default_type text/plain;
                    location / { return 200 "%5$s"; }
                    %6$s
                }
            }
            """;

    private static final String TLS =
            """
            ssl_certificate %1$s/target.crt;
            ssl_certificate_key %1$s/target.key;
            ssl_protocols TLSv1.3;
            ssl_ecdh_curve X25519;
            ssl_session_cache off;
            ssl_session_tickets %2$s;
            """;

    private final Path folder;
    private final int port;
    private final boolean secure;
    private final Process nginx;

    static boolean isInstalled() {
        return PLACES.stream().anyMatch(Files::isExecutable);
    }

    NginxTarget(Path folder, boolean secure, Tickets tickets) throws IOException {
        this.folder = folder;
        this.secure = secure;
        this.port = freePort();
        String tls = "";
        if (secure) {
            Certificate.in(folder)
                    .write(folder.resolve("target.crt"), folder.resolve("target.key"));
            tls = TLS.formatted(folder, tickets == Tickets.ON ? "on" : "off");
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        Path file = folder.resolve("nginx.conf");
        Files.writeString(
                file,
                CONFIGURATION.formatted(
                        folder,
                        root ? "user root;" : "",
                        port,
                        secure ? " ssl" : "",
                        "x".repeat(1024),
                        tls));
        Path program = PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
        File said = folder.resolve("nginx.txt").toFile();
        nginx =
                new ProcessBuilder(
                                program.toString(), "-p", folder.toString(), "-c", file.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(said)
                        .start();
        awaitReady();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady() throws IOException {
        for (int i = 0; i < 100 && nginx.isAlive(); i++) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 100);
                return;
            } catch (IOException notYet) {
                Pause.millis(50);
            }
        }
        close();
        throw new IOException(
                "nginx did not start: " + Files.readString(folder.resolve("nginx.txt")));
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String note() {
        return "";
    }

    @Override
    public double cpuSeconds() throws IOException {
        double sum = Kernel.cpuSeconds(nginx.pid());
        for (ProcessHandle worker : nginx.children().toList()) {
            sum += Kernel.cpuSeconds(worker.pid());
        }
        return sum;
    }

    @Override
    public void close() {
        nginx.destroy();
        try {
            if (!nginx.waitFor(5, TimeUnit.SECONDS)) {
                nginx.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<Request> requests() throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("requests.log"))) {
            return lines.map(this::request).toList();
        }
    }

    private Request request(String line) {
        String[] fields = line.split(" ");
        double end = Double.parseDouble(fields[1]);
        double took = Double.parseDouble(fields[2]);
        return new Request(fields[0], (end - took) * 1_000, secure ? fields[3] : "");
    }
}
