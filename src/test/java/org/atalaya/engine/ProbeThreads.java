package org.atalaya.engine;

import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Virtual threads that a test can wait for, and that can run out as on a machine without any. */
final class ProbeThreads extends AbstractExecutorService {

    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("probe").factory());
    private final Phaser underWay = new Phaser(1);
    private final AtomicInteger refusals = new AtomicInteger();

    /** The next task gets no thread. */
    void refuseOne() {
        refusals.set(1);
    }

    /** Waits until every task that was begun is over. */
    void settle() {
        try {
            underWay.awaitAdvanceInterruptibly(underWay.arrive(), 10, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException stuck) {
            throw new AssertionError("probes are still under way", stuck);
        }
    }

    @Override
    public void execute(Runnable task) {
        if (refusals.getAndSet(0) > 0) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        underWay.register();
        threads.execute(
                () -> {
                    try {
                        task.run();
                    } finally {
                        underWay.arriveAndDeregister();
                    }
                });
    }

    @Override
    public void shutdown() {
        threads.shutdown();
    }

    @Override
    public List<Runnable> shutdownNow() {
        return threads.shutdownNow();
    }

    @Override
    public boolean isShutdown() {
        return threads.isShutdown();
    }

    @Override
    public boolean isTerminated() {
        return threads.isTerminated();
    }

    @Override
    public boolean awaitTermination(long timeout, TimeUnit unit) throws InterruptedException {
        return threads.awaitTermination(timeout, unit);
    }
}
