package dev.clobber.processor.model;

import dev.clobber.processor.diag.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method that carries {@code @Asm}.
 *
 * @param element the declaration
 * @param name its Java name
 * @param site the method's name
 * @param asm its {@code @Asm}
 * @param parameters its parameters, in order
 * @param namesLost whether those have lost their names, being in a class file
 * @param result its result type as a member of the bound type
 * @param out where its result is: there for a result that is no record, and wherever {@code @Out} is written on the method
 * @param record the result type's declaration, where that is a record
 * @param components what the record's components declare, in order; none without a record
 * @param clobbers its own {@code @Clobbers}
 * @param typeClobbers the {@code @Clobbers} of the type that declares it
 * @param requires its {@code @Requires}
 * @param noReturn its {@code @NoReturn}
 * @param critical its {@code @Critical}
 * @param throwsErrno its {@code throws ErrnoException}, which means nothing here
 * @param hasFallback whether it has a body of its own
 * @param constants the compile-time constants that its template can name, by the names it can use: the Java value of each
 */
public record AsmMethod(
        ExecutableElement element,
        String name,
        Site site,
        AsmDeclaration asm,
        List<Parameter> parameters,
        boolean namesLost,
        TypeMirror result,
        Optional<Output> out,
        Optional<TypeElement> record,
        List<Output> components,
        Optional<ClobberList> clobbers,
        Optional<ClobberList> typeClobbers,
        Optional<NameList> requires,
        Optional<Site> noReturn,
        Optional<Site> critical,
        boolean throwsErrno,
        boolean hasFallback,
        Map<String, Object> constants)
        implements BoundMethod {

    /** Copies what could change. */
    public AsmMethod {
        parameters = List.copyOf(parameters);
        components = List.copyOf(components);
        constants = Map.copyOf(constants);
    }
}
