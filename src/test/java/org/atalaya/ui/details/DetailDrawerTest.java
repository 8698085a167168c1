package org.atalaya.ui.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FakePast;
import org.atalaya.support.FxExtension;
import org.atalaya.ui.kit.Themes;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class DetailDrawerTest {

    private static final Instant NOW = StatusFixtures.NOW;

    private final FakePast past = new FakePast(NOW, 30);
    private final List<String> checked = new ArrayList<>();
    private DetailDrawer drawer;

    private interface Story {
        void tell() throws Exception;
    }

    private void with(Story story) throws Exception {
        FxExtension.onFx(
                () -> {
                    Phrases phrases = new Phrases(Words.of(Locale.UK), ZoneId.of("UTC"));
                    drawer =
                            new DetailDrawer(
                                    past, phrases, () -> NOW, host -> checked.add(host.name()));
                    Themes.apply(new Scene(drawer, 434, 1_600));
                    story.tell();
                    return true;
                });
    }

    private void show() {
        drawer.show(StatusFixtures.answered("Git"));
        layout();
    }

    private void layout() {
        drawer.applyCss();
        drawer.layout();
    }

    private List<String> texts() {
        layout();
        return drawer.lookupAll(".label").stream()
                .filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private String lastQuestion() {
        return past.asked.getLast();
    }

    private static String question(Duration span, Duration step) {
        return "Git " + NOW.minus(span) + " " + NOW + " " + step;
    }

    @Test
    void saysHowMuchItWasThereHowQuickItWasAndWhatTheLastCheckSaw() throws Exception {
        with(
                () -> {
                    show();
                    assertThat(texts())
                            .contains("99.98%", "99.91%", "38 ms", "212 ms")
                            .contains("200 OK · HTTP/2 · 12.4 kB")
                            .contains("10.0.0.4:443")
                            .anyMatch(text -> text.contains("Let's Encrypt"))
                            .anyMatch(text -> text.contains("acknowledged by Ana · on the phone"));
                });
    }

    @Test
    void whereNothingIsKnownYetItSaysHowThatComesAndChecksNow() throws Exception {
        with(
                () -> {
                    show();
                    Node state = drawer.lookup(".empty-state");
                    assertThat(state.isManaged()).isFalse();
                    past.forgetful = true;
                    drawer.show(null);
                    show();
                    assertThat(state.isVisible()).isTrue();
                    assertThat(texts()).contains("Nothing is known of this time yet");
                    ((Button) state.lookup(".button")).fire();
                    assertThat(checked).containsExactly("Git");
                });
    }

    @Test
    void thePartsOfTheLastCheckFillTheBarInTheirShares() throws Exception {
        with(
                () -> {
                    show();
                    Region bar = (Region) drawer.lookup(".phase-bar");
                    List<Double> widths =
                            bar.getChildrenUnmodifiable().stream()
                                    .map(part -> part.getLayoutBounds().getWidth())
                                    .toList();
                    assertThat(widths).hasSize(5);
                    assertThat(widths.stream().mapToDouble(w -> w).sum()).isEqualTo(bar.getWidth());
                    assertThat(widths.get(2)).isBetween(1.8 * widths.get(1), 2.2 * widths.get(1));
                });
    }

    @Test
    void anotherRangeIsAnotherQuestionAndEndsTheOneBefore() throws Exception {
        with(
                () -> {
                    past.silent = true;
                    show();
                    assertThat(lastQuestion())
                            .isEqualTo(question(Duration.ofDays(1), Duration.ofMinutes(5)));
                    int before = past.ended;
                    drawer.lookupAll(".chip").stream()
                            .map(ToggleButton.class::cast)
                            .filter(chip -> chip.getText().equals("1 y"))
                            .forEach(ToggleButton::fire);
                    assertThat(past.ended).isEqualTo(before + 1);
                    assertThat(lastQuestion())
                            .isEqualTo(question(Duration.ofDays(365), Duration.ofDays(1)));
                });
    }

    @Test
    void theUptimeIsThatOfTheTimeThatTheChartShows() throws Exception {
        with(
                () -> {
                    show();
                    assertThat(texts()).contains("Uptime", "99.83%");
                    past.thereFor = 0.5;
                    press(drawer.lookup(".chart-pane"), KeyCode.LEFT);
                    assertThat(texts()).contains("50.00%", "99.98%").doesNotContain("99.83%");
                    past.forgetful = true;
                    press(drawer.lookup(".chart-pane"), KeyCode.LEFT);
                    assertThat(texts()).doesNotContain("50.00%").contains("—");
                });
    }

    @Test
    void keysZoomIntoTheChartLeadThroughTimeAndGoBack() throws Exception {
        with(
                () -> {
                    show();
                    Node chart = drawer.lookup(".chart-pane");
                    press(chart, KeyCode.PLUS);
                    Instant from = NOW.minus(Duration.ofHours(21));
                    Instant to = NOW.minus(Duration.ofHours(3));
                    assertThat(lastQuestion()).startsWith("Git " + from + " " + to);
                    press(chart, KeyCode.LEFT);
                    assertThat(lastQuestion())
                            .startsWith("Git " + from.minus(Duration.ofMinutes(216)));
                    press(chart, KeyCode.DIGIT0);
                    assertThat(lastQuestion())
                            .isEqualTo(question(Duration.ofDays(1), Duration.ofMinutes(5)));
                });
    }

    private static void press(Node node, KeyCode code) {
        node.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void aMomentShowsWhyItWasRedThen() throws Exception {
        with(
                () -> {
                    Instant night = NOW.minus(Duration.ofHours(10));
                    drawer.show(StatusFixtures.answered("Git"), night);
                    assertThat(past.asked).contains("why Git " + night);
                    assertThat(texts())
                            .contains("Why it was red at Sun 22 Nov, 03:52")
                            .anyMatch(text -> text.contains("resolve=3 connect=12"))
                            .contains("Chain\nCN=git.example, by CN=R11, until 2026-11-23")
                            .contains("Answer, its beginning\n<h1>Bad Gateway</h1>")
                            .contains("The way to it, at that moment\n1  10.0.0.1  0.3 ms");
                });
    }

    @Test
    void aClickOnAnIncidentTellsWhatPeopleAndTheProgramDidAboutIt() throws Exception {
        with(
                () -> {
                    show();
                    Node row = drawer.lookup(".past-link");
                    row.getOnMouseClicked().handle(null);
                    assertThat(texts())
                            .contains("What happened to it")
                            .anyMatch(text -> text.endsWith("message to · Duty mail · sent"))
                            .anyMatch(text -> text.endsWith("escalated: nobody acknowledged it"));
                    show();
                    assertThat(texts()).doesNotContain("What happened to it");
                });
    }

    @Test
    void anIncidentSaysHowOftenItRangAndWasTold() throws Exception {
        with(
                () -> {
                    show();
                    assertThat(texts()).anyMatch(text -> text.contains("rang"));
                });
    }

    @Test
    void withoutAPastItSaysWhyAndStillTellsTheLastCheck() throws Exception {
        with(
                () -> {
                    past.absence = "Nothing is remembered.";
                    show();
                    assertThat(texts()).contains("Nothing is remembered.", "10.0.0.4:443");
                    assertThat(drawer.lookup(".fact-cards").isVisible()).isFalse();
                    assertThat(drawer.lookup(".chart-pane").isVisible()).isFalse();
                    assertThat(past.asked).isEmpty();
                });
    }

    @Test
    void closingEndsWhateverIsAsked() throws Exception {
        with(
                () -> {
                    past.silent = true;
                    show();
                    int before = past.ended;
                    drawer.show((HostStatus) null);
                    assertThat(past.ended).isEqualTo(before + 4);
                    assertThat(drawer.isVisible()).isFalse();
                });
    }

    @Test
    void theButtonChecksTheHostThatIsShown() throws Exception {
        with(
                () -> {
                    show();
                    ((Button) drawer.lookup(".button")).fire();
                    assertThat(checked).containsExactly("Git");
                });
    }

    @Test
    void whatHappensMeanwhileIsAskedForAndWhatStandsThereStaysUntilThen() throws Exception {
        with(
                () -> {
                    show();
                    assertThat(texts()).contains("99.98%");
                    int before = past.ended;
                    past.silent = true;
                    past.readers.forEach(Runnable::run);
                    assertThat(past.ended).as("what was asked before").isEqualTo(before + 3);
                    assertThat(past.sought).hasSize(2);
                    assertThat(texts()).contains("99.98%");
                    drawer.show((HostStatus) null);
                    assertThat(past.readers).isEmpty();
                });
    }
}
