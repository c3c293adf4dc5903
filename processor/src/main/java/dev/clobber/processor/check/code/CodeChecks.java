package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import java.util.List;

/**
 * The rules on machine code, in the order in which users should mend what they find.
 *
 * <p>Each looks at the block alone and not at what others found. Where one's finding has consequences, the others ask {@link Refused},
 * {@link Undeclared}, and their like whether what they see is such a one: one cause is one finding.
 */
public final class CodeChecks {
    private static final List<CodeCheck> ALL = List.of(
            new Privileged(),
            new SegmentState(),
            new IndirectJump(),
            new FallsOut(),
            new NoReturnComesBack(),
            new OpaqueBytes(),
            new MissingFeature(),
            new Unreachable(),
            new UnbalancedStack(),
            new StackUsed(),
            new UninitialisedRead(),
            new UndefinedFlags(),
            new UnsetOutput(),
            new UndeclaredWrite(),
            new FlagsChanged(),
            new UndeclaredMemory(),
            new MemoryWrite(),
            new MemoryRead(),
            new NotPure(),
            new DirectionFlag(),
            new X87State(),
            new ControlRegisters(),
            new VectorState(),
            new UselessBlockClobber(),
            new BlockingBlock());

    private CodeChecks() {}

    /**
     * Holds the machine code of a block against its contract.
     *
     * @param block the block, of sound shape
     * @param findings receives what is wrong
     */
    public static void run(AssembledBlock block, Findings findings) {
        ALL.forEach(check -> check.check(block, findings));
    }
}
