package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.atalaya.alarm.Latch;
import org.atalaya.alarm.MuteScope;
import org.atalaya.alarm.Sound.Cue;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.Health;
import org.atalaya.model.MaintenanceScope;
import org.atalaya.model.MaintenanceWindow;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two runs of the program on the same file: what the second knows of the first. */
@Timeout(180)
class RestartTest {

    @TempDir Path folder;

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private HostileServer server;
    private Path hosts;

    @BeforeEach
    void open() throws Exception {
        server = Evening.server(broken);
        hosts = Evening.hosts(folder.resolve("hosts.json"), server, "web", "mail");
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @Test
    void whatWasRungForIsNotRungForAgainAndWhatBrokeMeanwhileIs() throws Exception {
        broken.add("web");
        try (Evening first = Evening.begin(hosts, false)) {
            first.await("web rings", () -> first.hasRung("web"));
        }
        broken.add("mail");
        try (Evening second = Evening.begin(hosts, false)) {
            second.await("web", Health.DOWN);
            second.await("web is told as open", () -> second.calls("web"));
            second.await("mail rings", () -> second.hasRung("mail"));
            assertThat(second.rung).containsExactly("mail");
            assertThat(second.sound.heard).contains(Cue.DOWN);
        }
        try (Evening third = Evening.begin(hosts, false)) {
            third.await("both are told as open", () -> third.calls("web") && third.calls("mail"));
            assertThat(third.sound.heard).isEmpty();
            third.core.monitor().acknowledge(List.of("web"), "Ana");
            third.await("one is in hand", () -> !third.calls("web"));
            assertThat(third.sound.heard).isEmpty();
        }
        List<IncidentRecord> open = incidents(IncidentQuery.Which.OPEN);
        assertThat(open).extracting(IncidentRecord::rings).containsExactly(1, 1);
        assertThat(open).allMatch(each -> each.incident().rung());
    }

    @Test
    void whatNobodyHeardRingsOnceItIsFoundToBeSoStill() throws Exception {
        broken.addAll(Set.of("web", "mail"));
        try (Evening first = Evening.begin(hosts, false)) {
            first.core.alarm().muteUntilUnmuted();
            first.await("web", Health.DOWN);
            first.await("mail", Health.DOWN);
            assertThat(first.rung).isEmpty();
        }
        broken.remove("mail");
        try (Evening second = Evening.begin(hosts, false)) {
            second.await("web rings", () -> second.hasRung("web"));
            second.await("mail", Health.UP);
            assertThat(second.rung).containsExactly("web");
        }
    }

    @Test
    void aMuteWithAnEndAndWhatNobodySawAreStillThere() throws Exception {
        Instant end = Instant.now().plus(Duration.ofHours(1));
        broken.add("mail");
        try (Evening first = Evening.begin(hosts, false)) {
            first.await("mail", Health.DOWN);
            broken.remove("mail");
            first.await("mail", Health.UP);
            first.core.alarm().muteUntil(new MuteScope.One("web"), end);
            first.await("it is muted", () -> !first.status().mutes().isEmpty());
        }
        try (Evening second = Evening.begin(hosts, false)) {
            second.await("it is muted", () -> !second.status().mutes().isEmpty());
            assertThat(second.status().mutes().getFirst().scope())
                    .isEqualTo(new MuteScope.One("web"));
            second.await("mail is unseen", () -> !second.status().unseen().isEmpty());
            assertThat(second.status().unseen())
                    .extracting(Latch.Unseen::hostId)
                    .containsExactly("mail");
            second.core.markSeen();
            second.await("it is seen", () -> second.status().unseen().isEmpty());
        }
        assertThat(incidents(IncidentQuery.Which.UNSEEN)).isEmpty();
        assertThat(incidents(IncidentQuery.Which.ALL)).hasSize(1);
    }

    @Test
    void plannedWorkAndAHostThatIsGoneAreKnown() throws Exception {
        broken.add("mail");
        try (Evening first = Evening.begin(hosts, false)) {
            first.await("mail", Health.DOWN);
            first.core.maintain(List.of("web"), Instant.now().plusSeconds(3_600), "Ana");
            first.await("web", Health.MAINTENANCE);
        }
        Evening.hosts(hosts, server, "web");
        try (Evening second = Evening.begin(hosts, false)) {
            second.await("web", Health.MAINTENANCE);
            second.core.endMaintenance(List.of("web"));
            second.await("web", Health.UP);
        }
        try (Evening third = Evening.begin(hosts, false)) {
            third.await("web", Health.UP);
        }
        assertThat(incidents(IncidentQuery.Which.OPEN)).isEmpty();
    }

    @Test
    void plannedWorkThatEndsAfterARestartRingsOnlyForWhatIsNewlyWrong() throws Exception {
        Instant later = Instant.now().plusSeconds(3_600);
        List<String> both = List.of("web", "mail");
        broken.addAll(both);
        try (Evening first = Evening.begin(hosts, false)) {
            first.await("both ring", () -> first.rung.containsAll(both));
            first.core.maintain(both, later, "Ana");
            first.await("web", Health.MAINTENANCE);
            first.await("mail", Health.MAINTENANCE);
            broken.remove("mail");
            first.await("mail answers", () -> first.answered("mail"));
        }
        broken.add("mail");
        try (Evening second = Evening.begin(hosts, false)) {
            second.await("web", Health.MAINTENANCE);
            second.await("mail", Health.MAINTENANCE);
        }
        try (Evening third = Evening.begin(hosts, false)) {
            third.await("web", Health.MAINTENANCE);
            third.core.endMaintenance(both);
            third.await("both are told as open", () -> third.calls("web") && third.calls("mail"));
            third.await("mail rings", () -> third.hasRung("mail"));
            assertThat(third.rung).containsExactly("mail");
        }
        assertThat(incidents(IncidentQuery.Which.OPEN)).hasSize(2);
        assertThat(incidents(IncidentQuery.Which.ALL)).hasSize(3);
    }

    @Test
    void workByTheCalendarThatEndedWhileNothingRanRingsOnlyForWhatIsNewlyWrong() throws Exception {
        ZoneId zone = ZoneId.of("UTC");
        LocalDateTime now = LocalDateTime.now(zone);
        MaintenanceWindow night =
                new MaintenanceWindow(
                        "night",
                        "Move",
                        MaintenanceScope.ALL,
                        new MaintenanceWindow.Once(now.minusHours(1), now.plusHours(1), zone));
        broken.add("web");
        try (Evening first = Evening.begin(hosts, false)) {
            first.await("web rings", () -> first.hasRung("web"));
            first.await("mail", Health.UP);
            new Edits(first.core.book(), steps -> {}).savePlan(List.of(night));
            first.await("web", Health.MAINTENANCE);
            first.await("mail", Health.MAINTENANCE);
        }
        try (Evening second = Evening.begin(hosts, false)) {
            second.await("web", Health.MAINTENANCE);
            second.await("mail answers", () -> second.answered("mail"));
            assertThat(second.sound.heard).isEmpty();
        }
        Evening.hosts(hosts, server, "web", "mail");
        broken.add("mail");
        try (Evening third = Evening.begin(hosts, false)) {
            third.await("both are told as open", () -> third.calls("web") && third.calls("mail"));
            third.await("mail rings", () -> third.hasRung("mail"));
            assertThat(third.rung).containsExactly("mail");
        }
    }

    @Test
    void theDemoIsNotRecorded() throws Exception {
        try (Evening demo = Evening.begin(hosts, true)) {
            demo.await("demo-cdn", Health.UP);
        }
        assertThat(folder.resolve("history.db")).doesNotExist();
    }

    @Test
    void aHistoryThatCannotBeUsedIsASentenceAndTheRestGoesOn() throws Exception {
        broken.add("web");
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        try (Evening run = Evening.begin(hosts, file, false)) {
            run.await("web rings", () -> run.hasRung("web"));
            run.await("it is told", () -> !run.core.book().problems().isEmpty());
            assertThat(run.core.book().problems().getFirst()).contains("history", file.toString());
        }
    }

    private List<IncidentRecord> incidents(IncidentQuery.Which which) throws Exception {
        try (HistoryReader reader =
                HistoryReader.of(folder.resolve("history.db"), InstantSource.system())) {
            return reader.incidents(IncidentQuery.ALL.only(which)).get(20, TimeUnit.SECONDS);
        }
    }
}
