package org.atalaya.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.Region;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;

class StylesTest {

    @Test
    void aNodeHasOneStateAtATime() {
        Region node = new Region();
        for (Health health : Health.values()) {
            Styles.show(node, health);
            assertThat(node.getPseudoClassStates()).containsExactly(Styles.of(health));
        }
        Styles.show(node, null);
        assertThat(node.getPseudoClassStates()).isEmpty();
    }

    @Test
    void otherPseudoClassesAreLeftAlone() {
        Region node = new Region();
        node.pseudoClassStateChanged(Styles.ACKNOWLEDGED, true);
        Styles.show(node, Health.DOWN);

        assertThat(node.getPseudoClassStates())
                .containsExactlyInAnyOrder(Styles.ACKNOWLEDGED, Styles.of(Health.DOWN));
    }
}
