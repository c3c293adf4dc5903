package dev.clobber.processor.asm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Branches are short exactly where that reaches: -128 to 127 bytes from their end. */
class BranchReachTest {

    @Test
    void aForwardBranchIsShortUpTo127Bytes() {
        assertTrue(Assembled.hex("jmp 1f\n" + nops(127) + "1:").startsWith("eb7f90"));
        assertTrue(Assembled.hex("jmp 1f\n" + nops(128) + "1:").startsWith("e98000000090"));
        assertTrue(Assembled.hex("jne 1f\n" + nops(127) + "1:").startsWith("757f90"));
        assertTrue(Assembled.hex("jne 1f\n" + nops(128) + "1:").startsWith("0f858000000090"));
    }

    @Test
    void aBackwardBranchIsShortDownToMinus128Bytes() {
        assertTrue(Assembled.hex("1:" + nops(126) + "jmp 1b").endsWith("90eb80"));
        assertTrue(Assembled.hex("1:" + nops(127) + "jmp 1b").endsWith("90e97cffffff"));
        assertTrue(Assembled.hex("1:" + nops(126) + "je 1b").endsWith("907480"));
        assertTrue(Assembled.hex("1:" + nops(127) + "je 1b").endsWith("900f847bffffff"));
    }

    @Test
    void branchesToOtherObjectsAndCallsAreNear() {
        ObjectCode code = Assembled.of("jmp away; je away; call away; call here; here: ret");
        assertEquals(
                "e9000000000f8400000000e800000000e800000000c3", HexFormat.of().formatHex(code.bytes()));
        assertEquals(
                "[Fixup[offset=1, symbol=away, addend=-4], Fixup[offset=7, symbol=away, addend=-4],"
                        + " Fixup[offset=12, symbol=away, addend=-4]]",
                code.fixups().toString());
    }

    /** Each branch reaches only while the one before it is short, so that the last one lengthens them all. */
    @Test
    void chainsOfBranchesLengthenAsInGnuAs(@TempDir Path directory) throws Exception {
        for (int gap = 110; gap < 128; gap++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 40; i++) {
                text.append("l").append(i).append(": jmp l").append(i + 1).append('\n');
                text.append("je m").append(i).append('\n').append(nops(gap - 5 * (i % 7)));
                text.append("m").append(i).append(": jne l").append(i).append('\n');
            }
            text.append("l40: ret\n");
            byte[] theirs = GnuAs.assemble(directory, text.toString());
            assertEquals(HexFormat.of().formatHex(theirs), Assembled.hex(text.toString()), "gap " + gap);
        }
    }

    /** Branches that each have to be lengthened in a pass of its own: the slowest case there is. */
    @Test
    void manyPassesAreStillFast() {
        // From the end of each branch to its label there are 127 bytes while the one branch between them is short.
        int branches = 1000;
        StringBuilder text = new StringBuilder("jmp l0\n").append(nops(62));
        for (int i = 0; i < branches; i++) {
            text.append("nop; jmp l")
                    .append(i + 1)
                    .append('\n')
                    .append(nops(62))
                    .append("l")
                    .append(i)
                    .append(":\n");
        }
        String unfinished = text.toString();
        assertEquals(
                2 + 62 + branches * 65 + 65,
                Assembled.of(unfinished + nops(65) + "l" + branches + ":").bytes().length);
        long start = System.nanoTime();
        assertEquals(
                5 + 62 + branches * 68 + 66,
                Assembled.of(unfinished + nops(66) + "l" + branches + ":").bytes().length);
        assertTrue(System.nanoTime() - start < 20_000_000_000L, "assembling took longer than 20 s");
    }

    @Test
    void aLabelIsDefinedOnce() {
        AssemblyException fault = assertThrows(AssemblyException.class, () -> Assembled.of("a: nop\na: nop"));
        assertEquals("2:1: the label `a` is defined twice", fault.getMessage());
    }

    private static String nops(int count) {
        return "nop\n".repeat(count);
    }
}
