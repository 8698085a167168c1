package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.HistoryStore;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.Incident;
import org.atalaya.model.IncidentEvent;
import org.atalaya.model.Reason;
import org.atalaya.support.HostileServer;
import org.atalaya.support.SampleHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a person sets to be kept holds for the program that runs. */
@Timeout(120)
class RetentionTest {

    @TempDir Path folder;

    private static void outage(HistoryStore store, Host host, Instant at) {
        Failure why = Failure.of(Reason.REFUSED, "127.0.0.1:1");
        Incident open =
                new Incident(
                        "at " + at,
                        host.id(),
                        host.name(),
                        Incident.Kind.DOWN,
                        at,
                        why,
                        null,
                        null,
                        null,
                        0,
                        null,
                        true);
        Instant end = at.plusSeconds(60);
        store.incident(IncidentEvent.of(IncidentEvent.Type.OPENED, open, host, at));
        store.incident(IncidentEvent.of(IncidentEvent.Type.RESOLVED, open.withEnd(end), host, end));
    }

    private static List<String> incidents(Evening wall) {
        HistoryReader open = wall.core.chronicle().reader();
        if (open == null) {
            return List.of();
        }
        try (HistoryReader reader = open) {
            return reader.incidents(IncidentQuery.ALL).get(20, TimeUnit.SECONDS).stream()
                    .map(IncidentRecord::incident)
                    .map(Incident::id)
                    .toList();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whoKeepsLessSeesTheRestGoWhileTheProgramRuns() throws Exception {
        Instant old = Instant.now().minus(Duration.ofDays(60));
        Instant young = Instant.now().minus(Duration.ofDays(20));
        Host web = SampleHosts.host("web");
        try (HistoryStore store =
                HistoryStore.open(folder.resolve("history.db"), InstantSource.system())) {
            outage(store, web, old);
            outage(store, web, young);
        }
        try (HostileServer server = Evening.server(Set.of());
                Evening wall =
                        Evening.begin(
                                Evening.hosts(folder.resolve("hosts.json"), server, "web"),
                                false)) {
            wall.await("web", Health.UP);
            wall.await("both are known", () -> incidents(wall).size() == 2);
            wall.core.settings().change(was -> was.withHistory(was.history().withKeepDays(30)));
            wall.await("the old one is gone", () -> incidents(wall).size() == 1);
            assertThat(incidents(wall)).containsExactly("at " + young);
        }
    }
}
