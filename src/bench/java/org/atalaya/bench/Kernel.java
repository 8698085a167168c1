package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What Linux knows of processes: proc(5). */
final class Kernel {

    /** Linux counts CPU time in ticks of a hundredth of a second on all its platforms of today. */
    private static final double TICKS_A_SECOND = 100;

    private static final Path PROC = Path.of("/proc");

    private Kernel() {}

    /** CPU seconds of a process so far, user and system, its threads included. */
    static double cpuSeconds(long pid) throws IOException {
        return cpuSeconds(PROC.resolve(pid + "/stat"));
    }

    /** CPU seconds of the JIT compiler's threads: what a process that runs for days forgets. */
    static double compilerCpuSeconds(long pid) throws IOException {
        return cpuSeconds(pid, "C[12] CompilerThre.*");
    }

    /** CPU seconds of those threads of a process whose name the kernel knows as this pattern. */
    static double cpuSeconds(long pid, String threadName) throws IOException {
        double sum = 0;
        Path tasks = PROC.resolve(pid + "/task");
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(tasks)) {
            for (Path thread : threads) {
                sum += isCalled(threadName, thread) ? cpuSeconds(thread.resolve("stat")) : 0;
            }
        }
        return sum;
    }

    private static boolean isCalled(String name, Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("comm")).strip().matches(name);
        } catch (NoSuchFileException endedMeanwhile) {
            return false;
        }
    }

    private static double cpuSeconds(Path statFile) throws IOException {
        String stat = Files.readString(statFile);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
    }

    /** CPU seconds that all processes of the machine used so far. */
    static double machineCpuSeconds() throws IOException {
        String all = Files.readAllLines(PROC.resolve("stat")).getFirst();
        List<Long> fields = Stream.of(all.split(" +")).skip(1).map(Long::valueOf).toList();
        long busy = 0;
        for (int i = 0; i < 8; i++) {
            boolean idle = i == 3 || i == 4;
            busy += idle ? 0 : fields.get(i);
        }
        return busy / TICKS_A_SECOND;
    }

    /**
     * A line of {@code /proc/PID/status}, e.g. {@code VmRSS}; kB where it is an amount of memory.
     */
    static long status(long pid, String key) throws IOException {
        for (String line : Files.readAllLines(PROC.resolve(pid + "/status"))) {
            if (line.startsWith(key + ":")) {
                return Long.parseLong(line.substring(key.length() + 1).strip().split("\\s+")[0]);
            }
        }
        throw new IOException("no " + key + " in the status of process " + pid);
    }

    /** How many sockets a process has open. */
    static int sockets(long pid) throws IOException {
        int sockets = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(PROC.resolve(pid + "/fd"))) {
            for (Path file : files) {
                sockets += isSocket(file) ? 1 : 0;
            }
        }
        return sockets;
    }

    private static boolean isSocket(Path file) throws IOException {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (NoSuchFileException closedMeanwhile) {
            return false;
        }
    }
}
