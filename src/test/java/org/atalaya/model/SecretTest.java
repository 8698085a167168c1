package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretTest {

    @ParameterizedTest
    @ValueSource(strings = {"${env:TOKEN}", "${secret:1f2e}"})
    void aReferenceMayBeShown(String text) {
        assertThat(Secret.of(text).isReference()).isTrue();
        assertThat(Secret.of(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hunter2",
                "",
                "${hunter2}",
                "${env:A}hunter2${env:B}",
                "${env:}",
                "hunter2${env:A}",
                "${secret:a}\n",
                "${env:A"
            })
    void everythingElseIsDots(String text) {
        assertThat(Secret.of(text).isReference()).isFalse();
        assertThat(Secret.of(text)).hasToString("•••");
    }

    @Test
    void onlyAReferenceToTheStoreHasAnIdThere() {
        assertThat(Secret.stored("1f2e").storedId()).contains("1f2e");
        assertThat(Secret.stored("1f2e").text()).isEqualTo("${secret:1f2e}");
        assertThat(Secret.of("${env:1f2e}").storedId()).isEmpty();
        assertThat(Secret.of("1f2e").storedId()).isEmpty();
    }
}
