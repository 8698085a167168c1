package org.atalaya.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.atalaya.model.GroupRule;
import org.atalaya.model.Health;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollupTest {

    private static List<Health> members(String names) {
        return names == null
                ? List.of()
                : Stream.of(names.split(" ")).map(n -> Health.valueOf(n.toUpperCase())).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "up up up, UP",
        "up degraded up, DEGRADED",
        "up down degraded, DOWN",
        "up unknown, UNKNOWN",
        "up paused maintenance, UP",
        "paused paused, PAUSED",
        "up flapping, FLAPPING",
        ", PENDING"
    })
    void theWorstMemberDecides(String names, Health expected) {
        assertThat(Rollup.of(members(names), new GroupRule.Worst())).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "up up up, 2, UP",
        "up up down, 2, DEGRADED",
        "up down down, 2, DOWN",
        "up suspect down, 2, DEGRADED",
        "up unknown down, 2, UNKNOWN",
        "up down paused, 2, DOWN",
        "up paused paused, 2, UP",
        "up up, 5, UP",
        "up down, 5, DOWN",
        "maintenance maintenance, 1, MAINTENANCE",
        ", 1, PENDING"
    })
    void enoughMembersAreEnough(String names, int enough, Health expected) {
        assertThat(Rollup.of(members(names), new GroupRule.AtLeast(enough))).isEqualTo(expected);
    }

    @Test
    void noMemberAtAllIsNotEnough() {
        assertThatThrownBy(() -> new GroupRule.AtLeast(0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(GroupRule.worst("Web").mode()).isEqualTo(new GroupRule.Worst());
    }
}
