package org.atalaya.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.model.CheckText;
import org.atalaya.model.Durations;
import org.atalaya.model.InvalidInputException;
import org.atalaya.model.Reason;
import org.atalaya.words.PlainText;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one request as they were given, still text, whether in a shell or in a batch.
 * What is wrong with one of them is a sentence with its name in front.
 */
final class Given {

    /** How a sentence calls a setting: {@code --max-body} or {@code maxBody}. */
    enum Spelling {
        SHELL,
        BATCH;

        String of(Setting setting) {
            return switch (this) {
                case SHELL -> "--" + setting.option();
                case BATCH -> setting.key();
            };
        }
    }

    /** One setting with one of its values. */
    record Item(Setting setting, String value) {}

    private final Words words;
    private final Spelling spelling;
    private final Map<Setting, List<String>> values = new EnumMap<>(Setting.class);
    private final List<Item> inOrder = new ArrayList<>();
    private final Set<Setting> inherited = EnumSet.noneOf(Setting.class);

    Given(Words words, Spelling spelling) {
        this.words = words;
        this.spelling = spelling;
    }

    Words words() {
        return words;
    }

    /** Adds a value, or a flag that is set. */
    void add(Setting setting, String value) {
        values.computeIfAbsent(setting, s -> new ArrayList<>()).add(value);
        inOrder.add(new Item(setting, value));
    }

    /** What was given of these, in the order it was given. */
    List<Item> inOrder(Set<Setting> which) {
        return inOrder.stream().filter(item -> which.contains(item.setting())).toList();
    }

    Set<Setting> settings() {
        return values.isEmpty() ? EnumSet.noneOf(Setting.class) : EnumSet.copyOf(values.keySet());
    }

    boolean has(Setting setting) {
        return values.containsKey(setting);
    }

    /**
     * These over others: for checks of this kind, whatever is not given here is taken from there.
     */
    Given over(Given others, Kind kind) {
        Given both = new Given(words, spelling);
        inOrder.forEach(item -> both.add(item.setting(), item.value()));
        others.inOrder.stream()
                .filter(item -> item.setting().isFor(kind) && !has(item.setting()))
                .forEach(
                        item -> {
                            both.add(item.setting(), item.value());
                            both.inherited.add(item.setting());
                        });
        return both;
    }

    /** Whether it was not asked for here but comes from the settings of a whole batch. */
    boolean isInherited(Setting setting) {
        return inherited.contains(setting);
    }

    /** Whether a person here agreed to run a command: who types it into a shell has. */
    boolean consents() {
        return spelling == Spelling.SHELL || has(Setting.CONSENT);
    }

    boolean flag(Setting setting) {
        return has(setting);
    }

    /** The texts of a setting; none when it was not given. */
    List<String> texts(Setting setting) throws WrongRequest {
        List<String> texts = values.getOrDefault(setting, List.of());
        if (!setting.mayBeEmpty() && texts.stream().anyMatch(String::isBlank)) {
            throw wrong(setting, "value.error.empty");
        }
        return texts;
    }

    /** The text of a setting; null when it was not given. */
    @Nullable String text(Setting setting) throws WrongRequest {
        List<String> texts = texts(setting);
        if (texts.size() > 1) {
            throw wrong(setting, "value.error.twice");
        }
        return texts.isEmpty() ? null : texts.getFirst();
    }

    <T> @Nullable T value(Setting setting, CheckText.Reading<T> reading) throws WrongRequest {
        String text = text(setting);
        return text == null ? null : read(setting, text, reading);
    }

    <T> List<T> values(Setting setting, CheckText.Reading<T> reading) throws WrongRequest {
        List<T> read = new ArrayList<>();
        for (String text : texts(setting)) {
            read.add(read(setting, text, reading));
        }
        return read;
    }

    private <T> T read(Setting setting, String text, CheckText.Reading<T> reading)
            throws WrongRequest {
        try {
            return reading.read(text);
        } catch (InvalidInputException e) {
            throw wrong(setting, e.key(), e.facts().toArray());
        }
    }

    @Nullable Duration duration(Setting setting, Duration min, Duration max) throws WrongRequest {
        Duration duration = value(setting, Durations::parse);
        if (duration != null && (duration.compareTo(min) < 0 || duration.compareTo(max) > 0)) {
            throw wrong(
                    setting,
                    "config.error.bounds",
                    Durations.format(duration),
                    Durations.format(min),
                    Durations.format(max));
        }
        return duration;
    }

    int number(Setting setting, int min, int max, int otherwise) throws WrongRequest {
        Integer number = value(setting, typed -> CheckText.number(typed, min, max));
        return number == null ? otherwise : number;
    }

    /** Refuses two settings that contradict each other. */
    void notBoth(Setting one, Setting other) throws WrongRequest {
        if (has(one) && has(other)) {
            throw wrong("cli.check.error.both", spelling.of(one), spelling.of(other));
        }
    }

    /** Refuses a setting without the one it belongs to. */
    void onlyWith(Setting one, Setting other) throws WrongRequest {
        if (has(one) && !has(other)) {
            throw wrong("cli.check.error.without", spelling.of(one), spelling.of(other));
        }
    }

    WrongRequest wrong(Setting setting, String key, Object... facts) {
        return new WrongRequest(
                Reason.INVALID_TARGET,
                words.get("cli.check.error.at", spelling.of(setting), sentence(key, facts)));
    }

    WrongRequest wrong(String key, Object... facts) {
        return new WrongRequest(Reason.INVALID_TARGET, sentence(key, facts));
    }

    WrongRequest unsupported(String key, Object... facts) {
        return new WrongRequest(Reason.UNSUPPORTED, sentence(key, facts));
    }

    private String sentence(String key, Object... facts) {
        Object[] plain = List.of(facts).stream().map(f -> PlainText.of(f.toString())).toArray();
        return words.get(key, plain);
    }

    String name(Setting setting) {
        return spelling.of(setting);
    }
}
