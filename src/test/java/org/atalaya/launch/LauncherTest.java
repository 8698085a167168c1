package org.atalaya.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.atalaya.model.Check;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.Endpoint;
import org.atalaya.model.PingCheck;
import org.atalaya.model.Session;
import org.atalaya.model.SshCheck;
import org.atalaya.model.Tool;
import org.atalaya.model.ToolFact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be started, on each platform; no terminal and no program is. */
class LauncherTest {

    private static final Check SSH =
            new SshCheck(new Endpoint("db.example", 2222), null, CheckOptions.DEFAULT);

    private final List<List<String>> started = new ArrayList<>();
    private final List<Map<String, String>> environments = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private final List<String> there = new ArrayList<>();

    private static Check ping(String host) {
        return new PingCheck(host, 3, 1, 100, CheckOptions.DEFAULT);
    }

    private Launcher on(Platform platform, String... programs) {
        there.addAll(List.of(programs));
        return new Launcher(
                platform,
                there::contains,
                text -> {
                    scripts.add(text);
                    return Path.of("/tmp/x.command");
                },
                (argv, environment) -> {
                    started.add(argv);
                    environments.add(environment);
                    return CompletableFuture.completedFuture(0);
                },
                new Launcher.Sentences("Ended with", "Press Enter."));
    }

    private List<String> only() {
        assertThat(started).hasSize(1);
        return started.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "x-terminal-emulator, -e",
        "gnome-terminal, --",
        "konsole, -e",
        "xfce4-terminal, -x",
        "xterm, -e"
    })
    void theTerminalOfTheDesktopIsHandedAnArgumentList(String terminal, String before)
            throws Exception {
        on(Platform.LINUX, terminal, "ssh").open(Session.SSH, SSH);
        assertThat(only())
                .startsWith(terminal, before, "sh", "-c", Terminal.HOLD)
                .endsWith("ssh", "-p", "2222", "db.example");
    }

    @Test
    void theTerminalThatTheDesktopPrefersComesFirst() throws Exception {
        on(Platform.LINUX, "xterm", "x-terminal-emulator", "ping").open(Session.PING, ping("::1"));
        assertThat(only()).startsWith("x-terminal-emulator").endsWith("ping", "::1");
    }

    @Test
    void withoutATerminalThatIsSaidWithTheNamesOfSome() {
        assertRefused(
                () -> on(Platform.LINUX, "ping").open(Session.PING, ping("a.example")),
                "launch.noTerminal",
                "x-terminal-emulator, gnome-terminal, konsole, xfce4-terminal, xterm");
    }

    @Test
    void aMissingProgramIsNamedBeforeATerminalOpens() {
        assertRefused(
                () -> on(Platform.LINUX, "xterm").open(Session.TRACEROUTE, ping("a.example")),
                "launch.missing",
                "traceroute, tracepath, mtr");
    }

    @Test
    void theFirstOfSeveralProgramsThatIsThereIsTaken() throws Exception {
        on(Platform.LINUX, "xterm", "tracepath").open(Session.TRACEROUTE, ping("a.example"));
        assertThat(only()).endsWith("tracepath", "a.example");
    }

    @Test
    void aProgramWithAWindowOfItsOwnNeedsNoTerminal() throws Exception {
        on(Platform.LINUX, "remmina").open(Session.RDP, SSH);
        assertThat(only()).containsExactly("remmina", "-c", "rdp://db.example:3389");
    }

    @Test
    void theTerminalOfMacOsIsHandedAFileInWhichEachArgumentIsQuoted() throws Exception {
        on(Platform.MAC, "ping").open(Session.PING, ping("a.example"));
        assertThat(only()).containsExactly("open", "-a", "Terminal", "/tmp/x.command");
        assertThat(scripts.getFirst())
                .startsWith("#!/bin/sh\nrm -f -- \"$0\"\nexec 'sh' '-c' ")
                .endsWith(" 'ping' 'a.example'\n");
        assertThat(Terminal.quoted("it's $x")).isEqualTo("'it'\\''s $x'");
    }

    @Test
    void windowsHasTwoTerminals() throws Exception {
        on(Platform.WINDOWS, "ping").open(Session.PING, ping("a.example"));
        assertThat(only())
                .containsExactly(
                        "cmd.exe",
                        "/c",
                        "start",
                        "Atalaya",
                        "cmd.exe",
                        "/k",
                        "ping",
                        "-t",
                        "a.example");
        started.clear();
        on(Platform.WINDOWS, "wt").open(Session.PING, ping("a.example"));
        assertThat(only()).startsWith("wt.exe", "new-tab").endsWith("ping", "-t", "a.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a & calc", "%PATH%", "a|b", "\"", "a;b"})
    void whatTheCommandProcessorOfWindowsWouldReadIsRefused(String name) {
        Tool tool = tool(true, "whois", "{name}").withTerminal(true);
        assertRefused(
                () -> on(Platform.WINDOWS, "whois").run(tool, Map.of(ToolFact.NAME, name)),
                "launch.special",
                name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-oProxyCommand=x", "a b", "$(x)", "a;b", ""})
    void whatIsNoAddressIsGivenToNoProgram(String host) {
        Check check = host.isEmpty() ? command() : ping(host);
        assertRefused(
                () -> on(Platform.LINUX, "xterm", "ping").open(Session.PING, check),
                "launch.noHost",
                check.target());
    }

    private static Check command() {
        return new CommandCheck(List.of("true"), true, CheckOptions.DEFAULT);
    }

    private static Tool tool(boolean consented, String... argv) {
        return new Tool("Mine", List.of(argv), consented, false, Set.of(), Set.of(), Set.of());
    }

    @Test
    void aToolThatNobodyAgreedToIsNotRun() {
        assertRefused(
                () -> on(Platform.LINUX, "whois").run(tool(false, "whois", "{host}"), Map.of()),
                "launch.consent",
                "Mine");
    }

    @Test
    void aToolGetsTheFactsAsArgumentsAndInItsEnvironment() throws Exception {
        on(Platform.LINUX, "whois")
                .run(
                        tool(true, "whois", "{host}"),
                        Map.of(ToolFact.HOST, "a.example", ToolFact.NAME, "$(reboot)"));
        assertThat(only()).containsExactly("whois", "a.example");
        assertThat(environments.getFirst())
                .containsEntry("ATALAYA_NAME", "$(reboot)")
                .hasSize(ToolFact.values().length);
    }

    @Test
    void aToolWhoseProgramIsMissingSaysSo() {
        assertRefused(
                () -> on(Platform.LINUX).run(tool(true, "whois"), Map.of()),
                "launch.missing",
                "whois");
    }

    @Test
    void inATerminalTheFactsGoWithTheCommandForItMayRunInAServer() throws Exception {
        on(Platform.LINUX, "gnome-terminal", "whois")
                .run(
                        tool(true, "whois", "{host}").withTerminal(true),
                        Map.of(ToolFact.HOST, "a.example"));
        assertThat(only()).contains("env", "ATALAYA_HOST=a.example").endsWith("whois", "a.example");
    }

    @Test
    void whatRunsInATerminalIsNeverAPartOfItsScriptAndItsEndIsSaid() throws Exception {
        List<String> argv = new ArrayList<>(List.of("sh", "-c", Terminal.HOLD, "sh"));
        argv.addAll(List.of("Ended with", "Press %s Enter.", "env", "A=$(echo no)", "sh", "-c"));
        argv.addAll(List.of("printf '%s|%s' \"$A\" \"$1\"; exit 3", "x", "a b; echo no"));
        Process process = new ProcessBuilder(argv).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo("$(echo no)|a b; echo no\nEnded with 3. Press %s Enter. ");
    }

    @Test
    void aProgramIsFoundOnTheSearchPathOrByItsWholeName(@TempDir Path folder) throws Exception {
        Path program = Files.createFile(folder.resolve("look"));
        Installed installed = new Installed(":/nowhere:" + folder, List.of(""));
        assertThat(installed.test("look")).isFalse();
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThat(installed.test("look")).isTrue();
        assertThat(installed.test(program.toString())).isTrue();
        assertThat(installed.test("other")).isFalse();
        assertThat(installed.test("a\0b")).isFalse();
    }

    private void assertRefused(ThrowingCallable starting, String key, String fact) {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(starting)
                .satisfies(e -> assertThat(e.key()).isEqualTo(key))
                .satisfies(e -> assertThat(e.facts()).containsExactly(fact));
        assertThat(started).isEmpty();
    }
}
