package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.flow.Facts.MemoryAccess;
import dev.clobber.processor.flow.Facts.Place;
import dev.clobber.processor.flow.Facts.StackFault;
import dev.clobber.processor.flow.Facts.StackProblem;
import dev.clobber.processor.model.AsmOption;
import java.util.List;
import java.util.Optional;

/**
 * {@code unbalanced-stack}: rsp does not come back to where it was, or the block writes to what of the stack is not its own. The first
 * fault only: further ones follow from it.
 */
final class UnbalancedStack implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Optional<StackFault> fault = Promises.has(block, AsmOption.NOSTACK) ? Optional.empty() : first(block);
        if (fault.isPresent()) {
            findings.add(finding(block, fault.get()));
            return;
        }
        for (MemoryAccess access : block.flow().memory()) {
            if (access.written() && isNotOwn(access.place())) {
                findings.add(finding(block, access));
                return;
            }
        }
    }

    private static boolean isNotOwn(Place place) {
        return place == Place.CALLERS || place == Place.UNKNOWN_STACK;
    }

    /** That the depth is wrong at the end often follows from the others. */
    private static Optional<StackFault> first(AssembledBlock block) {
        if (block.flow().stackFaults().isEmpty()) {
            return Optional.empty();
        }
        List<StackFault> faults = block.flow().stackFaults().stream()
                .filter(fault -> fault.problem() != StackProblem.AT_END || !Promises.neverReturns(block))
                .toList();
        return faults.stream()
                .filter(fault -> fault.problem() != StackProblem.AT_END)
                .findFirst()
                .or(() -> faults.stream().findFirst());
    }

    private static Finding finding(AssembledBlock block, StackFault fault) {
        String code = Statements.code(block, fault.step());
        return switch (fault.problem()) {
            case DIFFERENT_DEPTHS ->
                at(block, fault, "two ways come to " + code + " with rsp at different depths")
                        .help("push and pop the same on both ways");
            case ABOVE_ENTRY ->
                at(block, fault, code + " moves rsp above where it was when the block began")
                        .note("what lies there is the caller's: saved registers, and the address to return to")
                        .help("pop only what the block has pushed");
            case UNKNOWN_DEPTH -> unknown(block, fault, code);
            case AT_END ->
                fault.depth().isEmpty()
                        ? unknown(block, fault, code)
                        : at(
                                        block,
                                        fault,
                                        code + " leaves rsp "
                                                + off(fault.depth().getAsLong()) + " at the end of the block")
                                .note(
                                        "behind the end, registers are restored from where rsp points and the address to return to is popped")
                                .help(mend(fault.depth().getAsLong()));
        };
    }

    private static Finding unknown(AssembledBlock block, StackFault fault, String code) {
        return at(block, fault, code + " moves rsp to where it cannot be followed")
                .note("how far rsp is from where it was when the block began has to be known")
                .help("move rsp by a constant, or keep it in another register before and move it back from there");
    }

    private static Finding at(AssembledBlock block, StackFault fault, String headline) {
        return Where.at(block, fault.step(), RuleId.UNBALANCED_STACK, headline, fault.path());
    }

    private static String off(long depth) {
        return Math.abs(depth) + " bytes" + (depth > 0 ? " too low" : " too high");
    }

    private static String mend(long depth) {
        if (depth < 0) {
            return "push and pop the same on every way";
        }
        return depth == Long.BYTES
                ? "add the `pop` of what is pushed, on every way"
                : "take it back on every way, for example by `lea rsp, [rsp + " + depth + "]`";
    }

    private static Finding finding(AssembledBlock block, MemoryAccess access) {
        String code = Statements.code(block, access.step());
        return access.place() == Place.CALLERS
                ? Where.at(
                                block,
                                access.step(),
                                RuleId.UNBALANCED_STACK,
                                code + " writes to the stack above where rsp was when the block began")
                        .note("what lies there is the caller's: saved registers, and the address to return to")
                        .help(
                                "write below that, to what the block has pushed or, as far as 128 bytes, to [rsp - 8] and on")
                : Where.at(
                                block,
                                access.step(),
                                RuleId.UNBALANCED_STACK,
                                code + " writes to the stack at a place that cannot be followed")
                        .note("it may be the caller's: saved registers, and the address to return to")
                        .help("write to a constant distance from rsp, or to an array that is a parameter");
    }
}
