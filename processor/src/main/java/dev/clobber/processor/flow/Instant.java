package dev.clobber.processor.flow;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.flow.Address.At;
import dev.clobber.processor.flow.Address.Base;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.flow.Facts.StackProblem;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An instruction that is about to be followed.
 *
 * @param state what it finds, and then what it leaves
 * @param index which one
 * @param step it
 * @param recorder hears of it
 */
record Instant(MachineState state, int index, Code.Step step, Recorder recorder) {
    /** How far below rsp nobody else writes (System V ABI for AMD64, 3.2.2). */
    static final int RED_ZONE = 128;

    Effects effects() {
        return step.effects();
    }

    Instruction instruction() {
        return step.instruction();
    }

    /** Whether a register is part of an address. */
    boolean isInAddress(Register register) {
        for (Operand operand : instruction().operands()) {
            if (operand instanceof Memory memory
                    && (names(memory.base(), register) || names(memory.index(), register))) {
                return true;
            }
        }
        return false;
    }

    boolean isMask(Register register) {
        return names(instruction().decorations().mask(), register);
    }

    /** Whether it is done as often as rcx says, so that nobody knows how much memory it touches. */
    boolean isRepeated() {
        return StepFacts.isRepeated(step);
    }

    private static boolean names(Optional<Register> name, Register register) {
        return name.isPresent() && name.get().aliases(register);
    }

    /** Where a memory operand is. */
    Address resolve(Memory memory) {
        if (memory.segment().isPresent() && hasBase(memory.segment().get())) {
            return Address.NONE;
        }
        Address base = memory.base().isPresent() ? address(memory.base().get()) : Address.NONE;
        Address index = memory.index().isPresent() ? address(memory.index().get()) : Address.NONE;
        if (base == Address.GIVEN_UP) {
            return base;
        }
        if (base instanceof At at
                && memory.index().isEmpty()
                && memory.base().get().bits() == 64) {
            return at.plus(memory.displacement());
        }
        if (base != Address.NONE || index != Address.NONE) {
            return Address.SOMEWHERE;
        }
        if (memory.index().isPresent() && memory.index().get().bank() == RegisterBank.VECTOR) {
            return Address.NONE;
        }
        String symbol = memory.symbol().orElse("");
        return new At(
                new Base(Base.OPERAND, 0, 0, memory.base(), memory.index(), memory.scale(), symbol),
                memory.displacement());
    }

    private static boolean hasBase(Register segment) {
        return segment.aliases(Registers.FS) || segment.aliases(Registers.GS);
    }

    private Address address(Register register) {
        return register.bank() == RegisterBank.GENERAL
                ? state.get(Cells.first(register)).address()
                : Address.NONE;
    }

    /** Whose memory a place is. */
    Place place(Address address, int bytes) {
        if (address == Address.GIVEN_UP) {
            return Place.PRIVATE;
        }
        if (!(address instanceof At at)) {
            return address == Address.NONE ? Place.OTHER : Place.UNKNOWN_STACK;
        }
        if (!at.isOnStack()) {
            return Place.OTHER;
        }
        if (at.highest() + bytes > 0) {
            return at.base().slack() == 0 ? Place.CALLERS : Place.UNKNOWN_STACK;
        }
        boolean isFarBelow = bytes == 0
                || state.rsp() instanceof At rsp
                        && (rsp.base().equals(at.base())
                                ? at.offset() < rsp.offset() - RED_ZONE
                                : at.lowest() < rsp.highest() - RED_ZONE);
        return isFarBelow ? Place.UNKNOWN_STACK : Place.PRIVATE;
    }

    void fault(StackProblem problem) {
        OptionalLong depth = state.rsp() instanceof At at && at.base().slack() == 0
                ? OptionalLong.of(-at.highest())
                : OptionalLong.empty();
        recorder.fault(index, problem, depth);
    }

    /** rsp matters now. Where nobody knows where it is, that is told, and after that nothing more is said of it. */
    void needRsp() {
        if (!state.knowsRsp() && state.rsp() != Address.GIVEN_UP) {
            Ids writers = state.get(Cells.RSP).lane(0).writers();
            recorder.fault(
                    writers.isEmpty() ? index : writers.get(writers.size() - 1),
                    StackProblem.UNKNOWN_DEPTH,
                    OptionalLong.empty());
            state.set(Cells.RSP, state.get(Cells.RSP).at(Address.GIVEN_UP));
        }
    }
}
