package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;
import org.junit.jupiter.api.Test;

/** Random walls and random changes, the same ones each run. */
class RoundTripTest {

    private static final String[] NAMES = {
        "Web", "Büro 2", "日本", "a\"b\\c", "tab\there", "<&>'", "👩‍💻", "{0} %s", "x".repeat(200)
    };

    private final Random random = new Random(4711);

    private Host host(String id) {
        return new Host(
                id,
                NAMES[random.nextInt(NAMES.length)],
                random.nextBoolean() ? "" : "Group " + random.nextInt(3),
                IntStream.range(0, random.nextInt(3)).mapToObj(i -> "tag " + i).toList(),
                Duration.ofSeconds(1 + random.nextInt(40)),
                Duration.ofMillis(100 + random.nextInt(10) * 700),
                random.nextBoolean(),
                random.nextBoolean(),
                new HttpCheck(
                        URI.create("https://h" + random.nextInt(9) + ".example/x?a=%7B1%7D&b"),
                        random.nextBoolean()
                                ? StatusRanges.SUCCESS
                                : StatusRanges.parse("200,301-" + (302 + random.nextInt(90))),
                        random.nextBoolean(),
                        random.nextBoolean() ? null : Duration.ofMillis(random.nextInt(900) + 1)));
    }

    private static WallDocument read(String text) {
        WallReader.Loaded loaded = WallReader.read(Path.of("hosts.json"), text);
        assertThat(loaded.problems()).isEmpty();
        return loaded.document();
    }

    @Test
    void whateverIsDoneToAWallComesBackFromItsText() {
        WallDocument document = WallDocument.fresh();
        List<Host> expected = new ArrayList<>();
        for (int step = 0; step < 1_500; step++) {
            int at = expected.isEmpty() ? 0 : random.nextInt(expected.size());
            switch (expected.isEmpty() ? 0 : random.nextInt(4)) {
                case 0 -> {
                    Host added = host("id-" + step);
                    expected.add(added);
                    document.put(added);
                }
                case 1, 2 -> {
                    Host changed = host(expected.get(at).id());
                    expected.set(at, changed);
                    document.put(changed);
                }
                case 3 -> document.remove(expected.remove(at).id());
                default -> throw new AssertionError();
            }
            assertThat(document.wall().hosts()).isEqualTo(expected);
            if (step % 7 == 0) {
                document = read(document.text());
                assertThat(document.wall().hosts()).isEqualTo(expected);
            }
        }
    }

    @Test
    void unknownFieldsOfEveryHostOutliveAnyChangeOfIt() {
        StringBuilder text = new StringBuilder("{\n  \"hosts\": [");
        for (int i = 0; i < 40; i++) {
            text.append(i == 0 ? "\n" : ",\n")
                    .append("    {\"id\": \"h%d\", \"name\": \"H\", \"keep\": [%d, null, 1.50],")
                    .append(" \"check\": {\"later\": {\"n\": %d},")
                    .append(" \"type\": \"http\", \"url\": \"http://h%d.example\"}}");
            text = new StringBuilder(text.toString().replace("%d", Integer.toString(i)));
        }
        WallDocument document = read(text.append("\n  ]\n}\n").toString());
        for (int change = 0; change < 400; change++) {
            document.put(host("h" + random.nextInt(40)));
        }
        String changed = document.text();
        for (int i = 0; i < 40; i++) {
            assertThat(changed)
                    .contains("\"keep\": [" + i + ", null, 1.50]")
                    .contains("\"later\": {\"n\": " + i + "}");
        }
    }
}
