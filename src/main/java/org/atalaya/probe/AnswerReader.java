package org.atalaya.probe;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes one answer: its head, and its body up to a cap, of which only the length is kept. A body
 * larger than the cap is left unread and counts as come, for nothing looks at the rest; one that
 * ends before its announced length never does.
 *
 * <p>HttpClient keeps a connection for later when the server does not announce that it closes it,
 * and might give it to another probe. So once such an answer is whole, its body is cancelled, which
 * makes the client close the connection.
 */
final class AnswerReader implements BodyHandler<Boolean>, BodySubscriber<Boolean> {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final long cap;
    private final Predicate<ResponseInfo> headIsAll;
    private final CompletableFuture<Boolean> body = new CompletableFuture<>();
    private volatile @Nullable ResponseInfo head;
    private volatile long headAt;
    private volatile long bytes;
    private volatile boolean enough;
    private volatile @Nullable Subscription toBody;

    /**
     * @param cap bytes of the body that are read at most
     * @param headIsAll whether an answer with that head needs no body, such as a redirect
     */
    AnswerReader(long cap, Predicate<ResponseInfo> headIsAll) {
        this.cap = cap;
        this.headIsAll = headIsAll;
    }

    @Override
    public BodySubscriber<Boolean> apply(ResponseInfo info) {
        headAt = System.nanoTime();
        head = info;
        return this;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        toBody = subscription;
        ResponseInfo info = head;
        if (info == null) {
            throw new IllegalStateException("a body without a head");
        }
        boolean empty = length(info) == 0 || info.statusCode() == NOT_MODIFIED;
        if (headIsAll.test(info) || empty && !closes(info.headers())) {
            stop();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (enough) {
            return;
        }
        long sum = bytes;
        for (ByteBuffer buffer : buffers) {
            sum += buffer.remaining();
        }
        bytes = Math.min(sum, cap);
        ResponseInfo info = head;
        if (sum >= cap || info != null && sum == length(info) && !closes(info.headers())) {
            stop();
        }
    }

    private void stop() {
        enough = true;
        Subscription subscription = toBody;
        if (subscription != null) {
            subscription.cancel();
        }
        body.complete(true);
    }

    @Override
    public void onError(Throwable thrown) {
        body.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        ResponseInfo info = head;
        if (info != null && info.statusCode() == NO_CONTENT && !closes(info.headers())) {
            // There is no body to cancel; only one that fails keeps the connection from being kept.
            enough = true;
            body.completeExceptionally(new IllegalStateException("enough"));
            return;
        }
        body.complete(true);
    }

    private static long length(ResponseInfo info) {
        return info.headers().firstValueAsLong("Content-Length").orElse(-1);
    }

    private static boolean closes(HttpHeaders headers) {
        return "close".equalsIgnoreCase(headers.firstValue("Connection").orElse(""));
    }

    /** Whether we stopped it ourselves because nothing more is wanted. */
    boolean isEnough() {
        return enough;
    }

    /** The status and the headers; null until they came. */
    @Nullable ResponseInfo head() {
        return head;
    }

    /** When the head was there ({@link System#nanoTime}). */
    long headAt() {
        return headAt;
    }

    /** Bytes of the body that were read, never more than the cap. */
    long bytes() {
        return bytes;
    }
}
