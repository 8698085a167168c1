package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.atalaya.model.Evidence;
import org.atalaya.model.Failure;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.model.HostState;
import org.atalaya.model.HostUpdate;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Transition;
import org.atalaya.support.Hosts;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class TextBoardTest {

    private static final Instant NOW = Instant.parse("2026-11-22T14:52:07Z");
    private static final Host PAY = Hosts.web("pay", "Payments API");
    private static final Host LOGIN = Hosts.web("login", "Login");
    private static final Failure HTTP_503 = Failure.of(Reason.STATUS, "503", "Service Unavailable");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Runnable> patience = new ArrayList<>();

    private TextBoard board(String language, Ink ink, Host... hosts) {
        PrintStream out = new PrintStream(printed, false, StandardCharsets.UTF_8);
        Phrases phrases = new Phrases(Words.of(Locale.of(language)), ZoneOffset.UTC);
        TextBoard board = new TextBoard(out, phrases, ink, InstantSource.fixed(NOW));
        board.begin("Security Operations", List.of(hosts), patience::add);
        return board;
    }

    private TextBoard board(Host... hosts) {
        return board("en", Ink.PLAIN, hosts);
    }

    private List<String> lines() {
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        printed.reset();
        return lines;
    }

    private static ProbeResult up(long millis) {
        return ProbeResult.up(NOW, Duration.ofMillis(millis), Evidence.NONE);
    }

    private static ProbeResult down() {
        return ProbeResult.down(NOW, Duration.ofMillis(9), HTTP_503, Evidence.NONE);
    }

    private static HostUpdate news(Host host, Health from, Health to, ProbeResult result) {
        HostState state = new HostState(to, NOW, result, 0, null);
        Transition change =
                from == to
                        ? null
                        : new Transition(host, from, to, NOW, Duration.ofSeconds(192), result);
        return new HostUpdate(host, state, result, change);
    }

    @Test
    void theBoardComesOnceEveryHostWasCheckedWorstFirst() {
        Host paused = Hosts.web("x", "Off").withPaused(true);
        TextBoard board = board(LOGIN, PAY, paused);
        assertThat(lines()).containsExactly("Checking 3 hosts...");
        board.updated(news(LOGIN, Health.PENDING, Health.UP, up(41)));
        assertThat(lines()).isEmpty();
        board.updated(news(PAY, Health.PENDING, Health.DOWN, down()));
        assertThat(lines())
                .containsExactly(
                        "14:52:07  Security Operations  3 hosts: down 1, up 1, paused 1",
                        "DOWN    Payments API  https://pay.example/    HTTP 503 Service"
                                + " Unavailable",
                        "UP      Login         https://login.example/  41 ms",
                        "PAUSED  Off           https://x.example/");
    }

    @Test
    void thenEachChangeIsALine() {
        TextBoard board = board(PAY);
        board.updated(news(PAY, Health.PENDING, Health.UP, up(41)));
        lines();
        board.updated(news(PAY, Health.UP, Health.UP, up(42)));
        board.updated(news(PAY, Health.UP, Health.DOWN, down()));
        board.updated(news(PAY, Health.DOWN, Health.UP, up(43)));
        assertThat(lines())
                .containsExactly(
                        "14:52:07  DOWN  Payments API  HTTP 503 Service Unavailable",
                        "14:52:07  UP    Payments API  43 ms, was down for 3:12");
    }

    @Test
    void fromDownToSlowSaysBothAndToUnreachableNeitherDuration() {
        TextBoard board = board(PAY);
        board.updated(news(PAY, Health.PENDING, Health.DOWN, down()));
        lines();
        ProbeResult slow =
                ProbeResult.degraded(
                        NOW, Duration.ofMillis(900), Failure.of(Reason.SLOW, "800"), Evidence.NONE);
        board.updated(news(PAY, Health.DOWN, Health.DEGRADED, slow));
        board.updated(news(PAY, Health.DOWN, Health.UNREACHABLE, down()));
        board.updated(news(PAY, Health.DOWN, Health.PAUSED, down()));
        assertThat(lines())
                .containsExactly(
                        "14:52:07  DEGRADED  Payments API  slow > 800 ms, was down for 3:12",
                        "14:52:07  UNREACHABLE  Payments API  HTTP 503 Service Unavailable",
                        "14:52:07  PAUSED  Payments API  was down for 3:12");
    }

    @Test
    void aRoundThatTakesTooLongIsNotWaitedFor() {
        TextBoard board = board(PAY, LOGIN);
        lines();
        patience.forEach(Runnable::run);
        assertThat(lines())
                .containsExactly(
                        "14:52:07  Security Operations  2 hosts: first check 2",
                        "FIRST CHECK  Payments API  https://pay.example/",
                        "FIRST CHECK  Login         https://login.example/");
        board.updated(news(PAY, Health.PENDING, Health.UP, up(41)));
        patience.forEach(Runnable::run);
        assertThat(lines()).containsExactly("14:52:07  UP    Payments API  41 ms");
    }

    @Test
    void theRoundIsWaitedForThreeOfTheLongestTimeouts() {
        assertThat(TextBoard.patience(List.of(PAY, LOGIN))).isEqualTo(Duration.ofSeconds(15));
        assertThat(TextBoard.patience(List.of())).isEqualTo(Duration.ZERO);
    }

    @Test
    void withoutHostsItSaysWhatToDo() {
        board();
        assertThat(lines()).singleElement().asString().startsWith("No hosts yet. Start Atalaya");
    }

    @Test
    void aRemovedHostIsNotWaitedFor() {
        TextBoard board = board(PAY, LOGIN);
        board.updated(news(PAY, Health.PENDING, Health.UP, up(41)));
        lines();
        board.removed("login");
        assertThat(lines()).first().asString().endsWith("1 host: up 1");
    }

    @Test
    void namesCannotColourMoveOrForgeLines() {
        Host evil = Hosts.web("e", "A\u001b[2J\n14:00:00  UP  Bank\u202e");
        TextBoard board = board(evil);
        board.updated(news(evil, Health.PENDING, Health.UP, up(1)));
        board.updated(news(evil, Health.UP, Health.DOWN, down()));
        assertThat(lines())
                .hasSize(4)
                .noneMatch(line -> line.contains("\u001b") || line.contains("\u202e"));
    }

    @Test
    void longNamesDoNotPushTheColumns() {
        Host wordy = Hosts.web("w", "N".repeat(100));
        TextBoard board = board(wordy);
        board.updated(news(wordy, Health.PENDING, Health.UP, up(1)));
        assertThat(lines()).last().asString().contains("N".repeat(41) + "...  https");
    }

    @Test
    void statesAreInTheReadersLanguage() {
        TextBoard board = board("es", Ink.PLAIN, PAY);
        board.updated(news(PAY, Health.PENDING, Health.DOWN, down()));
        board.updated(news(PAY, Health.DOWN, Health.UP, up(43)));
        assertThat(lines())
                .containsExactly(
                        "Comprobando un equipo...",
                        "14:52:07  Security Operations  1 equipo: caído 1",
                        "CAÍDO  Payments API  https://pay.example/  HTTP 503 Service Unavailable",
                        "14:52:07  ACTIVO  Payments API  43 ms, estuvo caído 3:12");
    }

    @Test
    void colourIsOnTheStateOnlyAndDoesNotShiftTheColumns() {
        TextBoard board = board("en", Ink.COLOUR, PAY);
        board.updated(news(PAY, Health.PENDING, Health.UP, up(41)));
        board.updated(news(PAY, Health.UP, Health.DOWN, down()));
        assertThat(lines())
                .last()
                .isEqualTo(
                        "14:52:07  \u001b[1;37;41mDOWN\u001b[0m  Payments API"
                                + "  HTTP 503 Service Unavailable");
    }

    @Test
    void colourIsForTerminalsOfPeopleWhoDidNotRefuse() {
        assertThat(Ink.of(Map.of(), true)).isEqualTo(Ink.COLOUR);
        assertThat(Ink.of(Map.of("NO_COLOR", ""), true)).isEqualTo(Ink.COLOUR);
        assertThat(Ink.of(Map.of("NO_COLOR", "1"), true)).isEqualTo(Ink.PLAIN);
        assertThat(Ink.of(Map.of("TERM", "dumb"), true)).isEqualTo(Ink.PLAIN);
        assertThat(Ink.of(Map.of(), false)).isEqualTo(Ink.PLAIN);
    }
}
