package org.atalaya.bench;

import java.io.IOException;

/**
 * A contender at one moment, its processes added up.
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

    static Sample of(Prober prober, Target target) throws IOException {
        double cpu = 0;
        double compilerCpu = 0;
        long rss = 0;
        long peak = 0;
        long threads = 0;
        int sockets = 0;
        for (long pid : prober.pids()) {
            cpu += Kernel.cpuSeconds(pid);
            compilerCpu += Kernel.compilerCpuSeconds(pid);
            rss += Kernel.status(pid, "VmRSS");
            peak += Kernel.status(pid, "VmHWM");
            threads += Kernel.status(pid, "Threads");
            sockets += Kernel.sockets(pid);
        }
        return new Sample(
                System.currentTimeMillis(),
                cpu,
                compilerCpu,
                target.cpuSeconds(),
                Kernel.machineCpuSeconds(),
                rss,
                peak,
                threads,
                sockets);
    }
}
