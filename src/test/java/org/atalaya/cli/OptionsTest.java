package org.atalaya.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    private static Parsed parse(String... args) {
        return Options.parse(args, Words.of(Locale.ENGLISH));
    }

    private static Options options(String... args) {
        assertThat(parse(args)).isInstanceOf(Parsed.Run.class);
        return ((Parsed.Run) parse(args)).options();
    }

    private static Parsed.Print print(String... args) {
        assertThat(parse(args)).isInstanceOf(Parsed.Print.class);
        return (Parsed.Print) parse(args);
    }

    @Test
    void withoutArgumentsItSimplyRuns() {
        assertThat(options()).isEqualTo(Options.NONE);
    }

    @Test
    void everyOptionIsRead() {
        assertThat(
                        options(
                                "--config=a b.json",
                                "--data",
                                "d",
                                "--kiosk",
                                "--demo",
                                "--mute",
                                "--snapshot",
                                "wall.PNG",
                                "--size",
                                "1920x1080",
                                "--for",
                                "60s",
                                "--stats",
                                "s.json",
                                "--lang",
                                "es",
                                "--view",
                                "night shift"))
                .isEqualTo(
                        new Options(
                                Path.of("a b.json"),
                                Path.of("d"),
                                true,
                                false,
                                true,
                                true,
                                Path.of("wall.PNG"),
                                new Size(1920, 1080),
                                Duration.ofSeconds(60),
                                Path.of("s.json"),
                                Locale.forLanguageTag("es"),
                                "night shift",
                                null));
        assertThat(options("--kiosk", "--screen", "2").screen()).isEqualTo(2);
        assertThat(options("--headless").headless()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --kioks                      | There is no option --kioks. Did you mean --kiosk?
                    --zzzzzz                     | There is no option --zzzzzz.
                    --config                     | --config needs a value behind it.
                    --config --kiosk             | --config needs a value behind it.
                    --config=                    | --config needs a value behind it.
                    --for 5s --for 6s            | --for is given twice. Give it once.
                    hosts.json                   | "hosts.json" does not belong to any option.
                    @hosts.json                  | "@hosts.json" does not belong to any option.
                    --size big                   | --size: "big" is not a size. Write width and height from 200 to 16384, for example 1920x1080.
                    --size 1920x0                | --size: "1920x0" is not a size. Write width and height from 200 to 16384, for example 1920x1080.
                    --size 99999x1080            | --size: "99999x1080" is not a size. Write width and height from 200 to 16384, for example 1920x1080.
                    --for 60                     | --for: "60" has no unit. Write 60s for seconds or 60m for minutes.
                    --for 0s                     | --for: the time must be longer than nothing, for example 60s.
                    --lang de                    | --lang: "de" is not a language of Atalaya. Write en or es.
                    --snapshot wall.jpg          | --snapshot: "wall.jpg" must end in .png.
                    --headless --snapshot a.png  | --snapshot needs the window, and --headless opens none. Leave one of the two out.
                    --kiosk --headless           | --kiosk needs the window, and --headless opens none. Leave one of the two out.
                    --headless --screen 2        | --screen needs the window, and --headless opens none. Leave one of the two out.
                    --kiosk --screen             | --screen needs a value behind it.
                    --kiosk --screen two         | --screen wants the number of a screen, from 1 to 16, and not “two”.
                    --kiosk --screen 0           | --screen wants the number of a screen, from 1 to 16, and not “0”.
                    --kiosk --screen 17          | --screen wants the number of a screen, from 1 to 16, and not “17”.
                    --screen 2                   | --screen says which screen a kiosk fills. Give --kiosk, too.
                    --kiosk --screen 2 --snapshot a.png | --screen says where a window stands, and --snapshot opens none. Leave one of the two out.
                    --headless --view night      | --view needs the window, and --headless opens none. Leave one of the two out.
                    --view                       | --view needs a value behind it.
                    --headless --size 800x600    | --size needs the window, and --headless opens none. Leave one of the two out.
                    """)
    void whatCannotBeDoneIsSaidInOneSentenceWithAHint(String line, String sentence) {
        Parsed.Print print = print(line.split(" "));
        assertThat(print.exitCode()).isEqualTo(2);
        assertThat(print.text())
                .isEqualTo(sentence + "\nType \"atalaya --help\" to see all options.");
    }

    @Test
    void aFlagWithAValueIsRefusedToo() {
        Parsed.Print print = print("--kiosk=maybe");
        assertThat(print.exitCode()).isEqualTo(2);
        assertThat(print.text()).contains("--kiosk");
    }

    @Test
    void placeWhereNothingCanBeWrittenIsRefusedBeforeTheRun(@TempDir Path folder)
            throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        for (String impossible : List.of(file.resolve("a.png").toString(), folder + "")) {
            Parsed.Print print = print("--stats", impossible);
            assertThat(print.exitCode()).isEqualTo(2);
            assertThat(print.text())
                    .startsWith("--stats: nothing can be written to " + impossible + ". ");
        }
        assertThat(print("--snapshot", file.resolve("b/a.png").toString()).text())
                .startsWith("--snapshot: nothing can be written to ");
        assertThat(options("--stats", file.toString()).stats()).isEqualTo(file);
        Path deep = folder.resolve("new/newer/s.json");
        assertThat(options("--stats", deep.toString()).stats()).isEqualTo(deep);
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void errorsComeOutPlain() {
        assertThat(print("--size", "\u001b[31m").text()).contains("\ufffd[31m");
        assertThat(print("--x\u001b").text()).doesNotContain("\u001b");
        assertThat(print("--config", "a\0b").text())
                .startsWith("--config: \"a\ufffdb\" is not a file name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1920x1080", "1920X1080", "1920×1080", " 1920 x 1080 ", "1920*1080"})
    void sizesAreWrittenInManyWays(String size) {
        assertThat(options("--size", size).size()).isEqualTo(new Size(1920, 1080));
    }

    @ParameterizedTest
    @ValueSource(strings = {"es", "ES", "es-MX", "es_ES.UTF-8"})
    void languagesAreWrittenInManyWays(String lang) {
        Parsed parsed = parse("--lang", lang);
        assertThat(parsed).isInstanceOf(Parsed.Run.class);
        assertThat(((Parsed.Run) parsed).words().getLocale().getLanguage()).isEqualTo("es");
    }

    @Test
    void helpNamesEveryOptionUnderItsHeading() {
        Parsed.Print help = print("--help");
        assertThat(help.exitCode()).isZero();
        assertThat(help.text().lines())
                .startsWith("Usage: atalaya [options]")
                .containsSubsequence(
                        "What to watch",
                        "How to show it",
                        "For scripts",
                        "About",
                        "Without options the wall opens in a window. Times are written 500ms, 20s,"
                                + " 5m, 2h.")
                .allMatch(line -> line.length() <= 96);
        assertThat(help.text())
                .contains(
                        "--help",
                        "--version",
                        "--config=FILE",
                        "--kiosk",
                        "--headless",
                        "--demo",
                        "--mute",
                        "--snapshot=FILE.png",
                        "--size=WIDTHxHEIGHT",
                        "--for=TIME",
                        "--stats=FILE.json",
                        "--lang=en|es");
        assertThat(print("-h")).isEqualTo(help);
    }

    @Test
    void helpAndErrorsComeInTheLanguageAskedForWhereverItStands() {
        assertThat(print("--help", "--lang", "es").text())
                .startsWith("Uso: atalaya [opciones]")
                .contains("--config=ARCHIVO", "llenar la pantalla")
                .doesNotContain("Usage", "fill the");
        assertThat(print("--kioks", "--lang=es").text())
                .startsWith("No existe la opción --kioks. ¿Quería decir --kiosk?\nEscriba");
        Parsed spanish = Options.parse(new String[] {"--for"}, Words.of(Locale.of("es")));
        assertThat(((Parsed.Print) spanish).text()).startsWith("--for necesita un valor detrás.");
        Parsed english =
                Options.parse(new String[] {"-h", "--lang", "en"}, Words.of(Locale.of("es")));
        assertThat(((Parsed.Print) english).text()).startsWith("Usage");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Version.number()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(print("--version").text())
                .matches("Atalaya " + Version.number() + " \\(Java .*\\)");
        assertThat(print("-V").exitCode()).isZero();
    }
}
