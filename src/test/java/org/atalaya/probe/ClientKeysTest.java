package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.atalaya.model.ClientCertificate;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.atalaya.support.KeyFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the two files is at fault, and why. */
class ClientKeysTest {

    @TempDir Path folder;

    private KeyFiles files;

    @BeforeEach
    void files() throws Exception {
        files = KeyFiles.in(folder);
    }

    private Path text(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private static void refused(Path certificate, @Nullable Path key, String code, Path named) {
        refused(new ClientCertificate(certificate, key, null), code, named);
    }

    private static void refused(ClientCertificate client, String code, Path named) {
        assertThatThrownBy(() -> ClientKeys.of(client, Secrets.ofEnvironment()))
                .isInstanceOfSatisfying(
                        ProbeFault.class,
                        fault ->
                                assertThat(fault.failure())
                                        .isEqualTo(
                                                Failure.of(
                                                        Reason.INVALID_TARGET,
                                                        code,
                                                        named.toString())));
    }

    @Test
    void theFileAtFaultIsNamedAndNotTheOther() throws Exception {
        Path certificate = files.certificate("good");
        Path key = files.key("good");
        Path garbage = text("garbage.pem", "garbage");
        Path absent = folder.resolve("absent.pem");
        refused(garbage, key, ClientKeys.CERTIFICATE, garbage);
        refused(absent, key, ClientKeys.UNREADABLE, absent);
        refused(certificate, garbage, "client-no-key", garbage);
        refused(certificate, absent, ClientKeys.UNREADABLE, absent);
        refused(certificate, null, "client-no-key", certificate);
        refused(absent, null, ClientKeys.UNREADABLE, absent);
        Path other =
                text(
                        "dh.pem",
                        "-----BEGIN DH PARAMETERS-----\nMAA=\n-----END DH PARAMETERS-----\n");
        refused(certificate, other, "client-no-key", other);
        refused(
                files.pkcs12("good", "hunter2"),
                key,
                ClientKeys.CERTIFICATE,
                folder.resolve("good.pfx"));
    }

    @Test
    void aStoreIsKnownByItsContents() throws Exception {
        Path store = files.pkcs12("good", "hunter2");
        Path renamed = Files.move(store, folder.resolve("client.store"));
        ClientCertificate client = new ClientCertificate(renamed, null, Secret.of("hunter2"));
        assertThat(ClientKeys.of(client, Secrets.ofEnvironment())).isNotEmpty();
        Path pem =
                text(
                        "both.pfx",
                        Files.readString(files.certificate("good"))
                                + Files.readString(files.key("good")));
        assertThat(ClientKeys.of(new ClientCertificate(pem, null, null), Secrets.ofEnvironment()))
                .isNotEmpty();
        Path broken = text("broken.p12", "0 and no store");
        refused(broken, null, ClientKeys.STORE, broken);
    }

    @Test
    void aWrongPasswordIsNotTheSameAsNone() throws Exception {
        Path store = files.pkcs12("good", "hunter2");
        refused(store, null, ClientKeys.LOCKED, store);
        refused(new ClientCertificate(store, null, Secret.of("wrong")), ClientKeys.PASSWORD, store);
        Path key = text("locked.key", PemTest.ENCRYPTED);
        Path certificate = files.certificate("good");
        refused(certificate, key, ClientKeys.LOCKED, key);
        refused(
                new ClientCertificate(certificate, key, Secret.of("wrong")),
                ClientKeys.PASSWORD,
                key);
    }
}
