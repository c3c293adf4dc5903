package dev.clobber.processor.elf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    /** For each instruction of {@code probe}, compares the frame above it with what held on entry. */
    private static final String STEP = """
            import gdb
            gdb.execute("set confirm off")
            gdb.execute("break main")
            gdb.execute("run")
            gdb.execute("break *'probe'")
            gdb.execute("continue")
            names = ("rbx", "rbp", "r12", "r13", "r14", "r15")
            value = lambda text: int(gdb.parse_and_eval(text)) & (1 << 64) - 1
            expected = {name: value("$" + name) for name in names}
            expected["rsp"] = value("$rsp") + 8
            expected["rip"] = value("*(unsigned long *) $rsp")
            steps, bad = 0, 0
            while gdb.selected_frame().name() == "probe":
                older = gdb.selected_frame().older()
                seen = {name: int(older.read_register(name)) & (1 << 64) - 1 for name in expected} if older else {}
                if seen != expected or older.name() != "main":
                    bad += 1
                steps += 1
                gdb.execute("stepi", to_string=True)
            print("\\nsteps %d bad %d in %s" % (steps, bad, gdb.selected_frame().name()))
            gdb.execute("kill")
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
        Samples.write(STEP, directory.resolve("step.py"));
        // Linked against the library, so the linker has its say too.
        Tool.run(directory, "gcc", "-O1", "-o", "main", "main.c", "-L.", "-lprobe", "-Wl,-rpath,$ORIGIN")
                .requireQuiet();
        Tool.run(directory, "./main").requireQuiet();
        Tool.Result result = Tool.run(directory, "gdb", "-nx", "-q", "-batch", "-x", "step.py", "./main");
        return result.out()
                .lines()
                .filter(line -> line.startsWith("steps "))
                .findFirst()
                .orElseThrow(() -> new AssertionError(result.toString()));
    }
}
