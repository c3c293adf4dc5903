package dev.clobber.processor.check;

import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.diag.Findings;
import java.util.List;

/** A rule on what {@code @Clobbers} names, in system calls and blocks alike. */
interface ClobberCheck extends Check {
    /**
     * Adds what is wrong with a method.
     *
     * @param contract of either kind
     * @param names all names in the {@code @Clobbers} of the method and of its type
     * @param findings receives a finding for each cause
     */
    void check(Contract contract, List<ClobberName> names, Findings findings);

    @Override
    default void check(ResolvedMethod method, Findings findings) {
        check(method, ClobberName.all(method), findings);
    }
}
