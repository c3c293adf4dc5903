package dev.clobber.processor.block;

import dev.clobber.processor.catalogue.Javac;
import dev.clobber.processor.contract.BlockResolver;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.front.TypeReader;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Blocks as the compiler reads them, for tests of what is made of them. */
final class Blocks {
    private Blocks() {}

    /** What a function makes of the first {@code @Asm} method among some members of an interface. */
    static <R> R read(String members, Function<ResolvedBlock, R> work) {
        List<R> results = new ArrayList<>();
        Javac.Outcome outcome = Javac.without()
                .source("Cpu.java", "import dev.clobber.*; interface Cpu { " + members + " }")
                .processor(new Reading<>(work, results))
                .run();
        if (results.isEmpty()) {
            throw new AssertionError(outcome.rendered());
        }
        return results.get(0);
    }

    /** The findings about such a method's template, and the registers of its operands in order. */
    static Assembled assemble(String members) {
        return read(members, block -> {
            Findings findings = new Findings();
            List<String> registers = BlockAssembly.assemble(block, findings)
                    .map(assembled -> block.operands().stream()
                            .map(operand -> assembled
                                    .register(operand)
                                    .map(Object::toString)
                                    .orElse("none"))
                            .toList())
                    .orElse(List.of());
            return new Assembled(registers, findings);
        });
    }

    /** What became of a block: registers where it is sound, else findings. */
    record Assembled(List<String> registers, Findings findings) {}

    @SupportedAnnotationTypes("*")
    private static final class Reading<R> extends AbstractProcessor {
        private final Function<ResolvedBlock, R> work;
        private final List<R> results;

        Reading(Function<ResolvedBlock, R> work, List<R> results) {
            this.work = work;
            this.results = results;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            SourceTypes sources = new SourceTypes();
            for (TypeElement type : sources.add(round.getRootElements())) {
                BoundType bound = new TypeReader(processingEnv, sources)
                        .read(type, new Findings())
                        .orElseThrow();
                bound.methods().stream()
                        .filter(AsmMethod.class::isInstance)
                        .map(method -> BlockResolver.resolve((AsmMethod) method))
                        .forEach(block -> results.add(work.apply(block)));
            }
            return false;
        }
    }
}
