package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.atalaya.model.Host;
import org.atalaya.model.HttpCheck;
import org.atalaya.model.StatusRanges;
import org.junit.jupiter.api.Test;

class HostFormTest {

    private static HostForm typed(String address) {
        HostForm form = HostForm.adding(Hosts.BOARD);
        form.text(HostField.ADDRESS).set(address);
        return form;
    }

    private static HttpCheck check(HostForm form) {
        return (HttpCheck) form.toHost().check();
    }

    @Test
    void anAddressAloneMakesAHost() {
        HostForm form = typed(" wiki.example\n");

        assertThat(form.readyToSave()).isTrue();
        Host host = form.toHost();
        assertThat(host.name()).isEqualTo("wiki.example");
        assertThat(host.group()).isEmpty();
        assertThat(host.tags()).isEmpty();
        assertThat(host.interval()).isEqualTo(Host.DEFAULT_INTERVAL);
        assertThat(host.timeout()).isEqualTo(Host.DEFAULT_TIMEOUT);
        assertThat(host.sound()).isTrue();
        assertThat(host.paused()).isFalse();
        assertThat(host.check())
                .isEqualTo(
                        new HttpCheck(
                                URI.create("https://wiki.example"),
                                StatusRanges.SUCCESS,
                                false,
                                null));
    }

    @Test
    void everyFieldReachesTheHost() {
        HostForm form = typed("https://10.10.2.17");
        form.text(HostField.NAME).set(" NAC\u202e  3 ");
        form.text(HostField.GROUP).set(" Network ");
        form.text(HostField.INTERVAL).set("1m");
        form.text(HostField.TIMEOUT).set("500 ms");
        form.text(HostField.STATUS).set("200, 401");
        form.text(HostField.SLOW).set("300ms");
        form.flag(HostField.INSECURE).set(true);
        form.flag(HostField.SOUND).set(false);

        Host host = form.toHost();
        assertThat(host.name()).isEqualTo("NAC 3");
        assertThat(host.group()).isEqualTo("Network");
        assertThat(host.interval()).isEqualTo(Duration.ofMinutes(1));
        assertThat(host.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(host.sound()).isFalse();
        assertThat(check(form).status()).isEqualTo(StatusRanges.parse("200,401"));
        assertThat(check(form).slow()).isEqualTo(Duration.ofMillis(300));
        assertThat(check(form).insecure()).isTrue();
    }

    @Test
    void aNewHostGetsTheTimesOfItsBoard() {
        Duration minute = Duration.ofMinutes(1);
        HostForm form =
                HostForm.adding(new BoardFacts(List.of(), minute, Duration.ofMillis(1500), ""));

        assertThat(form.text(HostField.INTERVAL).get()).isEqualTo("1 m");
        assertThat(form.text(HostField.TIMEOUT).get()).isEqualTo("1500 ms");
    }

    @Test
    void theNameIsGuessedUntilAPersonTypesOne() {
        HostForm form = typed("https://wiki.example");
        assertThat(form.text(HostField.NAME).get()).isEqualTo("wiki.example");

        form.text(HostField.ADDRESS).set("https://www.git.example:8443");
        assertThat(form.text(HostField.NAME).get()).isEqualTo("git.example:8443");

        form.text(HostField.NAME).set("Git");
        form.text(HostField.ADDRESS).set("https://ci.example");
        assertThat(form.text(HostField.NAME).get()).isEqualTo("Git");
        assertThat(form.guessProperty().get()).isEqualTo("ci.example");
    }

    @Test
    void aNameThatIsRubbedOutIsGuessedAgain() {
        HostForm form = typed("https://wiki.example");
        form.text(HostField.NAME).set("Wiki");
        form.text(HostField.NAME).set("");

        assertThat(form.readyToSave()).isTrue();
        assertThat(form.toHost().name()).isEqualTo("wiki.example");
        form.text(HostField.ADDRESS).set("https://git.example");
        assertThat(form.text(HostField.NAME).get()).isEqualTo("git.example");
    }

    @Test
    void nothingIsRefusedBeforeAPersonTyped() {
        HostForm form = HostForm.adding(Hosts.BOARD);
        for (HostField field : HostField.values()) {
            form.leave(field);
        }
        assertThat(form.shown()).isEmpty();
    }

    @Test
    void aFieldIsRefusedOnceItIsLeftAndForgivenWhileItIsMended() {
        HostForm form = typed("https://wiki.example");
        form.text(HostField.STATUS).set("20");
        assertThat(form.shown()).isEmpty();

        form.leave(HostField.STATUS);
        assertThat(form.shown()).containsOnlyKeys(HostField.STATUS);

        form.text(HostField.STATUS).set("200");
        assertThat(form.shown()).isEmpty();
    }

    @Test
    void aShorterIntervalIsHeldAgainstTheTimeoutAtOnce() {
        HostForm form = typed("https://wiki.example");
        form.text(HostField.INTERVAL).set("2 s");
        form.leave(HostField.INTERVAL);

        assertThat(form.shown())
                .containsEntry(
                        HostField.TIMEOUT, Problem.error("editor.problem.timeout.long", "2 s"));
    }

    @Test
    void savingTooEarlyShowsAllThatIsMissing() {
        HostForm form = HostForm.adding(Hosts.BOARD);
        form.text(HostField.STATUS).set("");

        assertThat(form.readyToSave()).isFalse();
        assertThat(form.shown()).containsOnlyKeys(HostField.ADDRESS, HostField.STATUS);
        assertThat(form.firstError()).contains(HostField.ADDRESS);
        assertThatThrownBy(form::toHost).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void warningsDoNotStandInTheWay() {
        HostForm form = typed("https://pay.example/healthz");
        form.text(HostField.NAME).set("Payments API");

        assertThat(form.readyToSave()).isTrue();
        assertThat(form.shown()).containsOnlyKeys(HostField.ADDRESS, HostField.NAME);
    }

    @Test
    void aTestNeedsOnlyWhatAProbeNeeds() {
        HostForm form = typed("https://wiki.example");
        form.text(HostField.INTERVAL).set("soon");
        assertThat(form.readyToTest()).isTrue();
        assertThat(form.shown()).isEmpty();
        assertThat(form.toHost().interval()).isEqualTo(Host.DEFAULT_INTERVAL);

        form.text(HostField.TIMEOUT).set("");
        assertThat(form.readyToTest()).isFalse();
        assertThat(form.firstError()).contains(HostField.TIMEOUT);
    }

    @Test
    void anInvalidCertificateIsAcceptedOnlyWhereThereIsOne() {
        HostForm form = typed("https://wiki.example");
        form.flag(HostField.INSECURE).set(true);
        assertThat(form.asleep()).doesNotContain(HostField.INSECURE);
        assertThat(check(form).insecure()).isTrue();

        form.text(HostField.ADDRESS).set("http://wiki.example");
        assertThat(form.asleep()).contains(HostField.INSECURE);
        assertThat(check(form).insecure()).isFalse();

        form.text(HostField.ADDRESS).set("https://wiki.example");
        assertThat(check(form).insecure()).isTrue();
    }

    @Test
    void editingWithoutAChangeGivesTheSameHost() {
        HostForm form = HostForm.editing(Hosts.NAC, Hosts.BOARD);

        assertThat(form.readyToSave()).isTrue();
        assertThat(form.shown()).isEmpty();
        assertThat(form.toHost()).isEqualTo(Hosts.NAC);
    }

    @Test
    void editingKeepsWhatTheDialogDoesNotShow() {
        HostForm form = HostForm.editing(Hosts.NAC, Hosts.BOARD);
        form.text(HostField.NAME).set("Door");

        Host host = form.toHost();
        assertThat(host.id()).isEqualTo(Hosts.NAC.id());
        assertThat(host.tags()).isEqualTo(Hosts.NAC.tags());
        assertThat(host.paused()).isTrue();
        assertThat(host.name()).isEqualTo("Door");
    }

    @Test
    void editingTheAddressLeavesTheNameAlone() {
        HostForm form = HostForm.editing(Hosts.NAC, Hosts.BOARD);
        form.text(HostField.ADDRESS).set("https://10.10.2.99");
        assertThat(form.text(HostField.NAME).get()).isEqualTo("NAC 2");
    }

    @Test
    void aCloneIsAHostOfItsOwn() {
        HostForm form = HostForm.cloning(Hosts.NAC, Hosts.BOARD);

        Host host = form.toHost();
        assertThat(host.id()).isNotEqualTo(Hosts.NAC.id()).isNotBlank();
        assertThat(host.name()).isEqualTo("NAC 3");
        assertThat(host.paused()).isFalse();
        assertThat(host.tags()).isEqualTo(Hosts.NAC.tags());
        assertThat(host.check()).isEqualTo(Hosts.NAC.check());
        assertThat(form.toHost().id()).isEqualTo(host.id());
    }

    @Test
    void twoNewHostsHaveTwoIds() {
        assertThat(typed("https://a.example").toHost().id())
                .isNotEqualTo(typed("https://b.example").toHost().id());
    }

    @Test
    void theGroupsOfTheBoardAreOfferedOnceAndSorted() {
        List<Host> hosts =
                List.of(
                        Hosts.PAY,
                        Hosts.NAC,
                        Hosts.PAY.withIdentity("p2", "Pay 2"),
                        Hosts.PAY.withIdentity("p3", "Pay 3"));
        assertThat(HostForm.adding(BoardFacts.of(hosts)).groups())
                .containsExactly("Network", "Shop");
    }
}
