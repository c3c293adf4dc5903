package dev.clobber.processor.check;

import dev.clobber.processor.check.block.BadBlockResult;
import dev.clobber.processor.check.block.BadConstant;
import dev.clobber.processor.check.block.BadModifier;
import dev.clobber.processor.check.block.BadOperandType;
import dev.clobber.processor.check.block.ConflictingOptions;
import dev.clobber.processor.check.block.ConflictingOut;
import dev.clobber.processor.check.block.DuplicateOperand;
import dev.clobber.processor.check.block.MissingOperand;
import dev.clobber.processor.check.block.NarrowOperand;
import dev.clobber.processor.check.block.References;
import dev.clobber.processor.check.block.ReservedOperand;
import dev.clobber.processor.check.block.SameName;
import dev.clobber.processor.check.block.UnknownFeature;
import dev.clobber.processor.check.block.UnknownName;
import dev.clobber.processor.check.block.UnknownPlace;
import dev.clobber.processor.check.block.UnusedOperand;
import dev.clobber.processor.contract.BlockOperand;
import dev.clobber.processor.contract.Constraint;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Parameter;
import java.util.List;

/**
 * The rules on the shape of blocks, in the order in which users should mend what they find.
 *
 * <p>A rule on what few blocks have is asked only where there is such a thing: until then a compiler that has just started need not load
 * it.
 */
final class ShapeChecks {
    private final ResolvedBlock block;
    private final References references;
    private final List<ClobberName> clobbers;
    private final boolean hasLength;
    private final Findings findings;

    private ShapeChecks(ResolvedBlock block, Findings findings) {
        this.block = block;
        this.references = References.of(block);
        this.clobbers = ClobberName.all(block);
        this.hasLength = hasLength(block.declared().parameters());
        this.findings = findings;
    }

    static void run(ResolvedBlock block, Findings findings) {
        ShapeChecks checks = new ShapeChecks(block, findings);
        checks.checkTypes();
        checks.checkNames();
        checks.checkRegisters();
        checks.checkUse();
    }

    private void checkTypes() {
        new ConflictingOut().check(block, findings);
        if (promises(block.declared()) || block.declared().throwsErrno()) {
            new ConflictingOptions().check(block, findings);
        }
        new SameName().check(block, references, findings);
        if (hasLength) {
            new ConflictingLengths().check(block, findings);
        }
        new BadOperandType().check(block, findings);
        new BadBlockResult().check(block, findings);
        if (references.haveConstants()) {
            new BadConstant().check(block, references, findings);
        }
        if (hasLength) {
            new BadLength().check(block, findings);
        }
    }

    private void checkNames() {
        new UnknownName().check(block, references, findings);
        if (hasLength || hasClobber(ClobberName.Kind.UNKNOWN_OPERAND)) {
            new UnknownOperand().check(block, clobbers, findings);
        }
        if (has(Constraint.Unknown.class)) {
            new UnknownPlace().check(block, findings);
        }
        if (hasClobber(ClobberName.Kind.UNKNOWN)) {
            new UnknownClobber().check(block, clobbers, findings);
        }
        if (hasConvention(block.declared().clobberLists())) {
            new UnknownAbi().check(block, findings);
        }
    }

    private void checkRegisters() {
        boolean hasNamed = has(Constraint.Fixed.class);
        if (hasNamed) {
            new ReservedOperand().check(block, findings);
        }
        if (hasClobber(ClobberName.Kind.REGISTER)) {
            new ReservedClobber().check(block, clobbers, findings);
        }
        new DuplicateOperand().check(block, findings);
        if (clobbers.size() > 1) {
            new DuplicateClobber().check(block, clobbers, findings);
        }
        if (hasNamed) {
            new NarrowOperand().check(block, findings);
        }
    }

    private void checkUse() {
        if (block.declared().requires().isPresent()) {
            new UnknownFeature().check(block, findings);
        }
        if (has(Constraint.Unsaid.class)) {
            new MissingOperand().check(block, findings);
        }
        if (has(Constraint.OneOf.class)) {
            new UnusedOperand().check(block, references, findings);
        }
        if (references.haveModifiers()) {
            new BadModifier().check(block, references, findings);
        }
    }

    private boolean has(Class<? extends Constraint> kind) {
        return has(kind, block.inputs()) || has(kind, block.outputs());
    }

    private static boolean has(Class<? extends Constraint> kind, List<BlockOperand> operands) {
        for (BlockOperand operand : operands) {
            if (kind.isInstance(operand.constraint())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasClobber(ClobberName.Kind kind) {
        for (ClobberName clobber : clobbers) {
            if (clobber.kind() == kind) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasConvention(List<ClobberList> lists) {
        for (ClobberList list : lists) {
            if (list.abi().isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean promises(AsmMethod method) {
        return !method.asm().options().isEmpty() || method.noReturn().isPresent();
    }

    private static boolean hasLength(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            if (parameter.length().isPresent()) {
                return true;
            }
        }
        return false;
    }
}
