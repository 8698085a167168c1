package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.atalaya.history.Availability;
import org.atalaya.history.FileSystemType;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.Health;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Somebody sets the clock, or the time zone, of the machine while the whole program runs. */
@Timeout(180)
class WallClockTest {

    private static final Duration DAY = Duration.ofDays(1);

    @TempDir Path folder;

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneId.of("UTC"));
    private HostileServer server;
    private Path hosts;
    private Path data;

    @BeforeEach
    void open() throws Exception {
        server = Evening.server(broken);
        hosts = Evening.hosts(folder.resolve("hosts.json"), server, "web", "mail");
        data = Files.createDirectory(folder.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    private Evening begin() throws Exception {
        InstantSource clock = () -> Instant.now().plus(ahead.get());
        return Evening.begin(hosts, data, clock, zone::get, FileSystemType.OF_THIS_MACHINE);
    }

    private static boolean says(Evening wall, String part) {
        return wall.core.book().problems().stream().anyMatch(said -> said.contains(part));
    }

    private static List<IncidentRecord> incidents(Evening wall, String host) {
        try (HistoryReader reader = wall.core.chronicle().reader()) {
            return reader.incidents(IncidentQuery.ALL.of(host)).get(9, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Availability lastHour(Evening wall, String host) {
        Instant now = wall.core.clock().instant();
        try (HistoryReader reader = wall.core.chronicle().reader()) {
            return reader.availability(host, now.minus(Duration.ofHours(1)), now.plusSeconds(60))
                    .get(9, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aClockThatIsSetBackByADay() throws Exception {
        try (Evening wall = begin()) {
            wall.await("web", Health.UP);
            wall.await("there is a history", () -> wall.core.chronicle().reader() != null);
            broken.add("web");
            wall.await("web rings", () -> wall.hasRung("web"));
            wall.await("it is written", () -> incidents(wall, "web").size() == 1);
            ahead.set(DAY.negated());
            wall.await("the wall says so", () -> says(wall, "set back by 1 d"));
            broken.add("mail");
            wall.await("mail", Health.DOWN);
            wall.await("mail rings", () -> wall.hasRung("mail"));
            broken.remove("web");
            wall.await("web", Health.UP);
            wall.await("its end is written", () -> !open(wall, "web"));
            wall.await("time goes on", () -> lastHour(wall, "web").up().toSeconds() > 0);
            IncidentRecord before = incidents(wall, "web").getFirst();
            assertThat(before.lasted(wall.core.clock().instant())).isBetween(Duration.ZERO, DAY);
            assertThat(incidents(wall, "mail")).hasSize(1);
            assertThat(wall.core.chronicle().absence()).isEmpty();
            // The day between is in nobody's account.
            assertThat(lastHour(wall, "mail").down()).isLessThan(Duration.ofMinutes(5));
        }
        try (Evening again = begin()) {
            again.await("mail", Health.DOWN);
            again.await("web", Health.UP);
            assertThat(again.hasRung("mail")).isFalse();
        }
    }

    private static boolean open(Evening wall, String host) {
        return incidents(wall, host).stream().anyMatch(each -> each.incident().isOpen());
    }

    @Test
    void anotherTimeZone() throws Exception {
        try (Evening wall = begin()) {
            wall.await("web", Health.UP);
            wall.await("there is a history", () -> wall.core.chronicle().reader() != null);
            zone.set(ZoneId.of("Asia/Tokyo"));
            wall.await("the wall says so", () -> says(wall, "is Asia/Tokyo now, it was UTC"));
            broken.add("mail");
            wall.await("mail rings", () -> wall.hasRung("mail"));
            wall.await("it is written", () -> incidents(wall, "mail").size() == 1);
            wall.await("web", Health.UP);
        }
    }
}
