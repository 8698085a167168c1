package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Names are looked up by our own rule. */
class ResolverTest {

    private static final InetAddress FOUR = InetAddress.ofLiteral("192.0.2.1");

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean exists = true;
    private final Resolver resolver =
            new Resolver(
                    name -> {
                        asked.incrementAndGet();
                        if (!exists) {
                            throw new UnknownHostException(name);
                        }
                        return List.of(FOUR);
                    },
                    now::get);

    @AfterEach
    void close() {
        resolver.close();
    }

    private static Deadline soon() {
        return Deadline.after(Duration.ofSeconds(5));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    @Test
    void answerIsKeptForHalfAMinute() throws Exception {
        resolver.resolve("a.test", soon());
        pass(Resolver.KEEP_ANSWER.minusNanos(1));
        resolver.resolve("a.test", soon());
        assertThat(asked).hasValue(1);
        pass(Duration.ofNanos(1));
        assertThat(resolver.resolve("a.test", soon())).containsExactly(FOUR);
        assertThat(asked).hasValue(2);
    }

    @Test
    void failureIsKeptForASecond() throws Exception {
        exists = false;
        assertThatThrownBy(() -> resolver.resolve("a.test", soon()))
                .isInstanceOf(UnknownHostException.class);
        exists = true;
        assertThatThrownBy(() -> resolver.resolve("a.test", soon()))
                .isInstanceOf(UnknownHostException.class);
        pass(Resolver.KEEP_FAILURE);
        assertThat(resolver.resolve("a.test", soon())).containsExactly(FOUR);
        assertThat(asked).hasValue(2);
    }

    @Test
    void literalsAreNotLookedUp() throws Exception {
        assertThat(resolver.resolve("192.0.2.7", soon()))
                .containsExactly(InetAddress.ofLiteral("192.0.2.7"));
        assertThat(resolver.resolve("2001:db8::1", soon()))
                .containsExactly(InetAddress.ofLiteral("2001:db8::1"));
        assertThatThrownBy(() -> resolver.resolve("fe80::1%nosuch", soon()))
                .isInstanceOf(UnknownHostException.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void oneLookUpServesAllWhoAskMeanwhile() throws Exception {
        CountDownLatch answer = new CountDownLatch(1);
        CountDownLatch inside = new CountDownLatch(1);
        Lookup slow =
                name -> {
                    asked.incrementAndGet();
                    inside.countDown();
                    awaitQuietly(answer);
                    return List.of(FOUR);
                };
        try (Resolver own = new Resolver(slow, now::get);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<InetAddress>>> waiting = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                waiting.add(threads.submit(() -> own.resolve("a.test", soon())));
            }
            inside.await();
            answer.countDown();
            for (Future<List<InetAddress>> one : waiting) {
                assertThat(one.get()).containsExactly(FOUR);
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void stuckLookUpsOfOthersHoldNobodyUpBelowTheirLimit() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Lookup partly =
                name -> {
                    if (name.startsWith("stuck")) {
                        awaitQuietly(end);
                    }
                    return List.of(FOUR);
                };
        try (Resolver own = new Resolver(partly, now::get)) {
            Deadline passed = Deadline.after(Duration.ZERO);
            for (int i = 0; i < Resolver.MAX_LOOKUPS - 1; i++) {
                String name = "stuck" + i + ".test";
                assertThatThrownBy(() -> own.resolve(name, passed))
                        .isInstanceOf(TimeoutException.class);
            }
            assertThat(own.resolve("healthy.test", soon())).containsExactly(FOUR);
        } finally {
            end.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void familiesTakeTurnsAndTheFavouriteComesFirst() {
        List<InetAddress> found = addresses("::1", "::2", "127.0.0.1", "127.0.0.2", "127.0.0.3");
        assertThat(Resolver.inOrder(found, null))
                .isEqualTo(addresses("::1", "127.0.0.1", "::2", "127.0.0.2", "127.0.0.3"));
        assertThat(Resolver.inOrder(found, InetAddress.ofLiteral("127.0.0.2")))
                .isEqualTo(addresses("127.0.0.2", "::1", "127.0.0.1", "::2", "127.0.0.3"));
        assertThat(Resolver.inOrder(found, InetAddress.ofLiteral("127.0.0.9")))
                .startsWith(InetAddress.ofLiteral("::1"));
    }

    private static List<InetAddress> addresses(String... literals) {
        return Stream.of(literals).map(InetAddress::ofLiteral).toList();
    }

    @Test
    void platformIsAskedPastTheRoutes() throws Exception {
        assertThat(new SystemLookup().lookup("localhost")).isNotEmpty();
        assertThat(new SystemLookup().lookup("localhost")).allMatch(InetAddress::isLoopbackAddress);
        assertThatThrownBy(() -> new SystemLookup().lookup("no-such-name.invalid"))
                .isInstanceOf(UnknownHostException.class);
    }
}
