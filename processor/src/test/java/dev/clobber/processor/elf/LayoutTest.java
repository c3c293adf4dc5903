package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
    private static final int PAGE = 0x1000;

    @Test
    void segmentsFollowEachOtherInTheFileAndHavePagesOfTheirOwn() {
        Layout layout = Layout.of(
                100,
                PAGE,
                List.of(
                        SegmentPlan.of(4, List.of(bytes("a", 8, 10))),
                        SegmentPlan.of(5, List.of(bytes("b", 16, PAGE + 1))),
                        SegmentPlan.of(4, List.of(bytes("c", 1, 1)))),
                List.of(bytes("d", 4, 3)));
        assertEquals(new Placement(bytes("a", 8, 10), 104, 104), layout.get("a"));
        assertEquals(new Placement(bytes("b", 16, PAGE + 1), 128, PAGE + 128), layout.get("b"));
        assertEquals(new Placement(bytes("c", 1, 1), PAGE + 129, 3 * PAGE + 129), layout.get("c"));
        assertEquals(new Placement(bytes("d", 4, 3), PAGE + 132, 0), layout.get("d"));
        assertEquals(PAGE + 135, layout.end());
        assertEquals(
                List.of(
                        new LoadSegment(4, 0, 0, 114, 114),
                        new LoadSegment(5, 128, PAGE + 128, PAGE + 1, PAGE + 1),
                        new LoadSegment(4, PAGE + 129, 3 * PAGE + 129, 1, 1)),
                layout.segments());
    }

    @Test
    void aSegmentThatEndsWithItsPageLeavesNoGap() {
        Layout layout = Layout.of(
                0,
                PAGE,
                List.of(SegmentPlan.of(4, List.of(bytes("a", 1, PAGE))), SegmentPlan.of(5, List.of(bytes("b", 1, 1)))),
                List.of());
        assertEquals(new Placement(bytes("b", 1, 1), PAGE, PAGE), layout.get("b"));
    }

    @Test
    void protectedSectionsFillTheirPage() {
        Section variable = Section.of("v", SectionHeader.SHT_NOBITS, 0, 16, 24);
        Layout layout = Layout.of(
                40, PAGE, List.of(new SegmentPlan(6, List.of(bytes("p", 8, 16)), List.of(variable))), List.of());
        assertEquals(56, layout.get(Sections.PADDING).address());
        assertEquals(PAGE - 56, layout.get(Sections.PADDING).section().size());
        assertEquals(new Placement(variable, 56, PAGE), layout.get("v"));
        assertEquals(List.of(new LoadSegment(6, 0, 0, 56, PAGE + 24)), layout.segments());
    }

    @Test
    void refusesBytesAfterASectionWithout() {
        SegmentPlan plan =
                SegmentPlan.of(6, List.of(Section.of("v", SectionHeader.SHT_NOBITS, 0, 1, 1), bytes("b", 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Layout.of(0, PAGE, List.of(plan), List.of()));
    }

    @Test
    void refusesWritableCode() {
        assertThrows(IllegalArgumentException.class, () -> SegmentPlan.of(7, List.of(bytes("a", 1, 1))));
    }

    @Test
    void refusesAnUnknownName() {
        Layout layout = Layout.of(0, PAGE, List.of(), List.of());
        assertThrows(IllegalArgumentException.class, () -> layout.index("a"));
    }

    private static Section bytes(String name, int alignment, long size) {
        return Section.of(name, SectionHeader.SHT_PROGBITS, SectionHeader.SHF_ALLOC, alignment, size);
    }
}
