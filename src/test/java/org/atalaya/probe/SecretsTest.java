package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.atalaya.model.Secret;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets =
            Secrets.of(id -> Optional.ofNullable(Map.of("1f2e", "hunter2").get(id)));

    @Test
    void aReferenceIsFollowedIntoTheStore() {
        assertThat(secrets.reveal(Secret.stored("1f2e"))).isEqualTo("hunter2");
        assertThat(secrets.reveal(Secret.stored("gone"))).isNull();
    }

    @Test
    void theEnvironmentIsAskedToo() {
        assertThat(secrets.reveal(Secret.of("${env:PATH}"))).isEqualTo(System.getenv("PATH"));
        assertThat(secrets.reveal(Secret.of("${env:ATALAYA_NO_SUCH_NAME}"))).isNull();
    }

    @Test
    void whatIsNoReferenceIsTheSecretItself() {
        assertThat(secrets.reveal(Secret.of("${hunter2}"))).isEqualTo("${hunter2}");
    }

    @Test
    void withoutAStoreNothingIsStored() {
        assertThat(Secrets.ofEnvironment().reveal(Secret.stored("1f2e"))).isNull();
    }
}
