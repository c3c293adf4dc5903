package dev.clobber.processor.proofs;

import dev.clobber.processor.block.AssembledBlock;
import dev.clobber.processor.block.BlockAssembly;
import dev.clobber.processor.catalogue.Javac;
import dev.clobber.processor.check.Checks;
import dev.clobber.processor.contract.BlockResolver;
import dev.clobber.processor.contract.ResolvedBlock;
import dev.clobber.processor.diag.Findings;
import dev.clobber.processor.front.SourceTypes;
import dev.clobber.processor.front.TypeReader;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.BoundType;
import dev.clobber.processor.probe.BlockProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Takes sources as far as the checks, in one run of javac. */
final class BlockReader {
    /** Methods of one interface: a class file can have no more than 65,535 constants. */
    private static final int METHODS = 500;

    private BlockReader() {}

    /** All blocks of some sources. */
    static List<BlockReading> read(Map<String, String> sources) {
        Reading reading = new Reading();
        Javac javac = Javac.without().processor(reading);
        sources.forEach(javac::source);
        Javac.Outcome outcome = javac.run();
        if (!outcome.success()) {
            throw new AssertionError(outcome.rendered());
        }
        return reading.found;
    }

    /** Blocks of some declarations, in their order. */
    static List<BlockReading> readAll(List<Declaration> declarations) {
        List<BlockReading> all = new ArrayList<>();
        for (int start = 0; start < declarations.size(); start += METHODS) {
            List<Declaration> some = declarations.subList(start, Math.min(declarations.size(), start + METHODS));
            StringBuilder text = new StringBuilder("import dev.clobber.*;\ninterface Blocks {\n");
            for (int i = 0; i < some.size(); i++) {
                text.append(some.get(i).text("m" + i));
            }
            Map<String, BlockReading> read = read(
                            Map.of("Blocks.java", text.append("}\n").toString()))
                    .stream()
                    .collect(Collectors.toMap(BlockReading::name, Function.identity()));
            for (int i = 0; i < some.size(); i++) {
                all.add(Objects.requireNonNull(read.get("m" + i), some.get(i).text("m" + i)));
            }
        }
        return all;
    }

    private static BlockReading reading(AsmMethod method) {
        ResolvedBlock resolved = BlockResolver.resolve(method);
        Findings findings = new Findings();
        Checks.run(resolved, findings);
        Optional<AssembledBlock> assembled = BlockAssembly.assemble(resolved, findings);
        assembled.ifPresent(block -> Checks.run(block, findings));
        List<String> missing = method.requires().stream()
                .flatMap(list -> list.names().stream())
                .map(name -> name.value())
                .filter(feature -> !BlockProbe.features().contains(feature))
                .toList();
        Declaration declared = Declaration.of(method);
        return new BlockReading(
                method.name(),
                declared,
                findings.all().stream().map(BlockReading.Told::of).toList(),
                assembled
                        .filter(BlockCases::isRunnable)
                        .map(block -> new BlockReading.Runnable(BlockCases.of(block), Explicit.of(declared, block))),
                missing);
    }

    @SupportedAnnotationTypes("*")
    private static final class Reading extends AbstractProcessor {
        private final List<BlockReading> found = new ArrayList<>();

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            SourceTypes sources = new SourceTypes();
            TypeReader reader = new TypeReader(processingEnv, sources);
            for (TypeElement type : sources.add(round.getRootElements())) {
                if (reader.concerns(type)) {
                    reader.read(type, new Findings()).map(BoundType::methods).orElse(List.of()).stream()
                            .filter(AsmMethod.class::isInstance)
                            .forEach(method -> found.add(reading((AsmMethod) method)));
                }
            }
            return false;
        }
    }
}
