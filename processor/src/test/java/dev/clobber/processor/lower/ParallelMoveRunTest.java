package dev.clobber.processor.lower;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Registers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The moves of {@link RandomMoves} on the processor itself. */
final class ParallelMoveRunTest {
    private static final int CASES = 400;

    @TempDir
    Path directory;

    private final Random random = new Random(2);
    private final StringBuilder declarations = new StringBuilder();
    private final StringBuilder subjects = new StringBuilder();
    private final StringBuilder initial = new StringBuilder();
    private final StringBuilder expected = new StringBuilder();

    @Test
    void valuesArrive() throws IOException {
        Tools.require("gcc");
        ParallelMove solver = new ParallelMove(Optional.of(Registers.RAX));
        CodeBuilder code = Code.builder();
        for (int i = 0; i < CASES; i++) {
            List<Move> moves = RandomMoves.next(random);
            code.function("case" + i, true);
            solver.resolve(moves).forEach(code::add);
            code.add("ret").endFunction();
            tell(i, moves);
        }
        Path object = GnuObject.object(
                directory, "moves", new LoweredCode(code.build(), new byte[0], List.of(), 0, List.of()));
        Files.writeString(directory.resolve("cases.h"), header());
        Path main = Files.writeString(directory.resolve("main.c"), Tools.resource("moves.c"));
        Path program = directory.resolve("program");
        Tools.succeed(List.of("gcc", "-O1", "-o", program.toString(), main.toString(), object.toString()));
        Tools.succeed(List.of(program.toString()));
    }

    private void tell(int number, List<Move> moves) {
        Machine machine = new Machine(random);
        declarations.append("function case").append(number).append(";\n");
        subjects.append("case").append(number).append(",\n");
        initial.append('{');
        for (int register = 0; register < 16; register++) {
            initial.append(machine.value(register)).append("ul,");
        }
        for (int slot = 1; slot <= 7; slot++) {
            initial.append(machine.value(new Move.OnStack(8L * slot))).append("ul,");
        }
        initial.append("},\n");
        for (Move move : moves) {
            long mask = move.readBits() == 64 ? -1 : 0xffff_ffffL;
            long value = RandomMoves.expected(move, machine.value(move.source())) & mask;
            expected.append("{%d, %d, 0x%xul, 0x%xul},\n"
                    .formatted(number, move.destination().number(), mask, value));
        }
    }

    private String header() {
        return "#define CASES " + CASES + "\n" + declarations + "static function *const subjects[] = {\n" + subjects
                + "};\nstatic const uint64_t initial[][16 + STACK] = {\n" + initial
                + "};\nstatic const struct expectation expected[] = {\n" + expected + "};\n";
    }
}
