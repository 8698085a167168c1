package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.junit.jupiter.api.Test;

class BulkFormTest {

    private final BulkForm form = new BulkForm(List.of(Hosts.NAC, Hosts.PAY), Hosts.BOARD);

    @Test
    void whatAllHaveIsShownAndWhatDiffersIsNot() {
        assertThat(form.common(BulkField.CRITICALITY)).contains("NORMAL");
        assertThat(form.common(BulkField.GROUP)).isEmpty();
        assertThat(form.common(BulkField.PAUSED)).isEmpty();
    }

    @Test
    void onlyWhatIsWantedChanges() {
        form.want(BulkField.INTERVAL, "2 min");
        form.want(BulkField.CRITICALITY, "CRITICAL");
        List<Host> changed = form.changed();
        assertThat(changed)
                .allMatch(host -> host.interval().equals(Duration.ofMinutes(2)))
                .allMatch(host -> host.watching().criticality() == Criticality.CRITICAL);
        assertThat(changed).extracting(Host::group).containsExactly("Network", "Shop");
        assertThat(changed.getFirst().check()).isEqualTo(Hosts.NAC.check());
        assertThat(changed.getFirst().timeout()).isEqualTo(Hosts.NAC.timeout());
    }

    @Test
    void whatIsSoAlreadyIsNotSavedAgain() {
        form.want(BulkField.GROUP, "Shop");
        assertThat(form.changed()).containsExactly(Hosts.NAC.withGroup("Shop"));
    }

    @Test
    void aValueThatFitsOneHostOnlyIsRefusedAndNamesTheOther() {
        form.want(BulkField.INTERVAL, "3 s");
        BulkForm.Refusal refusal = form.refusal().orElseThrow();
        assertThat(refusal.host()).isEqualTo(Hosts.PAY); // gives up after five seconds
        assertThat(refusal.field()).isEqualTo(BulkField.INTERVAL);
        assertThat(refusal.problem().key()).isEqualTo("editor.problem.timeout.long");
    }

    @Test
    void nonsenseIsRefused() {
        form.want(BulkField.FAILURES, "often");
        assertThat(form.refusal()).map(BulkForm.Refusal::field).contains(BulkField.FAILURES);
    }

    @Test
    void nobodyIsReachedThroughHimself() {
        form.want(BulkField.DEPENDS_ON, "NAC 2");
        BulkForm.Refusal refusal = form.refusal().orElseThrow();
        assertThat(refusal.host()).isEqualTo(Hosts.NAC);
        assertThat(refusal.problem().key()).isEqualTo("editor.problem.parent.self");
        form.want(BulkField.DEPENDS_ON, "nobody");
        assertThat(form.refusal().orElseThrow().problem().key())
                .isEqualTo("editor.problem.parent.unknown");
    }

    @Test
    void aParentIsSetInEachOfTheOthers() {
        BulkForm one = new BulkForm(List.of(Hosts.PAY), Hosts.BOARD);
        one.want(BulkField.DEPENDS_ON, "nac 2");
        assertThat(one.changed().getFirst().watching().parents()).containsExactly("nac-2");
    }

    @Test
    void tagsAreSetOrAddedAndTakenAway() {
        form.want(BulkField.TAGS, "eu, west");
        assertThat(form.changed()).extracting(Host::tags).containsOnly(List.of("eu", "west"));
        form.want(BulkField.TAGS, "+west, -lab");
        assertThat(form.changed())
                .extracting(Host::tags)
                .containsExactly(List.of("eu", "west"), List.of("west"));
    }

    @Test
    void soundAndPauseAreSetInAll() {
        form.want(BulkField.SOUND, BulkField.OFF);
        form.want(BulkField.PAUSED, BulkField.ON);
        assertThat(form.changed()).containsExactly(Hosts.PAY.withSound(false).withPaused(true));
        form.leave(BulkField.PAUSED);
        assertThat(form.changed()).containsExactly(Hosts.PAY.withSound(false));
    }
}
