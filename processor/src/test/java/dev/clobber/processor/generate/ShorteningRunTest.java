package dev.clobber.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.clobber.processor.asm.Assembler;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.image.MachineItem;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.LabelReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random control flow, before and after, on the processor: all registers are the same in the end, and flags too. */
class ShorteningRunTest {
    private static final int CASES = Integer.getInteger("clobber.shortenings", 1500);
    private static final long SEED = Long.getLong("clobber.seed", 5);
    private static final int STACK_POINTER = 4;
    private static final List<String> STEPS = List.of(
            "inc eax", "dec ebx", "add eax, 7", "add edx, 100", "neg esi", "call g", "xor edi, ebx", "mov ecx, 5");
    private static final List<String> BRANCHES = List.of("je", "jne", "js", "jns", "jl", "jg", "jb", "ja", "jp");

    @TempDir
    Path directory;

    private final Random random = new Random(SEED);

    /** Blocks of which each takes from a budget, so that there is an end. */
    private String text() {
        int blocks = 2 + random.nextInt(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < blocks; i++) {
            text.append("b").append(i).append(":;");
            if (random.nextInt(4) > 0) {
                text.append("dec r15d; js end;");
            }
            int steps = random.nextInt(4);
            int first = random.nextInt(STEPS.size());
            for (int step = 0; step < steps; step++) {
                text.append(STEPS.get((first + step) % STEPS.size())).append(';');
            }
            text.append(end(i, blocks));
        }
        return text + "end:;ret";
    }

    private String end(int block, int blocks) {
        int target = random.nextInt(blocks);
        // A way back has to take from the budget.
        String guard = target <= block ? "dec r15d; js end;" : "";
        return switch (random.nextInt(6)) {
            case 0 -> "";
            case 1 -> "ret;";
            case 2, 3 -> guard + "jmp b" + target + ";";
            default -> guard + "test eax, ebx;" + BRANCHES.get(random.nextInt(BRANCHES.size())) + " b" + target + ";";
        };
    }

    private static byte[] code(List<MachineItem> items) {
        CodeBuilder code = Code.builder();
        code.add(Instruction.of("call", new LabelReference("f")));
        code.add(Instruction.of("jmp", new LabelReference("behind")));
        code.label("f");
        for (MachineItem item : items) {
            if (item instanceof MachineItem.Label label) {
                code.label(label.name());
            } else if (item instanceof MachineItem.Operation operation) {
                code.add(operation.instruction());
            }
        }
        code.label("g")
                .add(
                        "sub",
                        dev.clobber.processor.isa.Registers.get("edx"),
                        dev.clobber.processor.isa.Registers.get("eax"));
        code.add("ret").label("behind");
        return Assembler.assemble(code.build()).bytes();
    }

    @Test
    void shortenedCodeDoesTheSame() {
        RegisterMachine.require();
        RegisterMachine machine = new RegisterMachine(directory);
        List<String> texts = new ArrayList<>();
        int saved = 0;
        for (int i = 0; i < CASES; i++) {
            String text = text();
            List<MachineItem> items = ItemText.function(text);
            List<MachineItem> shortened =
                    new Shortening(new InstructionFacts(), new Options(false, 5), Set.of("f", "g")).shorten(items);
            texts.add(text + "\n" + ItemText.text(shortened));
            byte[] before = code(items);
            byte[] after = code(shortened);
            saved += before.length - after.length;
            long[] registers = random.longs(RegisterFile.SIZE).toArray();
            registers[15] = random.nextInt(12);
            machine.add(before, registers, 0);
            machine.add(after, registers, 0);
        }
        List<RegisterMachine.Result> results = machine.run();
        for (int i = 0; i < CASES; i++) {
            RegisterMachine.Result before = results.get(2 * i);
            RegisterMachine.Result after = results.get(2 * i + 1);
            String text = texts.get(i);
            assertEquals(after.stackBefore(), after.registers()[STACK_POINTER], () -> text + "\nwith seed " + SEED);
            assertEquals(
                    List.of(numbers(before), before.flags()),
                    List.of(numbers(after), after.flags()),
                    () -> text + "\nwith seed " + SEED);
        }
        assertTrue(saved > CASES, "hardly anything was shortened: " + saved + " bytes");
    }

    private static List<Long> numbers(RegisterMachine.Result result) {
        List<Long> numbers = new ArrayList<>();
        for (long register : result.registers()) {
            numbers.add(register);
        }
        return numbers;
    }
}
