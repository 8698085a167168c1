package org.atalaya.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.atalaya.model.Endpoint;
import org.atalaya.model.Host;
import org.atalaya.model.Secret;
import org.atalaya.support.Hosts;
import org.atalaya.support.SecretHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostSecretsTest {

    private static final Secret BARE = Secret.of("hunter2");
    private static final URI URL = URI.create("https://pay.example/");
    private static final Path CERTIFICATE = Path.of("client.p12");

    static List<Host> hosts() {
        return List.of(
                SecretHosts.basic("a", URL, BARE, CERTIFICATE),
                SecretHosts.bearer("b", URL, BARE),
                SecretHosts.header("c", URL, BARE),
                SecretHosts.tls("d", new Endpoint("pay.example", 443), CERTIFICATE, BARE));
    }

    private static List<Secret> secretsOf(Host host) {
        List<Secret> found = new ArrayList<>();
        HostSecrets.map(
                host,
                secret -> {
                    found.add(secret);
                    return secret;
                });
        return found;
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void everyPlaceOfASecretIsFound(Host host) {
        assertThat(secretsOf(host)).isNotEmpty().allMatch(BARE::equals);
        assertThat(HostSecrets.isBare(host)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("hosts")
    void nothingElseIsChanged(Host host) {
        Host changed = HostSecrets.map(host, secret -> Secret.stored("1"));
        assertThat(changed).isNotEqualTo(host);
        assertThat(HostSecrets.isBare(changed)).isFalse();
        assertThat(HostSecrets.map(changed, secret -> BARE)).isEqualTo(host);
    }

    @Test
    void aHostWithoutSecretsStaysAsItIs() {
        Host host = Hosts.web("a", "A");
        assertThat(HostSecrets.map(host, secret -> BARE)).isEqualTo(host);
        assertThat(HostSecrets.isBare(host)).isFalse();
    }

    @Test
    void aLoginAndAKeyPasswordAreTwoSecrets() {
        assertThat(secretsOf(hosts().getFirst())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "${env:T}", "Token ${env:T}", "${secret:1}"})
    void whatIsNoSecretOrSaysWhereItIsIsLeftAlone(String text) {
        assertThat(HostSecrets.isBare(Secret.of(text))).isFalse();
    }

    @Test
    void aTextThatOnlyLooksLikeAReferenceIsASecret() {
        assertThat(HostSecrets.isBare(Secret.of("${hunter2}"))).isTrue();
    }

    @Test
    void idsAreFoundAnywhereInAText() {
        String text = "[{\"x\": \"${secret:a1}\"}, \"Bearer ${secret:b2} ${env:C}\", ${secret:}]";
        assertThat(HostSecrets.idsIn(text)).containsExactlyInAnyOrder("a1", "b2");
    }
}
