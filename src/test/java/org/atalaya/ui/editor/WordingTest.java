package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.StatusRanges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({"PT20S,20 s", "PT0.5S,500 ms", "PT5M,5 m", "PT1M30S,90 s", "PT24H,1 d"})
    void durationsStandAsPeopleWriteThemAndAreReadBack(Duration duration, String text) {
        assertThat(Wording.text(duration)).isEqualTo(text);
        assertThat(Wording.duration(text)).contains(duration);
    }

    @Test
    void statusesStandAsPeopleWriteThemAndAreReadBack() {
        StatusRanges ranges = StatusRanges.parse("200-299,301");
        assertThat(Wording.text(ranges)).isEqualTo("200–299, 301");
        assertThat(StatusRanges.parse(Wording.text(ranges))).isEqualTo(ranges);
    }

    @Test
    void aNameIsOneLineWithoutHiddenSigns() {
        assertThat(Wording.tidy("  a\t b\n\u0007c\u202e d ")).isEqualTo("a b c d");
    }

    @ParameterizedTest
    @CsvSource({"Wiki,Wiki 2", "NAC 2,NAC 3", "Payments API,Payments API 2", "7,7 2"})
    @CsvSource({"Windows 2025,Windows 2025 2"})
    void aCopyHasANameThatIsFree(String name, String copy) {
        assertThat(Wording.copyName(name, List.of(Hosts.NAC, Hosts.PAY))).isEqualTo(copy);
    }
}
