package org.atalaya.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.NodeList;

class AutostartTest {

    private static final List<String> ARGV =
            List.of("/opt/my wall/bin/atalaya", "--kiosk", "--config", "/home/a&b/100% <x>.json");

    @TempDir private Path home;

    private Autostart on(Platform platform) {
        return Autostart.of(platform, Map.of(), home);
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, .config/autostart/atalaya.desktop",
        "MAC, Library/LaunchAgents/org.atalaya.plist",
        "WINDOWS, AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Startup/Atalaya.cmd"
    })
    void itLiesWhereThePlatformLooks(Platform platform, String place) {
        assertThat(on(platform).file()).isEqualTo(home.resolve(place));
    }

    @Test
    void aFolderThatIsNamedGoesFirstAndOneThatIsNoneDoesNot() {
        Path other = home.resolve("other");
        Map<String, String> named =
                Map.of("XDG_CONFIG_HOME", other.toString(), "APPDATA", other.toString());
        assertThat(Autostart.of(Platform.LINUX, named, home).file()).startsWithRaw(other);
        assertThat(Autostart.of(Platform.WINDOWS, named, home).file()).startsWithRaw(other);
        assertThat(Autostart.of(Platform.LINUX, Map.of("XDG_CONFIG_HOME", "here"), home).file())
                .startsWithRaw(home.resolve(".config"));
    }

    @ParameterizedTest
    @EnumSource
    void itIsWrittenReplacedAndTakenAway(Platform platform) throws Exception {
        Autostart autostart = on(platform);
        autostart.remove();
        autostart.write(ARGV);
        autostart.write(List.of("/opt/b"));
        assertThat(Files.readString(autostart.file())).contains("/opt/b").doesNotContain("my wall");
        try (Stream<Path> all = Files.list(autostart.file().getParent())) {
            assertThat(all).containsExactly(autostart.file());
        }
        autostart.remove();
        assertThat(autostart.file()).doesNotExist();
    }

    @Test
    void aDesktopEntryIsOneThatADesktopReadsAsItWasMeant() throws Exception {
        Autostart autostart = on(Platform.LINUX);
        List<String> hard = new ArrayList<>(ARGV);
        hard.add("a\"b`c$d\\e");
        autostart.write(hard);
        List<String> lines = Files.readAllLines(autostart.file());
        assertThat(lines)
                .startsWith("[Desktop Entry]", "Type=Application", "Name=Atalaya")
                .contains("Terminal=false");
        String exec =
                lines.stream().filter(line -> line.startsWith("Exec=")).findFirst().orElseThrow();
        assertThat(read(exec.substring("Exec=".length()))).isEqualTo(hard);
    }

    /** Undoes a string of a key file, then the quotation of arguments, then the field codes. */
    private static List<String> read(String value) {
        String unescaped = value.replace("\\\\", "\u0000").replace("\u0000", "\\");
        List<String> argv = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        boolean inside = false;
        for (int i = 0; i < unescaped.length(); i++) {
            char c = unescaped.charAt(i);
            if (c == '"') {
                inside = !inside;
                if (!inside) {
                    argv.add(argument.toString().replace("%%", "%"));
                    argument.setLength(0);
                }
            } else if (inside) {
                argument.append(c == '\\' ? unescaped.charAt(++i) : c);
            }
        }
        return argv;
    }

    @Test
    void aLaunchAgentIsXmlWithTheArgumentsAsTheyAre() throws Exception {
        Autostart autostart = on(Platform.MAC);
        autostart.write(ARGV);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        byte[] text = Files.readString(autostart.file()).getBytes(StandardCharsets.UTF_8);
        NodeList strings =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(text))
                        .getElementsByTagName("string");
        List<String> read = new ArrayList<>();
        for (int i = 0; i < strings.getLength(); i++) {
            read.add(strings.item(i).getTextContent());
        }
        assertThat(read)
                .containsSubsequence(ARGV)
                .startsWith("org.atalaya")
                .endsWith("Interactive");
        assertThat(new String(text, StandardCharsets.UTF_8))
                .contains("<key>RunAtLoad</key>\n    <true/>");
    }

    @Test
    void aScriptOfWindowsHasItsLineEndsAndQuotesEachArgument() throws Exception {
        Autostart autostart = on(Platform.WINDOWS);
        autostart.write(List.of("C:\\My Wall\\atalaya.exe", "--config", "D:\\100%\\h.json"));
        assertThat(Files.readString(autostart.file()))
                .isEqualTo(
                        "@echo off\r\nchcp 65001 > nul\r\nstart \"\" \"C:\\My Wall\\atalaya.exe\""
                                + " \"--config\" \"D:\\100%%\\h.json\"\r\n");
    }

    @Test
    void whatCannotBeWrittenLeavesTheEntryAsItWas() throws Exception {
        Autostart autostart = on(Platform.LINUX);
        Files.writeString(home.resolve(".config"), "a file");
        assertThatIOException().isThrownBy(() -> autostart.write(ARGV));
        assertThat(home.resolve(".config")).hasContent("a file");
    }
}
