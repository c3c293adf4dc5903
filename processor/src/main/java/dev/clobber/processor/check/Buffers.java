package dev.clobber.processor.check;

import dev.clobber.processor.abi.KernelArgument;
import dev.clobber.processor.contract.Contract;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.ResolvedParameter;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.Parameter;
import java.util.List;
import java.util.Optional;

/** The parameters whose bytes can be counted, and the words for them. */
final class Buffers {
    private Buffers() {}

    /** The names of all arrays and buffers. */
    static List<String> names(Contract method) {
        return method.declared().parameters().stream()
                .filter(Parameter::isBuffer)
                .map(Parameter::name)
                .toList();
    }

    /** What the kernel does to a buffer: {@code `read` fills}. */
    static String use(ResolvedMethod method, KernelArgument argument) {
        return Words.code(method.callName()) + (argument.direction().writes() ? " fills" : " reads");
    }

    /** The annotation that ties a count to a buffer. */
    static String length(ResolvedParameter buffer) {
        return "@Length(of = " + Advice.quoted(buffer.name()) + ")";
    }

    /** A finding of {@code unchecked-length}: what is done to which buffer, and what is wrong with it. */
    static Finding unchecked(ResolvedParameter buffer, String use, String which) {
        return Finding.of(
                RuleId.UNCHECKED_LENGTH,
                buffer.declared().site(),
                use + " " + Words.code(buffer.name()) + ", " + which);
    }

    /** The name of the only array or buffer, if there is exactly one. */
    static Optional<String> theOnlyOne(Contract method) {
        List<String> names = names(method);
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
