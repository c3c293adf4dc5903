package dev.clobber.processor.contract;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.Optional;

/**
 * A parameter and where it goes.
 *
 * @param declared what the user wrote
 * @param registerName the register as the user spelled it, if {@code regs} names one for it
 * @param register the register that holds it at the system call, at the width that was named; empty where the name is unknown or
 *     there is no register left
 * @param kernelIndex which of the call's arguments that register is, from 0; empty where the kernel does not read it
 * @param kernelArgument what the kernel takes there; empty where it takes nothing or the call is unknown
 * @param countedBy the parameter whose {@code @Length} names this one
 */
public record ResolvedParameter(
        Parameter declared,
        Optional<Sited<String>> registerName,
        Optional<Register> register,
        Optional<Integer> kernelIndex,
        Optional<KernelArgument> kernelArgument,
        Optional<Parameter> countedBy) {

    /** The parameter's name. */
    public String name() {
        return declared.name();
    }
}
