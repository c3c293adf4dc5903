package dev.clobber.processor.check.program;

import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.model.ProgramMethod;
import java.util.List;

/** The rules on methods that are compiled, in the order in which users should mend what they find. */
public final class ProgramChecks {
    private final List<ProgramCheck> all = List.of(
            new BadName(),
            new TakenName(),
            new BadStartParameter(),
            new BadFunctionParameter(),
            new BadProgramResult(),
            new TooManyArguments());

    /** The rules for one compilation, whose methods may not have the same names. */
    public ProgramChecks() {}

    /**
     * Holds a method against all rules.
     *
     * @param method the declaration
     * @param findings receives what is wrong
     */
    public void run(ProgramMethod method, Findings findings) {
        for (ProgramCheck check : all) {
            check.check(method, findings);
        }
    }
}
