package org.atalaya.probe;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Tells an {@link Attempt} over plain HTTP when its TCP connection stood. HttpClient has no hook
 * for that, but its documented log ({@code jdk.httpclient.HttpClient.log=requests}) names each
 * request in the moment it is written, which is when the connection stands. We listen there and let
 * nothing through: addresses may hold tokens.
 *
 * <p>The request is known by its fragment, which no client sends (RFC 9110 §7.1). Where somebody
 * set that property to anything but {@code requests}, his log comes as he asked and the phase is
 * not measured. Who set it to just {@code requests} asked for what we listen to, and sees none of
 * it: {@code requests,headers} shows it.
 */
final class RequestWatch implements Filter {

    private static final String NAME = "jdk.httpclient.HttpClient";
    private static final String PROPERTY = NAME + ".log";
    private static final String WANTED = "requests";

    private final Map<Long, Attempt> waiting = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong();

    /** Held, for a logger that nobody holds is forgotten with its filter. */
    private final Logger logger;

    private RequestWatch(Logger logger) {
        this.logger = logger;
    }

    /** The one of this process, whose home is the logger it listens to. */
    static RequestWatch ofProcess() {
        Logger logger = Logger.getLogger(NAME);
        synchronized (logger) {
            if (logger.getFilter() instanceof RequestWatch watch) {
                return watch;
            }
            RequestWatch watch = new RequestWatch(logger);
            if (System.getProperty(PROPERTY) == null) {
                System.setProperty(PROPERTY, WANTED);
            }
            if (WANTED.equals(System.getProperty(PROPERTY))) {
                watch.listen();
            }
            return watch;
        }
    }

    private void listen() {
        // Before the level: not one line may pass.
        logger.setFilter(this);
        logger.setUseParentHandlers(false);
        logger.setLevel(Level.INFO);
    }

    /** The address that {@code attempt} is known by until {@link Mark#close}. */
    Mark mark(URI url, Attempt attempt) {
        long number = numbers.incrementAndGet();
        waiting.put(number, attempt);
        String bare = url.toString().replaceFirst("#.*", "");
        return new Mark(URI.create(bare + "#" + number), () -> waiting.remove(number));
    }

    /** A request that is watched. */
    record Mark(URI url, Runnable end) implements AutoCloseable {

        @Override
        public void close() {
            end.run();
        }
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        String text = String.valueOf(line.getMessage());
        int from = text.lastIndexOf('#') + 1;
        int to = text.indexOf(' ', from);
        if (text.startsWith("REQUEST: ") && from > 0 && to > from && to - from <= 18) {
            told(text.substring(from, to));
        }
        return false;
    }

    private void told(String number) {
        if (number.chars().allMatch(c -> c >= '0' && c <= '9')) {
            Attempt attempt = waiting.get(Long.parseLong(number));
            if (attempt != null) {
                attempt.connected();
            }
        }
    }
}
