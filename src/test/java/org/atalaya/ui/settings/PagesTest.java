package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.Criticality;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Settings;
import org.atalaya.ui.kit.FileAsk;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options as data, without a window. */
class PagesTest {

    private static final Words ENGLISH = Words.of(Locale.ENGLISH);
    private static final Ground GROUND =
            new Ground(
                    new FakeDesk(),
                    ENGLISH,
                    new FileAsk() {
                        @Override
                        public Optional<Path> open(Kind kind) {
                            return Optional.empty();
                        }

                        @Override
                        public Optional<Path> save(Kind kind, String name) {
                            return Optional.empty();
                        }
                    });
    private static final List<Page> PAGES = new FakeDesk().pages(ENGLISH);

    private static Stream<Item<Settings>> items() {
        return PAGES.stream().flatMap(page -> page.items().stream());
    }

    private static List<Option<Settings, ?>> options() {
        List<Option<Settings, ?>> found = new ArrayList<>();
        items().forEach(
                        item -> {
                            if (item instanceof Option<Settings, ?> option) {
                                found.add(option);
                            }
                        });
        return found;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everyItemHasItsWordsAndASentenceThatEnds(String language) {
        Words words = Words.of(Locale.of(language));
        PAGES.forEach(page -> assertThat(page.title(words)).isNotBlank());
        items().forEach(
                        item -> {
                            assertThat(item.label(words)).isNotBlank();
                            assertThat(item.hint(words)).endsWith(".");
                            assertThat(item.sought(words)).contains(item.label(words));
                        });
    }

    @Test
    void noTwoOptionsHaveTheSameName() {
        assertThat(items().map(item -> item.label(ENGLISH))).doesNotHaveDuplicates();
    }

    @Test
    void everyOptionGoesThereAndBackAndLeavesTheOthersAlone() {
        for (Option<Settings, ?> option : options()) {
            goesThereAndBack(option);
        }
        assertThat(options()).hasSizeGreaterThan(20);
    }

    private static <T> void goesThereAndBack(Option<Settings, T> option) {
        T usual = option.get().apply(Settings.USUAL);
        T other = another(option.control(), usual);
        Settings changed = option.with().apply(Settings.USUAL, other);
        assertThat(option.get().apply(changed)).as(option.key()).isEqualTo(other);
        assertThat(changed).as(option.key()).isNotEqualTo(Settings.USUAL);
        for (Option<Settings, ?> each : options()) {
            if (!each.label(ENGLISH).equals(option.label(ENGLISH))) {
                Object was = each.get().apply(Settings.USUAL);
                assertThat((Object) each.get().apply(changed))
                        .as("%s by %s", each.key(), option.key())
                        .isEqualTo(was);
            }
        }
        assertThat(option.with().apply(changed, usual)).isEqualTo(Settings.USUAL);
    }

    @SuppressWarnings("unchecked")
    private static <T> T another(Control<T> control, T usual) {
        return switch (control) {
            case Control.Switch _ -> (T) Boolean.valueOf(!(Boolean) usual);
            case Control.Slider slider -> (T) Integer.valueOf(slider.min() + slider.step());
            case Control.Choice<T> choice ->
                    choice.all().stream().filter(one -> !one.equals(usual)).findFirst().get();
            case Control.Choices<?> choices -> (T) Set.of(choices.all().getFirst());
            case Control.Picks _ -> (T) Set.of("one");
            case Control.Find _ -> (T) Set.of("one");
            case Control.Area<T> area -> throw new AssertionError("on a page: " + area.prompt());
            case Control.Sound _ -> (T) Optional.of("own.wav");
            case Control.Secret _ -> (T) Optional.of(FakeDesk.PIN);
            case Control.Text<T> text -> typed(text, usual);
        };
    }

    /** One of these is of its form, whatever that is. */
    private static <T> T typed(Control.Text<T> text, T usual) {
        for (String typed :
                List.of("17", "17s", "21:30", "Asia/Tokyo", "1.1.1.1, a.example:53", "/srv/b")) {
            try {
                T value = text.read().read(typed);
                if (!value.equals(usual)) {
                    assertThat(text.read().read(text.write().apply(value))).isEqualTo(value);
                    return value;
                }
            } catch (InvalidInputException notOfThisForm) {
                assertThat(notOfThisForm.key()).isNotBlank();
            }
        }
        throw new AssertionError("nothing fits " + text.prompt());
    }

    @Test
    void addedEntriesAreOfUseAtOnceAndGoAgain() {
        List<Entries<Settings, ?>> lists = new ArrayList<>();
        items().forEach(
                        item -> {
                            if (item instanceof Entries<Settings, ?> entries) {
                                lists.add(entries);
                            }
                        });
        assertThat(lists).hasSize(5);
        lists.forEach(PagesTest::takesEveryPreset);
    }

    private static <E> void takesEveryPreset(Entries<Settings, E> entries) {
        Settings settings = Settings.USUAL;
        for (Entries.Preset<E> preset : entries.presets()) {
            settings = entries.add(settings, preset);
        }
        settings = entries.add(settings, entries.presets().getFirst());
        List<E> all = entries.get().apply(settings);
        assertThat(all).hasSize(entries.presets().size() + 1);
        assertThat(entries.check().apply(GROUND, all)).isEmpty();
        Set<String> names = new HashSet<>();
        for (Option<E, ?> option : entries.options()) {
            assertThat(names.add(option.label(ENGLISH))).isTrue();
            if (!entries.fits().test(all.get(1), option)) {
                continue;
            }
            Option<Settings, ?> second = entries.at(1, option);
            assertThat((Object) second.get().apply(settings))
                    .isEqualTo(option.get().apply(all.get(1)));
        }
        for (int i = all.size(); i > 0; i--) {
            settings = entries.remove(settings, 0);
        }
        assertThat(settings).isEqualTo(Settings.USUAL);
    }

    @Test
    void nightIsQuietForAllButCriticalHostsAndWeekendIsTwoWholeDays() {
        Entries<Settings, ?> profiles = (Entries<Settings, ?>) PAGES.get(1).items().getFirst();
        Settings settings = everyPreset(profiles);
        var all = settings.alarm().profiles();
        assertThat(all.getFirst().change().rings().criticalities())
                .containsExactly(Criticality.CRITICAL);
        assertThat(all.get(1).days()).containsOnly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(all.get(1).from()).isEqualTo(all.get(1).to());
    }

    private static <E> Settings everyPreset(Entries<Settings, E> entries) {
        Settings settings = Settings.USUAL;
        for (Entries.Preset<E> preset : entries.presets()) {
            settings = entries.add(settings, preset);
        }
        return settings;
    }

    @Test
    void stepsThatAreOutOfOrderAreRefused() {
        Entries<Settings, Step> steps =
                items().filter(item -> item.key().equals("settings.alarm.escalation"))
                        .map(item -> PagesTest.<Step>entries(item))
                        .findFirst()
                        .orElseThrow();
        Step late = new Step(Duration.ofMinutes(9), 100, null, false);
        Step soon = new Step(Duration.ofMinutes(3), 100, null, false);
        assertThat(steps.check().apply(GROUND, List.of(soon, late))).isEmpty();
        assertThat(steps.check().apply(GROUND, List.of(late, soon)))
                .contains(Wrong.of("config.error.stepOrder"));
        assertThat(steps.check().apply(GROUND, List.of(late, late)))
                .contains(Wrong.of("config.error.stepOrder"));
    }

    @SuppressWarnings("unchecked")
    private static <E> Entries<Settings, E> entries(Item<Settings> item) {
        return (Entries<Settings, E>) item;
    }

    @ParameterizedTest
    @ValueSource(strings = {"volume", "LOUD sound", "mute quiet", "zona"})
    void searchFindsByAnyOfTheirWords(String typed) {
        Words words = typed.equals("zona") ? Words.of(Locale.of("es")) : ENGLISH;
        assertThat(PAGES.stream().flatMap(page -> new Search(typed).of(page, words).stream()))
                .isNotEmpty();
    }

    @Test
    void searchMindsNeitherAccentNorCaseAndWantsAllWords() {
        Words spanish = Words.of(Locale.of("es"));
        Page sound = PAGES.getFirst();
        assertThat(new Search("criticos SIEMPRE").of(sound, spanish))
                .extracting(Item::key)
                .containsExactly("settings.alarm.exemptCritical");
        assertThat(new Search("criticos bicicleta").of(sound, spanish)).isEmpty();
        assertThat(new Search("  ").isEmpty()).isTrue();
    }
}
