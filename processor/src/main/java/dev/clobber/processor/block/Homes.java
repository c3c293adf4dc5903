package dev.clobber.processor.block;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.RegisterClass;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.Registers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where an operand is already when the block begins, or is to be when it ends, so that there it costs no move. */
final class Homes {
    /** Vector registers that hold arguments (System V ABI, AMD64 supplement, section 3.2.3). */
    private static final int VECTOR_ARGUMENTS = 8;

    private final Map<BlockOperand, Register> byOperand = new HashMap<>();

    private Homes(ResolvedBlock block) {
        List<Register> arguments = CallingConvention.JNI.argumentRegisters();
        int integers = 0;
        int floats = 0;
        for (BlockOperand input : block.inputs()) {
            Optional<JavaType> type = input.type();
            boolean isFloating = type.filter(JavaType::isFloating).isPresent();
            int index = isFloating ? floats++ : integers++;
            if (isFloating && index < VECTOR_ARGUMENTS) {
                put(input, Registers.get("xmm" + index).full());
            } else if (!isFloating
                    && index < arguments.size()
                    && type.filter(JavaType::isReference).isEmpty()) {
                put(input, arguments.get(index).full());
            }
        }
        block.declared().out().filter(out -> block.outputs().size() == 1).ifPresent(out -> {
            BlockOperand result = block.outputs().get(0);
            boolean isFloating = result.type().filter(JavaType::isFloating).isPresent();
            put(result, isFloating ? Registers.get("xmm0").full() : Registers.RAX);
        });
    }

    static Homes of(ResolvedBlock block) {
        return new Homes(block);
    }

    private void put(BlockOperand operand, Register home) {
        boolean isOfClass =
                operand.constraint() instanceof Constraint.OneOf oneOf && bank(oneOf.registers()) == home.bank();
        if (isOfClass) {
            byOperand.put(operand, home);
        }
    }

    private static RegisterBank bank(RegisterClass registers) {
        return registers.members().get(0).bank();
    }

    /** How unwelcome a register is to an operand: 0 its own home, 1 nobody's, 2 another one's. */
    int rank(BlockOperand operand, Register register) {
        if (register.equals(byOperand.get(operand))) {
            return 0;
        }
        return byOperand.containsValue(register) ? 2 : 1;
    }
}
