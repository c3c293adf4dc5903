package dev.clobber.processor.check.code;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;

/** {@code privileged}: an instruction that user code cannot run. */
final class Privileged implements CodeCheck {
    @Override
    public void check(AssembledBlock block, Findings findings) {
        Refused.reachable(block)
                .filter(step -> Refused.isPrivileged(block.flow().steps().get(step)))
                .forEach(
                        step -> findings.add(
                                Where.at(
                                                block,
                                                step,
                                                RuleId.PRIVILEGED,
                                                Statements.code(block, step) + " runs only in the kernel")
                                        .note(
                                                "outside ring 0 it raises a general-protection exception, which ends the process "
                                                        + "(Intel SDM vol. 3, section 5.9)")
                                        .help(
                                                "remove it: what the kernel does for programs is a system call, which @Syscall declares")));
    }
}
