package org.atalaya.service;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javafx.concurrent.ScheduledService;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.atalaya.engine.Histogram;
import org.atalaya.status.BoardFeed;
import org.atalaya.status.BoardNews;
import org.atalaya.status.StatusBoard;

/**
 * Five times a second takes what the engine said meanwhile, in one batch, to the board. It cannot
 * fail for good: what the work throws is logged and the next tick comes all the same. It does run
 * on the wall clock, as every {@link ScheduledService}; {@link Watchdog} mends that.
 *
 * <p>Started, stopped and restarted on the FX thread.
 */
public final class RefreshService extends ScheduledService<List<BoardNews>> {

    /** Seen as "at once" by a person, and few enough to cost nothing. */
    public static final Duration TICK = Duration.millis(200);

    private static final Logger LOG = System.getLogger(RefreshService.class.getName());
    private static final long STALE_LOOK = java.time.Duration.ofSeconds(1).toNanos();

    private final BoardFeed feed;
    private final StatusBoard board;
    private final InstantSource clock;
    private final LongSupplier ticker;
    private final Histogram work = new Histogram();
    private final AtomicLong ticks = new AtomicLong();
    private final AtomicLong hops = new AtomicLong();
    private volatile long progress;
    private long lastStaleLook;

    public RefreshService(BoardFeed feed, StatusBoard board, InstantSource clock) {
        this(feed, board, clock, System::nanoTime);
    }

    RefreshService(BoardFeed feed, StatusBoard board, InstantSource clock, LongSupplier ticker) {
        this.feed = feed;
        this.board = board;
        this.clock = clock;
        this.ticker = ticker;
        this.progress = ticker.getAsLong();
        this.lastStaleLook = progress;
        setPeriod(TICK);
        setBackoffStrategy(service -> TICK);
        setExecutor(task -> Thread.ofVirtual().name("refresh").start(task));
    }

    @Override
    protected Task<List<BoardNews>> createTask() {
        return new Task<>() {
            @Override
            protected List<BoardNews> call() {
                return feed.drain();
            }
        };
    }

    /** First the restart, which forgets the value, then the work: a fault in it ends no refresh. */
    @Override
    protected void succeeded() {
        List<BoardNews> news = getValue();
        super.succeeded();
        ticked();
        if (!news.isEmpty()) {
            hops.incrementAndGet();
            timed(() -> board.apply(news));
        }
        if (ticker.getAsLong() - lastStaleLook >= STALE_LOOK) {
            lastStaleLook = ticker.getAsLong();
            timed(() -> board.markStale(clock.instant()));
        }
    }

    @Override
    protected void failed() {
        Throwable fault = getException();
        super.failed();
        ticked();
        LOG.log(Level.ERROR, "collecting the news failed, the next tick tries again", fault);
    }

    private void ticked() {
        ticks.incrementAndGet();
        progress = ticker.getAsLong();
    }

    private void timed(Runnable job) {
        long began = ticker.getAsLong();
        try {
            job.run();
        } catch (RuntimeException fault) { // the wall shows the rest, and the next tick
            LOG.log(Level.ERROR, "a batch of news could not be shown", fault);
        }
        work.record(ticker.getAsLong() - began);
    }

    /** When the last tick came to its end, in nanoseconds of {@link System#nanoTime}. */
    public long lastProgressNanos() {
        return progress;
    }

    /** What it cost so far; from any thread. */
    public RefreshStats stats() {
        return new RefreshStats(ticks.get(), hops.get(), work.quantiles());
    }
}
