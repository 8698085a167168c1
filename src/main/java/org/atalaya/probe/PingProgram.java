package org.atalaya.probe;

import java.io.File;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Echo requests by the system's own {@code ping}: iputils and busybox on Linux, macOS, Windows.
 *
 * <p>It gets a numeric address that we resolved, so nothing typed reaches its command line. Its
 * summary is read by shape and not by words, in the C locale where there is one.
 */
final class PingProgram implements Echo {

    /** The command lines that differ. */
    enum Kind {
        LINUX,
        MAC,
        WINDOWS;

        static Kind here() {
            String system = System.getProperty("os.name", "");
            return system.startsWith("Windows") ? WINDOWS : system.startsWith("Mac") ? MAC : LINUX;
        }
    }

    private static final Pattern PERCENT = Pattern.compile("(\\d+)(?:[.,]\\d+)?\\s*%");
    private static final Pattern UNIX_TIMES = Pattern.compile("=\\s*[\\d.]+/([\\d.]+)/[\\d.]+");
    private static final Pattern WINDOWS_REPLY =
            Pattern.compile("[=<]\\s*(\\d+)\\s*ms\\b.*TTL=", Pattern.CASE_INSENSITIVE);
    private static final Pattern WINDOWS_REPLY_6 = Pattern.compile("[=<]\\s*(\\d+)\\s*ms\\s*$");

    private final @Nullable Path program;
    private final Kind kind;
    private final Programs programs;

    /**
     * @param program where {@code ping} is; null when there is none
     */
    PingProgram(@Nullable Path program, Kind kind, Programs programs) {
        this.program = program;
        this.kind = kind;
        this.programs = programs;
    }

    /** The {@code ping} of this machine. */
    static PingProgram ofSystem(Programs programs) {
        Kind kind = Kind.here();
        return new PingProgram(
                find(kind == Kind.WINDOWS ? "ping.exe" : "ping").orElse(null), kind, programs);
    }

    static Optional<Path> find(String name) {
        String path = System.getenv("PATH");
        Stream<String> folders =
                path == null
                        ? Stream.empty()
                        : Pattern.compile(Pattern.quote(File.pathSeparator)).splitAsStream(path);
        return Stream.concat(folders, Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(name))
                .filter(Path::isAbsolute)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public boolean reaches(InetAddress address) {
        return program != null;
    }

    @Override
    public Report ping(InetAddress address, int count, Deadline deadline)
            throws ProbeFault, InterruptedException {
        ProgramRun run;
        try {
            run = programs.run(command(address, count, deadline), Map.of("LC_ALL", "C"), deadline);
        } catch (IOException e) {
            throw ProbeFault.of(Reason.UNSUPPORTED, "no-ping");
        }
        Report report = kind == Kind.WINDOWS ? windows(run.output(), count) : unix(run, count);
        if (report != null) {
            return report;
        }
        if (run.timedOut()) {
            return new Report(count, 0, null);
        }
        if (run.output().contains("nreachable")) {
            throw ProbeFault.of(Reason.UNREACHABLE, address.getHostAddress());
        }
        throw ProbeFault.of(Reason.UNSUPPORTED, "ping-failed", Failures.quote(run.output()));
    }

    /** Spaced 200 ms, the least an ordinary user may; a silent host is given up at the deadline. */
    List<String> command(InetAddress address, int count, Deadline deadline) {
        List<String> argv = new ArrayList<>();
        boolean v6 = address instanceof Inet6Address;
        long left = deadline.left().minusMillis(200L * (count - 1)).toMillis();
        switch (kind) {
            case LINUX ->
                    argv.addAll(
                            List.of(
                                    String.valueOf(program),
                                    v6 ? "-6" : "-4",
                                    "-n",
                                    "-q",
                                    "-i",
                                    "0.2",
                                    "-c",
                                    "" + count,
                                    "-W",
                                    "" + Math.max(1, left / 1000)));
            case MAC -> {
                Path folder = program == null ? null : program.getParent();
                // macOS has a program of its own for IPv6, without the time limit.
                argv.add(
                        v6 && folder != null
                                ? folder.resolve("ping6").toString()
                                : String.valueOf(program));
                argv.addAll(List.of("-n", "-q", "-i", "0.2", "-c", "" + count));
                if (!v6) {
                    argv.addAll(List.of("-W", "" + Math.max(1, left)));
                }
            }
            case WINDOWS ->
                    argv.addAll(
                            List.of(
                                    String.valueOf(program),
                                    "-n",
                                    "" + count,
                                    "-w",
                                    "" + Math.max(1, deadline.left().toMillis() / count)));
        }
        argv.add(address.getHostAddress());
        return argv;
    }

    private static @Nullable Report unix(ProgramRun run, int count) {
        Matcher percent = PERCENT.matcher(run.output());
        if (!percent.find()) {
            return null;
        }
        int loss = Math.min(100, Integer.parseInt(percent.group(1)));
        int received = Math.round(count * (100 - loss) / 100f);
        Matcher times = UNIX_TIMES.matcher(run.output());
        Duration average = times.find() ? millis(Double.parseDouble(times.group(1))) : null;
        return new Report(count, received, average);
    }

    /**
     * Windows translates its words, and counts "destination unreachable" as received; a line that
     * ends in a time (IPv6) or names a TTL (IPv4) is a reply.
     */
    static @Nullable Report windows(String output, int count) {
        int received = 0;
        long sum = 0;
        for (String line : output.lines().toList()) {
            Matcher four = WINDOWS_REPLY.matcher(line);
            Matcher six = WINDOWS_REPLY_6.matcher(line);
            Matcher reply = four.find() ? four : !line.contains(",") && six.find() ? six : null;
            if (reply != null && received < count) {
                received++;
                sum += Long.parseLong(reply.group(1));
            }
        }
        if (received == 0 && !PERCENT.matcher(output).find()) {
            return null;
        }
        return new Report(count, received, received == 0 ? null : millis((double) sum / received));
    }

    private static Duration millis(double millis) {
        return Duration.ofNanos(Math.round(millis * 1_000_000));
    }
}
