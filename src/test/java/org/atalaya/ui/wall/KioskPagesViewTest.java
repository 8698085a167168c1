package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.atalaya.model.KioskSettings;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.atalaya.ui.kit.Styles;
import org.junit.jupiter.api.Test;

/** Pages that are turned and groups that fold, on the whole wall, with a clock turned by hand. */
class KioskPagesViewTest {

    private static final int SECONDS = 20;

    private static void inKiosk(int count, KioskSettings settings, Consumer<WallFixture> test) {
        FxToolkit.run(
                () -> {
                    List<HostStatus> hosts = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        String group = i % 3 == 0 ? "Shop" : i % 3 == 1 ? "Shop / Web" : "";
                        hosts.add(
                                StatusFixtures.status(
                                        StatusFixtures.host("Host " + i).withGroup(group),
                                        Health.UP,
                                        Duration.ofSeconds(9),
                                        5));
                    }
                    try (WallFixture f = new WallFixture(hosts, 1280, 720)) {
                        f.model.kioskSettingsProperty().set(settings);
                        f.model.kioskProperty().set(true);
                        f.layout();
                        f.second(true);
                        f.layout();
                        test.accept(f);
                    }
                });
    }

    private static Set<String> seen(WallFixture f) {
        return f.wall.grid().tiles().stream()
                .filter(tile -> tile.root().getLayoutX() >= 0)
                .map(tile -> tile.shown().getHost().name())
                .collect(Collectors.toSet());
    }

    private static List<String> folded(WallFixture f) {
        return f.wall.grid().headings().rows().stream()
                .map(row -> Objects.requireNonNull(row.section()))
                .map(group -> group.path().name() + " " + group.up())
                .toList();
    }

    private static void wait(WallFixture f, int seconds) {
        for (int i = 0; i < seconds; i++) {
            f.second(true);
        }
        f.layout();
    }

    private static void fail(WallFixture f, int index) {
        HostStatus host = f.model.hosts().get(index);
        StatusFixtures.change(host, Health.DOWN, Duration.ZERO, 5, null);
        f.model.hosts().remove(host);
        f.model.hosts().addFirst(host);
        f.model.recount();
        f.layout();
    }

    @Test
    void pagesAreTurnedUntilAllHostsWereSeen() {
        inKiosk(
                1000,
                KioskSettings.USUAL.withTurn(SECONDS),
                f -> {
                    Set<String> all = seen(f);
                    int each = all.size();
                    assertThat(each).isBetween(50, 400);
                    int turns = 0;
                    while (all.size() < 1000 && turns++ < 20) {
                        wait(f, SECONDS);
                        all.addAll(seen(f));
                    }
                    assertThat(all).hasSize(1000);
                    assertThat(turns).isLessThanOrEqualTo(1000 / each);
                });
    }

    @Test
    void theLineSaysWhichPageAndHowLong() {
        inKiosk(
                1000,
                KioskSettings.USUAL.withTurn(SECONDS),
                f -> {
                    Node line = f.find(".page-line");
                    assertThat(line.isVisible()).isTrue();
                    assertThat(line.getAccessibleText()).startsWith("Page 1 of ");
                    wait(f, SECONDS / 2);
                    Region part = (Region) f.find(".page-part");
                    Region done = (Region) f.find(".page-done");
                    assertThat(done.getWidth() / part.getWidth()).isBetween(0.45, 0.55);
                    wait(f, SECONDS / 2);
                    assertThat(line.getAccessibleText()).startsWith("Page 2 of ");
                });
    }

    @Test
    void aFailureBringsItsPageAndHoldsIt() {
        inKiosk(
                1000,
                KioskSettings.USUAL.withTurn(SECONDS),
                f -> {
                    wait(f, SECONDS);
                    assertThat(f.find(".page-line").getAccessibleText()).startsWith("Page 2");

                    fail(f, 700);
                    assertThat(seen(f)).contains("Host 700");
                    wait(f, SECONDS * 5);
                    assertThat(seen(f)).contains("Host 700");
                    assertThat(f.find(".page-done").getPseudoClassStates()).contains(Styles.ALERT);

                    StatusFixtures.acknowledge(f.model.hosts().getFirst(), "Ana");
                    wait(f, SECONDS + 1);
                    assertThat(seen(f)).doesNotContain("Host 700");
                });
    }

    @Test
    void whatCanBeReadIsNeverTurned() {
        inKiosk(
                24,
                KioskSettings.USUAL.withTurn(SECONDS),
                f -> {
                    wait(f, SECONDS * 2);
                    assertThat(seen(f)).hasSize(24);
                    assertThat(f.find(".page-line").isVisible()).isFalse();
                });
    }

    @Test
    void whoChoosesAHostSeesItsPage() {
        inKiosk(
                1000,
                KioskSettings.USUAL.withTurn(SECONDS),
                f -> {
                    f.wall.grid().choose(f.model.hosts().get(999));
                    f.layout();
                    assertThat(seen(f)).contains("Host 999");
                });
    }

    @Test
    void groupsInWhichAllIsWellFoldIntoATileEach() {
        inKiosk(
                1000,
                KioskSettings.USUAL.withFold(true),
                f -> {
                    assertThat(folded(f)).containsExactlyInAnyOrder("Shop 334", "Web 333");
                    assertThat(seen(f)).hasSize(333).doesNotContain("Host 0", "Host 1");

                    fail(f, 300);
                    assertThat(folded(f)).containsExactly("Web 333");
                    assertThat(seen(f)).contains("Host 300", "Host 0");
                });
    }

    @Test
    void whatCanBeReadIsNotFoldedAndNothingIsOnADesk() {
        KioskSettings folding = KioskSettings.USUAL.withFold(true);
        inKiosk(24, folding, f -> assertThat(seen(f)).hasSize(24));
        inKiosk(
                1000,
                folding,
                f -> {
                    f.model.kioskProperty().set(false);
                    assertThat(f.wall.shown()).hasSize(1000);
                });
    }
}
