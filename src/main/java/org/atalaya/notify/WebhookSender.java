package org.atalaya.notify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.model.ChannelText;
import org.atalaya.model.Failure;
import org.atalaya.model.HttpAsk;
import org.atalaya.model.Reason;
import org.atalaya.model.WebhookChannel;
import org.atalaya.model.WebhookChannel.NamedSecret;
import org.atalaya.probe.Deadline;
import org.atalaya.probe.Failures;
import org.atalaya.probe.ProbeFault;
import org.atalaya.probe.Secrets;
import org.atalaya.probe.Unveiled;

/**
 * Hands letters to web services. One deadline covers resolving, connecting and the answer;
 * redirects are not followed, for the address and the body hold secrets; what the service says back
 * is shown without them.
 */
final class WebhookSender implements AutoCloseable {

    /** The letter's key: a service that knows it drops doubles (draft-ietf-httpapi). */
    static final String KEY_HEADER = "Idempotency-Key";

    /** What will not be taken however often it is sent. */
    private static final Set<Integer> NEVER = Set.of(400, 413, 422);

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int EXCERPT = 2_048;

    private final Secrets secrets;
    private final String agent;
    private final Duration patience;
    private final HttpClient client;

    WebhookSender(Secrets secrets, String agent, Duration patience) {
        this.secrets = secrets;
        this.agent = agent;
        this.patience = patience;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .executor(
                                Executors.newThreadPerTaskExecutor(
                                        Thread.ofVirtual().name("notify-http").factory()))
                        .build();
    }

    Outcome send(WebhookChannel channel, Letter letter) throws InterruptedException {
        Unveiled unveiled = new Unveiled(secrets);
        try {
            return exchange(request(channel, letter, unveiled), unveiled);
        } catch (ProbeFault fault) {
            return Outcome.later(fault.failure());
        }
    }

    private HttpRequest request(WebhookChannel channel, Letter letter, Unveiled unveiled)
            throws ProbeFault {
        String url = unveiled.of(channel.url());
        unveiled.hide(url);
        if (!ChannelText.isWeb(url)) {
            throw ProbeFault.of(Reason.INVALID_TARGET, "not-a-channel-address");
        }
        URI target = URI.create(url);
        unveiled.hide(String.valueOf(target.getRawPath()));
        unveiled.hide(String.valueOf(target.getRawQuery()));
        HttpRequest.Builder request = HttpRequest.newBuilder(target);
        request.method(
                channel.method().name(), BodyPublishers.ofString(body(channel, letter, unveiled)));
        request.setHeader("Content-Type", channel.format().contentType());
        request.setHeader("User-Agent", agent);
        request.setHeader(KEY_HEADER, letter.key());
        for (HttpAsk.Header header : channel.headers()) {
            String value = unveiled.of(header.value());
            unveiled.hide(value);
            try {
                request.header(header.name(), value);
            } catch (IllegalArgumentException e) {
                // Its message quotes the value, which may be a secret.
                throw ProbeFault.of(
                        Reason.INVALID_TARGET, "header-text", Failures.quote(header.name()));
            }
        }
        return request.build();
    }

    private static String body(WebhookChannel channel, Letter letter, Unveiled unveiled)
            throws ProbeFault {
        Map<String, String> clear = new HashMap<>();
        for (NamedSecret secret : channel.secrets()) {
            String text = unveiled.of(secret.value());
            unveiled.hide(text);
            clear.put(secret.name(), text);
        }
        return channel.body()
                .fill(
                        letter::value,
                        name -> clear.getOrDefault(name, ""),
                        value -> Escape.in(channel.format(), value));
    }

    private Outcome exchange(HttpRequest request, Unveiled unveiled) throws InterruptedException {
        Deadline deadline = Deadline.after(patience);
        AtomicReference<ResponseInfo> head = new AtomicReference<>();
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(
                        request,
                        info -> {
                            head.set(info);
                            return new FirstBytes(isTaken(info.statusCode()) ? 0 : EXCERPT);
                        });
        try {
            HttpResponse<String> whole =
                    answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            return judge(Objects.requireNonNull(head.get()), unveiled.without(whole.body()));
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            ResponseInfo answered = head.get();
            // When it answered, only the rest of its body is missing.
            return answered == null
                    ? Outcome.later(Faults.of(e, request.uri().getHost(), deadline))
                    : judge(answered, "");
        } catch (InterruptedException stop) {
            answer.cancel(true);
            throw stop;
        }
    }

    private static boolean isTaken(int status) {
        return status >= 200 && status < 300;
    }

    private static Outcome judge(ResponseInfo head, String said) {
        int status = head.statusCode();
        if (isTaken(status)) {
            return new Outcome.Delivered();
        }
        Failure why =
                Failure.of(
                        Reason.STATUS,
                        Integer.toString(status),
                        said.isBlank() ? "" : Failures.quote(said));
        return NEVER.contains(status)
                ? new Outcome.Refused(why)
                : new Outcome.Later(why, pause(head));
    }

    /** In seconds (RFC 9110 §10.2.3); a date is left to the usual pauses. */
    private static Duration pause(ResponseInfo head) {
        String asked = head.headers().firstValue("Retry-After").orElse("");
        if (!asked.matches("\\d{1,9}")) {
            return Duration.ZERO;
        }
        Duration pause = Duration.ofSeconds(Long.parseLong(asked));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
