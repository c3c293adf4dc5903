package dev.clobber.processor.lower;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.lower.ShortestMoves.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ParallelMoveTest {
    private static final List<Register> REGISTERS =
            List.of(Registers.RDI, Registers.RSI, Registers.RDX, Registers.R8, Registers.RAX);

    private final ParallelMove solver = new ParallelMove(Optional.of(Registers.RAX));

    private List<String> texts(Move... moves) {
        return solver.resolve(List.of(moves)).stream()
                .map(Instruction::toString)
                .toList();
    }

    private static Move move(String source, int bits, String destination) {
        return new Move(new Move.InRegister(Registers.get(source)), bits, true, Registers.get(destination), 64);
    }

    @Test
    void valuesInPlaceTakeNothing() {
        assertEquals(List.of(), texts(move("rdx", 64, "rdx")));
        assertEquals(List.of("movsxd rdx, edx"), texts(move("rdx", 32, "rdx")));
    }

    @Test
    void undefinedUpperHalvesAreClearedForAKernelThatReadsThem() {
        assertEquals(List.of("mov edx, edx"), texts(move("rdx", 32, "edx")));
        Move narrow = new Move(new Move.InRegister(Registers.RDX), 32, true, Registers.get("edx"), 32);
        assertEquals(List.of(), texts(narrow));
    }

    @Test
    void chainsGoFromTheirFreeEnd() {
        assertEquals(List.of("mov rsi, rcx", "movsxd rcx, edx"), texts(move("rdx", 32, "rcx"), move("rcx", 64, "rsi")));
    }

    @Test
    void cyclesTakeTheShorterWay() {
        assertEquals(List.of("xchg rdx, r8"), texts(move("rdx", 64, "r8"), move("r8", 64, "rdx")));
        assertEquals(List.of("xchg edx, r8d"), texts(move("rdx", 32, "r8d"), move("r8", 32, "edx")));
        assertEquals(
                List.of("mov eax, edx", "movsxd rdx, ecx", "movsxd rcx, eax"),
                texts(move("rdx", 32, "rcx"), move("rcx", 32, "rdx")));
    }

    @Test
    void simulatedMovesArrive() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            List<Move> moves = RandomMoves.next(random);
            Machine machine = new Machine(random);
            long[] expected = moves.stream()
                    .mapToLong(move -> RandomMoves.expected(move, machine.value(move.source())))
                    .toArray();
            List<Instruction> instructions = solver.resolve(moves);
            instructions.forEach(machine::run);
            for (int i = 0; i < expected.length; i++) {
                Move move = moves.get(i);
                long mask = move.readBits() == 64 ? -1 : 0xffff_ffffL;
                assertEquals(
                        expected[i] & mask, machine.value(move.destination()) & mask, () -> moves + " " + instructions);
            }
        }
    }

    /** Every way for up to three values of every kind to go to three registers. */
    @Test
    void noFewerInstructionsDo() {
        int cases = 0;
        for (int count = 1; count <= 3; count++) {
            for (int kindCode = 0; kindCode < 1 << 2 * count; kindCode++) {
                for (int targetCode = 0; targetCode < 27; targetCode++) {
                    int[] targets = {targetCode % 3, targetCode / 3 % 3, targetCode / 9};
                    if (isDistinct(targets, count) && check(kinds(kindCode, count), targets, 4)) {
                        cases++;
                    }
                }
            }
        }
        assertEquals(4 * 27 + 16 * 6 * 3 + 64 * 6, cases);
    }

    /** Cycles of four, and two of two. */
    @Test
    void noFewerInstructionsDoForFourValues() {
        for (int kindCode : new int[] {0b00000000, 0b00000001, 0b00010001, 0b01010001, 0b01010101, 0b10011011}) {
            check(kinds(kindCode, 4), new int[] {1, 2, 3, 0}, 5);
            check(kinds(kindCode, 4), new int[] {1, 0, 3, 2}, 5);
            check(kinds(kindCode, 4), new int[] {1, 2, 0, 3}, 5);
        }
    }

    /** As targets beyond count are not used, each set of targets comes up several times: all are counted. */
    private static boolean isDistinct(int[] targets, int count) {
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                if (targets[i] == targets[j]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Kind> kinds(int code, int count) {
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            kinds.add(Kind.values()[code >> 2 * i & 3]);
        }
        return kinds;
    }

    private boolean check(List<Kind> kinds, int[] targets, int registers) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            Kind kind = kinds.get(i);
            int bits = kind == Kind.LONG ? 64 : kind == Kind.CHAR ? 16 : 32;
            Register target = REGISTERS.get(targets[i]).view(kind == Kind.HALF ? 32 : 64);
            moves.add(new Move(new Move.InRegister(REGISTERS.get(i)), bits, kind != Kind.CHAR, target, 64));
        }
        int fewest = new ShortestMoves(kinds, targets, registers).count();
        assertEquals(fewest, solver.resolve(moves).size(), () -> moves + " " + solver.resolve(moves));
        return true;
    }
}
