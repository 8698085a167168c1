package org.atalaya.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupPathTest {

    @ParameterizedTest
    @CsvSource({
        "Network, Network, 1",
        "' Network ', Network, 1",
        "Network/Core, Network/Core, 2",
        "' Network / Core / Racks ', Network/Core/Racks, 3",
        "/Network//Core/, Network/Core, 2",
        "/, '', 0",
        "'', '', 0",
        "'  ', '', 0"
    })
    void slashesPartLevelsAndBlanksDoNotCount(String group, String path, int depth) {
        assertThat(GroupPath.of(group)).hasToString(path);
        assertThat(GroupPath.of(group).depth()).isEqualTo(depth);
        assertThat(GroupPath.of(GroupPath.of(group).toString())).isEqualTo(GroupPath.of(group));
    }

    @Test
    void aGroupIsInItselfAndInAllAroundIt() {
        GroupPath racks = GroupPath.of("Network/Core/Racks");

        assertThat(racks.isIn(racks)).isTrue();
        assertThat(racks.isIn(GroupPath.of("Network"))).isTrue();
        assertThat(racks.isIn(GroupPath.of(""))).isTrue();
        assertThat(GroupPath.of("Network").isIn(racks)).isFalse();
        assertThat(GroupPath.of("Networks/Core").isIn(GroupPath.of("Network"))).isFalse();
        assertThat(racks.outer(2)).isEqualTo(GroupPath.of("Network/Core"));
        assertThat(racks.name()).isEqualTo("Racks");
    }
}
