package dev.clobber.processor.check;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.abi.SystemCall;
import dev.clobber.processor.diag.Words;
import java.util.stream.Collectors;

/** The kernel's declarations, as C writes them. */
final class Prototypes {
    private Prototypes() {}

    /** {@code write(unsigned int fd, const char *buf, size_t count)}, between backticks. */
    static String of(SystemCall call) {
        String arguments = call.arguments().isEmpty()
                ? "void"
                : call.arguments().stream().map(Prototypes::declaration).collect(Collectors.joining(", "));
        return Words.code(call.name() + "(" + arguments + ")");
    }

    /** {@code const char *buf}. */
    static String declaration(KernelArgument argument) {
        String type = argument.type();
        return type.endsWith("*") ? type + argument.name() : type + " " + argument.name();
    }
}
