package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.atalaya.support.AnsweringServer;
import org.atalaya.support.ImageRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image that people are given: it starts, it says what it is, and it really probes. */
class ImageIT {

    @TempDir private Path folder;

    @Test
    void saysItsVersion() throws Exception {
        ImageRun run = ImageRun.of("--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).containsPattern("Atalaya \\d+\\.\\d+\\.\\d+");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void startsFromWhatTheBuildLearntOfARun() throws Exception {
        assertThat(ImageRun.image().resolve("lib/atalaya.aot")).isNotEmptyFile();
        // In this mode Java ends with an error when the cache does not fit the image.
        ImageRun run = ImageRun.ofJava("-XX:AOTMode=on", "--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Atalaya");
    }

    /** Also in good order Java may have a word to say of its cache: two stubs with one hash. */
    @Test
    void answerOfACheckStandsAloneWhateverBecameOfTheCache() throws Exception {
        String[] check = {"check", "ssh://127.0.0.1:1", "--json", "--lang", "en"};
        ImageRun run = ImageRun.of(check);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{"));
        // Such objects are not those of the cache.
        ImageRun unfit = ImageRun.ofJava("-XX:-UseCompactObjectHeaders", check);
        assertThat(unfit.exit()).isEqualTo(2);
        assertThat(unfit.err().lines()).allMatch(line -> line.contains("JDK_JAVA_OPTIONS"));
        assertThat(unfit.out().lines()).hasSize(1).allMatch(line -> line.startsWith("{"));
    }

    @Test
    void helpNamesEveryOption() throws Exception {
        ImageRun run = ImageRun.of("--help", "--lang", "en");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("--help", "--version", "--config", "--kiosk", "--headless", "--demo")
                .contains("--mute", "--snapshot", "--size", "--for", "--stats", "--lang");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void refusesAnOptionItDoesNotKnow() throws Exception {
        ImageRun run = ImageRun.of("--nonsense", "--lang", "en");
        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("--nonsense").doesNotContain("Exception");
    }

    @Test
    void probesOverHttp() throws Exception {
        try (AnsweringServer server = AnsweringServer.http()) {
            ImageRun run = watch("{\"type\":\"http\",\"url\":\"" + server.url() + "\"}");
            assertProbed(run);
            assertThat(server.requests()).isPositive();
        }
    }

    @Test
    void probesOverTlsWithAnEllipticCurveKey() throws Exception {
        try (AnsweringServer server = AnsweringServer.https(folder)) {
            ImageRun run =
                    watch("{\"type\":\"http\",\"url\":\"" + server.url() + "\",\"insecure\":true}");
            assertProbed(run);
            assertThat(server.requests()).isPositive();
        }
    }

    @Test
    void printsTheBoardAndThenEachChange() throws Exception {
        AnsweringServer server = AnsweringServer.http();
        ImageRun run;
        try (ImageRun.Running image =
                ImageRun.start("--headless", "--config", board(server.url()), "--for", "20s")) {
            // The second: the first may be counted before its answer was read.
            server.awaitRequests(2, Duration.ofSeconds(20));
            server.close();
            run = image.await();
        }
        assertThat(run.out())
                .containsPattern("(?m)^\\d\\d:\\d\\d:\\d\\d  DOWN  Loopback  \\S+")
                .doesNotContain("Exception");
    }

    @Test
    void takesAPictureLargerThanTheScreenThatIsNotThere() throws Exception {
        try (AnsweringServer server = AnsweringServer.http()) {
            Path picture = folder.resolve("wall.png");
            ImageRun run =
                    ImageRun.of(
                            "--config",
                            board(server.url()),
                            "--size",
                            "1920x1200",
                            "--snapshot",
                            picture.toString());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.err()).isEmpty();
            BufferedImage image = ImageIO.read(picture.toFile());
            assertThat(image.getWidth()).isEqualTo(1920);
            assertThat(image.getHeight()).isEqualTo(1200);
        }
    }

    @Test
    void refusesMeasurementsThatCouldNotBeWritten() throws Exception {
        Path inTheWay = Files.writeString(folder.resolve("file"), "");
        String stats = inTheWay.resolve("stats.json").toString();
        String config = folder.resolve("hosts.json").toString();
        ImageRun run =
                ImageRun.of(
                        "--headless",
                        "--lang",
                        "en",
                        "--config",
                        config,
                        "--for",
                        "1s",
                        "--stats",
                        stats);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).startsWith("--stats: nothing can be written to " + stats);
    }

    private ImageRun watch(String check) throws Exception {
        return ImageRun.of(
                "--headless",
                "--config",
                write(check).toString(),
                "--for",
                "5s",
                "--stats",
                folder.resolve("stats.json").toString(),
                "--lang",
                "en");
    }

    private String board(String url) throws Exception {
        return write("{\"type\":\"http\",\"url\":\"" + url + "\"}").toString();
    }

    private Path write(String check) throws Exception {
        return Files.writeString(
                folder.resolve("hosts.json"),
                """
                {"version":1,"board":"Image","defaults":{"interval":"1s","timeout":"5s"},
                 "hosts":[{"id":"loop","name":"Loopback","check":%s}]}
                """
                        .formatted(check));
    }

    private void assertProbed(ImageRun run) throws Exception {
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Loopback");
        JsonObject stats =
                JsonParser.parseString(Files.readString(folder.resolve("stats.json")))
                        .getAsJsonObject();
        assertThat(stats.get("hosts").getAsInt()).isEqualTo(1);
        assertThat(stats.get("probesDone").getAsLong()).isPositive();
        assertThat(stats.getAsJsonObject("states").get("up").getAsInt()).isEqualTo(1);
    }
}
