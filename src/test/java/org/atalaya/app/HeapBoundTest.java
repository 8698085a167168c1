package org.atalaya.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapBoundTest {

    private static final long MIB = 1L << 20;

    private final HeapBound bound = new HeapBound();

    @Test
    void aSmallHeapIsLeftAlone() {
        assertThat(bound.isDue(HeapBound.FLOOR)).isFalse();
        bound.collected(20 * MIB);
        assertThat(bound.isDue(HeapBound.FLOOR)).isFalse();
    }

    @Test
    void whatGrowsPastTheFloorIsCollected() {
        assertThat(bound.isDue(HeapBound.FLOOR + 1)).isTrue();
    }

    @Test
    void aLargeWallIsCollectedWhenItHasGrownByHalf() {
        bound.collected(100 * MIB);
        assertThat(bound.isDue(150 * MIB)).isFalse();
        assertThat(bound.isDue(151 * MIB)).isTrue();
    }

    @Test
    void aWallThatBecameSmallAgainIsHeldToLess() {
        bound.collected(100 * MIB);
        bound.collected(10 * MIB);
        assertThat(bound.isDue(HeapBound.FLOOR + 1)).isTrue();
    }
}
