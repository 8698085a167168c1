package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostRulesTest {

    private static final HostRules RULES = new HostRules("new", List.of(Hosts.NAC, Hosts.PAY));

    private static Map<HostField, Problem> judge(HostField field, String text) {
        return judge("https://wiki.example", field, text);
    }

    private static Map<HostField, Problem> judge(String address, HostField field, String text) {
        Sheet sheet = new Sheet();
        sheet.set(HostField.ADDRESS, address);
        sheet.set(HostField.NAME, "Wiki");
        sheet.set(HostField.INTERVAL, "20 s");
        sheet.set(HostField.TIMEOUT, "5 s");
        sheet.set(field, text);
        return RULES.judge(new Entries(sheet, CheckKind.HTTP, null));
    }

    private static Problem problem(HostField field, String text) {
        return Objects.requireNonNull(judge(field, text).get(field), "no problem");
    }

    @Test
    void aWholeHostHasNoProblem() {
        assertThat(judge(HostField.GROUP, "Network")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "file:///etc/passwd", "javascript:alert(1)", "https://"})
    @ValueSource(strings = {"http://host:0", "https://host:65536", "user:secret@"})
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(problem(HostField.ADDRESS, typed).isError()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {" wiki.example\n", "HTTPS://wiki.example", "10.10.2.30", "[::1]:8443"})
    @ValueSource(strings = {"my_host", "wiki.example:8443/a?b={c}|d"})
    void whatPeopleTypeIsAnAddress(String typed) {
        assertThat(judge(HostField.ADDRESS, typed)).isEmpty();
    }

    @Test
    void anAddressThatIsWatchedAlreadyIsOnlyMentioned() {
        assertThat(problem(HostField.ADDRESS, "pay.example/healthz"))
                .isEqualTo(Problem.warning("editor.problem.address.taken", "Payments API"));
    }

    @Test
    void aNameThatIsTakenIsOnlyMentioned() {
        assertThat(problem(HostField.NAME, " payments  api "))
                .isEqualTo(Problem.warning("editor.problem.name.taken"));
    }

    @Test
    void endlessNamesAndGroupsAreRefused() {
        assertThat(problem(HostField.NAME, "x".repeat(201)).isError()).isTrue();
        assertThat(problem(HostField.GROUP, "x".repeat(201)).isError()).isTrue();
        assertThat(judge(HostField.NAME, "x".repeat(200))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INTERVAL,20", "INTERVAL,''", "INTERVAL,soon", "INTERVAL,999 ms", "INTERVAL,8 d"})
    @CsvSource({"TIMEOUT,5", "TIMEOUT,''", "TIMEOUT,99 ms", "SLOW,0 s", "SLOW,fast", "SLOW,6 m"})
    void durationsAreReadAndBounded(HostField field, String typed) {
        assertThat(problem(field, typed).isError()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"INTERVAL,20s", "INTERVAL,20 s", "INTERVAL,5m", "INTERVAL,7 d"})
    @CsvSource({"TIMEOUT,500ms", "TIMEOUT,1.5 s", "SLOW,800 ms", "SLOW,''"})
    void durationsAreReadAsPeopleWriteThem(HostField field, String typed) {
        assertThat(judge(field, typed)).isEmpty();
    }

    @Test
    void givingUpMustNotTakeLongerThanTheInterval() {
        assertThat(problem(HostField.TIMEOUT, "21 s"))
                .isEqualTo(Problem.error("editor.problem.timeout.long", "20 s"));
        assertThat(judge(HostField.TIMEOUT, "20 s")).isEmpty();
    }

    @Test
    void anUnreadableIntervalIsNotHeldAgainstTheTimeout() {
        assertThat(judge(HostField.INTERVAL, "soon")).containsOnlyKeys(HostField.INTERVAL);
    }

    @Test
    void aCertificateOfAPlainAddressIsOnlyMentioned() {
        Problem mentioned = Problem.warning("editor.problem.plain");
        for (HostField field : List.of(HostField.CERT_WARN, HostField.CERT_CRITICAL)) {
            assertThat(judge(field, "9")).isEmpty();
            assertThat(judge("http://wiki.example", field, "9")).containsEntry(field, mentioned);
        }
        String pin = "ab".repeat(32);
        assertThat(judge("http://wiki.example", HostField.PIN, pin))
                .containsEntry(HostField.PIN, mentioned);
        assertThat(problem(HostField.PIN, "12").isError()).isTrue();
    }

    @Test
    void aLimitThatIsNeverReachedIsOnlyMentioned() {
        assertThat(problem(HostField.SLOW, "5 s"))
                .isEqualTo(Problem.warning("editor.problem.slow.never", "5 s"));
        assertThat(judge(HostField.SLOW, "4999 ms")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"99", "600", "abc", "299-200", "200,", "200 300"})
    void whatIsNoStatusIsRefused(String typed) {
        assertThat(problem(HostField.STATUS, typed))
                .isEqualTo(Problem.error("editor.problem.status.unreadable", typed));
    }

    @Test
    void noStatusAtAllIsRefused() {
        assertThat(problem(HostField.STATUS, " "))
                .isEqualTo(Problem.error("editor.problem.status.missing"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"200", "200-299", "200 – 299 , 301", "200,301,404"})
    void statusesAreReadAsPeopleWriteThem(String typed) {
        assertThat(judge(HostField.STATUS, typed)).isEmpty();
    }
}
