package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.testing.Stepping;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A debugger steps through a function and finds the caller, with its registers, from each instruction. */
class UnwindTest {
    /** Gives the caller values in the registers that {@code probe} saves, so that a lost one is noticed. */
    private static final String MAIN = """
            long probe(long);
            int main(void) {
                long result;
                __asm__ volatile("mov $0x1122334455667788, %%rbx\\n\\tmov $0x99aabbccddeeff, %%r12\\n\\tcall probe"
                    : "=a"(result) : "D"(20L) : "rbx", "r12", "rcx", "rdx", "rsi", "r8", "r9", "r10", "r11", "memory");
                return result == 41 ? 0 : 1;
            }
            """;

    private static final int INSTRUCTIONS = 10;

    @TempDir
    Path directory;

    @BeforeEach
    void requireTools() {
        Tool.requireLinuxX86();
        Tool.require("gcc", "gdb");
    }

    @Test
    void theCallerIsFoundFromEachInstruction() {
        assertEquals("steps " + INSTRUCTIONS + " bad 0 in main", step(Samples.PROBE_FRAME));
    }

    /** The check itself must notice what is wrong. */
    @Test
    void aWrongFrameIsNoticed() {
        List<Change> changes = Samples.PROBE_FRAME.changes().stream()
                .map(change -> change instanceof Change.CfaOffset cfa && cfa.bytes() == 48
                        ? new Change.CfaOffset(cfa.offset(), 40)
                        : change)
                .toList();
        // The four instructions between the two that move rsp, that is.
        assertEquals(
                "steps " + INSTRUCTIONS + " bad 4 in main",
                step(new FrameDescription(0, Samples.PROBE.length, changes)));
    }

    @Test
    void aLostRegisterIsNoticed() {
        List<Change> changes = Samples.PROBE_FRAME.changes().stream()
                .filter(change -> !(change instanceof Change.Saved saved && saved.register() == Samples.RBX))
                .toList();
        String last = step(new FrameDescription(0, Samples.PROBE.length, changes));
        assertTrue(last.startsWith("steps " + INSTRUCTIONS) && !last.contains("bad 0"), last);
    }

    private String step(FrameDescription frame) {
        Samples.write(Samples.probe(frame), directory);
        Samples.write(MAIN, directory.resolve("main.c"));
        // Linked against the library, so the linker has its say too.
        Tool.run(directory, "gcc", "-O1", "-o", "main", "main.c", "-L.", "-lprobe", "-Wl,-rpath,$ORIGIN")
                .requireQuiet();
        Tool.run(directory, "./main").requireQuiet();
        return Stepping.through("probe", directory);
    }
}
