package org.atalaya.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atalaya.support.Patience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the voice, the notice and the beep start: with which words, and for how long. */
@Timeout(30)
class ProgramsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "Web is down, Web is down",
        "--help, help",
        "'  -rf /', rf /",
        "'a\u0007b\nc', a b c",
        "'a\u202eb', a b",
        "—x, x",
        "'---', ''"
    })
    void textIsMadeHarmless(String text, String plain) {
        assertThat(Programs.plain(text, 200)).isEqualTo(plain);
    }

    @Test
    void textIsCutBetweenCharacters() {
        assertThat(Programs.plain("abc", 2)).isEqualTo("ab");
        assertThat(Programs.plain("a👩b", 2)).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "Mac OS X", "Windows 11"})
    void noTextOfAHostIsEverPartOfAScript(String system) {
        String text = "$(reboot) \"; 'x";
        List<Programs.Call> all =
                java.util.stream.Stream.concat(
                                new Voice(system, Locale.ENGLISH).ways(text).stream(),
                                new DesktopNotice(system).ways("Down", text).stream())
                        .toList();
        for (Programs.Call call : all) {
            assertThat(call.arguments())
                    .allMatch(argument -> argument.equals(text) || !argument.contains("reboot"));
            assertThat(call.arguments().contains(text) || call.input().contains(text)).isTrue();
        }
        assertThat(Beep.ways(system)).isNotEmpty();
    }

    @Test
    void theVoiceSpeaksTheLanguageOfTheInterface() {
        assertThat(new Voice("Linux", Locale.of("es")).ways("Web").getFirst().arguments())
                .containsExactly("espeak-ng", "-v", "es", "--", "Web");
        assertThat(new Voice("Windows 11", Locale.of("es")).ways("Web").getFirst().arguments())
                .last()
                .asString()
                .contains("'es'");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void theFirstWayThatEndsWellIsTakenWithItsArgumentsAndInput() throws Exception {
        Path said = folder.resolve("said");
        Path program = program("printf '%s|' \"$@\" > " + said + "; cat >> " + said + "; exit 0");
        Programs programs = new Programs(SOON);
        boolean started =
                programs.start(
                        List.of(
                                new Programs.Call(folder.resolve("missing").toString()),
                                new Programs.Call("false"),
                                new Programs.Call(
                                        List.of(program.toString(), "a b", "$HOME"), "ñ\n"),
                                new Programs.Call("touch", folder.resolve("never") + "")));
        assertThat(started).isTrue();
        Patience.until("said", SOON, () -> text(said).endsWith("ñ\n"));
        assertThat(text(said)).isEqualTo("a b|$HOME|ñ\n");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aProgramThatHangsIsEndedAndHoldsUpNobody() throws Exception {
        Path program = program("exec sleep 600");
        Programs programs = new Programs(Duration.ofMillis(300));
        Programs.Call hangs = new Programs.Call(program.toString());
        assertThat(programs.start(List.of(hangs))).isTrue();
        assertThat(programs.start(List.of(hangs))).as("one at a time").isFalse();
        Patience.until("free again", SOON, () -> programs.start(List.of(hangs)));
        assertThat(programs.endsWell(hangs)).isFalse();
    }

    private Path program(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("program"), "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
