package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.isa.Flow;
import dev.clobber.processor.isa.RegisterBank;
import java.util.List;
import java.util.stream.IntStream;

/** Instructions that no contract can allow: what they do besides is no finding of its own. */
final class Refused {
    private Refused() {}

    /** The instructions that control can get to. */
    static IntStream reachable(AssembledBlock block) {
        return IntStream.range(0, block.flow().steps().size()).filter(block.flow()::isReachable);
    }

    static boolean isPrivileged(Code.Step step) {
        return step.effects().privileged();
    }

    static boolean writesSegment(Code.Step step) {
        return step.effects().registers().stream()
                .anyMatch(effect -> effect.register().bank() == RegisterBank.SEGMENT
                        && effect.written().isPresent());
    }

    /** Whether control goes where a register or memory says. */
    static boolean isIndirect(Code.Step step) {
        return step.effects().indirect();
    }

    /** Whether control leaves the block before its end. */
    static boolean leaves(Code.Step step) {
        return switch (step.effects().flow()) {
            case RETURN -> true;
            case JUMP, BRANCH, CALL ->
                !isIndirect(step) && !isIncomplete(step) && step.target().isEmpty();
            case NEXT, TRAP -> false;
        };
    }

    /** A call without an operand calls what no code names: vmmcall. */
    private static boolean isIncomplete(Code.Step step) {
        return step.instruction().operands().isEmpty();
    }

    /** Whether all of some instructions are refused already. */
    static boolean all(AssembledBlock block, List<Integer> steps) {
        return !steps.isEmpty()
                && steps.stream().allMatch(step -> is(block.flow().steps().get(step)));
    }

    /** Whether an instruction is refused, whatever the contract says. */
    static boolean is(Code.Step step) {
        return isPrivileged(step) || writesSegment(step) || leaves(step);
    }

    /** Whether control goes somewhere that nobody can follow, so that nothing is known of what it leaves out. */
    static boolean losesControl(AssembledBlock block) {
        return reachable(block)
                .mapToObj(block.flow().steps()::get)
                .anyMatch(step ->
                        isPrivileged(step) && step.effects().flow() != Flow.NEXT || isIndirect(step) || leaves(step));
    }

    /** Whether a jump goes anywhere, so that nothing is known of the ways to the end. */
    static boolean jumpsAnywhere(AssembledBlock block) {
        return reachable(block)
                .mapToObj(block.flow().steps()::get)
                .anyMatch(step -> isIndirect(step) && step.effects().flow() == Flow.JUMP);
    }
}
