package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.atalaya.cli.Options;
import org.atalaya.launch.Autostart;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutostartingTest {

    private static final Words WORDS = Words.of(Locale.ENGLISH);
    private static final List<String> ARGV = List.of("/opt/atalaya/bin/atalaya", "--kiosk");

    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    @TempDir private Path home;

    private Autostarting autostarting(Optional<List<String>> argv) {
        return new Autostarting(
                Autostart.in(home), argv, WORDS, sentence -> said.add(String.valueOf(sentence)));
    }

    private Path file() {
        return Autostart.in(home).file();
    }

    @Test
    void theEntryComesAndGoesWithTheSwitch() throws Exception {
        Autostarting autostarting = autostarting(Optional.of(ARGV));
        autostarting.follow(true).join();
        assertThat(Files.readString(file())).contains("/opt/atalaya/bin/atalaya", "--kiosk");
        autostarting.follow(true).join();
        autostarting.follow(false).join();
        assertThat(file()).doesNotExist();
        assertThat(said).containsExactly("null", "null");
    }

    @Test
    void anEntryThatWasNotWantedHereStays() throws Exception {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "another's");
        autostarting(Optional.of(ARGV)).follow(false).join();
        assertThat(file()).hasContent("another's");
        assertThat(said).isEmpty();
    }

    @Test
    void withoutALauncherNothingIsWrittenAndThatIsSaid() {
        autostarting(Optional.empty()).follow(true).join();
        assertThat(file()).doesNotExist();
        assertThat(said).singleElement().asString().startsWith("Atalaya cannot start with");
    }

    @Test
    void whatCannotBeWrittenOrTakenAwayIsSaidWithItsPlace() throws Exception {
        Files.createDirectories(file().resolve("in the way"));
        Autostarting autostarting = autostarting(Optional.of(ARGV));
        autostarting.follow(true).join();
        autostarting.follow(false).join();
        assertThat(said.take()).contains("could not be written", file().toString());
        assertThat(said.take()).contains("could not be deleted", file().toString());
    }

    @Test
    void theHostsTheLanguageAndTheSilenceOfNowAreStarted() {
        Options options =
                new Options(
                        Path.of("shop.json"),
                        null,
                        false,
                        false,
                        true,
                        true,
                        null,
                        null,
                        Duration.ofSeconds(5),
                        null,
                        Locale.of("es"),
                        "night",
                        2);
        assertThat(Autostarting.argv(Path.of("atalaya"), options))
                .containsExactly(
                        "atalaya",
                        "--kiosk",
                        "--config",
                        Path.of("shop.json").toAbsolutePath().toString(),
                        "--lang",
                        "es",
                        "--demo",
                        "--mute");
        assertThat(Autostarting.argv(Path.of("atalaya"), Options.NONE))
                .containsExactly("atalaya", "--kiosk");
    }
}
