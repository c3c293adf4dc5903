package dev.clobber.processor.block;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.RegisterClass;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.ArrayList;
import java.util.List;

/** Where an operand is already when the block begins, or is to be when it ends, so that there it costs no move. */
final class Homes {
    /** Vector registers that hold arguments (System V ABI, AMD64 supplement, section 3.2.3). */
    private static final int VECTOR_ARGUMENTS = 8;

    private final List<BlockOperand> operands = new ArrayList<>();
    /** Of each of the operands. */
    private final List<Register> homes = new ArrayList<>();

    private Homes(ResolvedBlock block) {
        List<Register> arguments = CallingConvention.JNI.argumentRegisters();
        int integers = 0;
        int floats = 0;
        for (BlockOperand input : block.inputs()) {
            boolean isFloating = isFloating(input);
            int index = isFloating ? floats++ : integers++;
            if (isFloating && index < VECTOR_ARGUMENTS) {
                put(input, Registers.get("xmm" + index).full());
            } else if (!isFloating && index < arguments.size() && !isReference(input)) {
                put(input, arguments.get(index).full());
            }
        }
        if (block.declared().out().isPresent() && block.outputs().size() == 1) {
            BlockOperand result = block.outputs().get(0);
            put(result, isFloating(result) ? Registers.get("xmm0").full() : Registers.RAX);
        }
    }

    static Homes of(ResolvedBlock block) {
        return new Homes(block);
    }

    private static boolean isFloating(BlockOperand operand) {
        return operand.type().isPresent() && operand.type().get().isFloating();
    }

    private static boolean isReference(BlockOperand operand) {
        return operand.type().isPresent() && operand.type().get().isReference();
    }

    private void put(BlockOperand operand, Register home) {
        boolean isOfClass =
                operand.constraint() instanceof Constraint.OneOf oneOf && bank(oneOf.registers()) == home.bank();
        if (isOfClass) {
            operands.add(operand);
            homes.add(home);
        }
    }

    private static RegisterBank bank(RegisterClass registers) {
        return registers.members().get(0).bank();
    }

    /** How unwelcome a register is to an operand: 0 its own home, 1 nobody's, 2 another one's. */
    int rank(BlockOperand operand, Register register) {
        boolean isHome = false;
        for (int i = 0; i < homes.size(); i++) {
            if (homes.get(i).equals(register)) {
                if (operands.get(i) == operand) {
                    return 0;
                }
                isHome = true;
            }
        }
        return isHome ? 2 : 1;
    }
}
