package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.atalaya.support.Hosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolTextTest {

    private static Tool tool(String... argv) {
        return new Tool("Try", List.of(argv), true, false, Set.of(), Set.of(), Set.of());
    }

    @Test
    void aFactStaysInTheArgumentItStandsInWhateverItIs() throws Exception {
        Map<ToolFact, String> facts =
                Map.of(ToolFact.NAME, "a b; rm -rf $(x) {host} \\1 $2", ToolFact.HOST, "h.example");
        assertThat(ToolText.filled(tool("nmap", "--name={name}", "{host}:{port}"), facts))
                .containsExactly("nmap", "--name=a b; rm -rf $(x) {host} \\1 $2", "h.example:");
    }

    @Test
    void linesAndDirectionMarksOfAFactBecomeBlanks() throws Exception {
        Map<ToolFact, String> facts = Map.of(ToolFact.MESSAGE, "down\n\u202Enoitcejni\u0000");
        assertThat(ToolText.filled(tool("say", "{message}"), facts))
                .containsExactly("say", "down noitcejni");
        assertThat(ToolText.variables(facts))
                .containsEntry("ATALAYA_MESSAGE", "down noitcejni")
                .containsEntry("ATALAYA_HOST", "");
    }

    @Test
    void aFactThatWouldBecomeAnOptionIsRefused() {
        Map<ToolFact, String> facts = Map.of(ToolFact.NAME, "--output=/etc/passwd");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ToolText.filled(tool("curl", "{name}"), facts))
                .satisfies(e -> assertThat(e.key()).isEqualTo("tool.error.dash"));
    }

    @ParameterizedTest
    @CsvSource({
        "ping {hots}, tool.error.place",
        "ping {}, tool.error.place",
        "{name} -v, tool.error.program",
        "sh -c 'ping {host}', tool.error.shell",
        "/bin/bash -lc 'ping {host}', tool.error.shell",
        "sh '{name}', tool.error.shell",
        "CMD.EXE /c ping {host}, tool.error.shell",
        "python3.12 -c '{name}', tool.error.shell",
        "pwsh -Command '{name}', tool.error.shell",
        "sudo -u x sh -c '{name}', tool.error.shell",
        "ssh {host} tail {name}, tool.error.shell",
        "xargs {name}, tool.error.shell",
        "'', value.error.noProgram",
        "ping 'a, value.error.quote",
    })
    void whatWouldBeReadAsAProgramOrIsNotThereIsRefusedAsItIsTyped(String typed, String key) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> ToolText.command(typed))
                .satisfies(e -> assertThat(e.key()).isEqualTo(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ping {host}",
                "ssh -p {port} admin@{host} uptime",
                "sh /opt/look.sh {name}",
                "python3 look.py {message}",
                "sudo nmap {host}",
                "sh -c 'ping -c 1 \"$ATALAYA_HOST\"'",
            })
    void whatIsSafeIsTaken(String typed) throws Exception {
        assertThat(ToolText.command(typed)).isNotEmpty();
    }

    @Test
    void anotherCommandNeedsAnotherConsent() {
        assertThat(tool("a").withArgv(List.of("b")).consented()).isFalse();
        assertThat(tool("a").withName("b").consented()).isTrue();
    }

    @Test
    void aToolIsForTheKindsGroupsAndTagsItNames() {
        Host host = Hosts.web("web", "Web").withGroup("Net/Core").withTags(List.of("eu"));
        assertThat(tool("a").fits(host)).isTrue();
        assertThat(tool("a").withKinds(Set.of("ssh")).fits(host)).isFalse();
        assertThat(tool("a").withKinds(Set.of("ssh", "http")).fits(host)).isTrue();
        assertThat(tool("a").withGroups(Set.of("Net")).fits(host)).isTrue();
        assertThat(tool("a").withGroups(Set.of("Ne")).fits(host)).isFalse();
        assertThat(tool("a").withTags(Set.of("us")).fits(host)).isFalse();
        assertThat(tool("a").withTags(Set.of("us", "eu")).fits(host)).isTrue();
    }
}
