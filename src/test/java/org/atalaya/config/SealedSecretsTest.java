package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedSecretsTest {

    private static final String PHRASE = "ca\u00f1\u00f3n de plata";

    @TempDir Path folder;

    private String sealed() throws Exception {
        SecretStore store = SecretStore.of(folder.resolve("hosts.json"), Optional.empty());
        store.bring(Map.of("aa01", "hush", "aa02", "\"{\u00e9}\n"));
        return SealedSecrets.close(store, PHRASE);
    }

    @Test
    void theSamePassphraseOpensThemHoweverItsAccentsAreTyped() throws Exception {
        String sealed = sealed();
        assertThat(sealed).doesNotContain("hush", "aa01");
        assertThat(SealedSecrets.open(sealed, "can\u0303o\u0301n de plata"))
                .isEqualTo(Map.of("aa01", "hush", "aa02", "\"{\u00e9}\n"));
    }

    @Test
    void anotherPassphraseOrAChangeOpensNothing() throws Exception {
        String sealed = sealed();
        assertThatThrownBy(() -> SealedSecrets.open(sealed, "canon de plata"))
                .isInstanceOf(GeneralSecurityException.class);
        String weaker = sealed.replace("600000", "600001");
        assertThatThrownBy(() -> SealedSecrets.open(weaker, PHRASE))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "{}",
                "{\"kdf\":\"MD5\",\"iterations\":1,\"salt\":\"00\",\"sealed\":\"\"}",
                "{\"kdf\":\"PBKDF2WithHmacSHA256\",\"iterations\":2000000000,\"salt\":\"00\",\"sealed\":\"\"}",
                "{\"kdf\":\"PBKDF2WithHmacSHA256\",\"iterations\":0,\"salt\":\"00\",\"sealed\":\"\"}",
                "{\"kdf\":\"PBKDF2WithHmacSHA256\",\"iterations\":9,\"salt\":\"x\",\"sealed\":\"\"}"
            })
    void whatIsNoSealedSecretsIsRefused(String text) {
        assertThatThrownBy(() -> SealedSecrets.open(text, PHRASE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsKeptUnderAnIdAlreadyStays() throws Exception {
        SecretStore store = SecretStore.of(folder.resolve("hosts.json"), Optional.empty());
        store.bring(Map.of("aa01", "first"));
        store.bring(Map.of("aa01", "second", "aa02", "other"));
        SecretStore again = SecretStore.of(folder.resolve("hosts.json"), Optional.empty());
        assertThat(again.get("aa01")).contains("first");
        assertThat(again.get("aa02")).contains("other");
    }
}
