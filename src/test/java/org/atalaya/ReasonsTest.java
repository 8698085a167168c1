package org.atalaya;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.atalaya.model.Reason;
import org.atalaya.support.GuideCauses;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reason is known to the reader: a sentence in each language, a row in the user guide. */
class ReasonsTest {

    @Test
    void theGuideHasOneRowForEachReasonAndNoOther() {
        assertThat(GuideCauses.rows().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Reason.values()).map(Reason::code).toList());
    }

    @Test
    void everyRowSaysWhatToDo() {
        assertThat(GuideCauses.rows().values()).allSatisfy(text -> assertThat(text).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceOfItsOwnInEachLanguage(Reason reason) {
        List<String> sentences =
                Words.LANGUAGES.stream()
                        .map(lang -> Words.of(lang).getString("reason." + reason.code()))
                        .toList();
        assertThat(sentences).allSatisfy(sentence -> assertThat(sentence).isNotBlank());
        if (reason != Reason.STATUS) {
            assertThat(sentences).doesNotHaveDuplicates();
        }
    }

    @Test
    void theCodesAreThoseThatScriptsWereTold() {
        Stream<String> told =
                Stream.of(
                        ("ok slow expiring invalid-target unsupported dns refused unreachable"
                                        + " timeout reset protocol status keyword header mismatch"
                                        + " banner too-large redirect-limit redirect-blocked auth"
                                        + " tls-handshake tls-untrusted tls-expired"
                                        + " tls-not-yet-valid tls-hostname tls-client-cert loss"
                                        + " command")
                                .split(" "));
        assertThat(Arrays.stream(Reason.values()).map(Reason::code))
                .containsAll(told.toList())
                .allMatch(code -> code.equals(code.toLowerCase(Locale.ROOT)));
    }
}
