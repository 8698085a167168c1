package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AboutTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"https://wiki.example/a?b=c#d", "HTTP://wiki.example", "http://[::1]/x"})
    void anAddressOfTheWebIsALink(String runbook) {
        assertThat(About.NONE.withRunbook(" " + runbook + " ").runbookLink())
                .contains(URI.create(runbook));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Restart it",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "https://",
                "https:wiki.example",
                "http://a b.example/",
                "-https://wiki.example",
                "mailto:ana@wiki.example"
            })
    void allElseIsAText(String runbook) {
        assertThat(About.NONE.withRunbook(runbook).runbookLink()).isEmpty();
    }

    @Test
    void aTagForWhichNobodyChoseHasAColourByItsName() {
        assertThat(TagColors.NONE.of("core")).isEqualTo(TagColors.NONE.of("core"));
        assertThat(
                        List.of("core", "lab", "eu", "us", "db", "web", "dmz").stream()
                                .map(TagColors.NONE::of)
                                .distinct())
                .hasSizeGreaterThan(2);
    }

    @Test
    void aChoiceHoldsUntilItIsTakenBack() {
        TagColor own = TagColors.NONE.of("core");
        TagColor other = own == TagColor.PINK ? TagColor.BLUE : TagColor.PINK;
        TagColors chosen = TagColors.NONE.with("core", other);
        assertThat(chosen.of("core")).isEqualTo(other);
        assertThat(chosen.with("core", null)).isEqualTo(TagColors.NONE);
        assertThat(TagColors.of(chosen.choices())).isEqualTo(chosen);
    }
}
