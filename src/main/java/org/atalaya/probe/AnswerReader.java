package org.atalaya.probe;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Takes one answer: its head, and its body to the end, or to a cap where there is one. Of a body
 * that nothing looks at, only the length is kept. A body that ends before its announced length has
 * not come. Memory grows with what comes, never with what is announced, and never beyond the cap.
 *
 * <p>HttpClient keeps a connection for later when the server does not announce that it closes it,
 * and might give it to another probe. So where no connection is to be kept, the body of such an
 * answer is cancelled once it is whole, which makes the client close the connection.
 */
final class AnswerReader implements BodyHandler<Boolean>, BodySubscriber<Boolean> {

    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    /** A packed body is a little larger than the cap when there is hardly anything to pack. */
    private static final long PACKING = 64L << 10;

    /**
     * What is wanted of an answer.
     *
     * @param cap bytes of the body that are read at most; null for as many as there are
     * @param text whether the body is looked at, which nobody does without a cap
     * @param bodiless whether there is none, whatever the head announces: the answer to a HEAD
     * @param kept whether the connection may be kept for the next probe
     * @param headIsAll whether an answer with that head needs no body, such as a redirect
     */
    record Wanted(
            @Nullable Long cap,
            boolean text,
            boolean bodiless,
            boolean kept,
            Predicate<ResponseInfo> headIsAll) {

        Wanted {
            if (text && cap == null) {
                throw new IllegalArgumentException("a text of any length");
            }
        }

        private long limit() {
            return cap == null ? Long.MAX_VALUE : cap;
        }
    }

    private final Wanted wanted;
    private final CompletableFuture<Boolean> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream text = new ByteArrayOutputStream(0);
    private volatile @Nullable ResponseInfo head;
    private volatile long headAt;
    private volatile long bytes;
    private volatile long cap;
    private volatile boolean over;
    private volatile boolean enough;
    private volatile @Nullable Subscription toBody;

    AnswerReader(Wanted wanted) {
        this.wanted = wanted;
        this.cap = wanted.limit();
    }

    @Override
    public BodySubscriber<Boolean> apply(ResponseInfo info) {
        headAt = System.nanoTime();
        head = info;
        boolean packed = !ContentCoding.of(info.headers().allValues("Content-Encoding")).isEmpty();
        cap = wanted.text && packed ? wanted.limit() + PACKING : wanted.limit();
        return this;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        toBody = subscription;
        ResponseInfo info = head;
        if (info == null) {
            throw new IllegalStateException("a body without a head");
        }
        boolean empty = wanted.bodiless || length(info) == 0 || info.statusCode() == NOT_MODIFIED;
        if (wanted.headIsAll.test(info) || empty && mustCancel(info)) {
            stop();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    private boolean mustCancel(ResponseInfo info) {
        return !wanted.kept && !closes(info.headers());
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (enough) {
            return;
        }
        long sum = bytes;
        for (ByteBuffer buffer : buffers) {
            sum += buffer.remaining();
            if (wanted.text && sum <= cap) {
                keep(buffer);
            } else {
                begin(buffer);
            }
        }
        bytes = Math.min(sum, cap);
        over = sum > cap;
        ResponseInfo info = head;
        if (over || info != null && sum == length(info) && mustCancel(info)) {
            stop();
        }
    }

    private void keep(ByteBuffer buffer) {
        byte[] piece = new byte[buffer.remaining()];
        buffer.get(piece);
        text.writeBytes(piece);
    }

    /** Who is told that something is wrong wants to see how it began; it costs a page at most. */
    private void begin(ByteBuffer buffer) {
        ResponseInfo info = head;
        if (info != null && info.statusCode() >= 400) {
            byte[] piece = new byte[Math.min(buffer.remaining(), Excerpt.BYTES - text.size())];
            if (piece.length > 0) {
                buffer.get(piece);
                text.writeBytes(piece);
            }
        }
    }

    private void stop() {
        enough = true;
        Subscription subscription = toBody;
        if (subscription != null) {
            subscription.cancel();
        }
        whole.complete(true);
    }

    @Override
    public void onError(Throwable thrown) {
        whole.completeExceptionally(thrown);
    }

    @Override
    public void onComplete() {
        ResponseInfo info = head;
        if (info != null && info.statusCode() == NO_CONTENT && mustCancel(info)) {
            // There is no body to cancel; only one that fails keeps the connection from being kept.
            enough = true;
            whole.completeExceptionally(new IllegalStateException("enough"));
            return;
        }
        whole.complete(true);
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

    /** Whether the body was larger than the cap. */
    boolean isOver() {
        return over;
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

    /** The body as it was sent, once it is whole, for who wanted to look at it. */
    byte[] body() {
        return text.toByteArray();
    }

    /** How a body began that nobody wanted, of an answer that says that something is wrong. */
    byte[] beginning() {
        byte[] kept = text.toByteArray();
        return kept.length > Excerpt.BYTES ? Arrays.copyOf(kept, Excerpt.BYTES) : kept;
    }
}
