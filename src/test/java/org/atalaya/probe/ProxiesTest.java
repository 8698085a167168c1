package org.atalaya.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.atalaya.model.Endpoint;
import org.atalaya.model.ProxyChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which proxy the system means. */
class ProxiesTest {

    private static final ProxyChoice SYSTEM = new ProxyChoice.FromSystem();

    private static Endpoint of(Map<String, String> environment, String url) throws ProbeFault {
        return new Proxies(environment, () -> null).of(SYSTEM, URI.create(url));
    }

    private static ProxySelector selecting(Proxy... proxies) {
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(proxies);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        };
    }

    @ParameterizedTest
    @CsvSource({
        "http://p.test:3128, p.test, 3128",
        "p.test:3128/, p.test, 3128",
        "p.test, p.test, 80",
        "http://user:pw@p.test:8080, p.test, 8080",
        "'http://[::1]:3128', ::1, 3128",
    })
    void addressIsRead(String text, String host, int port) throws ProbeFault {
        assertThat(of(Map.of("https_proxy", text), "https://a.test/"))
                .isEqualTo(new Endpoint(host, port));
    }

    @Test
    void schemeOfTheUrlDecidesAndLowerCaseComesFirst() throws ProbeFault {
        Map<String, String> both =
                Map.of("http_proxy", "plain:1", "HTTPS_PROXY", "secure:2", "HTTP_PROXY", "x:3");
        assertThat(of(both, "http://a.test/")).isEqualTo(new Endpoint("plain", 1));
        assertThat(of(both, "https://a.test/")).isEqualTo(new Endpoint("secure", 2));
        assertThat(of(Map.of("all_proxy", "all:4"), "http://a.test/"))
                .isEqualTo(new Endpoint("all", 4));
        assertThat(of(Map.of("http_proxy", " "), "http://a.test/")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a.test", ".a.test", "*.a.test", "x, A.TEST", "x a.test", "test"})
    void exceptionsAreHeeded(String exceptions) throws ProbeFault {
        Map<String, String> environment = Map.of("http_proxy", "p:1", "no_proxy", exceptions);
        assertThat(of(environment, "http://www.a.test/")).isNull();
        assertThat(of(Map.of("http_proxy", "p:1", "no_proxy", "b.test"), "http://bb.test/"))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://p:1", "https://p:1", "http://p:0", "http://p:70000", ":8"})
    void otherKindsAreRefusedByName(String address) {
        assertThatThrownBy(() -> of(Map.of("all_proxy", address), "http://a.test/"))
                .isInstanceOfSatisfying(
                        ProbeFault.class,
                        fault ->
                                assertThat(fault.failure().facts())
                                        .containsExactly(Proxies.UNKNOWN, address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"socks5://u:hunter2@p:1", "https://u:hunter2@p:1", "socks5:/u:hunter2@p"})
    void aPasswordIsNotSaidWithIt(String address) {
        assertThatThrownBy(() -> of(Map.of("all_proxy", address), "http://a.test/"))
                .isInstanceOfSatisfying(
                        ProbeFault.class,
                        fault ->
                                assertThat(fault.failure().toString())
                                        .contains("p")
                                        .doesNotContain("hunter2"));
    }

    @Test
    void selectorOfTheSystemIsAskedLast() throws ProbeFault {
        URI url = URI.create("http://a.test/");
        Proxy http = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("s.test", 9));
        Proxies http9 = new Proxies(Map.of(), () -> selecting(http));
        assertThat(http9.of(SYSTEM, url)).isEqualTo(new Endpoint("s.test", 9));
        Proxies direct = new Proxies(Map.of(), () -> selecting(Proxy.NO_PROXY));
        assertThat(direct.of(SYSTEM, url)).isNull();
        assertThat(http9.of(ProxyChoice.DIRECT, url)).isNull();
    }
}
