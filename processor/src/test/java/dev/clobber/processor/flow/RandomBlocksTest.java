package dev.clobber.processor.flow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.isa.BitRange;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Seeded random blocks. */
class RandomBlocksTest {
    private static final int BLOCKS = 1000;

    @Test
    void whatIsSavedAndRestoredIsUnchanged() {
        for (int seed = 0; seed < BLOCKS; seed++) {
            String code = SavingBlock.of(seed).text();
            DataFlow flow = Flows.withGeneral(code);
            Set<String> changed = names(flow);
            changed.removeAll(SavingBlock.SCRATCH);
            changed.removeIf(name -> name.startsWith("zmm"));
            assertEquals(Set.of(), changed, () -> code);
            assertEquals("", Flows.stack(flow), () -> code);
            assertEquals("", Flows.unset(flow), () -> code);
        }
    }

    @Test
    void whatIsNotRestoredIsChanged() {
        for (int seed = 0; seed < BLOCKS; seed++) {
            SavingBlock block = SavingBlock.damaged(seed);
            DataFlow flow = Flows.withGeneral(block.text());
            assertTrue(names(flow).contains(block.lost()), block::text);
        }
    }

    private static Set<String> names(DataFlow flow) {
        return flow.changes().stream()
                .map(change -> change.register().name())
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Test
    void anythingIsFollowedToAnEnd() {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int seed = 0; seed < BLOCKS; seed++) {
                ask(garbage(new Random(seed), 5 + seed % 40));
            }
            ask(garbage(new Random(-1), 2000));
        });
    }

    private static void ask(String code) {
        DataFlow flow = Flows.of(code, "rdi");
        int count = flow.steps().size();
        flow.changes().forEach(change -> {
            assertTrue(change.writers().stream()
                    .allMatch(step -> flow.writers(change.register()).contains(step)));
            assertPath(change.path(), count);
        });
        flow.unsetReads().forEach(read -> assertPath(read.path(), count));
        flow.undefinedFlagReads().forEach(read -> assertPath(read.path(), count));
        flow.stackFaults().forEach(fault -> assertPath(fault.path(), count));
        flow.flagChange().ifPresent(change -> assertTrue(flow.flagWriters().containsAll(change.writers())));
        flow.direction();
        flow.x87();
        flow.upperHalves();
        flow.mxcsr();
        flow.controlWord();
        flow.undefinedAtEnd(Flag.CF);
        for (Register register : List.of(Registers.RAX, Registers.get("zmm0"))) {
            flow.unsetAtEnd(register, BitRange.of(register));
            flow.isUsed(register);
        }
    }

    private static void assertPath(Path path, int count) {
        assertTrue(path.turns().size() <= 3);
        path.turns().forEach(turn -> assertTrue(turn.step() < count));
    }

    /** Instructions of all sorts, and jumps to anywhere. */
    private static String garbage(Random random, int count) {
        List<String> registers = List.of("rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r15");
        List<String> forms = List.of(
                "mov R, R",
                "mov R, [R]",
                "mov [R + 8], R",
                "mov [rsp + R*8 - 16], R",
                "push R",
                "pop R",
                "xchg R, R",
                "add R, R",
                "sub R, 8",
                "lea R, [R + 16]",
                "and R, -32",
                "sbb R, R",
                "xor R, R",
                "cmovz R, R",
                "bsf R, R",
                "setz al",
                "mov ah, al",
                "xchg al, ah",
                "pushfq",
                "popfq",
                "lahf",
                "sahf",
                "enter 16, 0",
                "enter 8, 1",
                "leave",
                "syscall",
                "int 0x80",
                "cpuid",
                "rep movsb",
                "movq xmm0, R",
                "movq R, xmm1",
                "vmovdqu ymm2, [R]",
                "vmovdqu [R - 40], ymm2",
                "stmxcsr [R]",
                "ldmxcsr [R - 8]",
                "fnstcw [R]",
                "fldcw [R]",
                "fld1",
                "fstp st(0)",
                "emms",
                "movq mm0, R",
                "std",
                "cld",
                "shl R, cl",
                "kmovq k1, R",
                "vpaddd zmm1{k1}, zmm0, zmm2",
                "vzeroupper",
                "mov [R - 3], R",
                "mov eax, [R - 5]",
                "cmpxchg16b [R]",
                "push word ptr [R]",
                "pop word ptr [R]",
                "ret",
                "ud2",
                "jmp R",
                "call [R]",
                "nop",
                "pop [R]",
                "push [R]",
                "mul R",
                "xbegin L",
                "loop L",
                "jrcxz L",
                "jmp L",
                "je L",
                "ja L",
                "jo L",
                "call L",
                "jb L",
                "jne L");
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < count; i++) {
            String form = forms.get(random.nextInt(forms.size()));
            if (form.contains("rsp + R")) {
                form = form.replaceFirst("R", "rcx");
            }
            while (form.contains("R")) {
                form = form.replaceFirst("R", registers.get(random.nextInt(registers.size())));
            }
            String near = "l" + Math.max(0, Math.min(count - 1, i + random.nextInt(12) - 6));
            code.append('l')
                    .append(i)
                    .append(": ")
                    .append(form.replace("L", near))
                    .append('\n');
        }
        return code.toString().replaceAll("(loop|jrcxz) l\\d+", "nop");
    }

    /** Thousands of instructions, branches, and loops in loops, with all registers in use. */
    @Test
    void longBlocksAreFollowedQuickly() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            String register = "r" + (8 + i % 8);
            code.append("test eax, eax; jz l" + i + "; mov " + register + ", [rdi]; cmovz rbx, " + register + "; l" + i
                    + ":\n");
        }
        for (int i = 0; i < 50; i++) {
            code.append(
                    "m" + i + ": xchg r8, r9; xchg r9, r10; vmovdqa64 zmm" + i % 32 + ", zmm" + (i + 7) % 32 + "\n");
        }
        for (int i = 49; i >= 0; i--) {
            code.append("kmovq k" + i % 8 + ", r8; cmovc r9, r11; test eax, eax; jnz m" + i + "\n");
        }
        String text = code.toString();
        DataFlow flow = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            DataFlow followed = Flows.withGeneral(text);
            followed.changes();
            followed.flagChange();
            return followed;
        });
        assertEquals(400 * 4 + 50 * 7, flow.steps().size());
        assertTrue(names(flow).contains("rbx"));
    }

    /** A fact that holds on a way must be told of all ways together. */
    @Test
    void whatOneWayDoesIsTold() {
        for (int seed = 0; seed < BLOCKS; seed++) {
            Random random = new Random(seed);
            String code = garbage(random, 5 + seed % 30);
            DataFlow flow = Flows.of(code, "rdi");
            ControlFlow control = new ControlFlow(flow.steps());
            Interpreter interpreter = new Interpreter(flow.steps(), new EntryBits(new Entry(Map.of())));
            for (int way = 0; way < 5; way++) {
                MachineState state = MachineState.entry();
                int block = 0;
                for (int i = 0; i < 60 && block != control.end(); i++) {
                    ControlFlow.BasicBlock at = control.blocks().get(block);
                    interpreter.follow(state, at, at.end(), Recorder.NONE);
                    block = at.successors().length == 0 ? -1 : at.successors()[random.nextInt(at.successors().length)];
                    if (block < 0) {
                        break;
                    }
                }
                if (block == control.end()) {
                    assertTold(flow, state, code);
                }
            }
        }
    }

    private static void assertTold(DataFlow flow, MachineState state, String code) {
        Set<String> told = names(flow);
        boolean isStackLost = !flow.stackFaults().isEmpty();
        for (String name : List.of("rax", "rcx", "rdx", "rbx", "rbp", "rsi", "rdi", "r8", "r15", "k1")) {
            int word = Cells.first(Registers.get(name));
            if (state.get(word) != Cells.entryWord(word) && !isStackLost) {
                assertTrue(told.contains(name), () -> name + " is changed on a way by\n" + code);
            }
        }
    }
}
