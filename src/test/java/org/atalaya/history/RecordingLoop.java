package org.atalaya.history;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.atalaya.model.Host;
import org.atalaya.model.IncidentEvent.Type;
import org.atalaya.support.SampleHosts;

/** Records without end, and says what it has recorded; to be killed. */
final class RecordingLoop {

    private RecordingLoop() {}

    public static void main(String[] args) {
        HistoryStore store = HistoryStore.open(Path.of(args[0]), InstantSource.system());
        List<Host> hosts = SampleHosts.hosts(50);
        for (int i = 0; ; i++) {
            String id = args[1] + "-" + i;
            Instant now = Instant.now();
            for (Host host : hosts) {
                store.updated(Stories.up(host, now, Duration.ofMillis(20)));
            }
            store.incident(Stories.event(Type.OPENED, Stories.incident(id, "h" + i, now), now));
            System.out.println(System.nanoTime() / 1_000_000 + " " + i);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
