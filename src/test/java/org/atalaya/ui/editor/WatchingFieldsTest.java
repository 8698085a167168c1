package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.Criticality;
import org.atalaya.model.FlapRule;
import org.atalaya.model.Host;
import org.atalaya.model.Thresholds;
import org.atalaya.model.Watching;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchingFieldsTest {

    private static final Host GATEWAY = named("gw", "Gateway", List.of());
    private static final Host SWITCH = named("sw", "Switch, 2nd floor", List.of("gw"));
    private static final Host TWIN_A = named("t1", "Twin", List.of());
    private static final Host TWIN_B = named("t2", "twin", List.of());

    private static final BoardFacts BOARD =
            BoardFacts.of(List.of(GATEWAY, SWITCH, TWIN_A, TWIN_B, Hosts.PAY));

    private static final Watching EVERYTHING =
            new Watching(
                    Criticality.CRITICAL,
                    new Thresholds(3, 4, new Thresholds.Window(3, 5), Duration.ofMillis(1500)),
                    List.of("sw", "t1"),
                    2.5,
                    "bell.wav",
                    new FlapRule(4, Duration.ofMinutes(5), Duration.ofSeconds(150)));

    private static Host named(String id, String name, List<String> parents) {
        return Hosts.PAY.withIdentity(id, name).withWatching(Watching.USUAL.withParents(parents));
    }

    private static HostForm editing(Watching watching) {
        return HostForm.editing(Hosts.PAY.withWatching(watching), BOARD);
    }

    private static String refusal(HostForm form, HostField field, String typed, String language) {
        form.text(field).set(typed);
        form.leave(field);
        Problem problem = form.shown().get(field);
        return problem == null ? "" : problem.sentence(Words.of(Locale.forLanguageTag(language)));
    }

    @Test
    void whatAFileSaysComesBackUntouched() {
        assertThat(editing(EVERYTHING).toHost().watching()).isEqualTo(EVERYTHING);
        assertThat(editing(Watching.USUAL).toHost().watching()).isEqualTo(Watching.USUAL);
    }

    @Test
    void everyFieldReachesTheHostAndWhatIsUsualStandsEmpty() {
        HostForm form = HostForm.adding(BOARD);
        assertThat(form.uses(FormPlan.WATCHING)).isFalse();
        assertThat(form.text(HostField.FAILURES).get()).isEmpty();
        form.text(HostField.ADDRESS).set("https://a.example");
        form.text(HostField.CRITICALITY).set("CRITICAL");
        form.text(HostField.DEPENDS_ON).set("switch, 2nd floor, t1");
        form.text(HostField.WINDOW).set("3 of 5");
        form.text(HostField.SUCCESSES).set("4");
        form.text(HostField.RETRY).set("1500 ms");
        form.text(HostField.FLAPPING).set("4/5m");
        form.text(HostField.SLOWER).set("2,5");
        form.text(HostField.SOUND_FILE).set("bell.wav");

        assertThat(form.readyToSave()).as("%s", form.shown()).isTrue();
        Thresholds thresholds =
                new Thresholds(2, 4, new Thresholds.Window(3, 5), Duration.ofMillis(1500));
        assertThat(form.toHost().watching()).isEqualTo(EVERYTHING.withThresholds(thresholds));
        assertThat(form.uses(FormPlan.WATCHING)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DEPENDS_ON|Nobody|No host here is called “Nobody”",
                "DEPENDS_ON|Gateway, Nobody|No host here is called “Nobody”",
                "DEPENDS_ON|Twin|Several hosts are called “Twin”",
                "DEPENDS_ON|Payments API|cannot depend on itself",
                "DEPENDS_ON|pay|cannot depend on itself",
                "FAILURES|0|from 1 to 20",
                "FAILURES|many|from 1 to 20",
                "WINDOW|6/5|not a number of results",
                "RETRY|5|no unit",
                "FLAPPING|1/5m|no such rule",
                "FLAPPING|6/9d|no such rule",
                "SLOWER|1|out of bounds",
                "SOUND_FILE|/nowhere/a.wav|No file that can be read"
            })
    void whatCannotBeIsRefusedWhereItIsTyped(HostField field, String typed, String says) {
        HostForm form = editing(Watching.USUAL);
        String expected = says.replace("from 1 to 20", "between 1 and 20");
        assertThat(refusal(form, field, typed, "en")).contains(expected);
        assertThat(refusal(form, field, typed, "es")).isNotBlank().doesNotContain(expected);
        assertThat(form.readyToSave()).isFalse();
    }

    @Test
    void aCircleIsRefusedAndNamesItsRoad() {
        Host core = named("core", "Core", List.of("pay"));
        Host edge = named("edge", "Edge", List.of("core"));
        HostForm form = HostForm.editing(Hosts.PAY, BoardFacts.of(List.of(core, edge, Hosts.PAY)));

        assertThat(refusal(form, HostField.DEPENDS_ON, "Edge", "en"))
                .contains("“Edge” depends on this host already (Edge → Core)");
        assertThat(form.readyToSave()).isFalse();
        form.text(HostField.DEPENDS_ON).set("");
        assertThat(form.readyToSave()).isTrue();
    }

    @Test
    void aParentThatIsGoneIsNoReasonNotToSaveSomethingElse() {
        HostForm form = editing(Watching.USUAL.withParents(List.of("gone")));
        form.text(HostField.NAME).set("Other");
        assertThat(form.readyToSave()).isTrue();
        assertThat(form.shown().get(HostField.DEPENDS_ON).isError()).isFalse();
        assertThat(form.toHost().watching().parents()).containsExactly("gone");
    }

    @Test
    void theListOffersWhatFitsHalfANameAndPutsItInItsPlace() {
        ParentNames names = editing(Watching.USUAL).names();
        assertThat(names.offered("", 9)).contains(GATEWAY, SWITCH, TWIN_A);
        assertThat(names.offered("Gateway, swi", 9)).containsExactly(SWITCH);
        assertThat(names.with("Gateway, swi", SWITCH)).isEqualTo("Gateway, Switch, 2nd floor");
        assertThat(names.with("Gateway", TWIN_B)).isEqualTo("Gateway, t2");
    }

    @Test
    void aRowOfFailuresSleepsBesideAWindow() {
        HostForm form = editing(Watching.USUAL);
        assertThat(form.asleep()).doesNotContain(HostField.FAILURES);
        form.text(HostField.WINDOW).set("3/5");
        assertThat(form.asleep()).contains(HostField.FAILURES);
    }
}
