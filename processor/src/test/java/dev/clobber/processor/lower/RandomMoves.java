package dev.clobber.processor.lower;

import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Sets of moves of every kind, many of them with cycles. */
final class RandomMoves {
    /** All general registers but rsp and the temporary rax, the first ones twice as likely to meet in a cycle. */
    static final List<Register> POOL = List.of(
            Registers.RDI,
            Registers.RSI,
            Registers.RDX,
            Registers.RCX,
            Registers.R8,
            Registers.R9,
            Registers.R10,
            Registers.RBX,
            Registers.RBP,
            Registers.R11,
            Registers.R12,
            Registers.R13,
            Registers.R14,
            Registers.R15);

    private RandomMoves() {}

    /** Up to six moves. Stack sources are at 8, 16, ... from rsp. */
    static List<Move> next(Random random) {
        int reach = 3 + random.nextInt(POOL.size() - 2);
        List<Register> sources = shuffled(random, reach);
        List<Register> destinations = shuffled(random, reach);
        int count = random.nextInt(Math.min(reach, 6) + 1);
        int readBits = random.nextInt(4) == 0 ? 32 : 64;
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Move.Source source =
                    random.nextInt(6) == 0 ? new Move.OnStack(8L * (i + 1)) : new Move.InRegister(sources.get(i));
            moves.add(next(random, source, destinations.get(i), readBits));
        }
        return moves;
    }

    private static Move next(Random random, Move.Source source, Register destination, int readBits) {
        int bits = 8 << random.nextInt(4);
        boolean half = readBits == 32 || bits <= 32 && random.nextInt(3) == 0;
        // Java has no unsigned 32 bits.
        boolean signed = bits >= 32 || random.nextBoolean();
        return new Move(source, bits, signed, destination.view(half ? 32 : 64), readBits);
    }

    private static List<Register> shuffled(Random random, int reach) {
        List<Register> registers = new ArrayList<>(POOL.subList(0, reach));
        Collections.shuffle(registers, random);
        return registers;
    }

    /** What the destination has to hold, as far as it is read, when the source holds a value. */
    static long expected(Move move, long value) {
        int width = move.destination().bits();
        long widened = move.bits() == 64
                ? value
                : move.signed()
                        ? value << 64 - move.bits() >> 64 - move.bits()
                        : value << 64 - move.bits() >>> 64 - move.bits();
        return width == 32 ? widened & 0xffff_ffffL : widened;
    }
}
