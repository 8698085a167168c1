package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.atalaya.model.Secret;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the keyrings, played by scripts that note what they were asked. */
@DisabledOnOs(OS.WINDOWS)
class KeyringProgramTest {

    private static final String KEY = "0123abc";
    private static final Duration ENOUGH = Duration.ofSeconds(60);

    private static final String SECRET_TOOL =
            """
            case "$1" in
                store) cat > "$here/kept" ;;
                lookup) test -f "$here/kept" || exit 1; cat "$here/kept" ;;
            esac
            """;

    private static final String SECURITY =
            """
            case "$1" in
                -i) cat > "$here/kept" ;;
                *) test -f "$here/kept" || exit 44; sed 's/.* -w //' "$here/kept" ;;
            esac
            """;

    @TempDir Path folder;

    private Path program(String name, String body) throws Exception {
        String notes = "#!/bin/sh\nhere='" + folder + "'\necho \"$@\" >> \"$here/arguments\"\n";
        Path file = Files.writeString(folder.resolve(name), notes + body);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private Map<String, String> session() {
        String path = "relative" + File.pathSeparator + "/nowhere" + File.pathSeparator + folder;
        return Map.of("PATH", path, "DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus");
    }

    private Keyring secretTool(String body, Duration patience) throws Exception {
        program("secret-tool", body);
        return Keyring.of("Linux", session(), patience).orElseThrow();
    }

    private Keyring keychain(String body) throws Exception {
        Path program = program("security", body);
        return new Keychain(program.toString(), new KeyringProgram(ENOUGH));
    }

    private static String sentence(ConfigException refusal) {
        return refusal.sentence(Words.of(Locale.ENGLISH));
    }

    @Test
    void theSecretServiceKeepsAKeyThatNoArgumentShows() throws Exception {
        Keyring keyring = secretTool(SECRET_TOOL, ENOUGH);
        assertThat(keyring.get("a1")).isEmpty();
        keyring.put("a1", KEY);
        assertThat(keyring.get("a1")).contains(KEY);
        assertThat(folder.resolve("arguments"))
                .content()
                .contains("lookup application atalaya key a1")
                .contains("store --label=Atalaya application atalaya key a1")
                .doesNotContain(KEY);
    }

    @Test
    void theKeychainKeepsAKeyThatNoArgumentShows() throws Exception {
        Keyring keyring = keychain(SECURITY);
        assertThat(keyring.get("a1")).isEmpty();
        keyring.put("a1", KEY);
        assertThat(keyring.get("a1")).contains(KEY);
        assertThat(folder.resolve("kept"))
                .hasContent("add-generic-password -U -s org.atalaya -a a1 -w " + KEY);
        assertThat(folder.resolve("arguments")).content().doesNotContain(KEY);
    }

    @Test
    void theKeychainIsGivenNothingThatNeedsQuoting() throws Exception {
        Keyring keyring = keychain(SECURITY);
        assertThatIllegalArgumentException().isThrownBy(() -> keyring.put("a1", "x\ndelete"));
    }

    @Test
    void aComplaintIsRepeated() throws Exception {
        String body = "echo 'Cannot reach the bus' >&2; exit 1\n";
        for (Keyring keyring : List.of(secretTool(body, ENOUGH), keychain(body))) {
            var ofGet = catchThrowableOfType(ConfigException.class, () -> keyring.get("a1"));
            var ofPut = catchThrowableOfType(ConfigException.class, () -> keyring.put("a1", KEY));
            assertThat(sentence(ofGet)).contains("Cannot reach the bus", folder.toString());
            assertThat(sentence(ofPut)).contains("Cannot reach the bus").doesNotContain(KEY);
        }
    }

    @Test
    void aHangingProgramIsEndedWithItsChildren() throws Exception {
        Keyring keyring =
                secretTool("sleep 600 &\necho $! > \"$here/child\"\nwait\n", Duration.ofSeconds(2));
        var refusal = catchThrowableOfType(ConfigException.class, () -> keyring.get("a1"));
        assertThat(sentence(refusal)).contains("no answer in 2 s");
        long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
        Optional<ProcessHandle> left = ProcessHandle.of(child);
        if (left.isPresent()) {
            left.get().onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aHangingKeyringCostsOneWaitAndThenTheFileIsUsed() throws Exception {
        Keyring keyring = secretTool("exec sleep 600\n", Duration.ofSeconds(1));
        SecretStore store = SecretStore.of(folder.resolve("hosts.json"), Optional.of(keyring));
        store.put(Secret.of("hunter2"));
        store.flush();
        store.put(Secret.of("hunter3"));
        store.flush();
        Path file = folder.resolve("secrets.json");
        assertThat(store.describe()).isEqualTo(new SecretPlace.InFile(file));
        assertThat(folder.resolve("arguments")).content().hasLineCount(1);
    }

    @Test
    void theWholeRoadFromTheStoreToTheProgramAndBack() throws Exception {
        Keyring keyring = secretTool(SECRET_TOOL, ENOUGH);
        Path hosts = folder.resolve("hosts.json");
        SecretStore store = SecretStore.of(hosts, Optional.of(keyring));
        String id = store.put(Secret.of("hunter2")).storedId().orElseThrow();
        store.flush();
        assertThat(SecretStore.of(hosts, Optional.of(keyring)).get(id)).contains("hunter2");
        assertThat(folder.resolve("secrets.json")).content().doesNotContain("hunter2");
        assertThat(folder.resolve("arguments")).content().doesNotContain("hunter2");
    }

    @Test
    void aProgramThatEndsWithoutListeningIsNoFault() throws Exception {
        Keyring keyring = secretTool("exit 0\n", ENOUGH);
        keyring.put("a1", KEY);
        assertThat(keyring.get("a1")).contains("");
    }

    @Test
    void aProgramThatCannotBeStartedIsSaid() throws Exception {
        String missing = folder.resolve("missing").toString();
        Keyring keyring = new Keychain(missing, new KeyringProgram(ENOUGH));
        var refusal = catchThrowableOfType(ConfigException.class, () -> keyring.get("a1"));
        assertThat(sentence(refusal)).contains(missing, "cannot be started");
    }

    @Test
    void withoutTheProgramOrTheBusThereIsNoKeyring() throws Exception {
        assertThat(Keyring.of("Linux", session(), ENOUGH)).isEmpty();
        program("secret-tool", SECRET_TOOL);
        assertThat(Keyring.of("Linux", Map.of("PATH", folder.toString()), ENOUGH)).isEmpty();
        assertThat(Keyring.of("Linux", Map.of(), ENOUGH)).isEmpty();
        Map<String, String> runtime =
                Map.of("PATH", folder.toString(), "XDG_RUNTIME_DIR", folder.toString());
        assertThat(Keyring.of("Linux", runtime, ENOUGH)).isEmpty();
        Files.createFile(folder.resolve("bus"));
        assertThat(Keyring.of("Linux", runtime, ENOUGH)).isPresent();
    }

    @Test
    void everyPlatformHasItsOwn() {
        assertThat(Keyring.of("Mac OS X", Map.of(), ENOUGH).map(Keyring::code))
                .contains("keychain");
        assertThat(Keyring.of("Windows 11", session(), ENOUGH)).isEmpty();
    }

    @Test
    void aKeyIsNotShownWithTheEndOfAProgram() {
        assertThat(new KeyringProgram.Ended(0, KEY, "")).hasToString("exit 0");
    }
}
