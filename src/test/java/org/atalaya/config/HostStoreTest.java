package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Host;
import org.atalaya.support.Hosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostStoreTest {

    private static final Duration NEVER_BY_ITSELF = Duration.ofHours(1);
    private static final String BROKEN = "{\"hosts\": [{\"name\": \"A\",}]}";

    /** Remembers what it was told. */
    private static final class Ear implements HostStoreListener {

        private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
        private final CountDownLatch saved = new CountDownLatch(1);

        @Override
        public void saved(Path file) {
            heard.add("saved");
            saved.countDown();
        }

        @Override
        public void failed(ConfigException problem) {
            heard.add(problem.message().key());
        }

        @Override
        public void noticed(Message message) {
            heard.add(message.key());
        }

        @Override
        public void merged(Wall wall) {
            heard.add("merged " + wall.hosts().stream().map(Host::id).toList());
        }
    }

    @TempDir Path folder;
    private final Ear ear = new Ear();
    private Path path;

    @BeforeEach
    void nameTheFile() {
        path = folder.resolve("hosts.json");
    }

    private HostStore open(Duration delay) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2026-11-22T14:52:07Z"));
        HostStore store = new HostStore(new HostFile(path), delay, clock);
        store.addListener(ear);
        return store;
    }

    private HostStore open() {
        return open(NEVER_BY_ITSELF);
    }

    private List<Host> onDisk() {
        ReadResult result = new HostFile(path).read();
        assertThat(result.problems()).isEmpty();
        return result.wall().hosts();
    }

    private Path aside() {
        return folder.resolve("hosts.json.broken-20261122T145207Z");
    }

    @Test
    void whatIsSavedIsThereAfterARestart() throws Exception {
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.save(Hosts.web("b", "B"));
            store.save(Hosts.web("a", "A again"));
            store.delete("b");
        }
        assertThat(ear.heard).containsExactly("saved");
        try (HostStore store = open()) {
            assertThat(store.hosts()).containsExactly(Hosts.web("a", "A again"));
            assertThat(store.problems()).isEmpty();
        }
    }

    @Test
    void savesByItselfAfterAMoment() throws Exception {
        try (HostStore store = open(Duration.ofMillis(1))) {
            store.save(Hosts.web("a", "A"));
            assertThat(ear.saved.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(onDisk()).containsExactly(Hosts.web("a", "A"));
        }
    }

    @Test
    void aBurstIsOneWrite() throws Exception {
        try (HostStore store = open()) {
            for (int i = 0; i < 100; i++) {
                store.save(Hosts.web("h" + i, "Host " + i));
            }
            store.flush();
            store.flush();
        }
        assertThat(ear.heard).containsExactly("saved");
        assertThat(onDisk()).hasSize(100);
    }

    @Test
    void withoutAChangeNothingIsWritten() {
        open().close();
        assertThat(path).doesNotExist();
        assertThat(ear.heard).isEmpty();
    }

    @Test
    void theLastGoodCopyIsKept() throws Exception {
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.flush();
            String first = Files.readString(path);
            store.save(Hosts.web("b", "B"));
            store.flush();
            assertThat(folder.resolve("hosts.json.bak")).hasContent(first);
        }
    }

    @Test
    void aBrokenFileIsNotTouchedByOpeningAndClosing() throws Exception {
        Files.writeString(path, BROKEN);
        try (HostStore store = open()) {
            assertThat(store.hosts()).isEmpty();
            assertThat(store.problems()).hasSize(1);
        }
        assertThat(path).hasContent(BROKEN);
    }

    @Test
    void aBrokenFileIsCopiedAsideByteForByteBeforeTheFirstSave() throws Exception {
        byte[] broken = {'{', (byte) 0xff, '\r', '\n', 0};
        Files.write(path, broken);
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.flush();
            store.save(Hosts.web("b", "B"));
            store.flush();
        }
        assertThat(Files.readAllBytes(aside())).isEqualTo(broken);
        assertThat(onDisk()).hasSize(2);
        assertThat(ear.heard).containsExactly("config.notice.aside", "saved", "saved");
    }

    @Test
    void aBrokenFileNeverBecomesTheLastGoodCopy() throws Exception {
        Path backup = Files.writeString(folder.resolve("hosts.json.bak"), "{\"board\":\"good\"}");
        Files.writeString(path, BROKEN);
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
        }
        assertThat(backup).hasContent("{\"board\":\"good\"}");
    }

    @Test
    void aBrokenFileThatWasMendedMeanwhileIsUsed() throws Exception {
        Files.writeString(path, BROKEN);
        try (HostStore store = open()) {
            Files.writeString(path, BROKEN.replace(",}", ", \"check\": {}}"));
            store.save(Hosts.web("b", "B"));
        }
        assertThat(Files.readString(path)).contains("{\"name\": \"A\", \"check\": {}}");
        assertThat(ear.heard).contains("config.notice.merged", "merged [b]", "saved");
        assertThat(aside()).doesNotExist();
    }

    @Test
    void whatSomebodyElseChangedStaysAndOursGoesIn() throws Exception {
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.save(Hosts.web("b", "B"));
            store.save(Hosts.web("c", "C"));
            store.flush();
            String theirs =
                    Files.readString(path).replace("\"name\": \"A\"", "\"name\": \"Theirs\"");
            Files.writeString(path, theirs);
            store.save(Hosts.web("b", "Ours"));
            store.delete("c");
            store.flush();
            assertThat(store.hosts()).extracting(Host::name).containsExactly("Theirs", "Ours");
            assertThat(folder.resolve("hosts.json.bak")).hasContent(theirs);
        }
        assertThat(onDisk()).extracting(Host::name).containsExactly("Theirs", "Ours");
        assertThat(ear.heard)
                .containsExactly("saved", "config.notice.merged", "merged [a, b]", "saved");
    }

    @Test
    void whatSomebodyElseBrokeIsCopiedAsideAndOursIsSaved() throws Exception {
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.flush();
            Files.writeString(path, BROKEN);
            store.save(Hosts.web("b", "B"));
        }
        assertThat(aside()).hasContent(BROKEN);
        assertThat(onDisk()).extracting(Host::id).containsExactly("a", "b");
    }

    @Test
    void aHostOfOursThatSomebodyElseMadeUnreadableIsOursAgain() throws Exception {
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.flush();
            Files.writeString(path, Files.readString(path).replace("https://a.", "ftp://a."));
            store.save(Hosts.web("a", "Ours"));
        }
        assertThat(onDisk()).containsExactly(Hosts.web("a", "Ours"));
    }

    @Test
    void aFileThatWasDeletedIsWrittenAgain() throws Exception {
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            store.flush();
            Files.delete(path);
            store.save(Hosts.web("b", "B"));
        }
        assertThat(onDisk()).extracting(Host::id).containsExactly("a", "b");
    }

    @Test
    void aFailedSaveIsToldAndTriedAgain() throws Exception {
        Path parent = folder.resolve("later");
        Files.writeString(parent, "in the way");
        path = parent.resolve("hosts.json");
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            var problem = catchThrowableOfType(ConfigException.class, store::flush);
            assertThat(problem.sentence(Words.of(Locale.ENGLISH))).contains(path.toString());
            assertThat(store.hosts()).hasSize(1);
            Files.delete(parent);
            store.flush();
        }
        assertThat(onDisk()).containsExactly(Hosts.web("a", "A"));
        assertThat(ear.heard).hasSize(2).endsWith("saved");
    }

    @Test
    void aFolderInThePlaceOfTheFileIsSaid() throws Exception {
        Files.createDirectory(path);
        try (HostStore store = open()) {
            store.save(Hosts.web("a", "A"));
            catchThrowableOfType(ConfigException.class, store::flush);
        }
        assertThat(ear.heard).containsExactly("config.error.folder", "config.error.folder");
    }

    @Test
    void afterClosingNothingIsTakenAnyMore() {
        HostStore store = open();
        store.close();
        assertThatIllegalStateException().isThrownBy(() -> store.save(Hosts.web("a", "A")));
    }

    @Test
    void manyThreadsMaySaveAtOnce() throws Exception {
        try (HostStore store = open(Duration.ofMillis(1))) {
            List<Thread> threads = new ArrayList<>();
            for (int t = 0; t < 8; t++) {
                int first = t * 50;
                threads.add(
                        Thread.startVirtualThread(
                                () -> {
                                    for (int i = first; i < first + 50; i++) {
                                        store.save(Hosts.web("h" + i, "Host " + i));
                                    }
                                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
        }
        assertThat(onDisk()).hasSize(400);
    }
}
