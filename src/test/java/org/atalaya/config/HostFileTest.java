package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostFileTest {

    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("hosts.json");
    }

    private ReadResult read() {
        return new HostFile(path).read();
    }

    private static String sentences(ReadResult result) {
        StringBuilder all = new StringBuilder();
        result.problems()
                .forEach(p -> all.append(p.sentence(Words.of(Locale.ENGLISH))).append('\n'));
        return all.toString();
    }

    @Test
    void noFileIsAnEmptyWallWithoutAProblem() {
        assertThat(read()).isEqualTo(new ReadResult(Wall.EMPTY, List.of(), true));
        assertThat(path).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "\ufeff"})
    void anEmptyFileIsAnEmptyWallThatNamesTheLastGoodCopy(String nothing) throws Exception {
        Files.writeString(path, nothing);
        assertThat(read().usable()).isTrue();
        assertThat(read().problems()).isEmpty();
        Path backup = Files.writeString(folder.resolve("hosts.json.bak"), "{}");
        assertThat(sentences(read()))
                .isEqualTo(
                        path
                                + ": The last good copy is "
                                + backup
                                + ". To go back to it, copy it over"
                                + " this file.\n");
    }

    @Test
    void aBrokenFileNamesTheLastGoodCopyToo() throws Exception {
        Files.writeString(path, "{\"hosts\": [");
        Path backup = Files.writeString(folder.resolve("hosts.json.bak"), "{}");
        assertThat(sentences(read())).contains("line 1", "This is not JSON", backup.toString());
    }

    @Test
    void aWallWhoseHostsWereAllDeletedIsNoProblem() throws Exception {
        Files.writeString(path, "{\"hosts\": []}");
        Files.writeString(folder.resolve("hosts.json.bak"), "{}");
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsNoFault() throws Exception {
        Files.writeString(path, "\ufeff{\"board\":\"Büro\"}");
        assertThat(read().wall().board()).isEqualTo("Büro");
        assertThat(read().problems()).isEmpty();
    }

    @Test
    void textInAnotherEncodingIsNotUsable() throws Exception {
        Files.write(path, "{\"board\":\"Büro\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(read().usable()).isFalse();
        assertThat(sentences(read())).startsWith(path + ": This is not text in UTF-8.");
    }

    @Test
    void aFolderIsNotUsable() throws Exception {
        Files.createDirectory(path);
        assertThat(read().usable()).isFalse();
        assertThat(sentences(read())).contains("is a folder. Name a file in it");
    }

    @Test
    void copiesSetAsideNeverReplaceEachOther() throws Exception {
        KeptFile file = new KeptFile(path);
        Instant now = Instant.parse("2026-11-22T14:52:07Z");
        Files.writeString(path, "first");
        assertThat(file.setAside(now)).hasContent("first");
        Files.writeString(path, "second");
        assertThat(file.setAside(now)).hasContent("second");
        assertThat(folder.resolve("hosts.json.broken-20261122T145207Z")).hasContent("first");
        assertThat(folder.resolve("hosts.json.broken-20261122T145207Z-2")).hasContent("second");
    }
}
