package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.atalaya.support.ChildJvm;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InstanceLockTest {

    @TempDir Path folder;

    @Test
    void aSecondProcessIsRefusedUntilTheFirstIsGoneHoweverItGoes() throws Exception {
        Path file = folder.resolve("new/hosts.json");
        try (ChildJvm first = ChildJvm.start(LockHolder.class, file)) {
            assertThat(first.line()).isEqualTo("locked null");
            var refusal =
                    catchThrowableOfType(ConfigException.class, () -> InstanceLock.acquire(file));
            assertThat(refusal.sentence(Words.of(Locale.ENGLISH)))
                    .isEqualTo(
                            "Another Atalaya (process "
                                    + first.pid()
                                    + ") already runs with "
                                    + file
                                    + ". Use that one, close it first, or give this one a file of"
                                    + " its own with --config.");
            first.kill();
        }
        try (InstanceLock lock = InstanceLock.acquire(file)) {
            assertThat(lock.warning()).isNull();
            assertThat(folder.resolve("new/hosts.json.lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }

    @Test
    void aLinkToTheSameConfigurationIsTheSameConfiguration() throws Exception {
        Path file = Files.writeString(folder.resolve("hosts.json"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        try (InstanceLock lock = InstanceLock.acquire(file);
                ChildJvm second = ChildJvm.start(LockHolder.class, link)) {
            assertThat(lock.warning()).isNull();
            assertThat(second.line()).startsWith("Another Atalaya");
        }
    }

    @Test
    void givenBackItCanBeTakenAgain() throws Exception {
        Path file = folder.resolve("hosts.json");
        InstanceLock.acquire(file).close();
        try (InstanceLock again = InstanceLock.acquire(file)) {
            assertThat(again.warning()).isNull();
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whereNoLockCanBeMadeTheProgramGoesOnAndSaysSo() throws Exception {
        Path file = Path.of("/proc/atalaya-test/hosts.json");
        try (InstanceLock lock = InstanceLock.acquire(file)) {
            Message warning = lock.warning();
            assertThat(warning).isNotNull();
            assertThat(warning.sentence(Words.of(Locale.ENGLISH)))
                    .contains(file.toString(), "Do not start a second one");
        }
    }
}
