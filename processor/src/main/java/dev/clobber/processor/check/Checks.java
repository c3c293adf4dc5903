package dev.clobber.processor.check;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.check.block.BadBlockResult;
import dev.clobber.processor.check.block.BadConstant;
import dev.clobber.processor.check.block.BadModifier;
import dev.clobber.processor.check.block.BadOperandType;
import dev.clobber.processor.check.block.BlockCheck;
import dev.clobber.processor.check.block.ConflictingOptions;
import dev.clobber.processor.check.block.ConflictingOut;
import dev.clobber.processor.check.block.DuplicateOperand;
import dev.clobber.processor.check.block.MissingOperand;
import dev.clobber.processor.check.block.NarrowOperand;
import dev.clobber.processor.check.block.ReservedOperand;
import dev.clobber.processor.check.block.SameName;
import dev.clobber.processor.check.block.UnknownFeature;
import dev.clobber.processor.check.block.UnknownName;
import dev.clobber.processor.check.block.UnknownPlace;
import dev.clobber.processor.check.block.UnreadInput;
import dev.clobber.processor.check.block.UnusedOperand;
import dev.clobber.processor.check.code.CodeChecks;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.model.BoundType;
import java.util.List;

/**
 * All rules, in the order in which users should mend what they find.
 *
 * <p>Each looks at the contract alone and not at what others found, so their order matters to readers only. A check is silent
 * where what it needs is already found wrong: one cause is one finding.
 */
public final class Checks {
    private static final List<Check> SHAPE = List.of(
            new UnsaidCall(),
            new ConflictingNumber(),
            new ConflictingNoReturn(),
            new ConflictingRestart(),
            new ConflictingLengths(),
            new BadParameterType(),
            new BadResultType(),
            new BadBuffer(),
            new BadLength(),
            new UnknownOperand(),
            new UnknownRegister(),
            new UnknownClobber(),
            new UnknownAbi(),
            new ReservedRegister(),
            new ReservedClobber(),
            new DuplicateRegister(),
            new DuplicateClobber(),
            new TooManyParameters(),
            new RegisterCount(),
            new NarrowRegister(),
            new NarrowResult());

    private static final List<BlockCheck> BLOCK = List.of(
            new ConflictingOut(),
            new ConflictingOptions(),
            new SameName(),
            new ConflictingLengths(),
            new BadOperandType(),
            new BadBlockResult(),
            new BadConstant(),
            new BadLength(),
            new UnknownName(),
            new UnknownOperand(),
            new UnknownPlace(),
            new UnknownClobber(),
            new UnknownAbi(),
            new ReservedOperand(),
            new ReservedClobber(),
            new DuplicateOperand(),
            new DuplicateClobber(),
            new NarrowOperand(),
            new UnknownFeature(),
            new MissingOperand(),
            new UnusedOperand(),
            new BadModifier());

    private static final List<Check> SYSTEM_CALL = List.of(
            new UnknownNumber(),
            new NumberNameMismatch(),
            new ArgumentCount(),
            new DestroyedArgument(),
            new ArgumentRegister(),
            new SyscallClobbers(),
            new UselessClobber(),
            new UncheckedLength(),
            new UncheckedReach(),
            new MisplacedLength(),
            new SurplusLength(),
            new BlockingCritical(),
            new JvmHazard(),
            new Vdso());

    private Checks() {}

    /**
     * Holds a type against the rules that concern it as a whole.
     *
     * @param type the type
     * @param findings receives what is wrong
     */
    public static void run(BoundType type, Findings findings) {
        new BindingNames().check(type, findings);
    }

    /**
     * Holds the shape of a block against the rules.
     *
     * @param block the declaration
     * @param findings receives what is wrong
     */
    public static void run(ResolvedBlock block, Findings findings) {
        BLOCK.forEach(check -> check.check(block, findings));
    }

    /**
     * Holds the machine code of a block against its contract.
     *
     * @param block the block, of sound shape
     * @param findings receives what is wrong
     */
    public static void run(AssembledBlock block, Findings findings) {
        CodeChecks.run(block, findings);
        new UnreadInput().check(block, findings);
    }

    /**
     * Holds a system call against all rules.
     *
     * @param method the method
     * @param findings receives what is wrong, the shape of the declaration first
     */
    public static void run(ResolvedMethod method, Findings findings) {
        SHAPE.forEach(check -> check.check(method, findings));
        SYSTEM_CALL.forEach(check -> check.check(method, findings));
    }
}
