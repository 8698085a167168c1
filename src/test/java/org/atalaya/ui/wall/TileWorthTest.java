package org.atalaya.ui.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.atalaya.model.Criticality;
import org.atalaya.model.Health;
import org.atalaya.model.Host;
import org.atalaya.status.HostStatus;
import org.atalaya.status.StatusFixtures;
import org.atalaya.support.FxToolkit;
import org.junit.jupiter.api.Test;

/** How much a host weighs on the wall, by what it is worth. */
class TileWorthTest {

    @Test
    void whatIsWorthMoreWeighsMoreAndHasABadgeAndWhatIsWorthLessWeighsLess() {
        FxToolkit.run(
                () -> {
                    assertThat(fontOf(Criticality.CRITICAL))
                            .contains("Bold")
                            .doesNotContain("Semi");
                    assertThat(fontOf(Criticality.NORMAL)).contains("Semi");
                    assertThat(fontOf(Criticality.INFO)).doesNotContain("Bold");
                });
    }

    /** The font of the name on a tile of this worth, whose badge is checked, too. */
    private static String fontOf(Criticality worth) {
        Host mail = StatusFixtures.host("Mail");
        Host host = mail.withWatching(mail.watching().withCriticality(worth));
        HostStatus status = StatusFixtures.status(host, Health.DOWN, Duration.ofSeconds(9), 41);
        try (WallFixture wall = new WallFixture(List.of(status))) {
            Region tile = wall.tile(status).root();
            wall.layout();
            assertThat(tile.lookup(".critical-badge").isVisible())
                    .isEqualTo(worth == Criticality.CRITICAL);
            return ((Label) tile.lookup(".tile-name")).getFont().getName();
        }
    }
}
