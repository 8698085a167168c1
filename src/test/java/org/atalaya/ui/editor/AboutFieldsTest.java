package org.atalaya.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import org.atalaya.model.About;
import org.atalaya.model.Host;
import org.atalaya.model.TagColor;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.ReadHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class AboutFieldsTest {

    private static final About KNOWN = new About("Line one,\n  and\ttwo. ", "see the  wiki", "Ana");

    private final HostForm form = HostForm.editing(Hosts.NAC.withAbout(KNOWN), Hosts.BOARD);

    @Test
    void whatNobodyTouchedStaysAsItIs() {
        assertThat(form.toHost()).isEqualTo(Hosts.NAC.withAbout(KNOWN));
    }

    @Test
    void everyFieldReachesTheHost() {
        form.text(HostField.TAGS).set("eu, core;  lab ,eu");
        form.text(HostField.NOTE).set("  One\n two\u202e \n");
        form.text(HostField.RUNBOOK).set(" https://wiki.example/nac ");
        form.text(HostField.CONTACT).set("Bea \n 12");
        assertThat(form.readyToSave()).isTrue();
        Host host = form.toHost();
        assertThat(host.tags()).containsExactly("eu", "core", "lab");
        assertThat(host.about())
                .isEqualTo(new About("One\n two\ufffd", "https://wiki.example/nac", "Bea 12"));
        assertThat(host.check()).isEqualTo(Hosts.NAC.check());
    }

    @Test
    void anAddressThatOpensNothingIsAWarningAndATooLongTextIsRefused() {
        form.text(HostField.RUNBOOK).set("file:///srv/runbook.txt");
        assertThat(form.readyToSave()).isTrue();
        assertThat(form.shown().get(HostField.RUNBOOK))
                .isEqualTo(Problem.warning("editor.problem.runbook"));
        form.text(HostField.RUNBOOK).set("Ask Ana: she knows");
        assertThat(form.shown()).doesNotContainKey(HostField.RUNBOOK);
        form.text(HostField.NOTE).set("x".repeat(About.NOTE_MAX + 1));
        assertThat(form.readyToSave()).isFalse();
        assertThat(form.firstError()).contains(HostField.NOTE);
    }

    @Test
    void aCloneIsKnownAsItsOriginalIs() {
        HostForm clone = HostForm.cloning(Hosts.NAC.withAbout(KNOWN), Hosts.BOARD);
        assertThat(clone.toHost().about()).isEqualTo(KNOWN);
        assertThat(clone.uses(FormPlan.ABOUT)).isTrue();
        assertThat(HostForm.adding(Hosts.BOARD).uses(FormPlan.ABOUT)).isFalse();
    }

    @Test
    void manyHostsGetOneContactAndKeepTheirNotes() {
        List<Host> hosts = List.of(Hosts.NAC.withAbout(KNOWN), Hosts.PAY);
        BulkForm bulk = new BulkForm(hosts, BoardFacts.of(hosts));
        assertThat(bulk.common(BulkField.CONTACT)).isEmpty();
        bulk.want(BulkField.CONTACT, "Night desk");
        assertThat(bulk.changed())
                .containsExactly(
                        Hosts.NAC.withAbout(KNOWN.withContact("Night desk")),
                        Hosts.PAY.withAbout(About.NONE.withContact("Night desk")));
    }

    @Test
    void aTableHasColumnsForThem() {
        PasteForm paste = new PasteForm(Hosts.BOARD, text -> new ReadHosts(List.of(), List.of()));
        paste.read(
                "url,name,Tags,Notes,Runbook,Owner\n"
                        + "https://a.example,A,\"core;eu\",Old door,https://wiki.example/a,Ana\n"
                        + "https://b.example,B,,,,\n"
                        + "https://c.example,C,,"
                        + "x".repeat(About.NOTE_MAX + 1)
                        + ",,\n");
        assertThat(paste.rows().getLast().problem())
                .isEqualTo(Problem.error("editor.problem.long", "" + About.NOTE_MAX));
        List<Host> hosts = paste.hosts("");
        assertThat(hosts.getFirst().tags()).containsExactly("core", "eu");
        assertThat(hosts.getFirst().about())
                .isEqualTo(new About("Old door", "https://wiki.example/a", "Ana"));
        assertThat(hosts.get(1).about()).isEqualTo(About.NONE);
    }

    @Test
    void aTagIsColouredForTheWholeWallAndSavedWithTheHost() throws Exception {
        try (DialogStage stage = DialogStage.open("en")) {
            stage.act(() -> stage.editor.edit(Hosts.NAC));
            stage.act(() -> stage.node("know", ToggleButton.class).setSelected(true));
            stage.act(
                    () -> {
                        MenuButton chip = (MenuButton) stage.scene.lookup(".tag-chips .tag");
                        assertThat(chip.getText()).isEqualTo("eu");
                        chip.getItems().stream()
                                .filter(item -> item.getText().equals("Pink"))
                                .findFirst()
                                .orElseThrow()
                                .fire();
                    });
            stage.click("editor.confirm.save");
            assertThat(stage.actions.saved).containsExactly(Hosts.NAC);
            assertThat(stage.actions.colors.chosen())
                    .containsExactly(Map.entry("eu", TagColor.PINK));
        }
    }

    @Test
    void aProblemInAFoldOpensIt() throws Exception {
        try (DialogStage stage = DialogStage.open("es")) {
            stage.act(() -> stage.editor.edit(Hosts.PAY));
            assertThat(stage.node("know", ToggleButton.class).isSelected()).isFalse();
            stage.act(
                    () ->
                            stage.node("runbook", TextField.class)
                                    .setText("x".repeat(About.LINE_MAX + 1)));
            stage.click("editor.confirm.save");
            assertThat(stage.actions.saved).isEmpty();
            assertThat(stage.node("know", ToggleButton.class).isSelected()).isTrue();
            assertThat(stage.focused()).isEqualTo("runbook");
        }
    }
}
