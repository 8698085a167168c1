package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentEntry;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Health;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole road: a host falls, nobody comes, and somebody who is not in the room is told. */
@Timeout(180)
class EscalationTest {

    private static final Duration STEP = Duration.ofSeconds(2);

    @TempDir Path folder;

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private final AtomicInteger status = new AtomicInteger(200);
    private HostileServer server;
    private HttpServer service;
    private Path hosts;

    @BeforeEach
    void open() throws Exception {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(
                "/hook",
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    told.add(new String(body, StandardCharsets.UTF_8));
                    exchange.sendResponseHeaders(status.get(), -1);
                    exchange.close();
                });
        service.start();
        server = Evening.server(broken);
        hosts = Evening.hosts(folder.resolve("hosts.json"), server, "web", "mail");
        String url = "http://127.0.0.1:" + service.getAddress().getPort() + "/hook";
        Files.writeString(
                folder.resolve("settings.json"),
                """
                {"version": 1, "notify": {"gather": "0s",
                  "channels": [{"type": "webhook", "id": "duty", "name": "Duty", "url": "%s",
                                "format": "text", "body": "{{event}} {{host}}"}],
                  "routes": [{"channels": ["duty"], "on": ["escalated"]}]}}
                """
                        .formatted(url));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        service.stop(0);
    }

    @Test
    void whatNobodyTakesInHandIsToldByTheChannelAndThatIsRecorded() throws Exception {
        try (Evening run = begin()) {
            broken.add("web");
            run.await("web rings", () -> run.hasRung("web"));
            assertThat(told).as("before its time").isEmpty();
            assertThat(told.poll(40, TimeUnit.SECONDS)).isEqualTo("escalated web");
            run.await("it is recorded", () -> !messages("web").isEmpty());
        }
        assertThat(messages("web"))
                .extracting(IncidentEntry::by, IncidentEntry::note)
                .containsExactly(tuple("Duty", "taken"));
        assertThat(entries("web")).extracting(IncidentEntry::what).contains("RANG", "ESCALATED");
    }

    @Test
    void whatSomebodyTookInHandBeforeItsTimeIsToldToNobody() throws Exception {
        try (Evening run = begin()) {
            broken.add("web");
            run.await("web rings", () -> run.hasRung("web"));
            run.core.monitor().acknowledge(List.of("web"), "Ana");
            run.await("web is in hand", () -> !run.calls("web"));
            broken.add("mail");
            assertThat(told.poll(40, TimeUnit.SECONDS)).isEqualTo("escalated mail");
        }
        assertThat(told).isEmpty();
        assertThat(entries("web")).extracting(IncidentEntry::what).doesNotContain("ESCALATED");
    }

    @Test
    void whatTheServiceRefusedIsRecordedWithItsReason() throws Exception {
        status.set(400);
        try (Evening run = begin()) {
            broken.add("web");
            run.await("it is recorded", () -> !messages("web").isEmpty());
        }
        assertThat(messages("web").getFirst().note()).startsWith("not taken").contains("400");
    }

    /** The least that a person can set is ten seconds; the alarm itself knows no least. */
    private Evening begin() throws Exception {
        Evening run = Evening.begin(hosts, false);
        run.await("web", Health.UP);
        run.await("mail", Health.UP);
        AlarmSettings usual = run.core.settings().settings().alarm();
        Step step = new Step(STEP, null, null, true);
        run.core
                .alarm()
                .settings(usual.with(draft -> draft.escalation(List.of(step))), ZoneOffset.UTC);
        return run;
    }

    private List<IncidentEntry> messages(String host) {
        return entries(host).stream().filter(each -> each.what().equals("NOTIFIED")).toList();
    }

    private List<IncidentEntry> entries(String host) {
        try (HistoryReader reader =
                HistoryReader.of(folder.resolve("history.db"), InstantSource.system())) {
            List<IncidentRecord> all =
                    reader.incidents(IncidentQuery.ALL).get(20, TimeUnit.SECONDS);
            String id =
                    all.stream()
                            .map(IncidentRecord::incident)
                            .filter(incident -> incident.hostId().equals(host))
                            .findFirst()
                            .map(incident -> incident.id())
                            .orElse("");
            return reader.entries(id).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
