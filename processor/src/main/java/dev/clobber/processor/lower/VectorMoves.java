package dev.clobber.processor.lower;

import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the values of vector registers to their destinations as if at once. No two share a source or a destination, and each has at
 * most 64 bits.
 */
final class VectorMoves {
    /** Those above take an EVEX prefix. */
    private static final int LEGACY_REGISTERS = 16;

    private static final int VALUE_BITS = 64;

    /** One value. Both registers by their xmm names. */
    private record VectorMove(Register source, Register destination) {}

    private final CodeBuilder code;
    private final List<VectorMove> pending = new ArrayList<>();
    private final List<Register> taken = new ArrayList<>();

    VectorMoves(CodeBuilder code) {
        this.code = code;
    }

    void add(Register source, Register destination) {
        if (!source.aliases(destination)) {
            pending.add(new VectorMove(source.view(128), destination.view(128)));
        }
        taken.addAll(List.of(source, destination));
    }

    /**
     * Appends the instructions.
     *
     * @param spare where below rsp 8 bytes are free, for a cycle that no register helps out of
     */
    void resolve(int spare) {
        while (!pending.isEmpty()) {
            Optional<VectorMove> free = nextFree();
            if (free.isPresent()) {
                pending.remove(free.get());
                copy(code, free.get().source(), free.get().destination());
            } else {
                breakCycle(spare);
            }
        }
    }

    /** A move whose destination no other value is waiting in. */
    private Optional<VectorMove> nextFree() {
        for (VectorMove move : pending) {
            if (!isAwaited(move.destination())) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    private boolean isAwaited(Register destination) {
        for (VectorMove move : pending) {
            if (move.source().equals(destination)) {
                return true;
            }
        }
        return false;
    }

    /** One value of the cycle steps aside; the others follow. */
    private void breakCycle(int spare) {
        VectorMove move = pending.remove(0);
        Optional<Register> temporary = temporary();
        Memory slot = Memory.of(VALUE_BITS, Registers.RSP, spare);
        temporary.ifPresentOrElse(
                register -> copy(code, move.source(), register), () -> code.add("movsd", slot, move.source()));
        VectorMove next = next(move);
        while (pending.remove(next)) {
            copy(code, next.source(), next.destination());
            next = next(next);
        }
        temporary.ifPresentOrElse(
                register -> copy(code, register, move.destination()),
                () -> code.add("movsd", move.destination(), slot));
    }

    /** The move to the register that another one has left; itself at the end of a cycle. */
    private VectorMove next(VectorMove left) {
        return pending.stream()
                .filter(move -> move.destination().equals(left.source()))
                .findFirst()
                .orElse(left);
    }

    private Optional<Register> temporary() {
        for (int number = 0; number < LEGACY_REGISTERS; number++) {
            Register register = Registers.get("xmm" + number);
            if (taken.stream().noneMatch(register::aliases)) {
                return Optional.of(register);
            }
        }
        return Optional.empty();
    }

    /** Copies 64 bits; what is above them is of no use. */
    static void copy(CodeBuilder code, Register source, Register destination) {
        if (isLegacy(source) && isLegacy(destination)) {
            code.add("movaps", destination.view(128), source.view(128));
        } else {
            code.add("vmovsd", destination.view(128), source.view(128), source.view(128));
        }
    }

    /** Whether instructions without a VEX or EVEX prefix reach a register. */
    static boolean isLegacy(Register register) {
        return register.number() < LEGACY_REGISTERS;
    }
}
