package org.atalaya.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Nothing but {@code HttpClient.send} on a virtual thread a probe, on the schedule of a {@code
 * hosts.json}: what a probe costs before anything judges, keeps or shows it. {@code BareLoop FILE}
 */
final class BareLoop {

    private static final Pattern HOST =
            Pattern.compile("\"interval\": \"(\\d+)s\".*\"url\": \"([^\"]+)\"");

    private static final Duration TICK = Duration.ofMillis(20);

    private BareLoop() {}

    public static void main(String[] args) throws IOException, GeneralSecurityException {
        List<HttpRequest> requests = new ArrayList<>();
        long interval = 1;
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            Matcher host = HOST.matcher(line);
            if (host.find()) {
                interval = Long.parseLong(host.group(1));
                requests.add(
                        HttpRequest.newBuilder(URI.create(host.group(2)))
                                .header("Connection", "close")
                                .build());
            }
        }
        // As the program does: plain HTTP has nothing that waits, a handshake has.
        boolean secure = requests.getFirst().uri().getScheme().equals("https");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                HttpClient client =
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .sslContext(TrustAll.context())
                                .executor(secure ? threads : Runnable::run)
                                .build()) {
            loop(requests, Duration.ofSeconds(interval).toNanos(), threads, client);
        }
    }

    /** Until the process is ended. */
    private static void loop(
            List<HttpRequest> requests, long interval, ExecutorService threads, HttpClient client) {
        long start = System.nanoTime();
        double gap = interval / (double) requests.size();
        long next = 0;
        while (!Thread.currentThread().isInterrupted()) {
            while (start + (long) (next * gap) <= System.nanoTime()) {
                HttpRequest request = requests.get((int) (next++ % requests.size()));
                threads.execute(() -> send(client, request));
            }
            long due = start + (long) (next * gap);
            LockSupport.parkNanos(Math.max(TICK.toNanos(), due - System.nanoTime()));
        }
    }

    private static void send(HttpClient client, HttpRequest request) {
        try {
            client.send(request, BodyHandlers.discarding());
        } catch (IOException e) {
            System.err.println(request.uri() + " " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
