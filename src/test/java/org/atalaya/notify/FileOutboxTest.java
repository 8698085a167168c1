package org.atalaya.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.support.ChildJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileOutboxTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve("data").resolve("outbox.log");
    }

    private static Letter letter(String key) {
        return Letters.down(key);
    }

    private List<String> keys() throws IOException {
        try (FileOutbox box = FileOutbox.open(file())) {
            return box.waiting().stream().map(Letter::key).toList();
        }
    }

    @Test
    void whatWaitsIsThereAgainInOrderAndUnchanged() throws IOException {
        try (FileOutbox box = FileOutbox.open(file())) {
            box.add(List.of(letter("b"), letter("a")));
            box.add(List.of(letter("c")));
        }
        try (FileOutbox box = FileOutbox.open(file())) {
            assertThat(box.waiting()).containsExactly(letter("b"), letter("a"), letter("c"));
        }
    }

    @Test
    void whatIsSettledIsGone() throws IOException {
        try (FileOutbox box = FileOutbox.open(file())) {
            box.add(List.of(letter("a"), letter("b"), letter("c")));
            box.settle(List.of("a", "c"));
            assertThat(box.waiting()).containsExactly(letter("b"));
        }
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void aLineCutShortDoesNotCountAndHarmsNoOther() throws IOException {
        try (FileOutbox box = FileOutbox.open(file())) {
            box.add(List.of(letter("a")));
        }
        String torn = new JournalLine.Added(letter("b")).write();
        Files.writeString(file(), torn.substring(0, torn.length() - 5), StandardOpenOption.APPEND);
        assertThat(keys()).containsExactly("a");
        try (FileOutbox box = FileOutbox.open(file())) {
            box.add(List.of(letter("c")));
        }
        assertThat(keys()).containsExactly("a", "c");
    }

    @Test
    void theFileStaysSmallHoweverMuchGoesThroughIt() throws IOException {
        try (FileOutbox box = FileOutbox.open(file())) {
            box.add(List.of(letter("stays")));
            List<Letter> letters = new ArrayList<>();
            for (int i = 0; i < FileOutbox.COMPACT_AT; i++) {
                letters.add(letter("k" + i));
            }
            box.add(letters);
            box.settle(letters.stream().map(Letter::key).toList());
            box.add(List.of(letter("after")));
            assertThat(Files.readAllLines(file())).hasSize(2);
        }
        assertThat(keys()).containsExactly("stays", "after");
    }

    @Test
    void twoProgramsDoNotShareOne() throws IOException {
        try (FileOutbox box = FileOutbox.open(file())) {
            assertThatThrownBy(() -> FileOutbox.open(file())).isInstanceOf(IOException.class);
            assertThat(box.waiting()).isEmpty();
        }
        assertThat(keys()).isEmpty();
    }

    @Test
    void onlyItsOwnerReadsIt() throws IOException {
        assertThat(keys()).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void killedAtAnyMomentItHasAllThatWasTakenIn() throws Exception {
        int lines = 50;
        try (ChildJvm child = ChildJvm.start(OutboxLoop.class, file())) {
            for (int i = 0; i < lines; i++) {
                assertThat(child.line()).isEqualTo("added " + i);
            }
            child.kill();
        }
        List<String> kept = keys();
        assertThat(kept).hasSizeGreaterThanOrEqualTo(lines);
        for (int i = 0; i < kept.size(); i++) {
            assertThat(kept.get(i)).isEqualTo("k" + i);
        }
    }
}
