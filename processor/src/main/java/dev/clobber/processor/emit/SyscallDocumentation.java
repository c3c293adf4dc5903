package dev.clobber.processor.emit;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.isa.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;

/** What documentation says of a system call's contract. */
final class SyscallDocumentation {
    private SyscallDocumentation() {}

    /** The first sentence. */
    static String title(ResolvedMethod method) {
        return "System call " + number(method) + ", {@code " + signature(method) + "}.";
    }

    private static String number(ResolvedMethod method) {
        return method.call()
                        .map(SystemCall::number)
                        .or(() -> method.declared().syscall().number().map(number -> number.value()))
                        .orElseThrow()
                + (method.convention().bits() == Integer.SIZE ? " of i386" : "");
    }

    private static String signature(ResolvedMethod method) {
        return method.callName()
                + method.knownCall()
                        .map(call -> call.arguments().stream()
                                .map(SyscallDocumentation::declaration)
                                .collect(Collectors.joining(", ", "(", ")")))
                        .orElse("");
    }

    private static String declaration(KernelArgument argument) {
        return argument.type() + (argument.type().endsWith("*") ? "" : " ") + argument.name();
    }

    /** The contract, line by line. */
    static List<String> contract(ResolvedMethod method) {
        List<String> lines = new ArrayList<>();
        method.parameters().forEach(parameter -> lines.add(line(parameter)));
        lines.add(Documentation.column("result") + result(method));
        String clobbers =
                method.convention().destroyed().stream().map(Register::name).collect(Collectors.joining(", "));
        if (!clobbers.isEmpty()) {
            lines.add(Documentation.column("clobbers") + clobbers);
        }
        return lines;
    }

    private static String result(ResolvedMethod method) {
        if (method.declared().noReturn().isPresent()) {
            return "none: the call does not come back";
        }
        String register = Documentation.column(method.convention().bits() == Integer.SIZE ? "eax" : "rax");
        if (method.declared().throwsErrno()) {
            return register + "-4095 to -1 are thrown as ErrnoException";
        }
        boolean isIgnored = method.declared().result().getKind() == TypeKind.VOID;
        return register + (isIgnored ? "not looked at" : "as the kernel returns it");
    }

    private static String line(ResolvedParameter parameter) {
        return (Documentation.column(parameter.name())
                        + Documentation.column(
                                parameter.register().map(Register::name).orElse(""))
                        + role(parameter))
                .stripTrailing();
    }

    private static String role(ResolvedParameter parameter) {
        if (parameter.declared().length().isPresent()) {
            return "bytes of " + parameter.declared().length().get().value();
        }
        return parameter.declared().type().filter(JavaType::isReference).isPresent()
                ? parameter
                        .kernelArgument()
                        .map(KernelArgument::direction)
                        .map(SyscallDocumentation::traffic)
                        .orElse("")
                : "";
    }

    private static String traffic(KernelArgument.Direction direction) {
        return switch (direction) {
            case READ -> "read by the kernel";
            case WRITE -> "written by the kernel";
            case READ_WRITE -> "read and written by the kernel";
            case NONE -> "";
        };
    }
}
