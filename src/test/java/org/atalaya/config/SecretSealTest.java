package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretSealTest {

    private final String key = SecretSeal.newKey();
    private final SecretSeal seal = SecretSeal.of(key);

    @Test
    void whatWasClosedOpensWithTheSameKey() throws Exception {
        String sealed = seal.close("a", "hunter2");
        assertThat(sealed).isNotEqualTo(seal.close("a", "hunter2"));
        assertThat(SecretSeal.of(key).open("a", sealed)).isEqualTo("hunter2");
    }

    @Test
    void itOpensUnderNoOtherIdAndWithNoOtherKey() {
        String sealed = seal.close("a", "hunter2");
        assertThatThrownBy(() -> seal.open("b", sealed))
                .isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> SecretSeal.of(SecretSeal.newKey()).open("a", sealed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void aChangedBitIsNoticed() {
        byte[] sealed = Base64.getDecoder().decode(seal.close("a", "hunter2"));
        sealed[sealed.length / 2] ^= 1;
        String changed = Base64.getEncoder().encodeToString(sealed);
        assertThatThrownBy(() -> seal.open("a", changed))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAAA", "not Base64!", "AAAAAAAAAAAAAAAAAAAA"})
    void whatWasNeverSealedDoesNotOpen(String text) {
        assertThatThrownBy(() -> seal.open("a", text)).isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "zz"})
    void aTextThatIsNoKeyIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SecretSeal.of(text));
    }
}
