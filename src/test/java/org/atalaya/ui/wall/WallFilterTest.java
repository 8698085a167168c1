package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.atalaya.model.About;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.words.Phrases;
import org.atalaya.words.Words;
import org.junit.jupiter.api.Test;

class WallFilterTest {

    private static final HostStatus MAIL = StatusFixtures.status("Correo Málaga", Health.UP);

    private static final SearchText TEXTS =
            new SearchText(new Phrases(Words.of(Locale.forLanguageTag("es")), ZoneId.of("UTC")));

    private static boolean fits(WallFilter filter, HostStatus status) {
        return filter.in(TEXTS).test(status);
    }

    private static boolean finds(String typed) {
        return fits(WallFilter.ALL.withText(typed), MAIL);
    }

    @Test
    void nothingTypedShowsAll() {
        assertThat(WallFilter.ALL.isAll()).isTrue();
        assertThat(finds("")).isTrue();
        assertThat(finds("  ")).isTrue();
    }

    @Test
    void findsByNameWhateverTheCaseAndTheAccents() {
        assertThat(finds("malaga")).isTrue();
        assertThat(finds("MÁLAGA")).isTrue();
        assertThat(finds("sevilla")).isFalse();
    }

    @Test
    void findsByTarget() {
        assertThat(finds(".example")).isTrue();
    }

    @Test
    void findsByGroupAndTag() {
        Host host = StatusFixtures.host("Mail");
        Host grouped =
                new Host(
                        "m",
                        "Mail",
                        "Office",
                        List.of("eu"),
                        host.interval(),
                        host.timeout(),
                        true,
                        false,
                        host.check());
        HostStatus status = StatusFixtures.status(grouped, Health.UP, Duration.ZERO, 1);

        assertThat(fits(WallFilter.ALL.withText("office"), status)).isTrue();
        assertThat(fits(WallFilter.ALL.withText("eu"), status)).isTrue();
    }

    @Test
    void findsByNoteAndContact() {
        Host host = StatusFixtures.host("Mail");
        Host known = host.withAbout(new About("Behind the old door", "", "Ana Núñez"));
        HostStatus status = StatusFixtures.status(known, Health.UP, Duration.ZERO, 1);

        assertThat(fits(WallFilter.ALL.withText("old door"), status)).isTrue();
        assertThat(fits(WallFilter.ALL.withText("nunez"), status)).isTrue();
        assertThat(fits(WallFilter.ALL.withText("new door"), status)).isFalse();
    }

    @Test
    void everyWordMustOccur() {
        assertThat(finds("example corr")).isTrue();
        assertThat(finds("corr sevilla")).isFalse();
    }

    @Test
    void aStateChosenTwiceIsNoFilter() {
        WallFilter down = WallFilter.ALL.toggle(Health.DOWN);

        assertThat(fits(down, MAIL)).isFalse();
        assertThat(fits(down.toggle(Health.UP), MAIL)).isTrue();
        assertThat(down.toggle(Health.DOWN)).isEqualTo(WallFilter.ALL);
    }

    @Test
    void findsByTheCauseInTheReadersWords() {
        HostStatus status = StatusFixtures.status("Mail", Health.DEGRADED);
        assertThat(fits(WallFilter.ALL.withText("lento"), status)).isTrue();
        assertThat(fits(WallFilter.ALL.withText("slow"), status)).isFalse();

        StatusFixtures.change(status, Health.UP, Duration.ZERO, 3, null);
        assertThat(fits(WallFilter.ALL.withText("lento"), status))
                .as("the cause is gone, and so is what was kept of it")
                .isFalse();
    }

    @Test
    void aGroupIsShownWithAllThatLieInIt() {
        HostStatus core = in("Network/Core");
        WallFilter network = WallFilter.ALL.toggle("Network");

        assertThat(fits(network, core)).isTrue();
        assertThat(fits(network, in("Network"))).isTrue();
        assertThat(fits(network, in("Networks"))).isFalse();
        assertThat(fits(WallFilter.ALL.toggle("Network/Core/Rack"), core)).isFalse();
    }

    private static HostStatus in(String group) {
        return StatusFixtures.status(
                StatusFixtures.host("Switch").withGroup(group), Health.UP, Duration.ZERO, 1);
    }
}
