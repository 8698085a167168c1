package org.atalaya.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Work for the program: so many hosts, each at an address of its own, each so often.
 *
 * @param name of the row in the table
 * @param hosts how many of them answer
 * @param secure whether over TLS
 * @param silent how many more accept a connection and never answer
 */
record Load(String name, int hosts, Duration interval, boolean secure, int silent) {

    private static final Duration SILENT_INTERVAL = Duration.ofSeconds(20);

    static Load http(int hosts, Duration interval) {
        return new Load(named("http", hosts, interval), hosts, interval, false, 0);
    }

    static Load https(int hosts, Duration interval) {
        return new Load(named("https", hosts, interval), hosts, interval, true, 0);
    }

    private static String named(String scheme, int hosts, Duration interval) {
        return "%,d %s @ %d s".formatted(hosts, scheme, interval.toSeconds());
    }

    /** The same with that many hosts beside them that never answer. */
    Load withSilent(int hanging) {
        return new Load(
                name + " + %,d hanging".formatted(hanging), hosts, interval, secure, hanging);
    }

    /** Every address of 127/8 is this machine, so hosts are as distinct as in a real file. */
    static String address(int host) {
        return "127.%d.%d.%d".formatted(1 + host / 62_500, 1 + host / 250 % 250, 1 + host % 250);
    }

    /** Writes the program's {@code hosts.json}. */
    void write(Path file, int port, int silentPort) throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < hosts; i++) {
            String url = "%s://%s:%d/".formatted(secure ? "https" : "http", address(i), port);
            lines.add(line("h" + i, interval, url));
        }
        for (int i = 0; i < silent; i++) {
            String url = "http://%s:%d/".formatted(address(100_000 + i), silentPort);
            lines.add(line("s" + i, SILENT_INTERVAL, url));
        }
        String head = "{\"version\": 1, \"board\": \"bench\", \"defaults\": {}, \"hosts\": [\n";
        Files.writeString(file, head + String.join(",\n", lines) + "\n]}\n");
    }

    private String line(String id, Duration every, String url) {
        return """
        {"id": "%s", "name": "%s", "interval": "%ds", "timeout": "5s", "sound": false,\
         "check": {"type": "http", "url": "%s"%s}}\
        """
                .formatted(id, id, every.toSeconds(), url, secure ? ", \"insecure\": true" : "");
    }
}
