package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.atalaya.model.Palette;
import org.atalaya.model.Theme;
import org.atalaya.support.FxExtension;
import org.atalaya.support.Patience;
import org.atalaya.ui.kit.Palettes;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a person chooses is worn, and a file of one's own as it is at the moment. */
@ExtendWith(FxExtension.class)
class LookTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir Path folder;
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private Look look;

    @BeforeEach
    void open() throws Exception {
        look =
                FxExtension.onFx(
                        () ->
                                new Look(
                                        folder.resolve("hosts.json"),
                                        Words.of(Locale.ENGLISH),
                                        this::told));
    }

    private void told(List<String> now) {
        problems.clear();
        problems.addAll(now);
    }

    @AfterEach
    void close() throws Exception {
        onFx(look::close);
    }

    @Test
    void chosenThemeIsWorn() throws Exception {
        choose(Theme.CLASSIC);
        assertThat(worn()).isEqualTo(Palettes.of(Theme.CLASSIC));
    }

    @Test
    void themeOfTheDesktopIsOneOfThoseThatFollowIt() throws Exception {
        choose(Theme.SYSTEM);
        assertThat(worn())
                .isIn(
                        Palettes.of(Theme.LIGHT),
                        Palettes.of(Theme.DARK),
                        Palettes.of(Theme.CONTRAST));
    }

    @Test
    void ownFileIsWornAndFollowedAtEverySave() throws Exception {
        write(Palettes.of(Theme.LIGHT).css());
        choose(Theme.OWN);
        assertThat(worn()).isEqualTo(Palettes.of(Theme.LIGHT));
        write(Palettes.of(Theme.CLASSIC).css());
        Patience.until(
                "the new colours", PATIENCE, () -> worn().equals(Palettes.of(Theme.CLASSIC)));
        assertThat(problems).isEmpty();
    }

    @Test
    void brokenFileChangesNothingSaysWhatIsWrongAndIsWornOnceItIsRight() throws Exception {
        write(Palettes.of(Theme.LIGHT).css());
        choose(Theme.OWN);
        write(Palettes.of(Theme.DARK).css().replace("-wall-up-bg", "-wall-upbg"));
        Patience.until("a sentence", PATIENCE, () -> !problems.isEmpty());
        assertThat(problems)
                .singleElement()
                .asString()
                .contains(file().toString(), "-wall-upbg", "stay as they were");
        assertThat(worn()).isEqualTo(Palettes.of(Theme.LIGHT));
        write(Palettes.of(Theme.DARK).css());
        Patience.until("the right colours", PATIENCE, () -> worn().equals(dark()));
        Patience.until("no sentence", PATIENCE, problems::isEmpty);
    }

    @Test
    void missingFileIsSaidAndAnotherChoiceForgetsIt() throws Exception {
        choose(Theme.OWN);
        assertThat(problems).singleElement().asString().contains("There is no such file");
        assertThat(worn()).isEqualTo(dark());
        choose(Theme.LIGHT);
        assertThat(problems).isEmpty();
        assertThat(worn()).isEqualTo(Palettes.of(Theme.LIGHT));
    }

    @Test
    void hugeFileIsRefused() throws Exception {
        write("/*" + "x".repeat(300 * 1024) + "*/");
        choose(Theme.OWN);
        assertThat(problems).singleElement().asString().contains("256 KiB");
    }

    @Test
    void fileHasTheNameOfItsHosts() {
        assertThat(OwnPalette.fileBeside(Path.of("/x/shop.json")))
                .isEqualTo(Path.of("/x/shop.palette.css"));
    }

    private Path file() {
        return folder.resolve("palette.css");
    }

    private void write(String css) throws Exception {
        Files.writeString(file(), css);
    }

    private static Palette dark() {
        return Palettes.of(Theme.DARK);
    }

    private Palette worn() {
        try {
            return FxExtension.onFx(look::worn);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void choose(Theme theme) throws Exception {
        onFx(() -> look.choose(theme));
    }

    private static void onFx(Runnable job) throws Exception {
        FxExtension.onFx(
                () -> {
                    job.run();
                    return true;
                });
    }
}
