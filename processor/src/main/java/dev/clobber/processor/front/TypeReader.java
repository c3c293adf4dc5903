package dev.clobber.processor.front;

import com.google.auto.common.MoreElements;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import dev.clobber.processor.model.NameList;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import dev.clobber.processor.model.SyscallMethod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads a type and the contracts of its methods, its own and inherited ones. */
public final class TypeReader {
    private final Elements elements;
    private final Types types;
    private final SourceTypes sources;
    private final ContractReader contracts;
    private final Placement placement = new Placement();

    /**
     * Makes a reader over javac's model of the source.
     *
     * @param environment javac's
     * @param sources the types that are read from source and not from class files
     */
    public TypeReader(ProcessingEnvironment environment, SourceTypes sources) {
        this.elements = environment.getElementUtils();
        this.types = environment.getTypeUtils();
        this.sources = sources;
        this.contracts = new ContractReader(types, elements, sources);
    }

    /** Whether a type has anything to do with Clobber: an annotation of ours on a member, or an inherited contract. */
    public boolean concerns(TypeElement type) {
        if (Annotations.has(type, Annotations.CLOBBERS)) {
            return true;
        }
        for (Element member : type.getEnclosedElements()) {
            if (placement.carriesAny(member)) {
                return true;
            }
        }
        return type.getKind() == ElementKind.INTERFACE && inheritsContract(type);
    }

    /** Whether a parent has a contract, or another processor has yet to write it and it may have one. */
    private boolean inheritsContract(TypeElement type) {
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent.getKind() == TypeKind.ERROR) {
                return true;
            }
        }
        for (TypeElement parent : BoundInterfaces.parents(type)) {
            if (Annotations.bindsAny(own(parent)) || inheritsContract(parent)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a type has a method that carries {@code @Executable}, {@code @Export}, or {@code @Extern}. */
    public static boolean holdsProgram(TypeElement type) {
        for (Element member : type.getEnclosedElements()) {
            if (Annotations.isOfProgram(member)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether all that a type and its parents name is there. If not, another processor may write it in a later round; what is
     * missing in a class file nobody will write.
     */
    public boolean isComplete(TypeElement type) {
        if (sources.contains(type) && !Completeness.isComplete(type)) {
            return false;
        }
        for (TypeElement parent : BoundInterfaces.parents(type)) {
            if (!isComplete(parent)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads a type.
     *
     * @param type the type
     * @param findings receives what is wrong with where annotations stand
     * @return the model, or nothing where no method of the type is to be bound
     */
    public Optional<BoundType> read(TypeElement type, Findings findings) {
        placement.check(type, findings);
        boolean isInterface = type.getKind() == ElementKind.INTERFACE;
        List<ExecutableElement> methods = MethodOrder.sorted(isInterface ? inherited(type) : own(type));
        List<ExecutableElement> bound = new ArrayList<>();
        for (ExecutableElement method : methods) {
            if (Annotations.binds(method) && placement.isBindable(method, isInterface)) {
                bound.add(method);
            }
        }
        if (bound.isEmpty()) {
            return Optional.empty();
        }
        if (isInterface) {
            findUnbound(type, methods, findings);
        }
        List<BoundMethod> contracts = distinct(type, bound, findings);
        return Optional.of(new BoundType(
                type,
                kind(isInterface, contracts),
                elements.getPackageOf(type).getQualifiedName().toString(),
                flatName(type),
                contracts));
    }

    private static BoundType.Kind kind(boolean isInterface, List<BoundMethod> methods) {
        if (!isInterface) {
            return BoundType.Kind.NATIVE_CLASS;
        }
        for (BoundMethod method : methods) {
            if (isOpen(method)) {
                return BoundType.Kind.OPEN_INTERFACE;
            }
        }
        return BoundType.Kind.INTERFACE;
    }

    private static boolean isOpen(BoundMethod method) {
        for (Parameter parameter : method.parameters()) {
            if (isOpen(parameter.declaredType())) {
                return true;
            }
        }
        return isOpen(method.result());
    }

    /** Whether a type is a type parameter of an interface; one of the method itself nobody can fix. */
    private static boolean isOpen(TypeMirror type) {
        return type instanceof TypeVariable variable
                && variable.asElement().getEnclosingElement() instanceof TypeElement;
    }

    private static List<ExecutableElement> own(TypeElement type) {
        return ElementFilter.methodsIn(type.getEnclosedElements());
    }

    /** Its own methods, too. An interface without parents has no others, and then nobody need look for what overrides what. */
    private Collection<ExecutableElement> inherited(TypeElement type) {
        return type.getInterfaces().isEmpty()
                ? own(type)
                : MoreElements.getLocalAndInheritedMethods(type, types, elements);
    }

    /** Two interfaces may declare the same call: one body serves both if they agree. */
    private List<BoundMethod> distinct(TypeElement type, List<ExecutableElement> methods, Findings findings) {
        List<BoundMethod> distinct = new ArrayList<>();
        Map<String, List<BoundMethod>> byName = new HashMap<>();
        for (ExecutableElement method : methods) {
            BoundMethod contract = contracts.read(type, method);
            List<BoundMethod> namesakes = byName.computeIfAbsent(contract.name(), name -> new ArrayList<>(1));
            Optional<BoundMethod> twin = twin(type, method, namesakes);
            if (twin.isEmpty()) {
                distinct.add(contract);
                namesakes.add(contract);
            } else if (!sameCall(twin.get(), contract)) {
                findings.add(Finding.of(
                                RuleId.CONFLICTING_ANNOTATIONS,
                                Site.of(type),
                                Words.code(method.getSimpleName().toString()) + " is inherited with two contracts")
                        .note("one is declared in " + owner(twin.get().element()) + ", the other in " + owner(method))
                        .help("declare the method in "
                                + Words.code(type.getSimpleName().toString())
                                + " with the contract that it takes here"));
            }
        }
        return distinct;
    }

    private Optional<BoundMethod> twin(TypeElement type, ExecutableElement method, List<BoundMethod> namesakes) {
        for (BoundMethod other : namesakes) {
            if (sameSignature(type, other.element(), method)) {
                return Optional.of(other);
            }
        }
        return Optional.empty();
    }

    private static boolean sameCall(BoundMethod one, BoundMethod other) {
        return fingerprint(one).equals(fingerprint(other));
    }

    private static List<Object> fingerprint(BoundMethod method) {
        return method instanceof AsmMethod block ? fingerprint(block) : fingerprint((SyscallMethod) method);
    }

    /** What is generated for one declaration and not for the other has another body, so nothing may differ. */
    private static List<Object> fingerprint(AsmMethod method) {
        return List.of(
                values(method.asm().template()),
                method.asm().options().stream().map(Sited::value).toList(),
                method.parameters().stream()
                        .map(parameter -> parameter.in().map(Sited::value))
                        .toList(),
                Stream.concat(method.out().stream(), method.components().stream())
                        .map(out -> out.place().map(Sited::value))
                        .toList(),
                method.clobbers()
                        .map(list -> list.names().stream().map(Sited::value).toList()),
                method.requires().map(TypeReader::values),
                method.constants(),
                method.noReturn().isPresent(),
                method.critical().isPresent());
    }

    private static List<String> values(NameList list) {
        return list.names().stream().map(Sited::value).toList();
    }

    private static List<Object> fingerprint(SyscallMethod method) {
        return List.of(
                method.syscall().number().map(number -> number.value()),
                method.syscall().name().map(name -> name.value()),
                method.syscall().registers().map(TypeReader::values),
                method.syscall().gate(),
                method.throwsErrno(),
                method.restart().isPresent(),
                method.noReturn().isPresent(),
                method.critical().isPresent());
    }

    private void findUnbound(TypeElement type, List<ExecutableElement> methods, Findings findings) {
        for (ExecutableElement method : methods) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)
                    && !Annotations.binds(method)
                    && !Annotations.isOfProgram(method)
                    && !isBoundElsewhere(type, method, methods)
                    && !isOfObject(type, method)) {
                findings.add(unbound(type, method));
            }
        }
    }

    /** Whether another declaration of the same method is bound. */
    private boolean isBoundElsewhere(TypeElement type, ExecutableElement method, List<ExecutableElement> methods) {
        return methods.stream().filter(Annotations::binds).anyMatch(other -> sameSignature(type, other, method));
    }

    /** Told at the method where its own type binds methods, once for all that inherit it; otherwise where it is inherited. */
    private Finding unbound(TypeElement type, ExecutableElement method) {
        TypeElement owner = (TypeElement) method.getEnclosingElement();
        boolean isBoundThere = Annotations.bindsAny(own(owner));
        String name = owner.equals(type) || isBoundThere
                ? method.getSimpleName().toString()
                : owner.getSimpleName() + "." + method.getSimpleName();
        return Finding.of(
                        RuleId.UNBOUND_METHOD,
                        isBoundThere ? Site.of(method) : Site.of(type),
                        Words.code(name) + " is abstract and carries neither @Syscall nor @Asm, so the binding of "
                                + Words.code((isBoundThere ? owner : type)
                                        .getSimpleName()
                                        .toString())
                                + " cannot implement it")
                .help(
                        isBoundThere
                                ? "annotate it with @Syscall or @Asm, or give it a body as a `default` method"
                                : "override it in "
                                        + Words.code(type.getSimpleName().toString())
                                        + ", with @Syscall, @Asm, or as a `default` method");
    }

    /** The public methods of Object are there without being declared. */
    private boolean isOfObject(TypeElement type, ExecutableElement method) {
        TypeElement object = elements.getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(other -> other.getSimpleName().equals(method.getSimpleName())
                        && elements.overrides(method, other, type));
    }

    private boolean sameSignature(TypeElement type, ExecutableElement one, ExecutableElement other) {
        DeclaredType bound = (DeclaredType) type.asType();
        return one.getSimpleName().equals(other.getSimpleName())
                && types.isSubsignature(
                        (ExecutableType) types.asMemberOf(bound, one), (ExecutableType) types.asMemberOf(bound, other));
    }

    private static String owner(Element method) {
        return Words.code(method.getEnclosingElement().getSimpleName().toString());
    }

    private static String flatName(TypeElement type) {
        Element outer = type.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return outer instanceof TypeElement outerType ? flatName(outerType) + "_" + name : name;
    }
}
