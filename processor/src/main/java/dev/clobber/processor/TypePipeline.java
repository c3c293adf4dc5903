package dev.clobber.processor;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.block.BlockAssembly;
import dev.clobber.processor.check.Checks;
import dev.clobber.processor.contract.BlockResolver;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.contract.ResolvedMethod;
import dev.clobber.processor.contract.Resolver;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.Reporter;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.emit.BindingWriter;
import dev.clobber.processor.emit.NativeLibrary;
import dev.clobber.processor.emit.OutputFiles;
import dev.clobber.processor.emit.PathChoice;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.front.TypeReader;
import dev.clobber.processor.lower.MethodBody;
import dev.clobber.processor.lower.TypeLowering;
import dev.clobber.processor.lower.TypeSymbols;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundMethod;
import dev.clobber.processor.model.BoundType;
import dev.clobber.processor.model.SyscallMethod;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What happens to one type: read, resolve, check, lower, emit. Whatever goes wrong is told at that type and stays with it. */
final class TypePipeline {
    private final TypeReader reader;
    private final Reporter reporter;
    private final BindingWriter bindings;
    private final OutputFiles files;
    private final boolean withListing;

    TypePipeline(
            ProcessingEnvironment environment,
            SourceTypes sources,
            Reporter reporter,
            PathChoice paths,
            boolean withListing) {
        this.reader = new TypeReader(environment, sources);
        this.reporter = reporter;
        this.bindings = new BindingWriter(environment.getTypeUtils(), paths);
        this.files = new OutputFiles(environment.getFiler());
        this.withListing = withListing;
    }

    /** Whether there is anything to do for a type. */
    boolean concerns(TypeElement type) {
        return reader.concerns(type);
    }

    /** Whether all that a type names is there already. */
    boolean isComplete(TypeElement type) {
        return reader.isComplete(type);
    }

    /** Takes a type through all the steps. */
    void run(TypeElement type) {
        try {
            compile(type);
        } catch (FilerException taken) {
            reporter.report(type, List.of(nameTaken(type, taken)));
        } catch (IOException unwritable) {
            reporter.report(
                    type,
                    List.of(Finding.of(
                            RuleId.INTERNAL_ERROR,
                            Site.of(type),
                            "cannot write what belongs to "
                                    + Words.code(type.getSimpleName().toString()) + ": " + unwritable.getMessage())));
        } catch (RuntimeException | StackOverflowError bug) {
            reporter.report(type, List.of(InternalError.at(type, bug)));
        }
    }

    private void compile(TypeElement element) throws IOException {
        Findings findings = new Findings();
        Optional<BoundType> read = reader.read(element, findings);
        if (read.isEmpty() || isOpen(read.get())) {
            reporter.report(element, findings.all());
            return;
        }
        BoundType type = read.get();
        Checks.run(type, findings);
        Map<BoundMethod, MethodBody> bodies = bodies(type, findings);
        if (reporter.report(element, findings.all())) {
            List<MethodBody> inOrder = new ArrayList<>();
            for (BoundMethod method : type.methods()) {
                inOrder.add(bodies.get(method));
            }
            emit(type, inOrder);
        }
    }

    /** The bodies of the methods that are sound: by identity, for to compare methods is to compare all that was declared of them. */
    private static Map<BoundMethod, MethodBody> bodies(BoundType type, Findings findings) {
        Map<BoundMethod, MethodBody> bodies = new IdentityHashMap<>();
        for (BoundMethod method : inSourceOrder(type)) {
            Optional<MethodBody> body = InternalError.naming(method.element(), () -> check(method, findings));
            if (body.isPresent()) {
                bodies.put(method, body.get());
            }
        }
        return bodies;
    }

    /** A method's way up to the checks; what comes of it where it is sound enough to be lowered. */
    private static Optional<MethodBody> check(BoundMethod method, Findings findings) {
        if (method instanceof SyscallMethod syscall) {
            ResolvedMethod resolved = Resolver.resolve(syscall);
            Checks.run(resolved, findings);
            return Optional.of(new MethodBody.Call(resolved));
        }
        ResolvedBlock resolved = BlockResolver.resolve((AsmMethod) method);
        Findings shape = new Findings();
        Checks.run(resolved, shape);
        Optional<AssembledBlock> assembled = BlockAssembly.assemble(resolved, shape);
        findings.addAll(shape);
        if (assembled.isEmpty()) {
            return Optional.empty();
        }
        Checks.run(assembled.get(), findings);
        return Optional.of(new MethodBody.Block(assembled.get()));
    }

    /** As users read: the type's own methods from top to bottom, then the inherited ones. */
    private static List<BoundMethod> inSourceOrder(BoundType type) {
        Map<Element, BoundMethod> rest = new LinkedHashMap<>();
        for (BoundMethod method : type.methods()) {
            rest.put(method.element(), method);
        }
        List<BoundMethod> ordered = new ArrayList<>();
        for (Element member : type.element().getEnclosedElements()) {
            BoundMethod own = rest.remove(member);
            if (own != null) {
                ordered.add(own);
            }
        }
        ordered.addAll(rest.values());
        return ordered;
    }

    private boolean isOpen(BoundType type) {
        if (type.kind() != BoundType.Kind.OPEN_INTERFACE) {
            return false;
        }
        reporter.note(
                type.element(),
                "`" + type.element().getSimpleName() + "` leaves the type of an operand open, so it gets no binding; "
                        + "an interface that extends it and fixes the type gets one");
        return true;
    }

    private void emit(BoundType type, List<MethodBody> methods) throws IOException {
        TypeSymbols symbols = new TypeSymbols(type);
        NativeLibrary library = NativeLibrary.of(type, TypeLowering.lower(type, symbols, methods));
        if (type.kind() == BoundType.Kind.INTERFACE) {
            files.java(bindings.write(type, symbols, methods, library));
        }
        files.library(type, library.bytes());
        if (withListing) {
            files.listing(type, library.listing());
        }
    }

    private static Finding nameTaken(TypeElement type, FilerException taken) {
        return Finding.of(
                        RuleId.GENERATED_NAME,
                        Site.of(type),
                        "what is generated for "
                                + Words.code(type.getSimpleName().toString()) + " has a name that is taken")
                .note(taken.getMessage())
                .help("rename the interface, or the class that bears the name");
    }
}
