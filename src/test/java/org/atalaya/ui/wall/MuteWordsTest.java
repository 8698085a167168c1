package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.AlarmView;
import org.atalaya.ui.kit.AlarmView.Silence;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(FxExtension.class)
class MuteWordsTest {

    private static final Instant NOW = StatusFixtures.NOW;
    private static final Silence SHOP =
            new Silence(true, "Shop", "Shop", NOW.plusSeconds(3_600), 0);
    private static final Silence MAIL = new Silence(false, "m1", "Mail", NOW.plusSeconds(900), 0);

    private static MuteWords words(String language) {
        return new MuteWords(new Phrases(Words.of(Locale.of(language)), ZoneId.of("UTC")));
    }

    private static AlarmView muted(boolean all, @Nullable Instant until, Silence... silences) {
        return new AlarmView(
                List.of(),
                all,
                until,
                true,
                List.of(),
                List.of(),
                false,
                null,
                List.of(silences),
                0);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1 s left, queda 1 s",
        "59, 59 s left, quedan 59 s",
        "60, 1 min left, queda 1 min",
        "61, 2 min left, quedan 2 min",
        "900, 15 min left, quedan 15 min",
        "3599, 1 h 0 min left, queda 1 h 0 min",
        "8040, 2 h 14 min left, quedan 2 h 14 min",
        "-5, 1 s left, queda 1 s"
    })
    void whatIsLeftIsRoundedUpAndNeverNothing(long seconds, String english, String spanish) {
        AlarmView view = muted(true, NOW.plusSeconds(seconds));
        assertThat(words("en").wall(view, NOW).orElseThrow()).contains(" · " + english + " · ");
        assertThat(words("es").wall(view, NOW).orElseThrow()).contains(" · " + spanish + " · ");
    }

    @ParameterizedTest
    @CsvSource({
        "0, en, ''",
        "1, en, 1 would have rung",
        "14, en, 14 would have rung",
        "1, es, habría sonado 1",
        "14, es, habrían sonado 14"
    })
    void aMuteCountsWhatWouldHaveRung(int held, String language, String words) {
        Instant end = NOW.plusSeconds(900);
        Silence shop = new Silence(true, "Shop", "Shop", end, held);
        AlarmView view =
                new AlarmView(
                        List.of(),
                        true,
                        end,
                        true,
                        List.of(),
                        List.of(),
                        false,
                        null,
                        List.of(shop),
                        held);
        MuteWords mutes = words(language);
        assertThat(
                        List.of(
                                mutes.wall(view, NOW).orElseThrow(),
                                mutes.note(view, NOW),
                                mutes.parts(view, NOW).getFirst().text()))
                .allSatisfy(
                        text -> {
                            assertThat(text.contains("would have") || text.contains("habr"))
                                    .isEqualTo(held > 0);
                            assertThat(text).endsWith(words);
                        });
    }

    @Test
    void aMuteWithoutAnEndSaysSoAndWhoIsNotMutedSaysNothing() {
        assertThat(words("en").wall(muted(true, null), NOW).orElseThrow())
                .startsWith("MUTED until somebody unmutes");
        assertThat(words("en").wall(AlarmView.QUIET, NOW)).isEmpty();
        assertThat(words("en").parts(AlarmView.QUIET, NOW)).isEmpty();
    }

    @Test
    void groupsAndHostsAreNamedTogetherWhenTheyEndTogether() {
        Silence web = new Silence(false, "w1", "Web", MAIL.until(), 0);
        List<MuteWords.Line> lines = words("en").parts(muted(false, null, MAIL, SHOP, web), NOW);
        assertThat(lines)
                .extracting(MuteWords.Line::text)
                .containsExactly(
                        "MUTED until 14:07 · 15 min left · Mail, Web — click, or Shift+M, to let"
                                + " it ring again",
                        "MUTED until 14:52 · 1 h 0 min left · group Shop — click, or Shift+M, to"
                                + " let it ring again");
        assertThat(lines.getFirst().silences()).containsExactly(MAIL, web);
    }

    @Test
    void manyAreCounted() {
        Silence[] many =
                IntStream.range(0, 7)
                        .mapToObj(i -> new Silence(false, "h" + i, "h" + i, MAIL.until(), 0))
                        .toArray(Silence[]::new);
        assertThat(words("en").parts(muted(false, null, many), NOW).getFirst().text())
                .contains("h0, h1, h2, h3 and 3 more");
    }

    @Test
    void theBannerCountsDownAndAClickLetsOneRingAgain() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall = new WallFixture(List.of())) {
                        wall.model.alarmProperty().set(muted(false, null, MAIL, SHOP));
                        assertThat(wall.texts(".banner").getFirst()).contains("15 min left");
                        Node before = wall.find(".banner");
                        wall.second(true);
                        assertThat(wall.find(".banner"))
                                .as("drawn anew for nothing")
                                .isSameAs(before);
                        wall.now.set(NOW.plusSeconds(61));
                        wall.second(true);
                        assertThat(wall.texts(".banner").getFirst()).contains("14 min left");
                        wall.find(".banner").getOnMouseClicked().handle(null);
                        assertThat(wall.actions.asked).containsExactly("unmute host m1");
                    }
                    return true;
                });
    }

    @Test
    void theKeyEndsTheMuteOfTheWallFirstAndThenTheOthers() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall = new WallFixture(List.of())) {
                        wall.model.alarmProperty().set(muted(true, NOW.plusSeconds(60), SHOP));
                        assertThat(wall.texts(".banner")).hasSize(2);
                        wall.wall.commands().unmute();
                        wall.model.alarmProperty().set(muted(false, null, SHOP));
                        wall.wall.commands().unmute();
                        assertThat(wall.actions.asked)
                                .containsExactly("unmute", "unmute group Shop");
                    }
                    return true;
                });
    }

    @Test
    void aKioskCountsDownInItsHeaderAndStillNamesGroups() throws Exception {
        FxExtension.onFx(
                () -> {
                    try (WallFixture wall = new WallFixture(List.of())) {
                        wall.model.kioskProperty().set(true);
                        wall.model.alarmProperty().set(muted(true, NOW.plusSeconds(61), SHOP));
                        assertThat(wall.text(".alarm-note")).endsWith("2 min left");
                        wall.second(true);
                        assertThat(wall.text(".alarm-note")).endsWith("1 min left");
                        assertThat(wall.texts(".banner"))
                                .singleElement()
                                .asString()
                                .contains("group Shop");
                    }
                    return true;
                });
    }
}
