package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPairsTest {

    private static KeyPair made(String kind) throws GeneralSecurityException {
        return KeyPairGenerator.getInstance(kind).generateKeyPair();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "RSASSA-PSS", "EC", "Ed25519", "Ed448"})
    void aKeyBelongsToItsOwnAlone(String kind) throws GeneralSecurityException {
        KeyPair one = made(kind);
        assertThat(KeyPairs.belong(one.getPrivate(), one.getPublic())).isTrue();
        assertThat(KeyPairs.belong(one.getPrivate(), made(kind).getPublic())).isFalse();
    }

    @Test
    void kindsDoNotMix() throws GeneralSecurityException {
        KeyPair curve = made("EC");
        for (String other : new String[] {"RSA", "Ed25519"}) {
            KeyPair pair = made(other);
            assertThat(KeyPairs.belong(curve.getPrivate(), pair.getPublic())).isFalse();
            assertThat(KeyPairs.belong(pair.getPrivate(), curve.getPublic())).isFalse();
        }
    }
}
