package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import java.util.List;
import java.util.stream.IntStream;

/** Instructions that no contract can allow: what they do besides is no finding of its own. */
final class Refused {
    private Refused() {}

    /** The instructions that control can get to. */
    static IntStream reachable(AssembledBlock block) {
        return IntStream.range(0, block.flow().steps().size()).filter(block.flow()::isReachable);
    }

    /** Whether control can get to one that is refused, or to one behind which nobody can follow it. */
    static boolean hasAny(AssembledBlock block) {
        List<Code.Step> steps = block.flow().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (block.flow().isReachable(i)
                    && (is(steps.get(i)) || steps.get(i).effects().indirect())) {
                return true;
            }
        }
        return false;
    }

    static boolean isPrivileged(Code.Step step) {
        return step.effects().privileged();
    }

    static boolean writesSegment(Code.Step step) {
        for (RegisterEffect effect : step.effects().registers()) {
            if (effect.register().bank() == RegisterBank.SEGMENT
                    && effect.written().isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether all of some instructions are refused already. */
    static boolean all(AssembledBlock block, List<Integer> steps) {
        for (int step : steps) {
            if (!is(block.flow().steps().get(step))) {
                return false;
            }
        }
        return !steps.isEmpty();
    }

    /** Whether an instruction is refused, whatever the contract says. */
    static boolean is(Code.Step step) {
        return isPrivileged(step) || writesSegment(step) || step.leaves();
    }

    /** Whether control goes somewhere that nobody can follow, so that nothing is known of what it leaves out. */
    static boolean losesControl(AssembledBlock block) {
        List<Code.Step> steps = block.flow().steps();
        for (int i = 0; i < steps.size(); i++) {
            if (block.flow().isReachable(i) && losesControl(steps.get(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean losesControl(Code.Step step) {
        boolean entersKernel = isPrivileged(step) && step.effects().flow() != Flow.NEXT;
        return entersKernel || step.effects().indirect() || step.leaves();
    }

    /** Whether a jump goes anywhere, so that nothing is known of the ways to the end. */
    static boolean jumpsAnywhere(AssembledBlock block) {
        List<Code.Step> steps = block.flow().steps();
        for (int i = 0; i < steps.size(); i++) {
            Code.Step step = steps.get(i);
            if (step.effects().indirect()
                    && step.effects().flow() == Flow.JUMP
                    && block.flow().isReachable(i)) {
                return true;
            }
        }
        return false;
    }
}
