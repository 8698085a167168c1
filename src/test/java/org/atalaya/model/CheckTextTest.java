package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTextTest {

    private static String refusal(CheckText.Reading<?> reading, String typed) {
        try {
            return "accepted: " + reading.read(typed);
        } catch (InvalidInputException e) {
            return e.key();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    a b  c          | a,b,c
                    'a b' c         | a b,c
                    "it's" 'a "b"'  | it's,a "b"
                    a''b ''         | ab,
                    C:\\x\\y.exe -v   | C:\\x\\y.exe,-v
                    """)
    void aCommandLineIsSplitWithoutAShell(String typed, String words) throws InvalidInputException {
        String[] parts = words.split(",", -1);
        assertThat(CheckText.command(typed)).containsExactly(parts);
    }

    @Test
    void nothingOfAShellHasAMeaning() throws InvalidInputException {
        assertThat(CheckText.command("echo $HOME `id` $(id) * > /x && y"))
                .containsExactly("echo", "$HOME", "`id`", "$(id)", "*", ">", "/x", "&&", "y");
    }

    @Test
    void aCommandLineWithoutAProgramOrWithAnOpenQuoteIsRefused() {
        assertThat(refusal(CheckText::command, " ")).isEqualTo("value.error.noProgram");
        assertThat(refusal(CheckText::command, "'' x")).isEqualTo("value.error.noProgram");
        assertThat(refusal(CheckText::command, "a 'b")).isEqualTo("value.error.quote");
        assertThat(refusal(CheckText::command, "a b\0c")).isEqualTo("value.error.zero");
    }

    @Test
    void choicesAreReadInAnyCaseAndAWrongOneNamesTheRightOnes() throws InvalidInputException {
        assertThat(CheckText.startTls(" SMTP ")).isEqualTo(TlsCheck.StartTls.SMTP);
        assertThat(CheckText.family("IPv6")).isEqualTo(AddressFamily.IPV6);
        assertThat(CheckText.recordType("mx")).isEqualTo("MX");
        assertThat(CheckText.rcode("nxdomain")).isEqualTo("NXDOMAIN");
        assertThatThrownBy(() -> CheckText.startTls("xmpp"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e ->
                                assertThat(e.facts())
                                        .containsExactly("xmpp", "smtp, imap, pop3, ftp, ldap"));
        assertThat(refusal(CheckText::startTls, "none")).isEqualTo("value.error.choice");
    }

    @ParameterizedTest
    @EnumSource
    void everyChoiceIsReadBackFromItsWord(AddressFamily family) throws InvalidInputException {
        assertThat(CheckText.family(CheckText.word(family))).isEqualTo(family);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "21", "3.0", "1e1", "99999999999", "x"})
    void aNumberIsWholeAndWithinItsBounds(String typed) {
        assertThat(refusal(t -> CheckText.number(t, 1, 20), typed)).isEqualTo("value.error.number");
    }

    @Test
    void anExpressionMustCompile() throws InvalidInputException {
        assertThat(CheckText.regex("^2\\d\\d")).isEqualTo("^2\\d\\d");
        assertThat(refusal(CheckText::regex, "[")).isEqualTo("value.error.regex");
        assertThat(refusal(CheckText::path, "a\0b")).isEqualTo("value.error.path");
        assertThat(refusal(CheckText::status, "2xx")).isEqualTo("value.error.status");
        assertThat(refusal(CheckText::recordType, "A B")).isEqualTo("value.error.recordType");
        assertThat(refusal(CheckText::rcode, "OK")).isEqualTo("value.error.choice");
    }

    @Test
    void factsAreFreeOfHiddenCharacters() {
        assertThatThrownBy(() -> CheckText.regex("[\u001b\u202e"))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        e -> assertThat(e.facts()).isEqualTo(List.of("[\ufffd\ufffd")));
    }
}
