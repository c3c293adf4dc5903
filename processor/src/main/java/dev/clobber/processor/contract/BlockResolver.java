package dev.clobber.processor.contract;

import dev.clobber.processor.abi.JavaType;
import dev.clobber.processor.isa.Flag;
import dev.clobber.processor.isa.Register;
import dev.clobber.processor.isa.Registers;
import dev.clobber.processor.model.AsmMethod;
import dev.clobber.processor.model.Output;
import dev.clobber.processor.model.Parameter;
import dev.clobber.processor.model.Sited;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** Looks up what the operands of a block name. It judges nothing. */
public final class BlockResolver {
    private static final Map<String, Flag> FLAGS =
            Map.of("cf", Flag.CF, "zf", Flag.ZF, "sf", Flag.SF, "of", Flag.OF, "pf", Flag.PF);

    private BlockResolver() {}

    /** Resolves a method. */
    public static ResolvedBlock resolve(AsmMethod method) {
        List<BlockOperand> inputs = new ArrayList<>(method.parameters().size());
        for (Parameter parameter : method.parameters()) {
            inputs.add(BlockOperand.of(parameter, constraint(parameter.in(), false)));
        }
        List<BlockOperand> outputs = new ArrayList<>();
        for (Output output : outputs(method)) {
            outputs.add(BlockOperand.of(output, constraint(output)));
        }
        return new ResolvedBlock(method, inputs, outputs);
    }

    private static List<Output> outputs(AsmMethod method) {
        if (method.record().isPresent()) {
            return method.components();
        }
        if (method.result().getKind() == TypeKind.VOID) {
            return List.of();
        }
        return method.out().isPresent() ? List.of(method.out().get()) : List.of();
    }

    private static Constraint constraint(Output output) {
        boolean isUsual = output.place().isEmpty()
                && output.component().isEmpty()
                && output.type().isPresent();
        return isUsual ? new Constraint.Fixed(usual(output.type().get())) : constraint(output.place(), true);
    }

    /** Where C has results of a type (System V ABI, AMD64 supplement, section 3.2.3). */
    private static Register usual(JavaType type) {
        return type.isFloating() ? Registers.get("xmm0") : Registers.RAX.view(type.bits());
    }

    private static Constraint constraint(Optional<Sited<String>> written, boolean isOutput) {
        if (written.isEmpty()) {
            return new Constraint.Unsaid();
        }
        String word = written.get().value();
        Optional<RegisterClass> registers = RegisterClass.find(word);
        if (registers.isPresent()) {
            return new Constraint.OneOf(registers.get());
        }
        Optional<Register> register = Registers.find(word);
        if (register.isPresent()) {
            return new Constraint.Fixed(register.get());
        }
        if (isOutput && word.startsWith("{") && word.endsWith("}")) {
            return new Constraint.SameAs(word.substring(1, word.length() - 1).strip());
        }
        Flag flag = isOutput ? FLAGS.get(word.toLowerCase(Locale.ROOT)) : null;
        return flag != null ? new Constraint.InFlag(flag) : new Constraint.Unknown(word);
    }
}
