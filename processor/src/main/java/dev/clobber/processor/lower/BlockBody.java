package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The instructions of a block inside a function. A debugger finds the caller from each of them: call-frame information follows rsp, and
 * callee-saved registers that the block itself pushes.
 */
final class BlockBody {
    private final Code.Builder code;
    private final List<Code.Step> steps;
    private final List<OptionalInt> depths;
    private final int entryOffset;
    /** The registers that the block has pushed, and how far from the CFA. */
    private final Map<Register, Integer> pushed = new LinkedHashMap<>();

    private BlockBody(Code.Builder code, Code block) {
        this.code = code;
        this.steps = block.steps();
        this.depths = StackDepths.of(steps);
        this.entryOffset = code.cfaOffset();
    }

    /**
     * Appends a block.
     *
     * @param prefix what goes before its labels
     * @param saved the registers whose values the function itself keeps
     */
    static void append(Code.Builder code, Code block, String prefix, List<Register> saved) {
        BlockBody body = new BlockBody(code, block);
        code.append(block, prefix, step -> body.before(step, saved));
    }

    private void before(int step, List<Register> saved) {
        OptionalInt depth = step == steps.size() ? OptionalInt.of(0) : depths.get(step);
        if (depth.isEmpty()) {
            return;
        }
        int offset = entryOffset + depth.getAsInt();
        code.cfaOffset(offset);
        pushed.entrySet().removeIf(entry -> {
            boolean isGone = entry.getValue() > offset;
            if (isGone) {
                code.restored(entry.getKey());
            }
            return isGone;
        });
        if (step > 0) {
            pushedBy(steps.get(step - 1))
                    .filter(register -> !saved.contains(register) && !pushed.containsKey(register))
                    .ifPresent(register -> {
                        code.saved(register, -offset);
                        pushed.put(register, offset);
                    });
        }
    }

    /** The callee-saved register that an instruction pushes as it is. */
    private static Optional<Register> pushedBy(Code.Step step) {
        List<Operand> operands = step.instruction().operands();
        boolean isPush = step.effects().copy() && step.effects().stack().equals(OptionalLong.of(-Long.BYTES));
        return isPush && operands.size() == 1
                ? CallingConvention.calleeSaved().stream()
                        .filter(operands.get(0)::equals)
                        .findFirst()
                : Optional.empty();
    }
}
