package dev.clobber.processor.program;

import dev.clobber.processor.diag.Finding;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.ir.Function;
import dev.clobber.processor.ir.IrVerifier;
import dev.clobber.processor.ir.Program;
import dev.clobber.processor.testing.Bindings;
import dev.clobber.processor.testing.Javac;
import dev.clobber.processor.testing.Places;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** A class {@code T} that javac has compiled, with the programs that its static methods are. */
final class Reading {
    private final Class<?> compiled;
    private final Map<String, Program> programs;
    private final List<String> messages;

    private Reading(Class<?> compiled, Map<String, Program> programs, List<String> messages) {
        this.compiled = compiled;
        this.programs = programs;
        this.messages = messages;
    }

    /**
     * Compiles and reads.
     *
     * @param name a directory for the class files
     * @param members what is in the class {@code T}; a method {@code start} is read as the kernel calls it, others as C does
     * @param others whole types beside it
     */
    static Reading of(String name, String members, String... others) {
        Listener listener = new Listener();
        Javac javac = Javac.into(Places.fresh("program-" + name))
                .processors(listener)
                .source(
                        "T.java",
                        "import dev.clobber.*;\nimport dev.clobber.runtime.*;\nclass T {\n" + members + "\n}\n");
        for (int i = 0; i < others.length; i++) {
            javac.source("Other" + i + ".java", "import dev.clobber.*;\nimport dev.clobber.runtime.*;\n" + others[i]);
        }
        Javac.Result result = javac.run();
        try {
            Class<?> type =
                    result.success() ? Class.forName("T", false, Bindings.loader(result.output())) : Object.class;
            return new Reading(type, listener.programs, result.messages());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(result.messages().toString(), e);
        }
    }

    /** The class as the JVM has it. */
    Class<?> compiled() {
        return compiled;
    }

    /** What javac and the reader said. */
    List<String> messages() {
        return messages;
    }

    /** The program of a method. */
    Program program(String method) {
        Program program = programs.get(method);
        if (program == null) {
            throw new AssertionError("no program " + method + ": " + messages);
        }
        IrVerifier.verify(program);
        return program;
    }

    /** The names of all programs. */
    Set<String> names() {
        return programs.keySet();
    }

    /** Reads when javac has analyzed. */
    private static final class Listener extends AnalyzedTypes {
        private final Map<String, Program> programs = new LinkedHashMap<>();

        @Override
        void analyzed(TypeElement type, ProgramReader reader) {
            if (!type.getQualifiedName().contentEquals("T")) {
                return;
            }
            for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
                Set<Modifier> modifiers = method.getModifiers();
                if (modifiers.contains(Modifier.STATIC)
                        && !modifiers.contains(Modifier.NATIVE)
                        && !modifiers.contains(Modifier.PRIVATE)) {
                    read(reader, method);
                }
            }
        }

        private void read(ProgramReader reader, ExecutableElement method) {
            String name = method.getSimpleName().toString();
            Function.Linkage linkage = name.startsWith("start") ? Function.Linkage.ENTRY : Function.Linkage.EXPORTED;
            Findings findings = new Findings();
            Optional<Program> program = reader.read(method, linkage, findings);
            program.ifPresent(read -> programs.put(name, read));
            for (Finding finding : new ArrayList<>(findings.all())) {
                String text = finding.rule().id() + ": " + finding.headline();
                finding.site()
                        .place()
                        .ifPresentOrElse(
                                place -> place.print(Diagnostic.Kind.ERROR, text),
                                () -> processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, text, method));
            }
        }
    }
}
