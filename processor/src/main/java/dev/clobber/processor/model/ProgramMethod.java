package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A static method whose body is compiled, or that a linker supplies.
 *
 * @param element the declaration
 * @param kind which of the three annotations it carries
 * @param name its Java name
 * @param site the method's name
 * @param output what its annotation names: a file, or a symbol
 * @param layout the name of the {@code Layout} constant; empty where none is written
 * @param parameters its parameters, in order
 * @param result its result type
 */
public record ProgramMethod(
        ExecutableElement element,
        Kind kind,
        String name,
        Site site,
        Sited<String> output,
        Optional<String> layout,
        List<ProgramParameter> parameters,
        TypeMirror result) {

    /** The annotations that make a method one of a program. */
    public enum Kind {
        /** {@code @Executable}: the kernel starts it. */
        EXECUTABLE,
        /** {@code @Export}: C calls it. */
        EXPORT,
        /** {@code @Extern}: it is elsewhere. */
        EXTERN
    }

    /** Copies the list. */
    public ProgramMethod {
        parameters = List.copyOf(parameters);
    }
}
