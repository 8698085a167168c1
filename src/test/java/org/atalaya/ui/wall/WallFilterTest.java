package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.atalaya.model.About;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.junit.jupiter.api.Test;

class WallFilterTest {

    private static final HostStatus MAIL = StatusFixtures.status("Correo Málaga", Health.UP);

    private static boolean finds(String typed) {
        return WallFilter.ALL.withText(typed).test(MAIL);
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
        HostStatus status = StatusFixtures.status(grouped, Health.UP, java.time.Duration.ZERO, 1);

        assertThat(WallFilter.ALL.withText("office").test(status)).isTrue();
        assertThat(WallFilter.ALL.withText("eu").test(status)).isTrue();
    }

    @Test
    void findsByNoteAndContact() {
        Host host = StatusFixtures.host("Mail");
        Host known = host.withAbout(new About("Behind the old door", "", "Ana Núñez"));
        HostStatus status = StatusFixtures.status(known, Health.UP, java.time.Duration.ZERO, 1);

        assertThat(WallFilter.ALL.withText("old door").test(status)).isTrue();
        assertThat(WallFilter.ALL.withText("nunez").test(status)).isTrue();
        assertThat(WallFilter.ALL.withText("new door").test(status)).isFalse();
    }

    @Test
    void everyWordMustOccur() {
        assertThat(finds("example corr")).isTrue();
        assertThat(finds("corr sevilla")).isFalse();
    }

    @Test
    void aStateChosenTwiceIsNoFilter() {
        WallFilter down = WallFilter.ALL.toggle(Health.DOWN);

        assertThat(down.test(MAIL)).isFalse();
        assertThat(down.toggle(Health.UP).test(MAIL)).isTrue();
        assertThat(down.toggle(Health.DOWN)).isEqualTo(WallFilter.ALL);
    }
}
