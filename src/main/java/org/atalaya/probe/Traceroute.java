package org.atalaya.probe;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The way to an address, by the system's own {@code traceroute} or {@code tracert}. It gets a
 * numeric address, so nothing that anybody typed or a server said reaches its command line.
 * Thread-safe; no more than two at once, each killed at its deadline, with what it said until then.
 */
public final class Traceroute {

    /** No way is so long that this does not do. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int AT_ONCE = 2;
    private static final int STATIONS = 20;

    private final @Nullable Path program;
    private final boolean windows;
    private final Duration longest;
    private final Programs programs = new Programs(AT_ONCE);

    /**
     * @param program where it is; null when this machine has none
     * @param longest after which it is killed
     */
    Traceroute(@Nullable Path program, boolean windows, Duration longest) {
        this.program = program;
        this.windows = windows;
        this.longest = longest;
    }

    /** That of this machine. */
    public static Traceroute ofSystem() {
        boolean windows = PingProgram.Kind.here() == PingProgram.Kind.WINDOWS;
        String name = windows ? "tracert.exe" : "traceroute";
        return new Traceroute(PingProgram.find(name).orElse(null), windows, LONGEST);
    }

    /** Another program that takes the same arguments, and may take so long. */
    public static Traceroute by(Path program, Duration longest) {
        return new Traceroute(program, false, longest);
    }

    /**
     * A line for each station; what came until the deadline where it was not reached.
     *
     * @throws IOException when there is no such program, it cannot be run, or it says nothing
     */
    public String to(InetAddress address) throws IOException, InterruptedException {
        try {
            Deadline deadline = Deadline.after(longest);
            ProgramRun run = programs.run(command(address), Map.of("LC_ALL", "C"), deadline);
            String route =
                    run.output()
                            .lines()
                            .map(line -> Facts.clean(line.strip()))
                            .filter(line -> !line.isEmpty())
                            .limit(STATIONS + 2L)
                            .collect(Collectors.joining("\n"));
            if (route.isEmpty()) {
                throw new IOException("it said nothing and ended with " + run.exit());
            }
            return run.timedOut() ? route + "\n…" : route;
        } catch (ProbeFault busy) {
            throw new IOException("too many at once: " + busy.failure(), busy);
        }
    }

    /** One question a station and a second for each, so that a silent one costs no more. */
    List<String> command(InetAddress address) throws IOException {
        if (program == null) {
            throw new IOException("this machine has no traceroute");
        }
        List<String> argv = new ArrayList<>(List.of(program.toString()));
        boolean six = address instanceof Inet6Address;
        if (windows) {
            argv.addAll(List.of(six ? "-6" : "-4", "-d", "-w", "1000", "-h", "" + STATIONS));
        } else {
            if (six) {
                argv.add("-6");
            }
            argv.addAll(List.of("-n", "-q", "1", "-w", "1", "-m", "" + STATIONS));
        }
        argv.add(address.getHostAddress());
        return argv;
    }
}
