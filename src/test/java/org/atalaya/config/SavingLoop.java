package org.atalaya.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.atalaya.support.Hosts;

/** A process that saves for ever, to be killed in the middle of it. */
final class SavingLoop {

    private SavingLoop() {}

    public static void main(String[] args) throws Exception {
        HostFile file = new HostFile(Path.of(args[0]));
        try (HostStore store = new HostStore(file, Duration.ofHours(1), InstantSource.system())) {
            for (int i = 0; ; i++) {
                store.save(Hosts.web("host-" + i % 400, "Host " + "x".repeat(i % 150) + " " + i));
                store.flush();
                System.out.println("saved " + i);
            }
        }
    }
}
