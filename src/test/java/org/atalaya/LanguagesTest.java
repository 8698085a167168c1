package org.atalaya;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.atalaya.model.Health;
import org.atalaya.model.Reason;
import org.atalaya.support.Project;
import org.atalaya.support.View;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language says the same things, and the program asks for nothing it cannot say. */
class LanguagesTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9-]+)+");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
    private static final Pattern ASKED =
            Pattern.compile("words(?:\\(\\))?\\s*\\.\\s*get\\(\\s*\"([^\"]+)\"");

    private static final Path ENGLISH =
            Project.root().resolve("src/main/resources/i18n/strings.properties");
    private static final List<Path> BUNDLES =
            Project.files("src/main/resources/i18n", ".properties");
    private static final List<String> CODE =
            Project.files("src/main/java", ".java").stream().map(Project::read).toList();

    static List<Path> bundles() {
        return BUNDLES;
    }

    @Test
    void everyLanguageOfTheProgramHasItsFile() {
        assertThat(BUNDLES).hasSize(Words.LANGUAGES.size());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameKeys(Path bundle) {
        assertThat(strings(bundle).keySet()).isEqualTo(strings(ENGLISH).keySet());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageFillsTheSamePlaces(Path bundle) {
        Map<String, Set<String>> expected = new TreeMap<>();
        Map<String, Set<String>> found = new TreeMap<>();
        strings(ENGLISH).forEach((key, text) -> expected.put(key, places(text)));
        strings(bundle).forEach((key, text) -> found.put(key, places(text)));
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyStandsTwice(Path bundle) {
        // Properties keeps the last one silently, and merges of this file keep both sides.
        Set<String> seen = new HashSet<>();
        assertThat(
                        Project.read(bundle)
                                .lines()
                                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                                .map(
                                        line ->
                                                line.substring(0, Math.max(0, line.indexOf('=')))
                                                        .strip())
                                .filter(key -> !seen.add(key)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textsHoldNoOddCharacters(Path bundle) {
        // Tabs, controls, direction marks, private use and what a wrong decoding leaves behind.
        Pattern odd = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\uFFFD]|Ã.|Â.|â€");
        assertThat(matching(bundle, text -> odd.matcher(text.replace("\n", "")).find())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void textsHaveNoBlanksAtTheirEnds(Path bundle) {
        assertThat(matching(bundle, text -> !text.equals(text.strip()) || text.contains("  ")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void apostrophesAreDoubledWherePlacesAreFilledAndOnlyThere(Path bundle) {
        // MessageFormat swallows a single one with the place behind it; a text without places is
        // never formatted, so there a doubled one would be shown as two.
        assertThat(
                        matching(
                                bundle,
                                text ->
                                        places(text).isEmpty()
                                                ? text.contains("''")
                                                : text.replace("''", "").contains("'")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextCanBeFilled(Path bundle) {
        assertThat(
                        strings(bundle).values().stream()
                                .filter(text -> !places(text).isEmpty())
                                .map(MessageFormat::new))
                .isNotEmpty();
    }

    @Test
    void everyStateAndEveryReasonHasItsWord() {
        List<String> keys = new ArrayList<>();
        for (Health health : Health.values()) {
            keys.add("health." + health.key());
        }
        for (Reason reason : Reason.values()) {
            keys.add("reason." + reason.code());
        }
        assertThat(strings(ENGLISH)).containsKeys(keys.toArray(String[]::new));
    }

    @Test
    void everyKeyThatCodeAsksForExists() {
        Set<String> keys = strings(ENGLISH).keySet();
        Set<String> sections =
                keys.stream().map(LanguagesTest::section).collect(toCollection(HashSet::new));
        Stream<String> asked =
                CODE.stream()
                        .flatMap(code -> ASKED.matcher(code).results())
                        .map(hit -> hit.group(1));
        Stream<String> likeAKey =
                literals()
                        .filter(KEY.asMatchPredicate())
                        .filter(text -> sections.contains(section(text)))
                        .filter(
                                text ->
                                        !text.matches(
                                                ".*\\.(json|wav|css|fxml|png|log|lock|tmp|db|properties)"));
        assertThat(
                        Stream.concat(asked, likeAKey)
                                .filter(key -> !key.endsWith(".") && !keys.contains(key))
                                .distinct())
                .as("keys that no language has")
                .isEmpty();
    }

    @Test
    void everyKeyOfAViewExists() {
        assertThat(keysInViews().filter(key -> !strings(ENGLISH).containsKey(key)))
                .as("%%keys in FXML that no language has")
                .isEmpty();
    }

    @Test
    void everyTextIsUsed() {
        Set<String> named =
                Stream.concat(literals(), keysInViews()).collect(toCollection(HashSet::new));
        List<String> families =
                named.stream().filter(text -> text.matches("[a-z][\\w.-]*\\.")).toList();
        Set<String> unused = new TreeSet<>(strings(ENGLISH).keySet());
        unused.removeIf(key -> named.contains(key) || families.stream().anyMatch(key::startsWith));
        assertThat(unused).as("texts that nobody asks for").isEmpty();
    }

    private static Stream<String> literals() {
        return CODE.stream()
                .flatMap(code -> LITERAL.matcher(code).results())
                .map(hit -> hit.group(1));
    }

    private static Stream<String> keysInViews() {
        return View.all().stream()
                .flatMap(view -> view.values(name -> true).stream())
                .filter(value -> value.startsWith("%"))
                .map(value -> value.substring(1));
    }

    private static String section(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult hit) -> hit.group(1))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> matching(Path bundle, Predicate<String> condition) {
        return strings(bundle).entrySet().stream()
                .filter(entry -> condition.test(entry.getValue()))
                .map(Map.Entry::toString)
                .toList();
    }

    private static Map<String, String> strings(Path bundle) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Project.read(bundle)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Map<String, String> strings = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> strings.put(key, properties.getProperty(key)));
        return strings;
    }
}
