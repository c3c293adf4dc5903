package dev.clobber.processor.lower;

import dev.clobber.processor.abi.CallingConvention;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Register;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntConsumer;

/**
 * The instructions of a block inside a function. A debugger finds the caller from each of them: call-frame information follows rsp, and
 * callee-saved registers that the block itself pushes.
 */
final class BlockBody implements IntConsumer {
    private final CodeBuilder code;
    private final BlockPlan plan;
    /** Before each step; none where rsp stays where it is. */
    private final List<OptionalInt> depths;

    private final int entryOffset;
    /** The registers that the block has pushed, and how far from the CFA. */
    private final Map<Register, Integer> pushed = new LinkedHashMap<>();

    private BlockBody(CodeBuilder code, BlockPlan plan) {
        this.code = code;
        this.plan = plan;
        this.depths = movesStackPointer(plan.steps()) ? StackDepths.of(plan.steps()) : List.of();
        this.entryOffset = code.cfaOffset();
    }

    private static boolean movesStackPointer(List<Code.Step> steps) {
        for (Code.Step step : steps) {
            if (step.effects().stack().orElse(1) != 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Appends the block of a plan.
     *
     * @param prefix what goes before its labels
     */
    static void append(CodeBuilder code, BlockPlan plan, String prefix) {
        code.append(plan.code(), prefix, new BlockBody(code, plan));
    }

    /** Says what is so before a step, or behind the last. */
    @Override
    public void accept(int step) {
        if (depths.isEmpty()) {
            return;
        }
        OptionalInt depth = step == plan.steps().size() ? OptionalInt.of(0) : depths.get(step);
        if (depth.isEmpty()) {
            return;
        }
        int offset = entryOffset + depth.getAsInt();
        code.cfaOffset(offset);
        Iterator<Map.Entry<Register, Integer>> entries = pushed.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Register, Integer> entry = entries.next();
            if (entry.getValue() > offset) {
                code.restored(entry.getKey());
                entries.remove();
            }
        }
        if (step > 0) {
            Optional<Register> register = pushedBy(plan.steps().get(step - 1));
            if (register.isPresent() && !plan.saved().contains(register.get()) && !pushed.containsKey(register.get())) {
                code.saved(register.get(), -offset);
                pushed.put(register.get(), offset);
            }
        }
    }

    /** The callee-saved register that an instruction pushes as it is. */
    private static Optional<Register> pushedBy(Code.Step step) {
        List<Operand> operands = step.instruction().operands();
        boolean isPush = step.effects().copy() && step.effects().stack().orElse(0) == -Long.BYTES;
        return isPush
                        && operands.size() == 1
                        && operands.get(0) instanceof Register register
                        && CallingConvention.calleeSaved().contains(register)
                ? Optional.of(register)
                : Optional.empty();
    }
}
