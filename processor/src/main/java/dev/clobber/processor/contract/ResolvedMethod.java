package dev.clobber.processor.contract;

import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCalls;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.model.SyscallMethod;
import java.util.List;
import java.util.Optional;

/**
 * A method held against the tables.
 *
 * @param declared what the user wrote
 * @param convention how this gate takes arguments
 * @param table the calls behind this gate
 * @param call the call that the method makes, if it is known
 * @param parameters the parameters, in order
 */
public record ResolvedMethod(
        SyscallMethod declared,
        KernelConvention convention,
        SystemCalls table,
        Optional<SystemCall> call,
        List<ResolvedParameter> parameters)
        implements Contract {

    /** Copies the list. */
    public ResolvedMethod {
        parameters = List.copyOf(parameters);
    }

    @Override
    public Optional<Register> registerOf(String operand) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(operand))
                .findFirst()
                .flatMap(ResolvedParameter::register);
    }

    /** The call's name for messages: the kernel's, or the Java method's where the call is unknown. */
    public String callName() {
        return call.map(SystemCall::name)
                .or(() -> declared.syscall().name().map(name -> name.value()))
                .orElse(declared.name());
    }

    /** Whether the declaration fails to say which call it is: no number, an unknown name, or a number and a name that disagree. */
    public boolean isUnsaid() {
        return call.isEmpty()
                && (declared.syscall().name().isPresent()
                        || declared.syscall().number().isEmpty());
    }

    /** The call with a prototype that is known. */
    public Optional<SystemCall> knownCall() {
        return call.filter(SystemCall::known);
    }

    /** The parameter that fills one of the kernel's arguments. */
    public Optional<ResolvedParameter> parameterOf(int kernelIndex) {
        return parameters.stream()
                .filter(parameter -> parameter
                        .kernelIndex()
                        .filter(index -> index == kernelIndex)
                        .isPresent())
                .findFirst();
    }
}
