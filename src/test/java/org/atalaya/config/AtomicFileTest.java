package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisabledOnOs(OS.WINDOWS)
class AtomicFileTest {

    @TempDir Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String mode(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void replacesTheContentAndLeavesNothingElseBehind() throws Exception {
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, bytes("old"));
        AtomicFile.write(file, bytes("new"));
        assertThat(file).hasContent("new");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aNewFileAndItsNewFolderAreTheOwnersOnly() throws Exception {
        Path file = folder.resolve("x/y/a.json");
        AtomicFile.write(file, bytes("new"));
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(file.getParent())).isEqualTo("rwx------");
    }

    @Test
    void keepsTheMode() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        AtomicFile.write(file, bytes("new"));
        assertThat(mode(file)).isEqualTo("rw-rw-r--");
    }

    @Test
    void aLinkStaysALinkAndItsTargetIsReplaced() throws Exception {
        Path target = folder.resolve("dotfiles/hosts.json");
        Files.createDirectories(target.getParent());
        Path middle = Files.createSymbolicLink(folder.resolve("middle"), target);
        Path link = Files.createSymbolicLink(folder.resolve("a.json"), Path.of("middle"));
        AtomicFile.write(link, bytes("first"));
        AtomicFile.write(link, bytes("new"));
        assertThat(link).isSymbolicLink();
        assertThat(middle).isSymbolicLink();
        assertThat(Files.readString(target)).isEqualTo("new");
    }

    @Test
    void aCircleOfLinksIsRefused() throws Exception {
        Path link = folder.resolve("a.json");
        Files.createSymbolicLink(link, Path.of("a.json"));
        var refusal =
                catchThrowableOfType(
                        ConfigException.class, () -> AtomicFile.write(link, bytes("x")));
        assertThat(refusal.sentence(Words.of(Locale.ENGLISH)))
                .contains(link.toString(), "cannot be saved", "too many links");
    }

    @Test
    void aLeftoverOfAKilledProcessIsReplaced() throws Exception {
        Files.writeString(folder.resolve(".a.json.tmp"), "half");
        AtomicFile.write(folder.resolve("a.json"), bytes("new"));
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aFolderThatMayOnlyBeReadIsSaidAndTheFileStays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            assumeTrue(!Files.isWritable(folder), "the superuser may write anywhere");
            var refusal =
                    catchThrowableOfType(
                            ConfigException.class, () -> AtomicFile.write(file, bytes("new")));
            assertThat(refusal.message().key()).isEqualTo("config.error.save.denied");
            assertThat(file).hasContent("old");
        } finally {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNobodyMayWriteTheSentenceSaysWhatToDo() {
        // Not even the superuser makes files in /proc.
        Path file = Path.of("/proc/atalaya-test/hosts.json");
        var refusal =
                catchThrowableOfType(
                        ConfigException.class, () -> AtomicFile.write(file, bytes("new")));
        assertThat(refusal.sentence(Words.of(Locale.ENGLISH)))
                .startsWith("/proc/atalaya-test/hosts.json ")
                .contains("kept here and saved with the next change");
    }

    @Test
    void aLinkInThePlaceOfTheTemporaryFileIsNotFollowed() throws Exception {
        Path innocent = Files.writeString(folder.resolve("innocent"), "mine");
        Files.createSymbolicLink(folder.resolve(".a.json.tmp"), innocent);
        AtomicFile.write(folder.resolve("a.json"), bytes("new"));
        assertThat(innocent).hasContent("mine");
        assertThat(names()).containsExactly("a.json", "innocent");
    }

    @ParameterizedTest
    @CsvSource({
        "No space left on device,config.error.save.full",
        "Disk quota exceeded,config.error.save.full",
        "Read-only file system,config.error.save.denied",
        "Input/output error,config.error.save.other"
    })
    void eachFaultOfTheDiskHasItsSentence(String reason, String key) {
        Path file = folder.resolve("a.json");
        for (IOException fault :
                List.of(
                        new IOException(reason),
                        new FileSystemException(file.toString(), null, reason))) {
            ConfigException refusal = AtomicFile.refusal(file, fault);
            assertThat(refusal.message().key()).isEqualTo(key);
            assertThat(refusal.sentence(Words.of(Locale.ENGLISH)))
                    .contains(file.toString(), reason);
        }
    }
}
