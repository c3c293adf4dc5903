package dev.clobber.processor.optimise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.ir.Range;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final Differences differences = new Differences();

    @Test
    void boundsAddUp() {
        differences.add(0, 1, 5);
        differences.add(2, 3, -1);
        differences.add(1, 2, -2);
        assertEquals(2, differences.bound(0, 3));
        assertEquals(UNKNOWN, differences.bound(3, 0));
    }

    @Test
    void aSumPastTheEndIsUnknown() {
        differences.add(0, 1, Long.MAX_VALUE - 1);
        differences.add(2, 3, -20);
        differences.add(1, 2, 10);
        assertEquals(UNKNOWN, differences.bound(0, 2));
        assertEquals(UNKNOWN, differences.bound(0, 3));
        assertEquals(-10, differences.bound(1, 3));
    }

    @Test
    void aShiftPastTheEndIsUnknown() {
        differences.add(0, 1, Long.MAX_VALUE - 1);
        differences.shift(0, new Range(10, 10));
        differences.shift(0, new Range(-20, -20));
        assertEquals(UNKNOWN, differences.bound(0, 1));
    }

    @Test
    void whatIsAssignedIsForgotten() {
        differences.add(0, 1, 5);
        differences.add(1, 2, 5);
        differences.forget(1);
        assertEquals(UNKNOWN, differences.bound(0, 1));
        assertEquals(10, differences.bound(0, 2));
    }
}
