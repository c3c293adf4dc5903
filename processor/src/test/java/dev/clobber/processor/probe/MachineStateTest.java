package dev.clobber.processor.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Names find their bits. Needs no machine. */
class MachineStateTest {
    /** With the offsets that Intel's processors have. */
    private static final ExtendedState INTEL = new ExtendedState(
            Map.of(
                    Component.X87, 0,
                    Component.SSE, 160,
                    Component.AVX, 576,
                    Component.MASK, 1088,
                    Component.ZMM_UPPER, 1152,
                    Component.ZMM_HIGH, 1664,
                    Component.PROTECTION_KEYS, 2688),
            0xffff,
            true);

    private final StateLayout layout = new StateLayout(INTEL);
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void noBitBelongsToTwo() {
        long[] taken = new long[layout.words()];
        for (StatePart part : layout.parts().values()) {
            for (StatePart.Piece piece : part.pieces()) {
                assertEquals(0, taken[piece.word()] & piece.mask(), part.name());
                taken[piece.word()] |= piece.mask();
            }
        }
    }

    @Test
    void widths() {
        assertEquals(512, layout.part("zmm3").bits());
        assertEquals(512, layout.part("zmm31").bits());
        assertEquals(80, layout.part("x87.r7").bits());
        assertEquals(64, layout.part("k7").bits());
        assertEquals(8 * Block.MEMORY_SIZE, layout.part("memory").bits());
        assertEquals(32, layout.numbered("zmm").size());
        StateLayout small = new StateLayout(ExtendedState.smallest());
        assertEquals(128, small.part("zmm3").bits());
        assertThrows(IllegalArgumentException.class, () -> small.part("k1"));
    }

    @Test
    void registersOfTheInstructionSet() {
        for (String name : List.of("eax:rax", "spl:rsp", "xmm3:zmm3", "ymm20:zmm20", "k1:k1", "mm2:x87.r2")) {
            String[] pair = name.split(":");
            assertEquals(
                    layout.part(pair[1]), layout.part(Registers.find(pair[0]).orElseThrow()));
        }
    }

    @Test
    void differencesNameTheirBits() {
        MachineState before = layout.random(random);
        MachineState after = before.copy();
        assertEquals(List.of(), before.differences(after));
        after.general(3, before.general(3) ^ 0xff00);
        after.flag(Flag.OF, !before.flag(Flag.OF));
        StatePart zmm3 = layout.part("zmm3");
        after.set(zmm3, 7, before.get(zmm3, 7) ^ 1);
        after.memory(16, before.memory(16) ^ 0x80);
        assertEquals(
                "[rbx[15:8], rflags[11:11], zmm3[448:448], memory[135:135]]",
                before.differences(after).toString());
        StateMask allowed = StateMask.none(layout)
                .add("rbx")
                .add(zmm3, 440, 450)
                .add("rflags")
                .add("memory");
        assertTrue(allowed.covers(before, after));
        assertEquals(List.of(), before.differences(after, allowed));
        allowed.remove(StateMask.none(layout).add("rflags"));
        assertFalse(allowed.covers(before, after));
        assertEquals("[rflags[11:11]]", before.differences(after, allowed).toString());
    }

    @Test
    void takesBitsFromAnother() {
        MachineState state = layout.random(random);
        MachineState other = layout.random(random);
        MachineState mixed = state.copy();
        mixed.set(StateMask.none(layout).add("zmm5"), other);
        assertEquals(
                List.of("zmm5"),
                state.differences(mixed).stream()
                        .map(difference -> difference.part().name())
                        .toList());
        assertArrayEquals(other.vector(5), mixed.vector(5));
        mixed.set(layout.variable(), other);
        assertEquals(other, mixed);
        assertNotEquals(state, mixed);
    }

    @Test
    void theStackOfTheX87() {
        MachineState state = layout.zero();
        assertEquals(0, state.x87(0));
        assertEquals(7, state.x87(-1));
        state.set("x87.status", 6 << 11);
        assertEquals(6, state.x87(0));
        assertEquals(1, state.x87(3));
    }
}
