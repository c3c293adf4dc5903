package dev.clobber.processor.front;

import dev.clobber.processor.diag.Site;
import dev.clobber.processor.model.AsmDeclaration;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.ClobberList;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallDeclaration;
import dev.clobber.processor.model.SyscallMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
        Set<String> operands = Stream.concat(
                        parameters.stream().map(Parameter::name),
                        Stream.concat(out.stream(), components.stream()).map(Output::name))
                .collect(Collectors.toSet());
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
                Annotations.find(method, Annotations.REQUIRES)
                        .flatMap(mirror -> Annotations.names(method, mirror, "value")),
                Annotations.site(method, Annotations.NO_RETURN),
                Annotations.site(method, Annotations.CRITICAL),
                type.getThrownTypes().stream().anyMatch(ContractReader::isErrnoException),
                method.isDefault(),
                constants.named((TypeElement) method.getEnclosingElement(), asm.template(), operands));
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
                type.getThrownTypes().stream().anyMatch(ContractReader::isErrnoException),
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
        return Annotations.find(element, Annotations.CLOBBERS)
                .map(mirror -> new ClobberList(
                        Site.of(element, mirror),
                        Annotations.names(element, mirror, "value"),
                        Annotations.string(element, mirror, "abi")
                                .filter(abi -> !abi.value().isEmpty())));
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
        return Annotations.find(parameter, annotation).flatMap(mirror -> Annotations.string(parameter, mirror, member));
    }

    /** Class files keep the names of an abstract method's parameters only where javac had {@code -parameters}. */
    private boolean hasLostNames(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return !sources.contains(method)
                && IntStream.range(0, parameters.size())
                        .allMatch(i -> parameters.get(i).getSimpleName().contentEquals("arg" + i));
    }

    private static boolean isErrnoException(TypeMirror thrown) {
        return thrown.getKind() == TypeKind.DECLARED
                && ((TypeElement) ((DeclaredType) thrown).asElement())
                        .getQualifiedName()
                        .contentEquals(ERRNO_EXCEPTION);
    }
}
