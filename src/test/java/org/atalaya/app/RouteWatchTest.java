package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.KeptFailure;
import org.atalaya.model.Health;
import org.atalaya.model.NetworkSettings;
import org.atalaya.probe.Traceroute;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why was it red: the way, the answer and the rest of it are kept with the failure. */
@Timeout(120)
@EnabledOnOs(OS.LINUX)
class RouteWatchTest {

    @TempDir Path folder;

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private HostileServer server;
    private Path hosts;
    private Path data;

    @BeforeEach
    void open() throws Exception {
        server =
                HostileServer.plain(
                        visit -> {
                            String path = visit.readRequest().split(" ")[1].substring(1);
                            boolean bad = broken.contains(path);
                            visit.answer(
                                    bad ? 503 : 200, bad ? "no database, token=abcdefgh" : "x");
                        });
        hosts = Evening.hosts(folder.resolve("hosts.json"), server, "web", "mail");
        // On a busy machine a second is short, and a silence would be kept in place of an answer.
        String patient =
                Files.readString(hosts).replace("\"timeout\": \"1s\"", "\"timeout\": \"9s\"");
        Files.writeString(hosts, patient);
        data = Files.createDirectory(folder.resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    /** A program that is asked as traceroute is, and writes down how. */
    private Traceroute program(String does, Duration longest) throws Exception {
        Path script = folder.resolve("traceroute");
        Files.writeString(
                script,
                "#!/bin/sh\nprintf '%s\\n' \"$*\" >> '" + folder.resolve("asked") + "'\n" + does);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
        return Traceroute.by(script, longest);
    }

    private static void want(Evening wall) {
        NetworkSettings now = wall.core.settings().settings().network();
        wall.core
                .settings()
                .change(
                        all ->
                                all.withNetwork(
                                        new NetworkSettings(now.enabled(), now.witnesses(), true)));
    }

    private static Optional<KeptFailure> why(Evening wall, String host) {
        HistoryReader open = wall.core.chronicle().reader();
        if (open == null) {
            return Optional.empty();
        }
        try (HistoryReader reader = open) {
            List<KeptFailure> all = reader.failures(host, 5).get(9, TimeUnit.SECONDS);
            return all.stream().findFirst();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String route(Evening wall, String host) {
        return why(wall, host).map(KeptFailure::route).orElse("");
    }

    @Test
    void theWayAndTheAnswerAreKeptWithTheFailure() throws Exception {
        Traceroute two =
                program("echo ' 1  10.0.0.1  0.3 ms'; echo ' 2  *'", Duration.ofSeconds(9));
        try (Evening wall = Evening.begin(hosts, data, two)) {
            want(wall);
            wall.await("web", Health.UP);
            broken.add("web");
            wall.await("the way is kept", () -> !route(wall, "web").isEmpty());
            KeptFailure kept = why(wall, "web").orElseThrow();
            assertThat(kept.route()).isEqualTo("1  10.0.0.1  0.3 ms\n2  *");
            assertThat(kept.excerpt()).as("%s", kept).isEqualTo("no database, token=•••");
            assertThat(folder.resolve("asked")).content().endsWith("-m 20 127.0.0.1\n");
        }
    }

    @Test
    void aProgramThatHangsIsKilledAndHoldsUpNothing() throws Exception {
        Traceroute slow = program("echo '1  10.0.0.1'; exec sleep 600", Duration.ofSeconds(2));
        try (Evening wall = Evening.begin(hosts, data, slow)) {
            want(wall);
            wall.await("web", Health.UP);
            broken.addAll(Set.of("web", "mail"));
            wall.await("web rings", () -> wall.hasRung("web"));
            wall.await("mail rings", () -> wall.hasRung("mail"));
            wall.await("what came is kept", () -> route(wall, "web").equals("1  10.0.0.1\n…"));
            broken.clear();
            wall.await("web", Health.UP);
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void nobodyLooksWhoWasNotAsked() throws Exception {
        try (Evening wall = Evening.begin(hosts, data, program("echo 1", Duration.ofSeconds(9)))) {
            wall.await("web", Health.UP);
            broken.add("web");
            wall.await("its answer is kept", () -> why(wall, "web").isPresent());
            wall.await("web rings", () -> wall.hasRung("web"));
        }
        assertThat(folder.resolve("asked")).doesNotExist();
    }

    @Test
    void aMachineWithoutSuchAProgramKeepsTheFailureWithoutTheWay() throws Exception {
        Traceroute gone = Traceroute.by(folder.resolve("gone"), Duration.ofSeconds(9));
        try (Evening wall = Evening.begin(hosts, data, gone)) {
            want(wall);
            wall.await("web", Health.UP);
            broken.add("web");
            wall.await("web rings", () -> wall.hasRung("web"));
            wall.await("it is kept", () -> why(wall, "web").isPresent());
            assertThat(route(wall, "web")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.4:443, 10.0.0.4",
        "[2001:db8::1]:443, 2001:db8::1",
        "2001:db8::1, 2001:db8::1",
        "10.0.0.4, 10.0.0.4",
    })
    void aPortIsNoPartOfTheWay(String endpoint, String address) {
        assertThat(RouteWatch.numeric(endpoint)).isEqualTo(address);
    }
}
