package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.atalaya.model.Secret;
import org.atalaya.words.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed as a secret is kept, comes back, and can be read by nobody else. */
class SecretStoreTest {

    private static final Secret PASSWORD = Secret.of("hunter2 \"ñ\" 🔑");

    @TempDir Path folder;
    private final FakeKeyring keyring = new FakeKeyring();
    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("secrets.json");
    }

    private SecretStore open(@Nullable FakeKeyring ring) throws Exception {
        return FakeKeyring.store(folder, ring);
    }

    private static String id(Secret reference) {
        return reference.storedId().orElseThrow();
    }

    private String saved(@Nullable FakeKeyring ring) throws Exception {
        SecretStore store = open(ring);
        Secret reference = store.put(PASSWORD);
        store.flush();
        return id(reference);
    }

    private static String key(SecretStore store) {
        assertThat(store.problems()).hasSize(1);
        return store.problems().getFirst().message().key();
    }

    private static String refusal(SecretStore store) {
        store.put(Secret.of("another"));
        return catchThrowableOfType(ConfigException.class, store::flush).message().key();
    }

    @Test
    void whatIsPutIsThereAtOnceAndAfterARestart() throws Exception {
        SecretStore store = open(keyring);
        Secret reference = store.put(PASSWORD);
        assertThat(reference.isReference()).isTrue();
        assertThat(store.get(id(reference))).contains(PASSWORD.text());
        assertThat(file).doesNotExist();
        store.flush();
        assertThat(open(keyring).get(id(reference))).contains(PASSWORD.text());
        assertThat(open(keyring).problems()).isEmpty();
    }

    @Test
    void withAKeyringTheFileHoldsNoSecretAndTheKeyringOneKey() throws Exception {
        saved(keyring);
        assertThat(Files.readString(file)).doesNotContain("hunter2");
        assertThat(keyring.keys).hasSize(1);
        keyring.keys.values().forEach(key -> assertThat(file).content().doesNotContain(key));
    }

    @Test
    void withoutAKeyringItIsAFileOfItsOwnerAlone() throws Exception {
        String id = saved(null);
        assertThat(open(null).get(id)).contains(PASSWORD.text());
        assertThat(open(null).describe()).isEqualTo(new SecretPlace.InFile(file));
        assertThat(OwnerOnly.holds(file)).isTrue();
    }

    @Test
    void saysWhereTheyAreKept() throws Exception {
        Words words = Words.of(Locale.ENGLISH);
        assertThat(open(keyring).describe())
                .isEqualTo(new SecretPlace.InKeyring("secret-service", file));
        assertThat(keyring.asked).isZero();
        saved(keyring);
        assertThat(open(keyring).describe().sentence(words))
                .contains(file.toString(), "encrypted", "Secret Service");
        Files.delete(file);
        assertThat(open(null).describe().sentence(words))
                .contains(file.toString(), "unencrypted", "only its owner");
        assertThat(new SecretPlace.InKeyring("keychain", file).sentence(words))
                .contains("keychain");
    }

    @Test
    void nothingToKeepAsksNobodyAndWritesNothing() throws Exception {
        SecretStore store = open(keyring);
        store.flush();
        store.remove("unknown");
        store.keepOnly(Set.of());
        assertThat(keyring.asked).isZero();
        assertThat(file).doesNotExist();
    }

    @Test
    void aReferenceIsNotPutAgain() throws Exception {
        SecretStore store = open(keyring);
        assertThat(store.put(Secret.of("${env:TOKEN}"))).isEqualTo(Secret.of("${env:TOKEN}"));
        store.flush();
        assertThat(file).doesNotExist();
    }

    @Test
    void whatIsRemovedIsGoneFromTheDisk() throws Exception {
        String first = saved(keyring);
        SecretStore store = open(keyring);
        String second = id(store.put(Secret.of("stays")));
        store.remove(first);
        assertThat(store.get(first)).isEmpty();
        store.flush();
        assertThat(open(keyring).get(first)).isEmpty();
        assertThat(open(keyring).get(second)).contains("stays");
        assertThat(file).content().doesNotContain(first);
    }

    @Test
    void onlyWhatIsStillNamedIsKept() throws Exception {
        SecretStore store = open(null);
        String kept = id(store.put(Secret.of("one")));
        String orphan = id(store.put(Secret.of("two")));
        store.keepOnly(Set.of(kept));
        assertThat(open(null).get(kept)).contains("one");
        assertThat(open(null).get(orphan)).isEmpty();
    }

    @Test
    void aSecretInClearIsSealedOnceThereIsAKeyring() throws Exception {
        String old = saved(null);
        assertThat(file).content().contains("hunter2");
        assertThat(open(keyring).describe()).isInstanceOf(SecretPlace.InFile.class);
        saved(keyring);
        assertThat(file).content().doesNotContain("hunter2");
        assertThat(open(keyring).get(old)).contains(PASSWORD.text());
    }

    @Test
    void aKeyringThatKeepsNothingIsNotTrusted() throws Exception {
        keyring.forgetful = true;
        SecretStore store = open(keyring);
        Secret reference = store.put(PASSWORD);
        store.flush();
        assertThat(store.describe()).isEqualTo(new SecretPlace.InFile(file));
        assertThat(open(null).get(id(reference))).contains(PASSWORD.text());
    }

    @Test
    void aKeyringThatDoesNotAnswerIsAskedOnceAndTheFileIsUsed() throws Exception {
        keyring.locked = true;
        SecretStore store = open(keyring);
        store.put(PASSWORD);
        store.flush();
        store.put(Secret.of("another"));
        store.flush();
        assertThat(keyring.asked).isEqualTo(1);
        assertThat(store.describe()).isEqualTo(new SecretPlace.InFile(file));
        assertThat(OwnerOnly.holds(file)).isTrue();
    }

    @Test
    void lockedSecretsAreSaidAndNeverWrittenOver() throws Exception {
        String id = saved(keyring);
        String before = Files.readString(file);
        keyring.locked = true;
        SecretStore store = open(keyring);
        assertThat(key(store)).isEqualTo("secrets.error.locked");
        assertThat(store.get(id)).isEmpty();
        assertThat(refusal(store)).isEqualTo("secrets.error.locked");
        assertThat(file).hasContent(before);
    }

    @Test
    void whatIsUnlockedLaterComesBackWithTheNextSave() throws Exception {
        String old = saved(keyring);
        keyring.locked = true;
        SecretStore store = open(keyring);
        Secret added = store.put(Secret.of("another"));
        keyring.locked = false;
        store.flush();
        assertThat(store.get(old)).contains(PASSWORD.text());
        assertThat(open(keyring).get(id(added))).contains("another");
    }

    @Test
    void aMachineWithoutTheKeyringSaysSo() throws Exception {
        saved(keyring);
        SecretStore store = open(null);
        assertThat(key(store)).isEqualTo("secrets.error.noKeyring");
        assertThat(refusal(store)).isEqualTo("secrets.error.noKeyring");
    }

    @Test
    void aKeyThatIsGoneIsSaid() throws Exception {
        saved(keyring);
        keyring.keys.clear();
        assertThat(key(open(keyring))).isEqualTo("secrets.error.lostKey");
        assertThat(refusal(open(keyring))).isEqualTo("secrets.error.lostKey");
    }

    @Test
    void aKeyThatIsNoneIsSaid() throws Exception {
        saved(keyring);
        keyring.keys.replaceAll((id, key) -> "not a key");
        assertThat(key(open(keyring))).isEqualTo("secrets.error.lostKey");
    }

    @Test
    void anotherKeyOpensNothing() throws Exception {
        saved(keyring);
        keyring.keys.replaceAll((id, key) -> SecretSeal.newKey());
        assertThat(key(open(keyring))).isEqualTo("secrets.error.broken");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "{\"version\": 1}",
                "{\"version\": \"x\", \"secrets\": {}}",
                "{\"version\": 1, \"secrets\": []}",
                "{\"version\": 1, \"secrets\": {\"a\": 1}}",
                "{\"version\": 1, \"secrets\": {\"a\": null}}",
                "{\"version\": 1, \"key\": \"a\", \"secrets\": {\"hunter2\": \"b\"}}",
                "{\"version\": 1, \"keyring\": \"x\", \"key\": \"a\", \"secrets\": {}}",
            })
    void aFileThatCannotBeUnderstoodIsSaidAndKept(String content) throws Exception {
        AtomicFile.writePrivate(file, content.getBytes());
        SecretStore store = open(keyring);
        assertThat(key(store)).isEqualTo("secrets.error.broken");
        assertThat(refusal(store)).isEqualTo("secrets.error.broken");
        assertThat(Files.readString(file)).isEqualTo(content);
    }

    @Test
    void bytesThatAreNoTextAreKeptToo() throws Exception {
        byte[] bytes = {'{', (byte) 0xff};
        AtomicFile.writePrivate(file, bytes);
        assertThat(refusal(open(keyring))).isEqualTo("secrets.error.broken");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void aFileOfALaterVersionIsLeftAlone() throws Exception {
        AtomicFile.writePrivate(file, "{\"version\": 2, \"secrets\": {}}".getBytes());
        assertThat(key(open(keyring))).isEqualTo("secrets.error.newer");
        assertThat(refusal(open(keyring))).isEqualTo("secrets.error.newer");
    }

    @Test
    void aFolderInItsPlaceIsSaid() throws Exception {
        Files.createDirectory(
                file,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(key(open(keyring))).isEqualTo("secrets.error.unreadable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-"})
    @DisabledOnOs(OS.WINDOWS)
    void aFileThatOthersCanReadIsRefusedWithWhatToDo(String mode) throws Exception {
        String id = saved(null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        SecretStore store = open(null);
        assertThat(store.get(id)).isEmpty();
        assertThat(store.problems().getFirst().sentence(Words.of(Locale.ENGLISH)))
                .contains(file.toString(), "chmod 600");
        assertThat(refusal(store)).isEqualTo("secrets.error.open");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(mode);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void whoPutsTheModeRightMayGoOnWithoutARestart() throws Exception {
        String id = saved(null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        SecretStore store = open(null);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        store.put(Secret.of("another"));
        store.flush();
        assertThat(store.get(id)).contains(PASSWORD.text());
    }

    @Test
    void everyWallInAFolderHasItsOwn() throws Exception {
        saved(null);
        SecretStore other = SecretStore.of(folder.resolve("dc2.json"), Optional.empty());
        other.put(Secret.of("theirs"));
        other.flush();
        assertThat(folder.resolve("dc2.secrets.json")).exists();
        assertThat(file).content().doesNotContain("theirs");
    }

    @Test
    void whatCouldNotBeKeptIsTakenBackAndStillKnown() throws Exception {
        SecretStore store = open(keyring);
        Secret reference = store.put(PASSWORD);
        assertThat(store.takeBack(reference)).isEqualTo(PASSWORD);
        assertThat(store.get(id(reference))).contains(PASSWORD.text());
        store.flush();
        assertThat(file).doesNotExist();
        assertThat(store.takeBack(Secret.of("${env:A}"))).isEqualTo(Secret.of("${env:A}"));
    }
}
