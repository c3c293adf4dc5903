package dev.clobber.processor.contract;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.KernelConvention;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.abi.SystemCalls;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallDeclaration;
import dev.clobber.processor.model.SyscallMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Looks up what a declaration names. It judges nothing: what is not found is empty. */
public final class Resolver {
    private Resolver() {}

    /** Resolves a method. */
    public static ResolvedMethod resolve(SyscallMethod method) {
        KernelConvention convention = KernelConvention.valueOf(method.syscall().gate());
        SystemCalls table = convention == KernelConvention.SYSCALL ? SystemCalls.x86_64() : SystemCalls.i386();
        Optional<SystemCall> call = call(method.syscall(), table);
        List<ResolvedParameter> parameters = method.parameters().stream()
                .map(parameter -> parameter(method, parameter, convention, call))
                .toList();
        return new ResolvedMethod(method, convention, table, call, parameters);
    }

    private static Optional<SystemCall> call(SyscallDeclaration syscall, SystemCalls table) {
        Optional<SystemCall> numbered = syscall.number().map(Sited::value).flatMap(table::byNumber);
        Optional<SystemCall> named = syscall.name().map(Sited::value).flatMap(table::byName);
        if (syscall.name().isEmpty()) {
            return numbered;
        }
        return syscall.number().isEmpty() || named.equals(numbered) ? named : Optional.empty();
    }

    private static ResolvedParameter parameter(
            SyscallMethod method, Parameter parameter, KernelConvention convention, Optional<SystemCall> call) {
        Optional<Sited<String>> name =
                method.syscall().registers().flatMap(list -> at(list.names(), parameter.index()));
        Optional<Register> register = method.syscall().registers().isPresent()
                ? name.flatMap(written -> Registers.find(written.value()))
                : at(convention.arguments(), parameter.index());
        Optional<Integer> index = register.flatMap(held -> index(convention, held));
        Optional<KernelArgument> argument = call.flatMap(
                known -> index.filter(i -> i < known.arguments().size()).map(known.arguments()::get));
        return new ResolvedParameter(parameter, name, register, index, argument, counter(method, parameter));
    }

    private static <T> Optional<T> at(List<T> list, int index) {
        return index < list.size() ? Optional.of(list.get(index)) : Optional.empty();
    }

    private static Optional<Integer> index(KernelConvention convention, Register register) {
        List<Register> arguments = convention.arguments();
        return IntStream.range(0, arguments.size())
                .filter(index -> arguments.get(index).aliases(register))
                .boxed()
                .findFirst();
    }

    private static Optional<Parameter> counter(SyscallMethod method, Parameter buffer) {
        return method.parameters().stream()
                .filter(parameter -> parameter
                        .length()
                        .flatMap(of -> counted(method, of.value()))
                        .filter(buffer::equals)
                        .isPresent())
                .findFirst();
    }

    /**
     * The buffer that a {@code @Length} names. Where a class file has lost the names of parameters and there is one buffer, it is
     * that one.
     */
    private static Optional<Parameter> counted(SyscallMethod method, String of) {
        List<Parameter> buffers =
                method.parameters().stream().filter(Parameter::isBuffer).toList();
        boolean isOnly = method.namesLost() && buffers.size() == 1;
        return method.parameter(of).or(() -> isOnly ? Optional.of(buffers.get(0)) : Optional.empty());
    }
}
