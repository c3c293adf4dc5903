package dev.clobber.processor.check;

import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.model.Parameter;
import java.util.List;
import java.util.Optional;

/** The parameters whose bytes can be counted. */
final class Buffers {
    private Buffers() {}

    /** The names of all arrays and buffers. */
    static List<String> names(ResolvedMethod method) {
        return method.declared().parameters().stream()
                .filter(Parameter::isBuffer)
                .map(Parameter::name)
                .toList();
    }

    /** The name of the only array or buffer, if there is exactly one. */
    static Optional<String> theOnlyOne(ResolvedMethod method) {
        List<String> names = names(method);
        return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
    }
}
