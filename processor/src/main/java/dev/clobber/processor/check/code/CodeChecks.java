package dev.clobber.processor.check.code;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.flow.DataFlow;
import java.util.List;

/**
 * The rules on machine code, in the order in which users should mend what they find.
 *
 * <p>Each looks at the block alone and not at what others found. Where one's finding has consequences, the others ask {@link Refused},
 * {@link Undeclared}, and their like whether what they see is such a one: one cause is one finding.
 *
 * <p>A rule on what few blocks have is asked only where there is such a thing: until then a compiler that has just started need not load
 * it.
 */
public final class CodeChecks {
    private final AssembledBlock block;
    private final DataFlow flow;
    private final boolean hasOptions;
    private final Findings findings;

    private CodeChecks(AssembledBlock block, Findings findings) {
        this.block = block;
        this.flow = block.flow();
        this.hasOptions = !block.contract().declared().asm().options().isEmpty();
        this.findings = findings;
    }

    /**
     * Holds the machine code of a block against its contract.
     *
     * @param block the block, of sound shape
     * @param findings receives what is wrong
     */
    public static void run(AssembledBlock block, Findings findings) {
        CodeChecks checks = new CodeChecks(block, findings);
        checks.checkControl();
        checks.checkStack();
        checks.checkReads();
        checks.checkWrites();
        checks.checkState();
        checks.checkContract();
    }

    private void checkControl() {
        if (Refused.hasAny(block)) {
            run(new Privileged(), new SegmentState(), new IndirectJump(), new FallsOut());
        }
        if (Promises.neverReturns(block)) {
            run(new NoReturnComesBack());
        }
        if (block.code().hasData()) {
            run(new OpaqueBytes());
        }
        if (needsFeatures(flow.steps())) {
            run(new MissingFeature());
        }
        if (hasWideMask()) {
            run(new WideMask());
        }
        if (!isAllReachable()) {
            run(new Unreachable());
        }
    }

    private void checkStack() {
        if (!flow.stackFaults().isEmpty() || !flow.memory().isEmpty()) {
            run(new UnbalancedStack());
        }
        if (hasOptions) {
            run(new StackUsed());
        }
    }

    private void checkReads() {
        if (!flow.unsetReads().isEmpty() || !flow.unsetStores().isEmpty()) {
            run(new UninitialisedRead());
        }
        if (!flow.undefinedFlagReads().isEmpty()) {
            run(new UndefinedFlags());
        }
        if (!block.contract().outputs().isEmpty()) {
            run(new UnsetOutput());
        }
    }

    private void checkWrites() {
        run(new UndeclaredWrite());
        if (hasOptions) {
            run(new FlagsChanged());
        }
        if (!flow.memory().isEmpty()) {
            run(new UndeclaredMemory());
        }
        if (hasOptions) {
            run(new MemoryWrite(), new MemoryRead(), new NotPure());
        }
    }

    private void checkState() {
        if (flow.direction().isPresent()) {
            run(new DirectionFlag());
        }
        if (flow.x87().isPresent()) {
            run(new X87State());
        }
        if (flow.mxcsr().isPresent() || flow.controlWord().isPresent()) {
            run(new ControlRegisters());
        }
        if (flow.upperHalves().isPresent()) {
            run(new VectorState());
        }
    }

    private void checkContract() {
        if (block.contract().declared().clobbers().isPresent()) {
            run(new UselessBlockClobber());
        }
        if (block.contract().declared().critical().isPresent()) {
            run(new BlockingBlock());
        }
    }

    private void run(CodeCheck... checks) {
        for (CodeCheck check : checks) {
            check.check(block, findings);
        }
    }

    private static boolean needsFeatures(List<Code.Step> steps) {
        for (Code.Step step : steps) {
            if (!step.effects().features().isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private boolean hasWideMask() {
        for (BlockOperand operand : block.contract().operands()) {
            if (WideMask.isWideMask(block, operand)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAllReachable() {
        for (int step = 0; step < flow.steps().size(); step++) {
            if (!flow.isReachable(step)) {
                return false;
            }
        }
        return true;
    }
}
