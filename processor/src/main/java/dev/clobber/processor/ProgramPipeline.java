package dev.clobber.processor;

import dev.clobber.processor.check.program.ProgramChecks;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.diag.Reporter;
import dev.clobber.processor.front.ProgramMethodReader;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.model.ProgramMethod;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/**
 * What happens to the methods of a type that become programs and objects: here they are read and checked as declared. Their bodies
 * are compiled when javac has analyzed them, which is after the last round.
 */
final class ProgramPipeline {
    private final ProcessingEnvironment environment;
    private final SourceTypes sources;
    private final Reporter reporter;
    private final ProgramChecks checks = new ProgramChecks();
    private final Set<String> sound = new HashSet<>();
    private boolean isAttached;

    ProgramPipeline(ProcessingEnvironment environment, SourceTypes sources, Reporter reporter) {
        this.environment = environment;
        this.sources = sources;
        this.reporter = reporter;
    }

    /** Checks what a type declares, and sees to it that its bodies are compiled. */
    void run(TypeElement type) {
        try {
            Findings findings = new Findings();
            List<ProgramMethod> methods = ProgramMethodReader.read(type, findings);
            for (ProgramMethod method : methods) {
                checks.run(method, findings);
            }
            if (reporter.report(type, findings.all())) {
                await(type, methods);
            }
        } catch (RuntimeException | StackOverflowError bug) {
            reporter.report(type, List.of(InternalError.at(type, bug)));
        }
    }

    private void await(TypeElement type, List<ProgramMethod> methods) {
        for (ProgramMethod method : methods) {
            if (method.kind() != ProgramMethod.Kind.EXTERN) {
                sound.add(type.getQualifiedName().toString());
                attach(method);
            }
        }
    }

    /** Once in a compilation that needs it. Nothing else loads classes that name javac's trees, which other compilers lack. */
    private void attach(ProgramMethod first) {
        if (isAttached) {
            return;
        }
        isAttached = true;
        ProgramOptions options = ProgramOptions.of(environment.getOptions(), reporter);
        Optional<ProcessingEnvironment> javac = JavacEnvironment.behind(environment);
        boolean hasTrees = javac.isPresent();
        if (hasTrees) {
            try {
                BodyCompiler.attach(javac.get(), environment, sources, sound, options, reporter);
            } catch (IllegalArgumentException | LinkageError absent) {
                hasTrees = false;
            }
        }
        if (!hasTrees) {
            reporter.note(
                    first.element(),
                    "bodies are not compiled by this compiler, which has no com.sun.source: javac writes the programs and objects");
        }
    }
}
