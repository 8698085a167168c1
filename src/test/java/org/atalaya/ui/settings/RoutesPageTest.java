package org.atalaya.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.atalaya.model.AlarmSettings.Step;
import org.atalaya.model.ChannelPlan;
import org.atalaya.model.CommandChannel;
import org.atalaya.model.Criticality;
import org.atalaya.model.Host;
import org.atalaya.model.Occasion;
import org.atalaya.model.Route;
import org.atalaya.model.Settings;
import org.atalaya.support.FxExtension;
import org.atalaya.support.Hosts;
import org.atalaya.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class RoutesPageTest {

    private static final Host PAY = host("pay", "Payments API", "Shop");
    private static final Host MAIL = host("mail", "Mail, 2nd", "Office");
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    private SettingsStage stage;
    private FakeDesk desk;

    @BeforeEach
    void open() throws Exception {
        stage = SettingsStage.open("en", 1000, 720);
        desk = stage.desk;
        desk.hosts = List.of(PAY, MAIL);
        stage.act(
                () -> {
                    stage.window.close();
                    desk.settings.set(Settings.USUAL.withChannels(plan()));
                    stage.window.open();
                });
        stage.page("Routes");
    }

    @AfterEach
    void close() throws Exception {
        stage.close();
    }

    private static Host host(String id, String name, String group) {
        Host web = Hosts.web(id, name);
        return new Host(
                id,
                name,
                group,
                id.equals("pay") ? List.of("eu") : List.of(),
                web.interval(),
                web.timeout(),
                true,
                false,
                web.check());
    }

    private static ChannelPlan plan() {
        return new ChannelPlan(List.of(pager("ops"), pager("boss")), List.of());
    }

    private static CommandChannel pager(String id) {
        return new CommandChannel(id, id.toUpperCase(Locale.ROOT), List.of("page"), true);
    }

    private Route route() {
        return desk.settings.get().channels().routes().getFirst();
    }

    private void pick(String row, String name) throws Exception {
        stage.act(() -> toggle(row, name).fire());
    }

    private ToggleButton toggle(String row, String name) {
        return stage.row(row).lookupAll(".toggle-button").stream()
                .map(ToggleButton.class::cast)
                .filter(button -> button.getText().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    private void type(String row, String text) throws Exception {
        TextField field = stage.input(row, TextField.class);
        stage.act(
                () -> {
                    field.requestFocus();
                    field.setText(text);
                });
        stage.press(KeyCode.ENTER);
    }

    private String doubt() {
        Label doubt = (Label) stage.scene.getRoot().lookup(".entry-doubt");
        return Objects.requireNonNull(doubt).isVisible() ? doubt.getText() : "";
    }

    @Test
    void newRouteTellsNobodyUntilSomebodyIsChosen() throws Exception {
        stage.act(() -> stage.button("Everything that is down").fire());
        assertThat(doubt()).isEqualTo("This route tells nobody: choose a channel.");
        pick("To", "OPS");
        assertThat(doubt()).isEmpty();
        assertThat(route()).isEqualTo(Route.usual("ops"));
    }

    @Test
    void everythingThatARouteKnowsIsSetInTheWindow() throws Exception {
        stage.act(() -> stage.button("Everything that is down").fire());
        pick("To", "BOSS");
        pick("Of", "degraded");
        pick("In the groups", "Shop");
        type("The hosts", "mail, 2nd");
        type("Wait", "5 min");
        type("Remind after", "15m");
        type("Gap at most", "4h");
        assertThat(route())
                .isEqualTo(
                        new Route(
                                Set.of("mail"),
                                Set.of("Shop"),
                                Set.of(),
                                Criticality.INFO,
                                Set.of(Occasion.DOWN, Occasion.DEGRADED, Occasion.RECOVERED),
                                Duration.ofMinutes(5),
                                Set.of(),
                                List.of("boss"),
                                new Route.Reminders(Duration.ofMinutes(15), Duration.ofHours(4))));
        assertThat(stage.input("The hosts", TextField.class).getText()).isEmpty();
        assertThat(toggle("The hosts", "Mail, 2nd").isSelected()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedAndChangesNothing() throws Exception {
        stage.act(() -> stage.button("Certificates").fire());
        Route before = route();
        pick("Of", "certificate");
        assertThat(stage.row("Of").said()).isEqualTo("At least one must be chosen.");
        assertThat(toggle("Of", "certificate").isSelected()).isTrue();
        type("The hosts", "Nobody");
        assertThat(stage.row("The hosts").said()).contains("\"Nobody\"");
        assertThat(route()).isEqualTo(before);
    }

    @Test
    void hostsAreFoundByAPartOfTheirNameAndLetGoByAClick() throws Exception {
        stage.act(() -> stage.button("Certificates").fire());
        type("The hosts", "PAY");
        assertThat(route().hosts()).containsExactly("pay");
        type("The hosts", "mail");
        assertThat(route().hosts()).containsExactlyInAnyOrder("pay", "mail");
        pick("The hosts", "Payments API");
        assertThat(route().hosts()).containsExactly("mail");
    }

    @Test
    void whatFitsStandsBelowTheLineWhileOneTypes() throws Exception {
        stage.act(() -> stage.button("Certificates").fire());
        TextField field = stage.input("The hosts", TextField.class);
        stage.act(
                () -> {
                    field.requestFocus();
                    field.setText("api");
                });
        stage.act(() -> stage.button("Payments API").fire());
        assertThat(route().hosts()).containsExactly("pay");
        assertThat(field.getText()).isEmpty();
        stage.press(KeyCode.DOWN);
        assertThat(stage.row("The hosts").lookupAll(".button"))
                .extracting(node -> ((Button) node).getText())
                .contains("Mail, 2nd")
                .doesNotContain("Payments API");
    }

    @Test
    void aPartThatSeveralHaveIsRefusedUntilOneIsChosen() throws Exception {
        stage.act(() -> stage.button("Certificates").fire());
        type("The hosts", "a");
        assertThat(stage.row("The hosts").said()).contains("fits 2 names");
        assertThat(route().hosts()).isEmpty();
        type("The hosts", "ap");
        assertThat(route().hosts()).containsExactly("pay");
        assertThat(stage.row("The hosts").said()).isEmpty();
    }

    @Test
    void onlyLabelsThatAHostCarriesCanBeChosenAndOnesThatAreGoneStayUntilLetGo() throws Exception {
        stage.act(() -> stage.button("Certificates").fire());
        type("With the labels", "eu");
        assertThat(route().tags()).containsExactly("eu");
        type("With the labels", "mars");
        assertThat(stage.row("With the labels").said()).contains("\"mars\"");
        assertThat(route().tags()).containsExactly("eu");
        stage.act(
                () -> {
                    stage.window.close();
                    desk.hosts = List.of(MAIL);
                    stage.window.open();
                });
        stage.page("Routes");
        pick("With the labels", "eu (gone)");
        assertThat(route().tags()).isEmpty();
    }

    @Test
    void aListOffersWhatFitsAndIsNotChosenYet() throws Exception {
        List<Host> many =
                IntStream.range(0, 40)
                        .mapToObj(i -> host("h" + i, "Host " + (i % 20), ""))
                        .toList();
        desk.hosts = many;
        Ground ground = new Ground(desk, ENGLISH, null);
        List<Set<String>> set = new ArrayList<>();
        FindInput input =
                FxExtension.onFx(
                        () ->
                                new FindInput(
                                        new Control.Find(
                                                on -> names(many),
                                                "settings.prompt.findHost",
                                                "settings.error.host"),
                                        ground,
                                        new Control.Answer<Set<String>>() {
                                            @Override
                                            public void set(Set<String> value) {
                                                set.add(value);
                                            }

                                            @Override
                                            public void refuse(String sentence) {
                                                throw new AssertionError(sentence);
                                            }

                                            @Override
                                            public void tell(String sentence) {
                                                throw new AssertionError(sentence);
                                            }
                                        }));
        FxExtension.onFx(
                () -> {
                    input.show(Set.of("h0"));
                    assertThat(input.offered())
                            .hasSize(12)
                            .extracting(Button::getText)
                            .doesNotContain("h0");
                    input.offered().getFirst().fire();
                    return true;
                });
        assertThat(set).containsExactly(Set.of("h0", "h1"));
    }

    private static Map<String, String> names(List<Host> hosts) {
        Map<String, String> names = new LinkedHashMap<>();
        hosts.forEach(host -> names.put(host.id(), host.id()));
        return names;
    }

    @Test
    void hostsThatShareANameSayTheirIds() throws Exception {
        stage.act(
                () -> {
                    stage.window.close();
                    desk.hosts = List.of(host("a", "Web", ""), host("b", "Web", ""));
                    stage.window.open();
                });
        stage.page("Routes");
        stage.act(() -> stage.button("Certificates").fire());
        type("The hosts", "b");
        assertThat(toggle("The hosts", "Web (b)").isSelected()).isTrue();
    }

    @Test
    void routesAreMovedUpAndRemoved() throws Exception {
        stage.act(() -> stage.button("Everything that is down").fire());
        stage.act(() -> stage.button("Certificates").fire());
        stage.act(() -> stage.button("Move up").fire());
        assertThat(route().occasions()).containsExactly(Occasion.CERTIFICATE);
        stage.act(() -> stage.button("Remove").fire());
        assertThat(route().occasions()).isEqualTo(Route.USUAL);
    }

    private static List<String> doubts(Settings settings, Route route) {
        return new RouteDoubts(List.of(PAY, MAIL)).of(ENGLISH, settings, route);
    }

    @Test
    void whoIsNamedAndIsNotThereIsNamedInTheDoubt() {
        Settings settings = Settings.USUAL.withChannels(plan());
        Route route =
                Route.usual("gone")
                        .with(
                                draft -> {
                                    draft.groups(Set.of("Attic", "Shop"));
                                    draft.hosts(Set.of("ghost"));
                                    draft.tags(Set.of("blue"));
                                    draft.profiles(Set.of("Siesta"));
                                });
        assertThat(doubts(settings, route)).hasSize(5);
        assertThat(String.join(" ", doubts(settings, route)))
                .contains("gone", "Attic", "ghost", "blue", "Siesta")
                .doesNotContain("Shop");
    }

    @Test
    void routeThatNeverTellsIsToldApartFromOneThatDoes() {
        Settings settings = Settings.USUAL.withChannels(plan());
        Route route = Route.usual("ops");
        assertThat(doubts(settings, route)).isEmpty();
        assertThat(doubts(settings, route.with(draft -> draft.least(Criticality.CRITICAL))))
                .singleElement()
                .asString()
                .startsWith("As it is this route never tells of a host");
        Route climbing = route.with(draft -> draft.occasions(Set.of(Occasion.ESCALATED)));
        assertThat(doubts(settings, climbing)).hasSize(1);
        Step step = new Step(Duration.ofMinutes(5), null, null, true);
        Settings steps =
                settings.withAlarm(settings.alarm().with(draft -> draft.escalation(List.of(step))));
        assertThat(doubts(steps, climbing)).isEmpty();
        Route late =
                climbing.with(
                        draft -> {
                            draft.occasions(Set.of(Occasion.RECOVERED));
                            draft.after(Duration.ofMinutes(1));
                        });
        assertThat(doubts(steps, late)).singleElement().asString().startsWith("Waiting");
    }
}
