package dev.clobber.processor.program;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.RuleId;
import dev.clobber.processor.diag.Site;
import dev.clobber.processor.diag.Words;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.front.TypeReader;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.Program;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.ExecutableElement;

/** Reads the bodies of static methods, which javac has analyzed, into a program. */
public final class ProgramReader {
    private static final String ENTRY = "_start";

    private final Trees trees;
    private final BoundMethods bound;

    /**
     * Makes a reader.
     *
     * @param trees javac's trees
     * @param environment javac's, for its elements
     * @param sources the types that are read from source and not from class files
     */
    public ProgramReader(Trees trees, ProcessingEnvironment environment, SourceTypes sources) {
        this.trees = trees;
        this.bound = new BoundMethods(new TypeReader(environment, sources), environment.getElementUtils());
    }

    /**
     * Reads a method and all static methods that it calls.
     *
     * @param start the method
     * @param linkage who calls it: the kernel, or C
     * @param findings receives what cannot be compiled, at the very expression
     * @return the program, the function of that method first; empty where anything is wrong, here or in what it calls
     */
    public Optional<Program> read(ExecutableElement start, Function.Linkage linkage, Findings findings) {
        TreePath path = trees.getPath(start);
        if (path == null) {
            findings.add(Finding.of(
                    RuleId.ABSENT_BODY,
                    Site.of(start),
                    Words.code(start.getSimpleName().toString())
                            + " comes from a class file, which has no source of its body"));
            return Optional.empty();
        }
        Source source = new Source(trees, path.getCompilationUnit(), start);
        String symbol = linkage == Function.Linkage.ENTRY
                ? ENTRY
                : Library.symbol(start, Library.EXPORT)
                        .orElse(start.getSimpleName().toString());
        Shared shared = new Shared(
                source,
                linkage,
                new Functions(start, linkage, symbol),
                new DataPool(),
                bound,
                new ConstantReader(source),
                new Usage(source, (invocation, index) -> bound.writesBuffer(source, invocation, index)),
                findings);
        return read(shared)
                ? Optional.of(new Program(source.fileName(), shared.functions().all()))
                : Optional.empty();
    }

    private static boolean read(Shared shared) {
        boolean isSound = true;
        Optional<Functions.Work> next = shared.functions().next();
        while (next.isPresent()) {
            isSound &= new FunctionReader(shared, next.get()).read();
            next = shared.functions().next();
        }
        return isSound;
    }
}
