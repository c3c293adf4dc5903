package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.Optional;

/**
 * A {@code @Syscall} annotation, with what is written and not its defaults.
 *
 * @param site the annotation
 * @param number the number of the call
 * @param name the kernel's name of the call
 * @param registers a register for each parameter
 * @param gate the name of the {@code Gate} constant, {@code SYSCALL} where none is written
 */
public record SyscallDeclaration(
        Site site,
        Optional<Sited<Integer>> number,
        Optional<Sited<String>> name,
        Optional<NameList> registers,
        String gate) {

    /** The place that says which call it is: the number, else the name, else the annotation. */
    public Site callSite() {
        return number.map(Sited::site).or(() -> name.map(Sited::site)).orElse(site);
    }
}
