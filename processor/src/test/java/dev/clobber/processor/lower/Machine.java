package dev.clobber.processor.lower;

import dev.clobber.processor.isa.Instruction;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Registers and a stack, and the few instructions that argument moves are made of (Intel SDM vol. 2: MOV, MOVSX, MOVZX, XCHG). */
final class Machine {
    private final Map<Integer, Long> registers = new HashMap<>();
    private final Map<Long, Long> stack = new HashMap<>();

    /** Everything holds garbage. */
    Machine(Random random) {
        for (int number = 0; number < 16; number++) {
            registers.put(number, random.nextLong());
        }
        for (long offset = 0; offset <= 64; offset += 8) {
            stack.put(offset, random.nextLong());
        }
    }

    long value(Register register) {
        return registers.get(register.number());
    }

    long value(Move.Source source) {
        return source instanceof Move.InRegister in
                ? value(in.register())
                : stack.get(((Move.OnStack) source).offset());
    }

    long value(int register) {
        return registers.get(register);
    }

    void run(Instruction instruction) {
        Register destination = (Register) instruction.operands().get(0);
        Operand source = instruction.operands().get(1);
        long value = read(source);
        int bits = bits(source);
        switch (instruction.mnemonic()) {
            case "mov", "movzx" -> write(destination, value);
            case "movsx", "movsxd" -> write(destination, value << 64 - bits >> 64 - bits);
            case "xchg" -> {
                write((Register) source, read(destination));
                write(destination, value);
            }
            default -> throw new AssertionError(instruction);
        }
    }

    private static int bits(Operand operand) {
        return operand instanceof Register register ? register.bits() : ((Memory) operand).bits();
    }

    private long read(Operand operand) {
        long value =
                operand instanceof Register register ? value(register) : stack.get(((Memory) operand).displacement());
        int bits = bits(operand);
        return bits == 64 ? value : value & (1L << bits) - 1;
    }

    /** A 32-bit write clears the upper half (SDM vol. 1, 3.4.1.1); narrower ones do not occur. */
    private void write(Register register, long value) {
        if (register.bits() < 32) {
            throw new AssertionError("narrow write to " + register);
        }
        registers.put(register.number(), register.bits() == 32 ? value & 0xffff_ffffL : value);
    }
}
