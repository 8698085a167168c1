package org.atalaya.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import org.atalaya.model.About;
import org.atalaya.model.Host;
import org.atalaya.model.TagColor;
import org.atalaya.model.TagColors;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Tags;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class NotesBoxTest {

    private static final Host MAIL = StatusFixtures.host("Mail");

    private final List<URI> opened = new ArrayList<>();

    private NotesBox box(Host host) {
        NotesBox box = new NotesBox(Words.of(Locale.UK), opened::add);
        Themes.apply(new Scene(box, 400, 400));
        box.show(host, TagColors.NONE.with("core", TagColor.TEAL));
        box.applyCss();
        box.layout();
        return box;
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static List<String> texts(NotesBox box) {
        return box.lookupAll("*").stream()
                .filter(node -> node instanceof Labeled && isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    @Test
    void tellsWhatToDoAndWhomToAsk() throws Exception {
        FxExtension.onFx(
                () -> {
                    NotesBox box =
                            box(
                                    MAIL.withTags(List.of("core"))
                                            .withAbout(
                                                    new About(
                                                            "Behind the\nold door.",
                                                            "https://wiki.example/mail",
                                                            "Ana, 4711")));
                    assertThat(texts(box))
                            .containsExactly(
                                    "core",
                                    "Behind the\nold door.",
                                    "Runbook",
                                    "https://wiki.example/mail",
                                    "Contact",
                                    "Ana, 4711");
                    assertThat(box.lookup(".tag").getPseudoClassStates())
                            .contains(Tags.of(TagColor.TEAL));
                    ((Hyperlink) box.lookup(".hyperlink")).fire();
                    assertThat(opened).containsExactly(URI.create("https://wiki.example/mail"));
                    return true;
                });
    }

    @Test
    void aRunbookThatIsNoAddressOfTheWebIsATextAndOpensNothing() throws Exception {
        FxExtension.onFx(
                () -> {
                    NotesBox box =
                            box(MAIL.withAbout(About.NONE.withRunbook("file:///etc/passwd")));
                    assertThat(texts(box)).containsExactly("Runbook", "file:///etc/passwd");
                    assertThat(isSeen(box.lookup(".hyperlink"))).isFalse();
                    return true;
                });
    }

    @Test
    void whatCouldTurnATextAroundIsShownAsWhatItIs() throws Exception {
        FxExtension.onFx(
                () -> {
                    NotesBox box = box(MAIL.withAbout(About.NONE.withContact("a\u202enb\u0007")));
                    assertThat(texts(box)).containsExactly("Contact", "a\ufffdnb\ufffd");
                    return true;
                });
    }

    @Test
    void whatNobodyWroteTakesNoRoom() throws Exception {
        FxExtension.onFx(
                () -> {
                    assertThat(box(MAIL).isManaged()).isFalse();
                    return true;
                });
    }
}
