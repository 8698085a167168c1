package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.atalaya.model.AlarmSettings;
import org.atalaya.model.AlarmSettings.Change;
import org.atalaya.model.AlarmSettings.Profile;
import org.atalaya.model.AlarmSettings.Rings;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Criticality;
import org.atalaya.model.Incident.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmSettingsJsonTest {

    private static final Path FILE = Path.of("settings.json");

    private final Random random = new Random(4711);

    private record Result(AlarmSettings settings, List<Problem> problems) {}

    @Test
    void nothingIsWrittenForTheUsualAndNothingGivesTheUsual() {
        assertThat(AlarmSettingsJson.write(AlarmSettings.USUAL)).hasToString("{}");
        assertThat(read("{}")).isEqualTo(new Result(AlarmSettings.USUAL, List.of()));
    }

    @Test
    void whateverIsWrittenIsReadAgain() {
        for (int i = 0; i < 1_000; i++) {
            AlarmSettings settings = any();
            String text = AlarmSettingsJson.write(settings).toString();
            assertThat(read(text)).as(text).isEqualTo(new Result(settings, List.of()));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{\"volume\":101} | volume",
                "{\"volume\":\"loud\"} | volume",
                "{\"repeat\":\"1s\"} | repeat",
                "{\"mostRings\":0} | mostRings",
                "{\"rings\":{\"kinds\":[\"down\",\"unreachable\"]}} | rings.kinds[1]",
                "{\"rings\":{\"criticalities\":[\"huge\"]}} | rings.criticalities[0]",
                "{\"sounds\":[{\"file\":\"a.wav\"}]} | sounds[0]",
                "{\"sounds\":[{\"group\":\"g\"}]} | sounds[0].file",
                "{\"profiles\":[{\"name\":\"n\",\"from\":\"24:00\",\"to\":\"06:00\"}]} |"
                        + " profiles[0].from",
                "{\"profiles\":[{\"name\":\"n\",\"from\":\"22:00\",\"to\":\"06:00\","
                        + "\"zone\":\"Mars\"}]} | profiles[0].zone",
                "{\"profiles\":[{\"name\":\"n\",\"from\":\"22:00\",\"to\":\"06:00\","
                        + "\"days\":[\"funday\"]}]} | profiles[0].days[0]",
                "{\"escalation\":[{}]} | escalation[0].after",
                "{\"escalation\":[{\"after\":\"5m\"},{\"after\":\"5m\"}]} | escalation[1].after"
            })
    void whatIsWrongIsFoundWithItsPlace(String json, String path) {
        Result result = read(json);
        assertThat(result.problems()).extracting(Problem::path).containsExactly(path);
        assertThat(result.settings().volume()).isEqualTo(100);
    }

    @Test
    void whatIsWrongInOneProfileLeavesTheOthers() {
        Result result =
                read(
                        "{\"profiles\":[{\"name\":\"a\"},"
                                + "{\"name\":\"b\",\"from\":\"22:00\",\"to\":\"06:00\"}]}");
        assertThat(result.problems()).hasSize(2);
        assertThat(result.settings().profiles()).extracting(Profile::name).containsExactly("b");
    }

    private static Result read(String text) {
        JsonObject json = JsonParser.parseString(text).getAsJsonObject();
        Findings findings = new Findings(FILE, JsonSpans.of(text));
        AlarmSettings settings = AlarmSettingsJson.read(new Fields(json, "", findings), findings);
        return new Result(settings, findings.inOrder());
    }

    private AlarmSettings any() {
        Map<String, String> groups = new TreeMap<>();
        Map<Criticality, String> worth = new EnumMap<>(Criticality.class);
        IntStream.range(0, random.nextInt(3)).forEach(i -> groups.put("g" + i, i + ".wav"));
        random.ints(2, 0, 3).forEach(i -> worth.put(Criticality.values()[i], "c" + i + ".wav"));
        return new AlarmSettings(
                random.nextInt(101),
                Duration.ofSeconds(random.nextInt(2, 3_600)),
                maybe(random.nextInt(1, 100)),
                maybe(Duration.ofMinutes(random.nextInt(1, 600))),
                rings(),
                groups,
                worth,
                random.nextBoolean(),
                random.nextBoolean(),
                IntStream.range(0, random.nextInt(4)).mapToObj(this::profile).toList(),
                IntStream.range(0, random.nextInt(4)).mapToObj(this::step).toList());
    }

    private Rings rings() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        Set<Criticality> worth = EnumSet.noneOf(Criticality.class);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.UNREACHABLE && random.nextBoolean()) {
                kinds.add(kind);
            }
        }
        for (Criticality one : Criticality.values()) {
            if (random.nextBoolean()) {
                worth.add(one);
            }
        }
        return new Rings(kinds, worth, random.nextBoolean(), random.nextBoolean());
    }

    private Profile profile(int i) {
        return new Profile(
                "profile " + i,
                EnumSet.of(DayOfWeek.of(random.nextInt(1, 8)), DayOfWeek.SUNDAY),
                LocalTime.of(random.nextInt(24), random.nextInt(60)),
                LocalTime.of(random.nextInt(24), random.nextInt(60)),
                maybe(ZoneId.of("Europe/Madrid")),
                new Change(
                        maybe(random.nextInt(101)),
                        maybe(Duration.ofSeconds(30)),
                        maybe(rings()),
                        maybe(random.nextBoolean())));
    }

    private Step step(int i) {
        return new Step(
                Duration.ofMinutes(5L * (i + 1)),
                maybe(random.nextInt(101)),
                maybe("siren.wav"),
                random.nextBoolean());
    }

    private <T> @Nullable T maybe(T value) {
        return random.nextBoolean() ? value : null;
    }
}
