package dev.clobber.processor.check;

import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.isa.Register;
import java.util.List;
import java.util.Optional;

/** Which register to write for a parameter whose own one is wrong. */
final class FreeRegister {
    private FreeRegister() {}

    /**
     * The register that the parameter would have without {@code regs}, or else the first that the kernel reads; one that no
     * other parameter has, as wide as the wrong one.
     */
    static Optional<String> of(ResolvedMethod method, ResolvedParameter parameter) {
        List<Register> free = read(method).stream()
                .filter(register -> method.parameters().stream()
                        .noneMatch(other ->
                                other.register().filter(register::aliases).isPresent()))
                .toList();
        List<Register> all = method.convention().arguments();
        int index = parameter.declared().index();
        return free.stream()
                .filter(register -> index < all.size() && register.equals(all.get(index)))
                .findFirst()
                .or(() -> free.stream().findFirst())
                .map(Register::name);
    }

    /** The registers that the kernel reads for a call: all six if the call is not known. */
    static List<Register> read(ResolvedMethod method) {
        List<Register> all = method.convention().arguments();
        return Fit.matchingCall(method)
                .map(SystemCall::arguments)
                .map(arguments -> all.subList(0, Math.min(all.size(), arguments.size())))
                .orElse(all);
    }
}
