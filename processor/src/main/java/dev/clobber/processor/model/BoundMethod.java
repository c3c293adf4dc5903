package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.ArrayList;
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
        for (Parameter parameter : parameters()) {
            if (parameter.name().equals(wanted)) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }

    /** The {@code @Clobbers} of the method and of its type, as far as they are there. */
    default List<ClobberList> clobberLists() {
        List<ClobberList> lists = new ArrayList<>(2);
        if (clobbers().isPresent()) {
            lists.add(clobbers().get());
        }
        if (typeClobbers().isPresent()) {
            lists.add(typeClobbers().get());
        }
        return lists;
    }
}
