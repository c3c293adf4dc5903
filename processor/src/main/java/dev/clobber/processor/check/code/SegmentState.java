package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.RegisterBank;
import dev.clobber.processor.isa.RegisterEffect;
import dev.clobber.processor.isa.Registers;

/** {@code segment-state}: fs, gs, or another segment register is written. */
final class SegmentState implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Refused.reachable(block)
                .filter(step -> Refused.writesSegment(block.flow().steps().get(step)))
                .filter(step -> !Refused.isPrivileged(block.flow().steps().get(step)))
                .forEach(step -> check(block, step, findings));
    }

    private static void check(AssembledBlock block, int step, Findings findings) {
        Register segment = block.flow().steps().get(step).effects().registers().stream()
                .filter(effect -> effect.written().isPresent())
                .map(RegisterEffect::register)
                .filter(register -> register.bank() == RegisterBank.SEGMENT)
                .findFirst()
                .orElseThrow();
        boolean hasBase = segment.aliases(Registers.FS) || segment.aliases(Registers.GS);
        findings.add(Where.at(
                        block,
                        step,
                        RuleId.SEGMENT_STATE,
                        Statements.code(block, step) + " writes " + segment.name() + ", which is the system's")
                .note(
                        hasBase
                                ? "fs is where a thread finds what is its own (System V ABI, AMD64 supplement, section 3.2.1), "
                                        + "and so do signal handlers, which can run before it is restored"
                                : "the kernel sets segment registers, and neither Java nor C code expects them to change")
                .help("remove it"));
    }
}
