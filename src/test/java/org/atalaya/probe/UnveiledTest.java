package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.atalaya.model.Failure;
import org.atalaya.model.Reason;
import org.atalaya.model.Secret;
import org.junit.jupiter.api.Test;

/** Secrets are read at the moment of the probe and hidden again in all that comes back. */
class UnveiledTest {

    private final Unveiled unveiled =
            new Unveiled(
                    secret ->
                            switch (secret.text()) {
                                case "${env:A}" -> "alpha/beta";
                                case "${secret:1}" -> "stored-one";
                                default -> secret.isReference() ? null : secret.text();
                            });

    @Test
    void referencesAreReadAloneAndInsideAText() throws ProbeFault {
        assertThat(unveiled.of(Secret.of("${env:A}"))).isEqualTo("alpha/beta");
        assertThat(unveiled.of(Secret.of("Key ${env:A};${env:A}")))
                .isEqualTo("Key alpha/beta;alpha/beta");
        assertThat(unveiled.of(Secret.of("${secret:1}"))).isEqualTo("stored-one");
        assertThat(unveiled.of(Secret.of("plain $1 \\ text"))).isEqualTo("plain $1 \\ text");
    }

    @Test
    void missingOneIsNamedByItsReferenceOnly() {
        assertThatThrownBy(() -> unveiled.of(Secret.of("x ${env:NOPE}")))
                .isInstanceOfSatisfying(
                        ProbeFault.class,
                        fault ->
                                assertThat(fault.failure())
                                        .isEqualTo(
                                                Failure.of(
                                                        Reason.INVALID_TARGET, "no-env", "NOPE")));
        assertThatThrownBy(() -> unveiled.of(Secret.of("${secret:9}")))
                .isInstanceOfSatisfying(
                        ProbeFault.class,
                        fault ->
                                assertThat(fault.failure().facts())
                                        .containsExactly("no-secret", "${secret:9}"));
    }

    @Test
    void secretIsHiddenPlainEncodedAndCut() throws ProbeFault {
        unveiled.of(Secret.of("${env:A}"));
        assertThat(unveiled.without("got alpha/beta!")).isEqualTo("got •••!");
        assertThat(unveiled.without("got alpha%2Fbeta!")).isEqualTo("got •••!");
        assertThat(unveiled.without("got YWxwaGEvYmV0YQ==")).isEqualTo("got •••");
        assertThat(unveiled.without("“long text alpha/b…”")).isEqualTo("“long text •••…”");
        assertThat(unveiled.without("alpha/b")).isEqualTo("alpha/b");
        assertThat(unveiled.without(URI.create("http://a/?k=alpha/beta")))
                .isEqualTo(URI.create("http://a/?k=***"));
        assertThat(unveiled.without(Failure.of(Reason.PROTOCOL, "alpha/beta")))
                .isEqualTo(Failure.of(Reason.PROTOCOL, "•••"));
    }

    @Test
    void shortOnesAreLeftForTheyHideNothing() {
        unveiled.hide("ok");
        assertThat(unveiled.without("all ok")).isEqualTo("all ok");
    }
}
