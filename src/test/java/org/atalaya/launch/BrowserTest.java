package org.atalaya.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserTest {

    private final List<List<String>> started = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"LINUX, xdg-open", "MAC, open", "WINDOWS, rundll32"})
    void theDesktopsOwnProgramGetsTheAddressAsOneArgument(Platform platform, String program)
            throws Exception {
        new Browser(platform, started::add).open(URI.create("https://a.example/x?a=b&c=%22;d"));
        assertThat(started).hasSize(1);
        assertThat(started.getFirst())
                .startsWith(program)
                .endsWith("https://a.example/x?a=b&c=%22;d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "javascript:x", "ssh://a.example", "//a.example/"})
    void nothingButTheWebIsOpened(String address) {
        Browser browser = new Browser(Platform.LINUX, started::add);
        assertThatIllegalArgumentException().isThrownBy(() -> browser.open(URI.create(address)));
        assertThat(started).isEmpty();
    }

    @Test
    void lettersOfOtherLanguagesAreEncoded() throws Exception {
        new Browser(Platform.LINUX, started::add).open(URI.create("https://a.example/búho"));
        assertThat(started.getFirst()).containsExactly("xdg-open", "https://a.example/b%C3%BAho");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, LINUX",
        "FreeBSD, LINUX",
        "Mac OS X, MAC",
        "Windows 11, WINDOWS",
        "'', LINUX"
    })
    void theSystemIsKnownByItsName(String name, Platform platform) {
        assertThat(Platform.of(name)).isEqualTo(platform);
    }
}
