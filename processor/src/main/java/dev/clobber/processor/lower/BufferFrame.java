package dev.clobber.processor.lower;

import dev.clobber.processor.abi.ArgumentLocation;
import dev.clobber.processor.abi.ArgumentLocation.InRegister;
import dev.clobber.processor.abi.ArgumentLocation.OnStack;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of a stub with buffers, as {@code plan.s} describes it. All offsets are in bytes from the rsp that the shared routines
 * find when the stub calls them.
 *
 * @param saved how many callee-saved registers are pushed before it
 * @param arguments where the arguments of the method come in
 * @param buffers how many of them are buffers
 * @param scratch the size of the memory for copies, a multiple of 8
 * @param values how many values of 8 bytes the stub keeps beyond that
 */
record BufferFrame(int saved, List<ArgumentLocation> arguments, int buffers, int scratch, int values) {
    /** Plan and env. */
    private static final int FIXED_WORDS = 2;

    private static final int STATE_BYTES = 16;
    private static final int STACK_ALIGNMENT = 16;

    /** The general registers with arguments, which are pushed. */
    List<Register> pushed() {
        return registers(arguments, RegisterBank.GENERAL);
    }

    /** The vector registers with arguments, which are stored. */
    List<Register> stored() {
        return registers(arguments, RegisterBank.VECTOR);
    }

    private static List<Register> registers(List<ArgumentLocation> arguments, RegisterBank bank) {
        List<Register> registers = new ArrayList<>();
        for (ArgumentLocation location : arguments) {
            if (location instanceof InRegister in && in.register().bank() == bank) {
                registers.add(in.register());
            }
        }
        return registers;
    }

    /** Where an argument is. */
    int slot(int argument) {
        if (arguments.get(argument) instanceof OnStack onStack) {
            return size() + Long.BYTES * saved + onStack.offset();
        }
        Register register = ((InRegister) arguments.get(argument)).register();
        int place = registers(arguments.subList(0, argument), register.bank()).size();
        return register.bank() == RegisterBank.GENERAL ? Long.BYTES * (FIXED_WORDS + place) : stored(place);
    }

    /** Where the argument of a vector register is, by its place among {@link #stored}. */
    int stored(int place) {
        return address(buffers) + scratch + Long.BYTES * place;
    }

    /** Where the first of the values is. */
    int value() {
        return stored(stored().size());
    }

    /** Where env is. */
    static int env() {
        return Long.BYTES;
    }

    /** Where the address of a buffer is, by its place in the plan. */
    int address(int buffer) {
        return Long.BYTES * (FIXED_WORDS + pushed().size()) + STATE_BYTES * buffer;
    }

    /** What is between the pushed arguments and the saved registers: state, scratch, values, and what aligns the stack for calls. */
    int reserved() {
        int reserved = value() + Long.BYTES * values - address(0);
        int depth = Long.BYTES * (1 + saved + FIXED_WORDS + pushed().size()) + reserved;
        return reserved + (STACK_ALIGNMENT - depth % STACK_ALIGNMENT) % STACK_ALIGNMENT;
    }

    /** Makes the frame, from the registers as they are at the stub's entry. */
    void build(CodeBuilder code, String plan) {
        Frames.grow(code, reserved());
        // What is pushed from here on moves rsp down to where offsets are counted from.
        for (int i = 0; i < stored().size(); i++) {
            code.add("movsd", Memory.of(64, Registers.RSP, stored(i) - address(0)), stored().get(i));
        }
        for (int i = pushed().size() - 1; i >= 0; i--) {
            Frames.push(code, pushed().get(i));
        }
        Frames.push(code, Registers.RDI);
        code.add("lea", Registers.RSI, Memory.symbol(0, plan));
        Frames.push(code, Registers.RSI);
    }

    /** From rsp to the saved registers. */
    int size() {
        return address(0) + reserved();
    }
}
