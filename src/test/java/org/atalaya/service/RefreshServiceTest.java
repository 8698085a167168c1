package org.atalaya.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;
import static org.atalaya.support.SampleHosts.NOON;
import static org.atalaya.support.SampleHosts.down;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.hosts;
import static org.atalaya.support.SampleHosts.up;

import java.lang.ref.WeakReference;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.concurrent.WorkerStateEvent;
import javafx.event.EventHandler;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.status.BoardFeed;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusBoard;
import org.atalaya.support.FxExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class RefreshServiceTest {

    private static final InstantSource CLOCK = InstantSource.fixed(NOON);

    private final BoardFeed feed = new BoardFeed();
    private final StatusBoard board = new StatusBoard();
    private RefreshService service;

    @BeforeEach
    void start() throws Exception {
        service = onFx(() -> new RefreshService(feed, board, CLOCK));
    }

    @AfterEach
    void stop() throws Exception {
        onFx(service::cancel);
    }

    private void run() throws Exception {
        onFx(
                () -> {
                    service.start();
                    return true;
                });
    }

    private static HostUpdate answered(Host host, ProbeResult result, Health health) {
        return new HostUpdate(host, new HostState(health, NOON, result, 0, null), result, null);
    }

    private static HostUpdate isUp(Host host) {
        return answered(host, up(NOON), Health.UP);
    }

    /** Waits until the service has come round some more times. */
    private void ticks(int count) throws Exception {
        CountDownLatch rounds = new CountDownLatch(count);
        EventHandler<WorkerStateEvent> counter = event -> rounds.countDown();
        onFx(
                () -> {
                    service.addEventHandler(WorkerStateEvent.WORKER_STATE_SUCCEEDED, counter);
                    return true;
                });
        assertThat(rounds.await(20, TimeUnit.SECONDS)).isTrue();
        onFx(
                () -> {
                    service.removeEventHandler(WorkerStateEvent.WORKER_STATE_SUCCEEDED, counter);
                    return true;
                });
    }

    @Test
    void aThousandResultsAreOneHopAndOneChangeOfTheList() throws Exception {
        AtomicInteger listChanges = new AtomicInteger();
        board.hosts()
                .addListener(
                        (ListChangeListener<HostStatus>)
                                change -> {
                                    assertThat(Platform.isFxApplicationThread()).isTrue();
                                    listChanges.incrementAndGet();
                                });
        hosts(1_000).forEach(host -> feed.updated(isUp(host)));
        run();
        ticks(2);

        assertThat(service.stats().hops()).isEqualTo(1);
        assertThat(listChanges).hasValue(1);
        assertThat(onFx(board::getCounts).of(Health.UP)).isEqualTo(1_000);
    }

    @Test
    void thereIsAtMostOneHopATickWhileResultsPourIn() throws Exception {
        List<Host> hosts = hosts(1_000);
        run();
        AtomicBoolean stop = new AtomicBoolean();
        Thread pouring =
                Thread.startVirtualThread(
                        () -> {
                            while (!stop.get()) {
                                hosts.forEach(host -> feed.updated(isUp(host)));
                                Thread.yield();
                            }
                        });
        try {
            ticks(6);
        } finally {
            stop.set(true);
            pouring.join();
        }

        RefreshStats stats = service.stats();
        assertThat(stats.ticks()).isGreaterThanOrEqualTo(6);
        assertThat(stats.hops()).isPositive().isLessThanOrEqualTo(stats.ticks());
        assertThat(stats.work().max()).isPositive();
    }

    @Test
    void withoutNewsNothingIsDisturbed() throws Exception {
        feed.updated(isUp(host("a")));
        run();
        ticks(2);
        AtomicInteger changes = new AtomicInteger();
        HostStatus tile = board.find("a");
        assertThat(tile).isNotNull();
        tile.healthProperty().addListener(observable -> changes.incrementAndGet());
        tile.lastProperty().addListener(observable -> changes.incrementAndGet());
        board.countsProperty().addListener(observable -> changes.incrementAndGet());
        ticks(3);

        assertThat(service.stats().hops()).isEqualTo(1);
        assertThat(changes).hasValue(0);
    }

    @Test
    void aListenerThatThrowsDoesNotStopTheWall() throws Exception {
        onFx(
                () -> {
                    Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> {});
                    return true;
                });
        board.hosts()
                .addListener(
                        (ListChangeListener<HostStatus>)
                                change -> {
                                    throw new IllegalStateException("a view fell over");
                                });
        board.countsProperty()
                .addListener(
                        observable -> {
                            throw new IllegalStateException("another view fell over");
                        });
        feed.updated(isUp(host("a")));
        run();
        ticks(1);
        feed.updated(answered(host("a"), down(NOON), Health.DOWN));
        feed.updated(isUp(host("b")));
        ticks(2);

        assertThat(onFx(board::getCounts).of(Health.DOWN)).isEqualTo(1);
        assertThat(onFx(board::getCounts).total()).isEqualTo(2);
    }

    @Test
    void aBatchThatCannotBeShownIsFollowedByTheNext() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        InstantSource broken =
                () -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("no clock");
                };
        service = onFx(() -> new RefreshService(feed, board, broken));
        run();
        ticks(12);
        feed.updated(isUp(host("a")));
        ticks(2);

        assertThat(calls).hasPositiveValue();
        assertThat(board.find("a")).isNotNull();
    }

    @Test
    void aRestartLosesNoNewsAndTheServiceGoesOn() throws Exception {
        run();
        ticks(1);
        for (int i = 0; i < 5; i++) {
            feed.updated(isUp(host("h" + i)));
            onFx(
                    () -> {
                        service.restart();
                        return true;
                    });
        }
        long before = service.lastProgressNanos();
        ticks(2);

        assertThat(onFx(board::getCounts).total()).isEqualTo(5);
        assertThat(service.lastProgressNanos() - before).isPositive();
    }

    @Test
    void aCancelledServiceIsHeldByNobody() throws Exception {
        WeakReference<RefreshService> gone = runAndForget();

        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
            FxExtension.settle();
        }
        assertThat(gone.get()).isNull();
    }

    private WeakReference<RefreshService> runAndForget() throws Exception {
        run();
        ticks(2);
        RefreshService old = service;
        onFx(old::cancel);
        service = onFx(() -> new RefreshService(feed, board, CLOCK));
        return new WeakReference<>(old);
    }
}
