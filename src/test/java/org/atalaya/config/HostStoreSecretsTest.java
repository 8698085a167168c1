package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Credentials;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.Secret;
import org.atalaya.support.Hosts;
import org.atalaya.support.SecretHosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Secrets leave hosts.json when their host is saved, and never get lost on the way. */
class HostStoreSecretsTest {

    private static final String WORD = "hunter2";

    private static final String TYPED =
            """
            {
              "hosts": [
                {"id": "a", "name": "A", "check": {"type": "http", "url": "https://a.example/",
                  "bearer": "hunter2"}},
                {"id": "e", "name": "E", "check": {"type": "http", "url": "https://e.example/",
                  "bearer": "${env:HOME}"}}
              ]
            }
            """;

    /** Remembers what it was told. */
    private static final class Ear implements HostStoreListener {

        private final List<String> heard = new ArrayList<>();

        @Override
        public void failed(ConfigException problem) {
            heard.add(problem.message().key());
        }

        @Override
        public void noticed(Message message) {
            heard.add(message.key());
            assertThat(message.sentence(Words.of(Locale.ENGLISH))).doesNotContain(WORD);
        }

        @Override
        public void merged(Wall wall) {
            heard.add("merged");
        }
    }

    @TempDir Path folder;
    private final Ear ear = new Ear();
    private final FakeKeyring keyring = new FakeKeyring();
    private Path path;
    private Path file;

    @BeforeEach
    void nameTheFiles() {
        path = folder.resolve("hosts.json");
        file = folder.resolve("secrets.json");
    }

    private SecretStore secrets() throws Exception {
        return FakeKeyring.store(folder, keyring);
    }

    private HostStore open(SecretStore secrets) {
        HostStore store =
                new HostStore(
                        new HostFile(path), Duration.ofHours(1), InstantSource.system(), secrets);
        store.addListener(ear);
        return store;
    }

    private static Host bearer(String id, String token) {
        URI url = URI.create("https://" + id + ".example/");
        return SecretHosts.bearer(id, url, Secret.of(token));
    }

    private static Secret token(Host host) {
        return host.check() instanceof HttpCheck check
                        && check.ask().credentials() instanceof Credentials.Bearer(Secret token)
                ? token
                : Secret.of("no token");
    }

    private static Host host(HostStore store, String id) {
        return store.hosts().stream().filter(h -> h.id().equals(id)).findFirst().orElseThrow();
    }

    private static String secretOf(HostStore store, String id, SecretStore secrets) {
        return token(host(store, id)).storedId().flatMap(secrets::get).orElse("nothing");
    }

    @Test
    void aTypedSecretIsAReferenceAtOnceAndOnTheDisk() throws Exception {
        SecretStore secrets = secrets();
        try (HostStore store = open(secrets)) {
            store.save(bearer("a", WORD));
            assertThat(secretOf(store, "a", secrets)).isEqualTo(WORD);
        }
        assertThat(path).content().doesNotContain(WORD).contains("\"${secret:");
        SecretStore again = secrets();
        try (HostStore store = open(again)) {
            assertThat(secretOf(store, "a", again)).isEqualTo(WORD);
        }
    }

    @Test
    void aSecretInTheFileIsReadAndMovedWithTheNextSaveOfItsHost() throws Exception {
        Files.writeString(path, TYPED);
        SecretStore secrets = secrets();
        try (HostStore store = open(secrets)) {
            assertThat(token(host(store, "a")).text()).isEqualTo(WORD);
            store.save(Hosts.web("b", "B"));
            store.flush();
            assertThat(path).content().contains(WORD);
            store.save(host(store, "a"));
            store.flush();
            assertThat(secretOf(store, "a", secrets)).isEqualTo(WORD);
        }
        assertThat(path).content().doesNotContain(WORD).contains("\"${env:HOME}\"");
        assertThat(folder.resolve("hosts.json.bak")).content().doesNotContain(WORD);
        assertThat(file).content().doesNotContain(WORD);
    }

    @Test
    void theLastGoodCopyStaysTheOneBeforeWhereNoSecretStoodInTheFile() throws Exception {
        try (HostStore store = open(secrets())) {
            store.save(Hosts.web("b", "B"));
            store.flush();
            String first = Files.readString(path);
            store.save(bearer("a", WORD));
            store.flush();
            assertThat(folder.resolve("hosts.json.bak")).hasContent(first);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whatTheStoreCannotKeepStaysInTheFileAndIsSaid() throws Exception {
        AtomicFile.writePrivate(file, "{".getBytes());
        SecretStore secrets = secrets();
        try (HostStore store = open(secrets)) {
            assertThat(store.problems()).hasSize(1);
            store.save(bearer("a", WORD));
            store.flush();
            assertThat(path).content().contains(WORD);
            assertThat(token(host(store, "a")).text()).isEqualTo(WORD);
            store.save(bearer("b", "hunter3"));
            store.flush();
        }
        assertThat(ear.heard)
                .containsExactly("secrets.error.broken", "secrets.notice.bare", "merged", "merged");
        assertThat(file).hasContent("{");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onceTheStoreIsMendedTheNextSaveMovesIt() throws Exception {
        try (HostStore store = open(secrets())) {
            store.save(bearer("b", "hunter3"));
        }
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SecretStore secrets = secrets();
        try (HostStore store = open(secrets)) {
            store.save(bearer("a", WORD));
            store.flush();
            assertThat(path).content().contains(WORD);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            store.save(host(store, "a"));
            store.flush();
            assertThat(secretOf(store, "b", secrets)).isEqualTo("hunter3");
        }
        assertThat(path).content().doesNotContain(WORD);
        assertThat(folder.resolve("hosts.json.bak")).content().doesNotContain(WORD);
    }

    @Test
    void aDeletedHostKeepsItsSecretUntilTheEnd() throws Exception {
        SecretStore secrets = secrets();
        String id;
        try (HostStore store = open(secrets)) {
            store.save(bearer("a", WORD));
            store.save(bearer("b", "hunter3"));
            Host deleted = host(store, "a");
            id = token(deleted).storedId().orElseThrow();
            store.delete("a");
            store.flush();
            assertThat(secrets().get(id)).contains(WORD);
            store.save(deleted);
            store.flush();
            assertThat(secretOf(store, "a", secrets)).isEqualTo(WORD);
            store.delete("a");
        }
        assertThat(secrets().get(id)).isEmpty();
        try (HostStore store = open(secrets())) {
            assertThat(secretOf(store, "b", secrets())).isEqualTo("hunter3");
        }
    }

    @Test
    void orphansAreSweptWhenTheFileIsOpened() throws Exception {
        String id;
        try (HostStore store = open(secrets())) {
            store.save(bearer("a", WORD));
            id = token(host(store, "a")).storedId().orElseThrow();
        }
        Files.writeString(path, "{\"hosts\": []}");
        open(secrets()).close();
        assertThat(secrets().get(id)).isEmpty();
    }

    @Test
    void nothingIsSweptWhereTheFileIsGoneOrBrokenOrPartlyUnderstood() throws Exception {
        String id;
        try (HostStore store = open(secrets())) {
            store.save(bearer("a", WORD));
            id = token(host(store, "a")).storedId().orElseThrow();
        }
        for (String content : List.of("", "{", "{\"hosts\": [{}]}", "[]")) {
            Files.writeString(path, content);
            open(secrets()).close();
            assertThat(secrets().get(id)).as(content).contains(WORD);
        }
        Files.delete(path);
        open(secrets()).close();
        assertThat(secrets().get(id)).contains(WORD);
    }

    @Test
    void aBrokenAddressNeverShowsItsPassword() throws Exception {
        for (String url : List.of("https://ana:hunter2@a.example", "ana:hunter2@a.example")) {
            Files.writeString(path, TYPED.replace("https://a.example/", url));
            try (HostStore store = open(secrets())) {
                assertThat(store.problems()).isNotEmpty();
                assertThat(store.problems().toString()).doesNotContain("ana:hunter2");
                assertThat(store.problems().getFirst().sentence(Words.of(Locale.ENGLISH)))
                        .doesNotContain(WORD);
            }
        }
    }
}
