package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.atalaya.support.FxExtension.onFx;

import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.atalaya.model.Criticality;
import org.atalaya.model.GroupProfile;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Host;
import org.atalaya.model.TagColors;
import org.atalaya.model.Watching;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class ProfileDialogTest {

    private static final GroupProfile WEB =
            new GroupProfile(Duration.ofSeconds(45), null, 3, null, Criticality.CRITICAL, null);

    private static BoardFacts board(List<Host> hosts) {
        return new BoardFacts(
                hosts,
                Host.DEFAULT_INTERVAL,
                Host.DEFAULT_TIMEOUT,
                "",
                TagColors.NONE,
                List.of(GroupRule.worst("Web").withProfile(WEB)));
    }

    @Test
    void anEmptyFieldInheritsAndAWrongOneIsRefusedInItsPlace() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.profile("Shop"));
            assertThat(stage.node("interval", TextField.class).getPromptText())
                    .isEqualTo("20 s, as around it");
            stage.write("interval", "2 s");
            stage.click("profile.confirm");
            assertThat(stage.editor.isOpen()).as("shorter than the timeout").isTrue();
            Node box = stage.node("timeout", TextField.class).getParent();
            assertThat(box.getPseudoClassStates()).contains(Styles.INVALID);
            stage.write("failures", "0");
            stage.write("interval", "40 s");
            stage.click("profile.confirm");
            assertThat(stage.editor.isOpen()).isTrue();
            assertThat(stage.actions.profiles).isEmpty();
            stage.write("failures", "4");
            onFx(
                    () -> {
                        @SuppressWarnings("unchecked")
                        ComboBox<String> sound = stage.node("sound", ComboBox.class);
                        sound.setValue(BulkField.OFF);
                        return true;
                    });
            stage.click("profile.confirm");
            assertThat(stage.editor.isOpen()).isFalse();
            assertThat(stage.actions.profiles)
                    .containsEntry(
                            "Shop",
                            new GroupProfile(Duration.ofSeconds(40), null, 4, null, null, false));
        }
    }

    @Test
    void aHostTakesWhatItsGroupSaysAndLeavesItWithTheGroup() {
        HostForm form = HostForm.adding(board(List.of()));
        form.text(HostField.ADDRESS).set("https://shop.example");
        form.text(HostField.TIMEOUT).set("7 s");
        form.text(HostField.GROUP).set("Web");
        assertThat(form.inherited().holds(HostField.INTERVAL)).isTrue();
        assertThat(form.inherited().holds(HostField.FAILURES)).isTrue();
        assertThat(form.inherited().holds(HostField.TIMEOUT)).as("nobody says it").isFalse();
        assertThat(form.readyToSave()).isTrue();
        Host host = form.toHost();
        assertThat(host.interval()).isEqualTo(Duration.ofSeconds(45));
        assertThat(host.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(host.watching().thresholds().failures()).isEqualTo(3);
        assertThat(host.watching().criticality()).isEqualTo(Criticality.CRITICAL);

        form.text(HostField.INTERVAL).set("50 s");
        assertThat(form.inherited().holds(HostField.INTERVAL)).isFalse();
        form.text(HostField.GROUP).set("Mail");
        Host moved = form.toHost();
        assertThat(moved.interval()).as("its own").isEqualTo(Duration.ofSeconds(50));
        assertThat(moved.watching()).isEqualTo(Watching.USUAL);
    }

    @Test
    void whatManyInheritIsShownAndFollowsThemIntoAnotherGroup() {
        HostForm form = HostForm.adding(board(List.of()));
        form.text(HostField.ADDRESS).set("https://shop.example");
        form.text(HostField.GROUP).set("Web");
        Host inside = form.toHost();
        BulkForm bulk = new BulkForm(List.of(inside), board(List.of(inside)));
        assertThat(bulk.isInherited(BulkField.INTERVAL)).isTrue();
        assertThat(bulk.isInherited(BulkField.CRITICALITY)).isTrue();
        assertThat(bulk.isInherited(BulkField.TIMEOUT)).isFalse();
        bulk.want(BulkField.GROUP, "Mail");
        assertThat(bulk.changed().getFirst().interval()).isEqualTo(Host.DEFAULT_INTERVAL);
        bulk.want(BulkField.INTERVAL, "33 s");
        assertThat(bulk.changed().getFirst().interval()).isEqualTo(Duration.ofSeconds(33));
    }

    @Test
    void theFormSaysWhereAValueComesFrom() throws Exception {
        try (DialogStage stage = DialogStage.open("en", board(List.of()))) {
            stage.add();
            stage.act(() -> stage.node("group", ComboBox.class).getEditor().setText("Web"));
            FieldBox box = (FieldBox) stage.node("interval", TextField.class).getParent();
            assertThat(box.getHint()).isEqualTo("as its group “Web” says");
            stage.write("interval", "50 s");
            assertThat(box.getHint()).isEmpty();
        }
    }
}
