package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.atalaya.support.Project;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program without a window as its own process, started as the launchers start it. */
@Timeout(180)
class CheckRunTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir private Path folder;

    private Process start(String option, String... args) throws IOException {
        List<String> command = command(option);
        command.addAll(List.of(args));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        return builder.start();
    }

    private static List<String> command(String option) {
        Path target = Project.root().resolve("target");
        return new ArrayList<>(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@" + Project.root().resolve("jlink/run.args"),
                        "-Xshare:auto",
                        option,
                        "-p",
                        target.resolve("classes") + File.pathSeparator + target.resolve("modules"),
                        "-m",
                        "org.atalaya/org.atalaya.app.Main"));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Test
    void itAnswersInUtf8WithoutALocaleAndWithoutAToolkit() throws Exception {
        Path log = folder.resolve("classes.log");
        int port = closedPort();
        Process process =
                start(
                        "-Xlog:class+load:file=" + log,
                        "check",
                        "http://127.0.0.1:" + port + "/",
                        "--timeout",
                        "60s");
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(exit(process)).isEqualTo(2);
        assertThat(said)
                .isEqualTo(
                        "[-] Connection rejected — connection refused (127.0.0.1:" + port + ")\n");
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
        assertThat(Files.readString(log))
                .contains("org.atalaya.app.CheckRun")
                .doesNotContain(" javafx.", " com.sun.javafx.", " org.atalaya.ui.");
    }

    @Test
    void aReaderWhoLeavesEndsABatchThatStillHasInput() throws Exception {
        Process process = start("-XX:+UseSerialGC", "check", "--batch");
        OutputStream in = process.getOutputStream();
        byte[] line = "{\"id\":1}\n".getBytes(StandardCharsets.UTF_8);
        in.write(line);
        in.flush();
        try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(answers.readLine()).startsWith("{\"id\":1,\"state\":\"invalid\"");
        }
        // One more answer finds nobody; the input stays open.
        in.write(line);
        in.flush();
        assertThat(exit(process)).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("err"))).isEmpty();
    }

    /** What only a shell can do to a program: close its input, its output, or fill it. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void closedAndFullStreamsAreSaidAndAreNoSuccess() throws Exception {
        String unwritten = "What was asked for cannot be written to standard output: ";
        Path request = folder.resolve("request");
        Files.writeString(request, "{\"target\":\"ftp://h\"}\n");
        assertEnds("check --batch < '" + request + "' > /dev/full", 3, unwritten);
        assertEnds("check ftp://h --json >&-", 3, unwritten);
        assertEnds("--version > /dev/full", 1, unwritten);
        assertEnds("--help | head -c 9 > /dev/null", 0, "");
        assertEnds("check --batch <&- > /dev/null", 3, "Standard input cannot be read any further");
        assertEnds("check --batch < / > /dev/null", 3, "Standard input cannot be read any further");
    }

    private void assertEnds(String line, int code, String said) throws Exception {
        List<String> command = command("-XX:TieredStopAtLevel=1");
        String quoted = "'" + String.join("' '", command) + "' " + line;
        ProcessBuilder builder =
                new ProcessBuilder("bash", "-o", "pipefail", "-c", quoted)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(folder.resolve("err").toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().remove("JDK_JAVA_OPTIONS");
        assertThat(exit(builder.start())).as(line).isEqualTo(code);
        String err = Files.readString(folder.resolve("err"));
        assertThat(err.lines().count()).as(line).isEqualTo(said.isEmpty() ? 0 : 1);
        assertThat(err).as(line).startsWith(said);
    }

    @Test
    void figuresThatCannotBeWrittenAnyMoreAreSaidAndChangeTheExitCode() throws Exception {
        Path stats = folder.resolve("s.json");
        Process process =
                start(
                        "-XX:+UseSerialGC",
                        "--headless",
                        "--config",
                        folder.resolve("hosts.json").toString(),
                        "--stats",
                        stats.toString(),
                        "--for",
                        "2s");
        try (BufferedReader board = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(board.readLine()).isNotBlank();
            // It was possible when it was asked for.
            Files.createFile(Files.createDirectory(stats).resolve("in the way"));
            assertThat(exit(process)).isEqualTo(1);
        }
        assertThat(Files.readString(folder.resolve("err")))
                .startsWith("The measurements " + stats + " could not be written: ");
    }
}
