package dev.clobber.processor.front;

import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.AsmDeclaration;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallDeclaration;
import dev.clobber.processor.model.SyscallMethod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the contract of one method. */
final class ContractReader {
    private static final String ERRNO_EXCEPTION = "dev.clobber.runtime.ErrnoException";

    /** The value of {@code nr} that says as much as leaving it out. */
    private static final int UNSAID = -1;

    private final Types types;
    private final SourceTypes sources;
    private final ConstantScope constants;
    private final BlockReader blocks;

    ContractReader(Types types, Elements elements, SourceTypes sources) {
        this.types = types;
        this.sources = sources;
        this.constants = new ConstantScope(elements);
        this.blocks = new BlockReader(types);
    }

    /**
     * Reads a method that carries {@code @Syscall} or {@code @Asm}.
     *
     * @param bound the bound type, as a member of which parameters and result have their types
     * @param method the method, declared there or inherited
     */
    BoundMethod read(TypeElement bound, ExecutableElement method) {
        ExecutableType type = (ExecutableType) types.asMemberOf((DeclaredType) bound.asType(), method);
        return Annotations.has(method, Annotations.SYSCALL) ? syscallMethod(method, type) : asmMethod(method, type);
    }

    private AsmMethod asmMethod(ExecutableElement method, ExecutableType type) {
        AsmDeclaration asm = BlockReader.asm(
                method, Annotations.find(method, Annotations.ASM).orElseThrow());
        Optional<TypeElement> record = BlockReader.record(type.getReturnType());
        List<Parameter> parameters = parameters(method, type);
        Optional<Output> out = BlockReader.out(method, type.getReturnType());
        List<Output> components = record.isPresent() ? blocks.components(type.getReturnType()) : List.of();
        return new AsmMethod(
                method,
                method.getSimpleName().toString(),
                Site.of(method),
                asm,
                parameters,
                hasLostNames(method),
                type.getReturnType(),
                out,
                record,
                components,
                clobbers(method),
                clobbers(method.getEnclosingElement()),
                requires(method),
                Annotations.site(method, Annotations.NO_RETURN),
                Annotations.site(method, Annotations.CRITICAL),
                throwsErrno(type),
                method.isDefault(),
                constants.named(
                        (TypeElement) method.getEnclosingElement(),
                        asm.template(),
                        names(parameters, out, components)));
    }

    private static Set<String> names(List<Parameter> parameters, Optional<Output> out, List<Output> components) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : parameters) {
            names.add(parameter.name());
        }
        if (out.isPresent()) {
            names.add(out.get().name());
        }
        for (Output component : components) {
            names.add(component.name());
        }
        return names;
    }

    private static Optional<NameList> requires(ExecutableElement method) {
        Optional<AnnotationMirror> mirror = Annotations.find(method, Annotations.REQUIRES);
        return mirror.isPresent() ? Annotations.names(method, mirror.get(), "value") : Optional.empty();
    }

    private SyscallMethod syscallMethod(ExecutableElement method, ExecutableType type) {
        return new SyscallMethod(
                method,
                method.getSimpleName().toString(),
                Site.of(method),
                syscall(method, Annotations.find(method, Annotations.SYSCALL).orElseThrow()),
                parameters(method, type),
                hasLostNames(method),
                type.getReturnType(),
                throwsErrno(type),
                clobbers(method),
                clobbers(method.getEnclosingElement()),
                Annotations.site(method, Annotations.RESTART),
                Annotations.site(method, Annotations.NO_RETURN),
                Annotations.site(method, Annotations.CRITICAL));
    }

    private static SyscallDeclaration syscall(ExecutableElement method, AnnotationMirror mirror) {
        Optional<Sited<Integer>> number = Annotations.integer(method, mirror, "nr");
        Optional<Sited<String>> name = Annotations.string(method, mirror, "name");
        // To write a default is to leave the member out.
        return new SyscallDeclaration(
                Site.of(method, mirror),
                number.filter(written -> written.value() != UNSAID || name.isEmpty()),
                name.filter(written -> !written.value().isEmpty() || number.isEmpty()),
                Annotations.names(method, mirror, "regs")
                        .filter(list -> !list.names().isEmpty()),
                Annotations.constant(mirror, "gate").orElse("SYSCALL"));
    }

    private static Optional<ClobberList> clobbers(Element element) {
        Optional<AnnotationMirror> mirror = Annotations.find(element, Annotations.CLOBBERS);
        if (mirror.isEmpty()) {
            return Optional.empty();
        }
        Optional<Sited<String>> abi = Annotations.string(element, mirror.get(), "abi");
        boolean isSaid = abi.isPresent() && !abi.get().value().isEmpty();
        return Optional.of(new ClobberList(
                Site.of(element, mirror.get()),
                Annotations.names(element, mirror.get(), "value"),
                isSaid ? abi : Optional.empty()));
    }

    private static List<Parameter> parameters(ExecutableElement method, ExecutableType type) {
        List<Parameter> parameters = new ArrayList<>();
        for (VariableElement parameter : method.getParameters()) {
            int index = parameters.size();
            TypeMirror declared = type.getParameterTypes().get(index);
            parameters.add(new Parameter(
                    index,
                    parameter.getSimpleName().toString(),
                    declared,
                    JavaTypes.of(declared),
                    Site.of(parameter),
                    string(parameter, Annotations.LENGTH, "of"),
                    string(parameter, Annotations.IN, "value")));
        }
        return parameters;
    }

    private static Optional<Sited<String>> string(VariableElement parameter, String annotation, String member) {
        Optional<AnnotationMirror> mirror = Annotations.find(parameter, annotation);
        return mirror.isPresent() ? Annotations.string(parameter, mirror.get(), member) : Optional.empty();
    }

    /** Class files keep the names of an abstract method's parameters only where javac had {@code -parameters}. */
    private boolean hasLostNames(ExecutableElement method) {
        if (sources.contains(method)) {
            return false;
        }
        int index = 0;
        for (VariableElement parameter : method.getParameters()) {
            if (!parameter.getSimpleName().contentEquals("arg" + index)) {
                return false;
            }
            index++;
        }
        return true;
    }

    private static boolean throwsErrno(ExecutableType type) {
        for (TypeMirror thrown : type.getThrownTypes()) {
            if (isErrnoException(thrown)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isErrnoException(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) thrown).asElement())
                        .getQualifiedName()
                        .contentEquals(ERRNO_EXCEPTION);
    }
}
