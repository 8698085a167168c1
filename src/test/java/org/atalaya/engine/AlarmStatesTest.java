package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.SampleHosts.behind;
import static org.atalaya.support.SampleHosts.host;
import static org.atalaya.support.SampleHosts.patient;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.support.Project;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of docs/alarm-states.md, each cell of it a test. */
class AlarmStatesTest {

    private static final Host GATEWAY = host("gateway");
    private static final Host HOST = behind(patient(host("pay")), "gateway");
    private static final List<String> LINES =
            Project.read(Project.root().resolve("docs/alarm-states.md")).lines().toList();

    /** One host and the parent it hangs on. */
    private static final class Case {
        private boolean gatewayDown;
        private boolean lineInDoubt;
        private boolean lineSeen;
        private final JudgeStory story = new JudgeStory(HOST, new Around());

        /** What its parent and its line say. */
        private final class Around implements Kin, LineAsk {
            @Override
            public Standing of(Host host, long since, long now) {
                return gatewayDown ? new Standing(GATEWAY, false) : Standing.FREE;
            }

            @Override
            public LineAsk line() {
                return this;
            }

            @Override
            public long ask() {
                return lineInDoubt ? 1 : 0;
            }

            @Override
            public boolean isAnswered(long look) {
                return lineSeen;
            }
        }

        void lineSeen() {
            lineSeen = true;
            story.pass(Duration.ZERO);
        }

        void gateway(boolean down) {
            gatewayDown = down;
            story.pass(Duration.ZERO);
        }

        void switchOn() {
            if (story.health() == Health.PAUSED) {
                story.take(story.judge().renewed(HOST, story.now(), story.nanos()));
            }
        }
    }

    /** How a host comes into each state of the table's first column. */
    private static final Map<String, Consumer<Case>> STATES = states();

    private static Map<String, Consumer<Case>> states() {
        Map<String, Consumer<Case>> states = new LinkedHashMap<>();
        states.put("pending", c -> {});
        states.put("up", c -> c.story.results("u"));
        states.put("suspect", c -> c.story.results("ux"));
        states.put("suspect, line in doubt", c -> failsInDoubt(c, "uxx"));
        states.put("down", c -> c.story.results("uxx"));
        states.put("recovering", c -> c.story.results("uxxu"));
        states.put("degraded", c -> c.story.results("d"));
        states.put("flapping", c -> c.story.results("uxxuuxxuuxxuu"));
        states.put("unreachable", AlarmStatesTest::unreachable);
        states.put("unknown", c -> c.story.results("u").network(false));
        states.put("unknown, down before", c -> c.story.results("uxx").network(false));
        states.put("maintenance", c -> c.story.results("u").maintain(Duration.ofHours(1)));
        states.put(
                "maintenance, down before",
                c -> c.story.results("uxx").maintain(Duration.ofHours(1)));
        states.put("paused", c -> switchOff(c.story.results("u")));
        return states;
    }

    private static void unreachable(Case c) {
        c.story.results("u");
        c.gateway(true);
        c.story.results("xx");
    }

    private static void switchOff(JudgeStory story) {
        story.take(story.judge().paused(HOST.withPaused(true), story.now()));
    }

    private static final Map<String, Consumer<Case>> EVENTS = events();

    private static Map<String, Consumer<Case>> events() {
        Map<String, Consumer<Case>> events = new LinkedHashMap<>();
        events.put("good", c -> c.story.resultOf("u"));
        events.put("slow", c -> c.story.resultOf("d"));
        events.put("fails", c -> c.story.resultOf("x"));
        events.put("fails, parent down", AlarmStatesTest::failsBehind);
        events.put("fails, line in doubt", c -> failsInDoubt(c, "x"));
        events.put("line seen", Case::lineSeen);
        events.put("parent back", c -> c.gateway(false));
        events.put("line cut", c -> c.story.network(false));
        events.put("line back", c -> c.story.network(true));
        events.put("silence", c -> c.story.pass(Duration.ofSeconds(24)));
        events.put("work begins", c -> c.story.maintain(Duration.ofHours(1)));
        events.put("work ends", c -> c.story.take(c.story.judge().endMaintenance(c.story.now())));
        events.put("switched off", c -> switchOff(c.story));
        events.put("switched on", Case::switchOn);
        return events;
    }

    private static void failsInDoubt(Case c, String results) {
        c.lineInDoubt = true;
        results.chars().forEach(each -> c.story.resultOf(Character.toString(each)));
    }

    private static void failsBehind(Case c) {
        c.gatewayDown = true;
        c.story.resultOf("x");
    }

    /** {@code down, OPENED}; without a word for what stays as it is. */
    private static String outcome(String state, String event) {
        Case c = new Case();
        STATES.get(state).accept(c);
        int before = c.story.types().size();
        EVENTS.get(event).accept(c);
        List<String> told = c.story.types().stream().skip(before).map(Enum::name).toList();
        boolean recovering = c.story.state().circumstances().recovering();
        String health =
                recovering && c.story.health() == Health.DOWN
                        ? "recovering"
                        : c.story.health().key();
        return told.isEmpty() ? health : health + ", " + String.join(" ", told);
    }

    private static List<List<String>> rows() {
        return LINES.stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Stream.of(line.substring(1).split("\\|")).map(String::strip).toList())
                .toList();
    }

    @Test
    void theTableHasEveryPair() {
        assertThat(rows().getFirst().stream().skip(1)).containsExactlyElementsOf(EVENTS.keySet());
        assertThat(rows().stream().skip(1).map(List::getFirst))
                .containsExactlyElementsOf(STATES.keySet());
        assertThat(STATES.keySet().stream().map(s -> s.replaceFirst(",.*", "")))
                .containsAll(Stream.of(Health.values()).map(Health::key).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyCellHolds() {
        List<String> events = rows().getFirst();
        return rows().stream()
                .skip(1)
                .flatMap(
                        row ->
                                Stream.iterate(1, i -> i < row.size(), i -> i + 1)
                                        .map(i -> cell(row.getFirst(), events.get(i), row.get(i))));
    }

    private static DynamicTest cell(String state, String event, String expected) {
        return DynamicTest.dynamicTest(
                state + " + " + event + " = " + expected,
                () -> assertThat(outcome(state, event)).isEqualTo(expected));
    }

    /** For whoever changes the machine: the table as it would be, in the message of the failure. */
    @Test
    void theTableIsWhatTheMachineDoes() {
        String table =
                STATES.keySet().stream()
                        .map(
                                state ->
                                        EVENTS.keySet().stream()
                                                .map(event -> outcome(state, event))
                                                .collect(
                                                        Collectors.joining(
                                                                " | ", "| " + state + " | ", " |")))
                        .collect(Collectors.joining("\n"));
        assertThat(String.join("\n", LINES)).contains(table);
    }
}
