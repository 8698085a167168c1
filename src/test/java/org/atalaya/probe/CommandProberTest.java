package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.atalaya.model.CheckOptions;
import org.atalaya.model.CommandCheck;
import org.atalaya.model.ProbeResult;
import org.atalaya.model.Reason;
import org.atalaya.model.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class CommandProberTest {

    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir Path folder;

    private final Trial trial = new Trial();
    private final CommandProber prober = new CommandProber(new Programs(2), trial.ground());

    @AfterEach
    void close() {
        trial.close();
    }

    private Path script(String body) throws IOException {
        Path file = Files.writeString(folder.resolve("plugin"), "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    private ProbeResult run(Duration timeout, String body, String... arguments) throws IOException {
        List<String> argv = new ArrayList<>(List.of(script(body).toString()));
        argv.addAll(List.of(arguments));
        return trial.probe(prober, new CommandCheck(argv, true, CheckOptions.DEFAULT), timeout);
    }

    private ProbeResult run(String body, String... arguments) throws IOException {
        return run(Trial.TIMEOUT, body, arguments);
    }

    @Test
    void zeroIsUp() throws Exception {
        ProbeAssert.up(run(":"));
        assertThat(run("echo; echo '| t=1'").evidence().said()).isEqualTo(new Said.Silence());
        ProbeAssert.said(run("echo; echo 'fine | t=1'; echo more"), "fine");
    }

    @Test
    void oneIsDegradedWithTheFirstLine() throws Exception {
        ProbeAssert.degraded(
                run("echo 'DISK WARNING - 91 % | /=91%;90;95'; echo more; exit 1"),
                Reason.COMMAND,
                "“DISK WARNING - 91 %”");
    }

    @Test
    void twoAndEverythingElseIsDown() throws Exception {
        ProbeAssert.down(run("echo gone; exit 2"), Reason.COMMAND, "“gone”");
        ProbeAssert.down(run("echo unknown; exit 3"), Reason.COMMAND, "“unknown”");
        ProbeAssert.down(run("exit 77"), Reason.COMMAND, "exit", "77");
    }

    @Test
    void standardErrorSpeaksWhereStandardOutputDoesNot() throws Exception {
        ProbeAssert.down(run("echo 'no such host' >&2; exit 2"), Reason.COMMAND, "“no such host”");
    }

    @Test
    void nothingTypedIsReadByAShell() throws Exception {
        Path trap = folder.resolve("trap");
        ProbeAssert.degraded(
                run("echo \"$1\"; exit 1", "$(touch " + trap + "); `id` | x"),
                Reason.COMMAND,
                "“$(touch " + trap + "); `id`”");
        assertThat(trap).doesNotExist();
    }

    @Test
    void standardInputIsClosed() throws Exception {
        ProbeAssert.up(run("read line; test -z \"$line\""));
    }

    @Test
    void secretsOfTheEnvironmentAreNotPassedOn() throws Exception {
        ProbeResult result = run("env | cut -d= -f1 | sort | tr '\\n' ' '; exit 1");
        assertThat(System.getenv().keySet())
                .as("there is something to hold back")
                .anyMatch(name -> !name.matches("PATH|HOME|USER|LOGNAME|SHELL|LANG|TZ"));
        assertThat(result.failure().facts().getFirst().replaceAll("[“”]", "").strip().split(" "))
                .contains("PATH")
                .isSubsetOf(
                        "HOME", "LANG", "LC_ALL", "LOGNAME", "OLDPWD", "PATH", "PWD", "SHELL",
                        "SHLVL", "TMPDIR", "TZ", "USER", "_");
    }

    @Test
    void aProgramThatHangsIsKilledWithItsChildren() throws Exception {
        Path pid = folder.resolve("child");
        ProbeResult result = run(SHORT, "sleep 300 & echo $! > '" + pid + "'; wait");
        ProbeAssert.down(result, Reason.TIMEOUT, "700 ms");
        long child = Long.parseLong(Files.readString(pid).strip());
        ProcessHandle.of(child).ifPresent(left -> left.onExit().join());
        assertThat(ProcessHandle.of(child).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void aChildThatKeepsThePipeOpenDelaysNobody() throws Exception {
        Path pid = folder.resolve("child");
        ProbeAssert.up(run("sleep 60 & echo $! > '" + pid + "'; echo started"));
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void aFloodOfOutputIsNotKeptAndEndsAtTheDeadline() throws Exception {
        ProbeAssert.down(
                run(SHORT, "while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyy; done"),
                Reason.TIMEOUT,
                "700 ms");
        assertThat(
                        new Programs(1)
                                .run(
                                        List.of("/bin/sh", "-c", "head -c 300000 /dev/zero"),
                                        Map.of(),
                                        Deadline.after(Trial.TIMEOUT))
                                .bytes())
                .hasSize(Programs.MAX_OUTPUT);
    }

    @Test
    void withoutConsentNothingIsRun() throws Exception {
        Path trap = folder.resolve("trap");
        CommandCheck check =
                new CommandCheck(
                        List.of(script("touch '" + trap + "'").toString()),
                        false,
                        CheckOptions.DEFAULT);
        ProbeAssert.down(trial.probe(prober, check), Reason.COMMAND, "no-consent");
        assertThat(trap).doesNotExist();
    }

    @Test
    void aMissingProgramIsNamed() {
        CommandCheck check =
                new CommandCheck(
                        List.of("atalaya-no-such-plugin", "-p", "hunter2"),
                        true,
                        CheckOptions.DEFAULT);
        ProbeAssert.down(
                trial.probe(prober, check),
                Reason.COMMAND,
                "no-program",
                "“atalaya-no-such-plugin”");
    }

    @Test
    void aFileThatMayNotBeRunSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("data"), "no program");
        CommandCheck check = new CommandCheck(List.of(file.toString()), true, CheckOptions.DEFAULT);
        ProbeResult result = trial.probe(prober, check);
        assertThat(result.failure().facts()).first().isEqualTo("not-executable");
    }

    @Test
    void moreThanItsPlacesWaitAndSaySo() throws Exception {
        CommandCheck check =
                new CommandCheck(
                        List.of(script("sleep 30").toString()), true, CheckOptions.DEFAULT);
        CommandProber full = new CommandProber(new Programs(0), trial.ground());
        ProbeAssert.down(
                trial.probe(full, check, Duration.ofMillis(100)), Reason.INTERNAL, "programs-busy");
    }
}
