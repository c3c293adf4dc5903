package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** A method that becomes machine code. */
public sealed interface BoundMethod permits SyscallMethod, AsmMethod {
    /** The declaration. */
    ExecutableElement element();

    /** Its Java name. */
    String name();

    /** The method's name in the source. */
    Site site();

    /** Its parameters, in order. */
    List<Parameter> parameters();

    /** Whether those have lost their names, being in a class file. */
    boolean namesLost();

    /** Its result type as a member of the bound type. */
    TypeMirror result();

    /** Its own {@code @Clobbers}. */
    Optional<ClobberList> clobbers();

    /** The {@code @Clobbers} of the type that declares it. */
    Optional<ClobberList> typeClobbers();

    /** Its {@code @NoReturn}. */
    Optional<Site> noReturn();

    /** Its {@code @Critical}. */
    Optional<Site> critical();

    /** The parameter of a name. */
    default Optional<Parameter> parameter(String wanted) {
        return parameters().stream()
                .filter(parameter -> parameter.name().equals(wanted))
                .findFirst();
    }
}
