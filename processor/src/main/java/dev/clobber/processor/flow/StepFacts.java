package dev.clobber.processor.flow;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.asm.Code;
import dev.clobber.processor.isa.Attribute;
import dev.clobber.processor.isa.Effects;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.FlagEffects;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.Memory;
import dev.clobber.processor.isa.Operand;
import dev.clobber.processor.isa.Prefix;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an instruction tells by itself, wherever it stands. */
final class StepFacts {
    private StepFacts() {}

    /** Whether it may change a full register. */
    static boolean writes(Code.Step step, Register register) {
        for (RegisterEffect effect : step.effects().registers()) {
            if (effect.register().equals(register) && effect.written().isPresent()) {
                return true;
            }
        }
        Optional<KernelConvention> kernel = KernelCall.of(step);
        return kernel.isPresent()
                && (register.equals(Registers.RAX) || kernel.get().destroyed().contains(register));
    }

    /** Whether it may change arithmetic flags. The kernel gives them back. */
    static boolean writesFlags(Code.Step step) {
        FlagEffects flags = step.effects().flags();
        boolean writes = hasArithmetic(flags.written())
                || hasArithmetic(flags.conditional())
                || hasArithmetic(flags.cleared())
                || hasArithmetic(flags.set())
                || hasArithmetic(flags.undefined());
        return writes && KernelCall.of(step).isEmpty();
    }

    private static boolean hasArithmetic(Set<Flag> flags) {
        return flags.size() > 1 || !flags.isEmpty() && !flags.contains(Flag.DF);
    }

    /** Whether it reads rsp or needs to know where that is. */
    static boolean dependsOnStackPointer(Code.Step step) {
        List<Operand> operands = step.instruction().operands();
        for (int i = 0; i < operands.size(); i++) {
            boolean isMoved = i == 0 && step.effects().stack().isPresent();
            if (operands.get(i) instanceof Register register && register.aliases(Registers.RSP) && !isMoved
                    || operands.get(i) instanceof Memory memory
                            && memory.base().isPresent()
                            && memory.base().get().aliases(Registers.RSP)) {
                return true;
            }
        }
        return step.effects().flow() == Flow.CALL || step.effects().has(Attribute.FRAME);
    }

    /** Whether its result depends on more than what it reads, or it enters the kernel, or waits. */
    static boolean isImpure(Code.Step step) {
        Effects effects = step.effects();
        return effects.has(Attribute.VOLATILE) || effects.has(Attribute.WAITS) || effects.flow() == Flow.TRAP;
    }

    /** Whether it enters the kernel, waits, or calls. */
    static boolean mayBlock(Code.Step step) {
        Effects effects = step.effects();
        return effects.flow() == Flow.TRAP || effects.flow() == Flow.CALL || effects.has(Attribute.WAITS);
    }

    /** Whether the next instruction follows soon. */
    static boolean isShort(Code.Step step) {
        return !mayBlock(step) && !isRepeated(step) && !step.effects().privileged();
    }

    /** Whether it is done as often as rcx says. */
    static boolean isRepeated(Code.Step step) {
        for (Prefix prefix : step.instruction().prefixes()) {
            if (prefix == Prefix.REP || prefix == Prefix.REPE || prefix == Prefix.REPNE) {
                return true;
            }
        }
        return false;
    }
}
