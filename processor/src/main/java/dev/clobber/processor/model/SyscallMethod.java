package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that carries {@code @Syscall}.
 *
 * @param element the declaration
 * @param name its Java name
 * @param site the method's name
 * @param syscall its {@code @Syscall}
 * @param parameters its parameters, in order
 * @param namesLost whether those have lost their names, being in a class file
 * @param result its result type as a member of the bound type
 * @param throwsErrno whether it declares {@code throws ErrnoException}
 * @param clobbers its own {@code @Clobbers}
 * @param typeClobbers the {@code @Clobbers} of the type that declares it
 * @param restart its {@code @Restart}
 * @param noReturn its {@code @NoReturn}
 * @param critical its {@code @Critical}
 */
public record SyscallMethod(
        ExecutableElement element,
        String name,
        Site site,
        SyscallDeclaration syscall,
        List<Parameter> parameters,
        boolean namesLost,
        TypeMirror result,
        boolean throwsErrno,
        Optional<ClobberList> clobbers,
        Optional<ClobberList> typeClobbers,
        Optional<Site> restart,
        Optional<Site> noReturn,
        Optional<Site> critical)
        implements BoundMethod {

    /** Copies the list. */
    public SyscallMethod {
        parameters = List.copyOf(parameters);
    }
}
