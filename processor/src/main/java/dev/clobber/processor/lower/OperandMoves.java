package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the arguments of a block to the registers of its operands.
 *
 * <p>Within the general registers, and within the vector registers, the moves are made as if at once. What goes from one bank to another
 * does so at once if nothing else waits in its destination; else it waits below rsp, where the System V ABI (3.2.2, the red zone) leaves
 * 128 bytes alone: enough for the 14 arguments that come in registers.
 */
final class OperandMoves {
    /** An argument and where it is. */
    record Passage(Move.Source source, PlannedOperand operand) {
        private boolean isIn(Register register) {
            return source instanceof Move.InRegister in && in.register().aliases(register);
        }

        private boolean isInteger() {
            return !operand.type().isFloating();
        }

        private RegisterBank bank() {
            return operand.register().bank();
        }

        /** Whether it goes to a vector register with nothing to clear. */
        private boolean staysVector() {
            return bank() == RegisterBank.VECTOR && !operand.isWidened();
        }
    }

    private final CodeBuilder code;
    private final List<Passage> passages;
    /** What is loaded when every other value has left its register. */
    private final List<Instruction> last = new ArrayList<>();

    private int waiting;

    private OperandMoves(CodeBuilder code, List<Passage> passages) {
        this.code = code;
        this.passages = passages;
    }

    /** Appends the instructions. Other registers are of no use afterwards. */
    static void append(CodeBuilder code, List<Passage> passages) {
        new OperandMoves(code, passages).append();
    }

    private void append() {
        // First those out of the general registers: rax, which holds no argument, is free for them.
        for (Passage passage : passages) {
            if (passage.isInteger() && passage.bank() != RegisterBank.GENERAL) {
                outOfGeneral(passage);
            }
        }
        for (Passage passage : passages) {
            if (!passage.isInteger() && passage.source() instanceof Move.InRegister && !passage.staysVector()) {
                outOfVector(passage);
            }
        }
        general();
        vector();
        for (Passage passage : passages) {
            if (!passage.isInteger()
                    && passage.bank() != RegisterBank.GENERAL
                    && passage.source() instanceof Move.OnStack from) {
                load(passage.operand(), (int) from.offset());
            }
        }
        for (Instruction load : last) {
            code.add(load);
        }
    }

    /** An integer on its way to a vector or mask register. */
    private void outOfGeneral(Passage passage) {
        PlannedOperand operand = passage.operand();
        Register destination = operand.register();
        Register carrier = passage.source() instanceof Move.InRegister in ? in.register() : Registers.RAX;
        int bits = carried(operand);
        boolean widened = operand.isWidened() && operand.type().bits() < bits;
        if (widened || passage.source() instanceof Move.OnStack) {
            int defined = widened ? operand.type().bits() : Math.max(32, bits);
            code.add(new Move(
                            passage.source(),
                            defined,
                            operand.type().isSigned(),
                            carrier.view(Math.max(32, bits)),
                            Long.SIZE)
                    .direct());
        }
        if (isOccupied(destination, false)) {
            waiting++;
            code.add("mov", Memory.of(Long.SIZE, Registers.RSP, slot(waiting)), carrier);
            last.add(Transfer.load(destination, slot(waiting), bits, clearsAll(operand)));
        } else {
            code.add(Transfer.in(destination, carrier, bits, clearsAll(operand)));
        }
    }

    private boolean isOccupied(Register destination, boolean byGeneral) {
        for (Passage passage : passages) {
            if (passage.isIn(destination) && (!byGeneral || passage.bank() == RegisterBank.GENERAL)) {
                return true;
            }
        }
        return false;
    }

    /** As much as the block looks at; of a vector register, what is above 32 or 64 bits is cleared. */
    private static int carried(PlannedOperand operand) {
        RegisterBank bank = operand.register().bank();
        return Transfer.bits(bank, bank == RegisterBank.VECTOR ? operand.type().bits() : operand.usedBits());
    }

    private static boolean clearsAll(PlannedOperand operand) {
        return operand.usedBits() > 128;
    }

    /** A float or double in a vector register that has to leave it, or to be cleared around its value. */
    private void outOfVector(Passage passage) {
        PlannedOperand operand = passage.operand();
        Register source = ((Move.InRegister) passage.source()).register();
        Register destination = operand.register();
        int bits = operand.type().bits();
        if (passage.bank() == RegisterBank.GENERAL && !isOccupied(destination, true)) {
            code.add(Transfer.out(destination.view(bits), source, bits));
        } else {
            waiting++;
            code.add(Transfer.out(Memory.of(bits, Registers.RSP, slot(waiting)), source, bits));
            int offset = slot(waiting);
            last.add(Transfer.load(destination, offset, bits, clearsAll(operand)));
        }
    }

    private void load(PlannedOperand operand, int offset) {
        code.add(Transfer.load(operand.register(), offset, operand.type().bits(), clearsAll(operand)));
    }

    private static int slot(int number) {
        return -Long.BYTES * number;
    }

    private void general() {
        List<Move> moves = new ArrayList<>();
        for (Passage passage : passages) {
            if (passage.bank() == RegisterBank.GENERAL
                    && (passage.isInteger() || passage.source() instanceof Move.OnStack)) {
                moves.add(move(passage));
            }
        }
        if (ParallelMove.areSettled(moves)) {
            return;
        }
        for (Instruction instruction : new ParallelMove(temporary()).resolve(moves)) {
            code.add(instruction);
        }
    }

    private void vector() {
        VectorMoves vectors = new VectorMoves(code);
        for (Passage passage : passages) {
            if (!passage.isInteger() && passage.staysVector() && passage.source() instanceof Move.InRegister in) {
                vectors.add(in.register(), passage.operand().register());
            }
        }
        vectors.resolve(slot(waiting + 1));
    }

    /** Widened as far as the block looks, and no further. */
    private static Move move(Passage passage) {
        PlannedOperand operand = passage.operand();
        Register register = operand.register();
        int bits = operand.type().bits();
        if (!operand.isWidened()) {
            int whole = Math.max(32, bits);
            return new Move(passage.source(), whole, false, register.view(whole), whole);
        }
        int used = operand.usedBits() <= 32 ? 32 : 64;
        boolean signed = passage.isInteger() && operand.type().isSigned();
        return new Move(passage.source(), bits, signed, register.view(used), used);
    }

    /** A register that no argument comes in and no operand is in. */
    private Optional<Register> temporary() {
        for (Register register : CallingConvention.callerSaved()) {
            if (!isTaken(register)) {
                return Optional.of(register);
            }
        }
        return Optional.empty();
    }

    private boolean isTaken(Register register) {
        for (Passage passage : passages) {
            if (passage.isIn(register) || passage.operand().register().aliases(register)) {
                return true;
            }
        }
        return false;
    }
}
