package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.atalaya.support.HostileServer;
import org.atalaya.support.ImageRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The linked image on a board as large as a big room's: real probes of a thousand addresses. */
class ThousandHostsIT {

    private static final int HOSTS = 1_000;

    @TempDir Path folder;

    /** Two full rounds and a little: the first is spread over the interval, so is the second. */
    @Test
    void aThousandHostsEveryTenSecondsMissNoRound() throws Exception {
        Path stats = folder.resolve("stats.json");
        try (HostileServer server =
                HostileServer.on(
                        InetAddress.ofLiteral("0.0.0.0"), HostileServer.answering(200, "ok"))) {
            Path config = Files.writeString(folder.resolve("hosts.json"), board(server.port()));
            ImageRun run =
                    ImageRun.of(
                            "--headless",
                            "--config",
                            config.toString(),
                            "--for",
                            "25s",
                            "--stats",
                            stats.toString());
            assertThat(run.exit()).as(run.err()).isZero();
        }
        JsonObject figures = JsonParser.parseString(Files.readString(stats)).getAsJsonObject();
        assertThat(figures.get("hosts").getAsInt()).isEqualTo(HOSTS);
        assertThat(figures.get("probesDone").getAsInt()).isGreaterThanOrEqualTo(2 * HOSTS);
        assertThat(figures.get("roundsMissed").getAsInt()).isZero();
        assertThat(figures.getAsJsonObject("states").get("up").getAsInt()).isEqualTo(HOSTS);
    }

    private static String board(int port) {
        String hosts =
                IntStream.range(0, HOSTS)
                        .mapToObj(i -> host(i, port))
                        .collect(Collectors.joining(",\n"));
        return "{\"version\":1,\"defaults\":{\"interval\":\"10s\",\"timeout\":\"5s\"},\"hosts\":[\n"
                + hosts
                + "]}\n";
    }

    private static String host(int i, int port) {
        return "{\"name\":\"Host %d\",\"check\":{\"type\":\"http\",\"url\":\"http://127.0.%d.%d:%d/\"}}"
                .formatted(i, 1 + i / 250, 1 + i % 250, port);
    }
}
