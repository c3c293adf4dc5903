package dev.clobber.processor.lower;

import dev.clobber.processor.asm.Code;
import dev.clobber.processor.asm.CodeBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns the planned methods of a type into machine code. */
public final class Lowering {
    private static final int FUNCTION_ALIGNMENT = 16;

    private Lowering() {}

    /**
     * Lowers all methods of a type. The same stubs give the same code.
     *
     * @param stubs the methods; symbols are distinct
     * @return the code and its data
     */
    public static LoweredCode lower(List<Stub> stubs) {
        return lower(stubs, Requirements.of(List.of()), Optional.empty());
    }

    /**
     * The same for methods that require something of the processor.
     *
     * @param requirements what they require
     * @param supported the symbol of the binding's function that asks for a requirement, if there is a binding
     */
    public static LoweredCode lower(List<Stub> stubs, Requirements requirements, Optional<String> supported) {
        CodeBuilder code = Code.builder();
        DataWriter data = new DataWriter();
        Optional<RequirementWriter> cpu =
                requirements.isEmpty() ? Optional.empty() : Optional.of(new RequirementWriter(requirements));
        for (Stub stub : stubs) {
            code.align(FUNCTION_ALIGNMENT);
            if (stub.plan() instanceof BlockPlan block) {
                write(code, stub, block, data, cpu);
            } else {
                write(code, stub, (StubPlan) stub.plan(), data);
            }
        }
        Set<Feature> features = Feature.of(stubs);
        if (cpu.isPresent()) {
            features.add(Feature.CPU);
            code.align(FUNCTION_ALIGNMENT);
            if (supported.isPresent()) {
                cpu.get().supported(code, supported.get());
            }
            cpu.get().plan(data);
        }
        Support support = new Support(features);
        if (!support.text().isEmpty()) {
            code.align(FUNCTION_ALIGNMENT);
            code.text(support.text());
        }
        support.writeTo(data);
        List<DataSymbol> symbols = new ArrayList<>();
        byte[] rodata = data.finish(symbols);
        List<DataSymbol> variables = new ArrayList<>(data.variables(support.variables()));
        if (cpu.isPresent()) {
            variables.add(cpu.get().mask(size(variables)));
        }
        return new LoweredCode(code.build(), rodata, symbols, size(variables), variables);
    }

    private static int size(List<DataSymbol> variables) {
        int size = 0;
        for (DataSymbol variable : variables) {
            size += variable.size();
        }
        return size;
    }

    private static void write(CodeBuilder code, Stub stub, StubPlan plan, DataWriter data) {
        if (plan.hasBuffers()) {
            BufferStubWriter.write(code, stub.jniSymbol(), plan, data);
        } else {
            ScalarStubWriter.write(code, stub.jniSymbol(), plan, data);
        }
        code.align(FUNCTION_ALIGNMENT);
        TwinWriter.write(code, stub.cSymbol(), plan);
    }

    private static void write(
            CodeBuilder code, Stub stub, BlockPlan plan, DataWriter data, Optional<RequirementWriter> cpu) {
        Guard guard = new Guard(code, stub.jniSymbol(), stub.required(), cpu);
        if (plan.hasBuffers()) {
            BlockBufferStubWriter.write(code, stub.jniSymbol(), plan, guard, data);
        } else {
            BlockStubWriter.write(code, stub.jniSymbol(), plan, guard, data);
        }
        code.align(FUNCTION_ALIGNMENT);
        BlockTwinWriter.write(code, stub.cSymbol(), plan);
    }
}
