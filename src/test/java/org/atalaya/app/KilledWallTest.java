package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.atalaya.history.HistoryReader;
import org.atalaya.history.IncidentQuery;
import org.atalaya.history.IncidentRecord;
import org.atalaya.model.Incident;
import org.atalaya.support.ChildJvm;
import org.atalaya.support.HostileServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the whole program, engine and alarm and all, at any moment of a bad night:
 * what it takes up again are the same incidents, and what was rung for is not rung for again.
 */
@Timeout(600)
class KilledWallTest {

    /** More for a long run: {@code -Datalaya.wall.kills=40}. */
    private static final int KILLS = Integer.getInteger("atalaya.wall.kills", 5);

    /** Another one in each run; {@code -Datalaya.kills.seed} makes one happen again. */
    private static final long SEED = Long.getLong("atalaya.kills.seed", System.nanoTime());

    /** What happened in the last second may be lost; and a little for two processes to speak. */
    private static final long LOST_MILLIS = 1_300;

    private static final List<String> HOSTS = List.of("web", "mail", "git", "wiki");

    @TempDir Path folder;

    /** One thing that one run of the program said. */
    private record Said(int run, long millis, String type, String host, String id, String at) {

        static Said of(int run, String line) {
            String[] words = line.split(" ");
            boolean incident = words.length == 5;
            return new Said(
                    run,
                    Long.parseLong(words[0]),
                    words[1],
                    words[2],
                    incident ? words[3] : "",
                    incident ? words[4] : "");
        }

        boolean is(String what) {
            return type.equals(what);
        }
    }

    private final List<Said> all = new ArrayList<>();
    private final List<Set<String>> brokenIn = new ArrayList<>();
    private final Map<Integer, Long> killedAt = new HashMap<>();

    @Test
    void afterEachKillItGoesOnWithTheSameIncidentsAndRingsForNoneOfThemAgain() throws Exception {
        Random random = new Random(SEED);
        Set<String> broken = ConcurrentHashMap.newKeySet();
        try (HostileServer server = Evening.server(broken)) {
            Path hosts =
                    Evening.hosts(
                            folder.resolve("hosts.json"), server, HOSTS.toArray(new String[0]));
            for (int run = 0; run < KILLS; run++) {
                HOSTS.forEach(
                        host -> {
                            if (random.nextBoolean()) {
                                broken.add(host);
                            } else {
                                broken.remove(host);
                            }
                        });
                brokenIn.add(Set.copyOf(broken));
                oneRun(hosts, run, 4 + random.nextInt(24));
            }
        }
        nothingIsOpenedTwice();
        nothingIsRungForTwice();
        theFileTellsTheSame();
    }

    private void oneRun(Path hosts, int run, int lines) throws Exception {
        try (ChildJvm wall = ChildJvm.start(WallLoop.class, hosts)) {
            for (int i = 0; i < lines; i++) {
                all.add(Said.of(run, wall.line()));
            }
            wall.kill();
        }
        killedAt.put(run, all.getLast().millis());
    }

    private boolean isSafe(Said said) {
        return said.millis() < killedAt.get(said.run()) - LOST_MILLIS;
    }

    private List<Said> events(String type) {
        return all.stream().filter(said -> said.is(type)).toList();
    }

    private void nothingIsOpenedTwice() {
        assertThat(events("OPENED"))
                .as("seed %d", SEED)
                .extracting(Said::id)
                .doesNotHaveDuplicates();
        for (Said opened : events("OPENED")) {
            int next = opened.run() + 1;
            boolean over =
                    events("RESOLVED").stream()
                            .anyMatch(said -> said.id().equals(opened.id()) && said.run() < next);
            if (isSafe(opened)
                    && !over
                    && next < KILLS
                    && brokenIn.get(next).contains(opened.host())) {
                assertThat(events("OPENED"))
                        .as("seed %d: %s goes on in the next run", SEED, opened)
                        .noneMatch(said -> said.run() == next && said.host().equals(opened.host()));
            }
        }
    }

    private void nothingIsRungForTwice() {
        Set<String> heard = new HashSet<>();
        for (Said rang : events("RANG")) {
            assertThat(heard).as("seed %d: %s", SEED, rang).doesNotContain(rang.id());
            if (isSafe(rang)) {
                heard.add(rang.id());
            }
        }
    }

    private void theFileTellsTheSame() throws Exception {
        Map<String, Incident> kept = new HashMap<>();
        try (HistoryReader reader =
                HistoryReader.of(folder.resolve("history.db"), InstantSource.system())) {
            for (IncidentRecord one :
                    reader.incidents(IncidentQuery.ALL).get(20, TimeUnit.SECONDS)) {
                assertThat(kept.put(one.incident().id(), one.incident())).isNull();
            }
        }
        Map<String, Said> opened = new HashMap<>();
        events("OPENED").forEach(said -> opened.put(said.id(), said));
        kept.forEach(
                (id, incident) -> {
                    Said said = opened.get(id);
                    // The very first words of a run may come before anybody listens.
                    if (said != null) {
                        assertThat(incident.hostId()).isEqualTo(said.host());
                        assertThat(incident.openedAt().toEpochMilli())
                                .isEqualTo(Long.parseLong(said.at()));
                    }
                });
        opened.values().stream()
                .filter(this::isSafe)
                .forEach(said -> assertThat(kept).as("seed %d", SEED).containsKey(said.id()));
        Set<String> open = new HashSet<>();
        kept.values().stream()
                .filter(Incident::isOpen)
                .forEach(one -> assertThat(open.add(one.hostId())).as("one is open").isTrue());
    }
}
