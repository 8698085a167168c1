package org.atalaya.bench;

import java.io.IOException;

/**
 * The program at one moment.
 *
 * @param millis on the wall clock, which the target stamps its requests with
 * @param compilerCpu the part of {@code cpu} that the JIT compiler took
 * @param targetCpu CPU seconds of the target, 0 when it lives in this JVM
 */
record Sample(
        long millis,
        double cpu,
        double compilerCpu,
        double targetCpu,
        double machineCpu,
        long rssKib,
        long peakKib,
        long threads,
        int sockets) {

    static Sample of(Program program, Target target) throws IOException {
        long pid = program.pid();
        return new Sample(
                System.currentTimeMillis(),
                Kernel.cpuSeconds(pid),
                Kernel.compilerCpuSeconds(pid),
                target.cpuSeconds(),
                Kernel.machineCpuSeconds(),
                Kernel.status(pid, "VmRSS"),
                Kernel.status(pid, "VmHWM"),
                Kernel.status(pid, "Threads"),
                Kernel.sockets(pid));
    }
}
