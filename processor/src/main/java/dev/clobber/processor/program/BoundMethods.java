package dev.clobber.processor.program;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.block.BlockAssembly;
import dev.clobber.processor.check.Checks;
import dev.clobber.processor.contract.BlockResolver;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.Resolver;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.Severity;
import dev.clobber.processor.front.TypeReader;
import dev.clobber.processor.lower.BufferPlan;
import dev.clobber.processor.lower.BufferPlans;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import dev.clobber.processor.model.SyscallMethod;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** What the methods of bound types do. Each type and each method is looked at once, for all programs of a compilation. */
final class BoundMethods {
    private final TypeReader types;
    private final Elements elements;
    private final Map<TypeElement, Optional<BoundType>> read = new HashMap<>();
    private final Map<BoundMethod, Contract> contracts = new java.util.IdentityHashMap<>();

    /**
     * A method as far as it is sound.
     *
     * @param body what it does, if nothing is wrong
     * @param fault what is wrong otherwise
     */
    record Contract(Optional<MethodBody> body, Optional<String> fault) {}

    BoundMethods(TypeReader types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    /** Whether a type is an interface with bound methods. */
    boolean isBound(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getKind().isInterface()
                && type(element).isPresent();
    }

    /** The contract of a method as a member of a type; empty for one that is not bound. */
    Optional<Contract> find(TypeElement owner, ExecutableElement method) {
        Optional<BoundType> type = type(owner);
        if (type.isEmpty()) {
            return Optional.empty();
        }
        for (BoundMethod known : type.get().methods()) {
            if (isSame(owner, known.element(), method)) {
                return Optional.of(contracts.computeIfAbsent(known, BoundMethods::contract));
            }
        }
        return Optional.empty();
    }

    private boolean isSame(TypeElement owner, ExecutableElement known, ExecutableElement called) {
        return known.equals(called)
                || known.getSimpleName().equals(called.getSimpleName())
                        && known.getParameters().size()
                                == called.getParameters().size()
                        && (elements.overrides(known, called, owner) || elements.overrides(called, known, owner));
    }

    private Optional<BoundType> type(TypeElement element) {
        Optional<BoundType> known = read.get(element);
        if (known == null) {
            known = types.concerns(element) ? types.read(element, new Findings()) : Optional.empty();
            read.put(element, known);
        }
        return known;
    }

    private static Contract contract(BoundMethod method) {
        Findings findings = new Findings();
        Optional<MethodBody> body =
                method instanceof SyscallMethod syscall ? call(syscall, findings) : block((AsmMethod) method, findings);
        for (Finding finding : findings.all()) {
            if (finding.severity() == Severity.ERROR) {
                return new Contract(Optional.empty(), Optional.of(finding.headline()));
            }
        }
        return new Contract(body, Optional.empty());
    }

    private static Optional<MethodBody> call(SyscallMethod method, Findings findings) {
        ResolvedMethod resolved = Resolver.resolve(method);
        Checks.run(resolved, findings);
        return Optional.of(new MethodBody.Call(resolved));
    }

    private static Optional<MethodBody> block(AsmMethod method, Findings findings) {
        ResolvedBlock resolved = BlockResolver.resolve(method);
        Checks.run(resolved, findings);
        Optional<AssembledBlock> assembled = BlockAssembly.assemble(resolved, findings);
        if (assembled.isPresent()) {
            Checks.run(assembled.get(), findings);
        }
        return assembled.map(MethodBody.Block::new);
    }

    /** Whether a call may write into an argument that is an array; who is called by what is no bound method may do anything. */
    boolean writesBuffer(Source source, TreePath invocation, int index) {
        Optional<Contract> contract = called(source, invocation);
        if (contract.isEmpty() || contract.get().body().isEmpty()) {
            return true;
        }
        List<Optional<BufferPlan>> buffers =
                BufferPlans.of(contract.get().body().get());
        return index >= buffers.size()
                || buffers.get(index).isEmpty()
                || buffers.get(index).get().direction().writes();
    }

    /** The contract of what a call calls. */
    Optional<Contract> called(Source source, TreePath invocation) {
        TreePath select = Source.child(invocation, ((MethodInvocationTree) invocation.getLeaf()).getMethodSelect());
        Element method = source.element(select).orElse(null);
        TypeElement owner = owner(source, select, method);
        return owner != null && method instanceof ExecutableElement called ? find(owner, called) : Optional.empty();
    }

    private static @Nullable TypeElement owner(Source source, TreePath select, @Nullable Element method) {
        if (select.getLeaf() instanceof MemberSelectTree member
                && source.type(Source.child(select, member.getExpression())).orElse(null)
                        instanceof DeclaredType receiver) {
            return (TypeElement) receiver.asElement();
        }
        return method != null && method.getEnclosingElement() instanceof TypeElement type ? type : null;
    }
}
